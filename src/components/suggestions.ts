import type {QueryParameter} from "../../data-loaders/queries.js";
import type {Vocabulary, KnownColumn, KnownFunction} from "../../data-loaders/vocabulary.js";
import {keywords} from "./duckdb-dialect.js";
import {lexemes} from "./lexemes.js";
import type {Lexeme} from "./lexemes.js";
import {columnsIn, isName, readScope} from "./sql-scope.js";
import type {Scope} from "./sql-scope.js";

/** A word that may stand where the cursor is. */
export interface Suggestion {
  /** What is written. */
  text: string;
  kind: "table" | "column" | "function" | "keyword" | "value" | "parameter" | "name";
  /** In a few words: type, arguments, table. */
  detail: string;
  description: string;
}

export interface Suggestions {
  /** Where what is being typed begins: UTF-16 code units, inclusive. */
  from: number;
  /** Whether a text is being typed, between quotes. */
  quoted: boolean;
  options: Suggestion[];
}

/** What an editor knows when it suggests and explains. */
export interface Knowledge {
  vocabulary: Vocabulary;
  /** The parameters that `getvariable` reads. */
  parameters: readonly Pick<QueryParameter, "name" | "label">[];
}

/**
 * What may be meant at an offset of some SQL: after FROM a table, after a dot a column, in quotes a value of the column
 * compared, elsewhere whatever fits. Null in comments, in other texts, and, unless asked for, where nothing is typed yet.
 */
export function suggest(sql: string, offset: number, known: Knowledge, asked = false): Suggestions | null {
  const found = lexemes(sql);
  const at = found.findLastIndex(({start}) => start < offset);
  const current = found[at];
  if (current?.kind === "string" && offset <= current.end) return suggestValues(current, offset, found, at, known);
  const typing = isName(current) && offset <= current.end ? current : null;
  if (!typing && current && inComment(sql.slice(current.end, offset))) return null;
  if (!current && inComment(sql.slice(0, offset))) return null;
  const before = found[typing ? at - 1 : at];
  const previous = found[typing ? at - 2 : at - 1];
  const from = typing?.start ?? offset;
  const scope = readScope(
    found.filter((lexeme) => lexeme !== typing),
    known.vocabulary
  );
  if (before?.text === "." && isName(previous))
    return {from, quoted: false, options: columnsOf(scope, known.vocabulary, previous.text)};
  if (isPlaceOfTable(found, typing ? at - 1 : at))
    return {from, quoted: false, options: tablesOf(scope, known.vocabulary)};
  if (!typing && !asked) return null;
  return {from, quoted: false, options: everything(scope, known)};
}

function everything(scope: Scope, {vocabulary, parameters}: Knowledge): Suggestion[] {
  return [
    ...columnsOf(scope, vocabulary, null),
    ...[...new Set([...scope.results, ...scope.subqueries])].map((text) => named(text)),
    ...scope.sources.flatMap(({alias, name}) => (alias === null ? [] : [named(alias, name)])),
    ...parameters.map(({name, label}): Suggestion => ({
      text: `getvariable('${name}')`,
      kind: "parameter",
      detail: "",
      description: label
    })),
    ...vocabulary.functions.filter(({kind}) => kind !== "table").map(functionOf),
    ...keywords.map((word): Suggestion => ({text: word.toUpperCase(), kind: "keyword", detail: "", description: ""}))
  ];
}

function columnsOf(scope: Scope, vocabulary: Vocabulary, qualifier: string | null): Suggestion[] {
  const merged = new Map<string, Suggestion>();
  for (const {table, column} of columnsIn(scope, vocabulary, qualifier)) {
    const same = merged.get(column.name);
    if (same) same.detail = same.detail.replace(/(?: · .*)?$/u, (tables) => `${tables || " ·"} ${table.name}`);
    else
      merged.set(column.name, {
        text: column.name,
        kind: "column",
        detail: `${column.type} · ${table.name}`,
        description: column.description
      });
  }
  return [...merged.values()];
}

function tablesOf(scope: Scope, {tables, functions}: Vocabulary): Suggestion[] {
  return [
    ...tables.map(({name, row, description}): Suggestion => ({
      text: name,
      kind: "table",
      detail: row,
      description
    })),
    ...scope.subqueries.map((text) => named(text)),
    ...functions.filter(({kind}) => kind === "table").map(functionOf)
  ];
}

function named(text: string, detail = ""): Suggestion {
  return {text, kind: "name", detail, description: ""};
}

function functionOf({name, parameters, description}: KnownFunction): Suggestion {
  return {text: name, kind: "function", detail: `(${parameters.join(", ")})`, description};
}

/** Whether a table's name stands after the lexeme of that index: FROM, JOIN, or a comma in a list of sources. */
function isPlaceOfTable(found: readonly Lexeme[], index: number): boolean {
  const before = found[index];
  if (before?.kind === "word") return /^(?:from|join|describe|summarize)$/u.test(before.text);
  if (before?.text !== ",") return false;
  for (let i = index - 1; i >= 0 && (isName(found[i]) || found[i]!.text === ","); i--) {
    if (found[i]!.text === "from") return true;
    if (CLAUSES.has(found[i]!.text)) return false;
  }
  return false;
}

const CLAUSES = new Set("select where group order having by on using values".split(" "));

function suggestValues(
  string: Lexeme,
  offset: number,
  found: readonly Lexeme[],
  at: number,
  {vocabulary, parameters}: Knowledge
): Suggestions | null {
  const closed = string.text.length > 1 && string.text.endsWith("'");
  if (!string.text.startsWith("'") || offset === string.start || (closed && offset === string.end)) return null;
  const from = string.start + 1;
  if (found[at - 1]?.text === "(" && found[at - 2]?.text === "getvariable") {
    const options = parameters.map(({name, label}): Suggestion => ({
      text: name,
      kind: "parameter",
      detail: "",
      description: label
    }));
    return {from, quoted: true, options};
  }
  const place = columnCompared(found, at);
  const name = found[place]?.text;
  if (name === undefined || !isName(found[place])) return null;
  const qualifier = found[place - 1]?.text === "." ? (found[place - 2]?.text ?? null) : null;
  const scope = readScope(found, vocabulary);
  const meant = columnsIn(scope, vocabulary, qualifier).filter(({column}) => column.name === name);
  return {from, quoted: true, options: valuesOf(meant.map(({column}) => column))};
}

function valuesOf(columns: readonly KnownColumn[]): Suggestion[] {
  const values = new Set(columns.flatMap((column) => column.values));
  return [...values].map((text): Suggestion => ({text, kind: "value", detail: "", description: ""}));
}

/** Index of the column that a text is compared with: `part = '…'`, `part IN ('a', '…')`, `list_contains(rules, '…')`. */
function columnCompared(found: readonly Lexeme[], at: number): number {
  const before = found[at - 1];
  if (before?.kind === "sign" && /^(?:=|==|<>|!=)$/u.test(before.text)) return at - 2;
  let i = at - 1;
  while (found[i]?.text === "," || found[i]?.kind === "string") i--;
  if (found[i]?.text === "(" && found[i - 1]?.text === "in") return found[i - 2]?.text === "not" ? i - 3 : i - 2;
  const inFunction = i === at - 2 && isName(found[i]) && found[i + 1]?.text === ",";
  return inFunction ? i : -1;
}

function inComment(gap: string): boolean {
  const line = gap.slice(gap.lastIndexOf("\n") + 1);
  return line.includes("--") || gap.lastIndexOf("/*") > gap.lastIndexOf("*/");
}
