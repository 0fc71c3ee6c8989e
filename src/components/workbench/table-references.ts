import type {Lexeme} from "../lexemes.js";

/** A name that stands for a table in SQL. Offsets are those of its lexeme; the name is in lower case. */
export interface TableReference {
  name: string;
  start: number;
  end: number;
}

/** The WITH that a statement begins with. */
export interface WithClause {
  recursive: boolean;
  /** Names that it defines, in lower case. */
  names: string[];
  /** Offset behind WITH or WITH RECURSIVE. */
  end: number;
}

export interface TableReferences {
  /** Unqualified tables read, in order; names that the statement itself defines with WITH are left out. */
  references: TableReference[];
  with: WithClause | null;
}

/** What stands between two parentheses, or the statement itself. */
interface Frame {
  /** The word before the opening parenthesis. */
  before: string;
  empty: boolean;
  /** Whether a table's name may come next, and whether a comma brings another. */
  expecting: boolean;
  inFrom: boolean;
  defined: Set<string>;
  clause: WithClause | null;
  /** Where the reading of a WITH stands. */
  step: "none" | "name" | "body" | "next";
  defining: string;
  definesInside: boolean;
}

const ENDS_FROM = new Set(
  "where group having window qualify order limit offset union intersect except select values set sample returning".split(
    " "
  )
);
const VERBS = new Set(["describe", "desc", "show", "summarize", "table"]);
const PIVOTS = new Set(["pivot", "unpivot", "pivot_wider", "pivot_longer"]);
// Functions whose arguments may be parted by FROM.
const FROM_INSIDE = new Set(["extract", "substring", "trim", "overlay", "position"]);

/**
 * The tables that a statement reads, by DuckDB's grammar of FROM, JOIN, PIVOT, DESCRIBE and the like, its subqueries
 * included. A name defined by a WITH is no table from there to the end of that WITH's query; inside its own definition it
 * is, unless the WITH is recursive. Table functions, files and names with a schema are left out.
 */
export function tableReferences(found: readonly Lexeme[]): TableReferences {
  const references: TableReference[] = [];
  const outermost = newFrame("");
  const frames = [outermost];
  for (const [i, lexeme] of found.entries()) {
    const frame = frames.at(-1)!;
    const [before, after] = [found[i - 1], found[i + 1]];
    if (lexeme.text === "(" && lexeme.kind === "sign") {
      frames.push(openFrame(frame, before));
      frame.empty = false;
      continue;
    }
    if (lexeme.text === ")" && lexeme.kind === "sign") {
      if (frames.length > 1) frames.pop();
      closeInside(frames.at(-1)!);
      continue;
    }
    if (!readWith(frame, lexeme, before)) readTable(frames, lexeme, before, after, found[i - 2], references);
    frame.empty = false;
  }
  return {references, with: outermost.clause};
}

function newFrame(before: string): Frame {
  return {
    before,
    empty: true,
    expecting: false,
    inFrom: false,
    defined: new Set(),
    clause: null,
    step: "none",
    defining: "",
    definesInside: false
  };
}

function openFrame(outer: Frame, before: Lexeme | undefined): Frame {
  const inner = newFrame(before?.kind === "word" ? before.text : "");
  if (outer.expecting) Object.assign(inner, {expecting: true, inFrom: true});
  outer.expecting = false;
  outer.definesInside = outer.step === "body" && /^(?:as|materialized)$/u.test(inner.before);
  return inner;
}

function closeInside(frame: Frame): void {
  if (!frame.definesInside) return;
  frame.definesInside = false;
  frame.defined.add(frame.defining);
  frame.step = "next";
}

/** Whether the lexeme belongs to a WITH, which it then has read. */
function readWith(frame: Frame, lexeme: Lexeme, before: Lexeme | undefined): boolean {
  const {kind, text, end} = lexeme;
  if (
    kind === "word" &&
    text === "with" &&
    (frame.empty || /^(?:explain|analyze|describe|summarize)$/u.test(before!.text))
  ) {
    frame.clause = {recursive: false, names: [], end};
    frame.step = "name";
    frame.expecting = false;
    return true;
  }
  if (frame.step === "name" && (kind === "word" || kind === "name")) {
    const clause = frame.clause!;
    if (kind === "word" && text === "recursive" && clause.names.length === 0 && !clause.recursive)
      Object.assign(clause, {recursive: true, end});
    else {
      clause.names.push(text);
      frame.defining = text;
      if (clause.recursive) frame.defined.add(text);
      frame.step = "body";
    }
    return true;
  }
  if (frame.step === "body") return true;
  if (frame.step !== "next") return false;
  frame.step = text === "," ? "name" : "none";
  return text === ",";
}

function readTable(
  frames: readonly Frame[],
  lexeme: Lexeme,
  before: Lexeme | undefined,
  after: Lexeme | undefined,
  beforeLast: Lexeme | undefined,
  references: TableReference[]
): void {
  const frame = frames.at(-1)!;
  const {kind, text, start, end} = lexeme;
  if (kind === "word") {
    if (text === "from") {
      const comparing = before?.text === "distinct" && /^(?:is|not)$/u.test(beforeLast?.text ?? "");
      const argument = FROM_INSIDE.has(frame.before) && !frame.empty && !frame.inFrom;
      if (!comparing && !argument) Object.assign(frame, {expecting: true, inFrom: true});
      return;
    }
    if (text === "join") {
      Object.assign(frame, {expecting: true, inFrom: true});
      return;
    }
    if (PIVOTS.has(text)) {
      if (frame.empty || !frame.inFrom) Object.assign(frame, {expecting: true, inFrom: false});
      return;
    }
    if (VERBS.has(text) && (frame.empty || /^(?:explain|analyze)$/u.test(before?.text ?? ""))) {
      Object.assign(frame, {expecting: true, inFrom: false});
      return;
    }
    if (ENDS_FROM.has(text)) {
      Object.assign(frame, {expecting: false, inFrom: false});
      return;
    }
  }
  if (text === "," && kind === "sign") {
    if (frame.inFrom) frame.expecting = true;
    return;
  }
  if (!frame.expecting || text === ":" || after?.text === ":" || (kind === "word" && text === "lateral")) return;
  frame.expecting = false;
  if ((kind !== "word" && kind !== "name") || after?.text === "(" || after?.text === ".") return;
  if (frames.some(({defined}) => defined.has(text))) return;
  references.push({name: text, start, end});
}
