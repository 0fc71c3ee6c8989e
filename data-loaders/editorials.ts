import {isMap, isScalar, isSeq, LineCounter, parseDocument} from "yaml";
import type {Node, Pair, YAMLMap} from "yaml";
import {ENCODINGS} from "./encodings.js";
import type {Encoding} from "./encodings.js";
import type {Problem} from "./problems.js";
import {tables} from "./tables.js";
import type {Genre, Part, Role} from "./tables.js";

/** A value that an editor gives, the words or the reason it rests on, and its line in the file. */
export interface Stated {
  value: string;
  basis: string;
  line: number;
}

/** A period that an editor gives: first and last day as YYYY-MM-DD. */
export interface StatedPeriod {
  from: string;
  to: string;
  basis: string;
  line: number;
}

/** One decision of the editor. Blocks are named by their opening words. */
export type Edit = {line: number; reason: string} & (
  | {kind: "move"; block: string; through: string | null; side: "before" | "after"; target: string}
  | {kind: "role"; block: string; role: Role; level: number | null}
  | {kind: "level"; block: string; level: number}
  | {kind: "part"; block: string; part: Part}
  | {kind: "join"; block: string}
  | {kind: "split"; block: string; at: string}
  | {kind: "keep_space"; block: string; left: string; right: string}
);

/** What stands in a report's .yaml. */
export interface Editorial {
  label: string | null;
  label_zh: string | null;
  encoding: Encoding | null;
  /** Whether broken bytes and nonsense are put up with. */
  acceptDamage: boolean;
  stated: Partial<Record<StatedField, Stated>>;
  covers: StatedPeriod | null;
  plans: StatedPeriod | null;
  edits: Edit[];
}

const STATED = ["title", "subtitle", "issuer", "occasion", "published_on", "genre", "digest_of"] as const;
export type StatedField = (typeof STATED)[number];

const TOP = ["label", "label_zh", "encoding", "accept", ...STATED, "covers", "plans", "edits"];
const EDITS: Readonly<Record<Edit["kind"], readonly string[]>> = {
  move: ["through", "before", "after"],
  role: ["block", "level"],
  level: ["block"],
  part: ["block"],
  join: [],
  split: ["at"],
  keep_space: ["left", "right"]
};
const ROLES: readonly Role[] = tables.blocks.columns.role.values;
const PARTS: readonly Part[] = tables.sections.columns.part.values;
const GENRES: readonly Genre[] = tables.reports.columns.genre.values;

/** An editorial that says nothing. */
export const NO_EDITORIAL: Editorial = {
  label: null,
  label_zh: null,
  encoding: null,
  acceptDamage: false,
  stated: {},
  covers: null,
  plans: null,
  edits: []
};

/** Reads a report's .yaml; what is wrong with it goes to `problems`, and is left out of the answer. */
export function parseEditorial(file: string, text: string, problems: Problem[]): Editorial {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const report: Report = (line, problem, remedy) => problems.push({file, line, problem, remedy});
  for (const error of document.errors)
    report(lineAt(error.pos[0]), `not YAML: ${error.message}`, "mend the YAML at this line");
  if (document.errors.length > 0 || document.contents === null) return NO_EDITORIAL;
  if (!isMap(document.contents)) {
    report(1, "not a set of keys", `write keys such as ${TOP.slice(0, 5).join(", ")}, each on its line`);
    return NO_EDITORIAL;
  }
  return new Reader(lineAt, report).readTop(document.contents as YAMLMap);
}

type Report = (line: number, problem: string, remedy: string) => void;
type Fields = Map<string, {node: Node | null; line: number}>;

class Reader {
  constructor(
    private readonly lineAt: (offset: number) => number,
    private readonly report: Report
  ) {}

  readTop(map: YAMLMap): Editorial {
    const fields = this.readFields(map, TOP, "the top level");
    const stated: Editorial["stated"] = {};
    for (const name of STATED) {
      const field = fields.get(name);
      const value = field && this.readStated(name, field.node, field.line);
      if (value) stated[name] = value;
    }
    const edits = fields.get("edits");
    return {
      label: this.readOptional(fields, "label"),
      label_zh: this.readOptional(fields, "label_zh"),
      encoding: this.readOne(fields, "encoding", ENCODINGS),
      acceptDamage: this.readOne(fields, "accept", ["damage"]) !== null,
      stated,
      covers: this.readPeriod(fields, "covers"),
      plans: this.readPeriod(fields, "plans"),
      edits: edits ? this.readEdits(edits.node, edits.line) : []
    };
  }

  private readFields(map: YAMLMap, known: readonly string[], where: string): Fields {
    const fields: Fields = new Map();
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const line = this.lineAt(pair.key.range?.[0] ?? 0);
      if (known.includes(key)) fields.set(key, {node: pair.value, line});
      else this.report(line, `unknown key in ${where}: ${key}`, `use one of ${known.join(", ")}`);
    }
    return fields;
  }

  private readText(name: string, node: Node | null | undefined, line: number): string | null {
    if (isScalar(node) && (typeof node.value === "string" || typeof node.value === "number")) {
      const text = String(node.source ?? node.value).trim();
      if (text !== "") return text;
    }
    this.report(line, `${name} is not text`, `write ${name}: followed by words`);
    return null;
  }

  private readOptional(fields: Fields, name: string): string | null {
    const field = fields.get(name);
    return field ? this.readText(name, field.node, field.line) : null;
  }

  private readOne<T extends string>(fields: Fields, name: string, known: readonly T[]): T | null {
    const text = this.readOptional(fields, name);
    return text === null ? null : this.checkOne(name, text, known, fields.get(name)!.line);
  }

  private readStated(name: StatedField, node: Node | null, line: number): Stated | null {
    if (!isMap(node)) {
      this.report(line, `${name} has no basis`, `write ${name}: {value: …, basis: the words it rests on}`);
      return null;
    }
    const fields = this.readFields(node as YAMLMap, ["value", "basis"], name);
    const value = this.readText(`${name}.value`, fields.get("value")?.node, fields.get("value")?.line ?? line);
    const basis = this.readText(`${name}.basis`, fields.get("basis")?.node, fields.get("basis")?.line ?? line);
    if (value === null || basis === null) return null;
    if (name === "published_on" && !this.checkDay(name, value, line)) return null;
    if (name === "genre" && !(GENRES as readonly string[]).includes(value)) {
      this.report(line, `unknown genre: ${value}`, `write one of ${GENRES.join(", ")}`);
      return null;
    }
    return {value, basis, line};
  }

  private readPeriod(fields: Fields, name: "covers" | "plans"): StatedPeriod | null {
    const field = fields.get(name);
    if (!field) return null;
    if (!isMap(field.node)) {
      this.report(field.line, `${name} is not a period`, `write ${name}: {from: YYYY-MM-DD, to: YYYY-MM-DD, basis: …}`);
      return null;
    }
    const inner = this.readFields(field.node as YAMLMap, ["from", "to", "basis"], name);
    const [from, to, basis] = ["from", "to", "basis"].map((key) =>
      this.readText(`${name}.${key}`, inner.get(key)?.node, inner.get(key)?.line ?? field.line)
    );
    if (!from || !to || !basis) return null;
    if (![from, to].every((day) => this.checkDay(name, day, field.line))) return null;
    if (from > to) {
      this.report(field.line, `${name} ends before it begins`, "put the earlier day under from");
      return null;
    }
    return {from, to, basis, line: field.line};
  }

  private checkDay(name: string, day: string, line: number): boolean {
    const date = new Date(`${day}T00:00:00Z`);
    const valid = /^\d{4}-\d\d-\d\d$/u.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
    if (!valid) this.report(line, `${name} is not a day: ${day}`, "write it as YYYY-MM-DD");
    return valid;
  }

  private readEdits(node: Node | null, line: number): Edit[] {
    if (!isSeq(node)) {
      this.report(line, "edits is not a list", "write each edit as an item that begins with -");
      return [];
    }
    return (node.items as (Node | null)[]).flatMap((item) => {
      const at = this.lineAt(item?.range?.[0] ?? 0);
      if (isMap(item)) return this.readEdit(item as YAMLMap, at) ?? [];
      this.report(at, "an edit is not a set of keys", "write what it does, for example move: …, and its reason");
      return [];
    });
  }

  private readEdit(map: YAMLMap, line: number): Edit | null {
    const keys = map.items.map(({key}) => (isScalar(key) ? String(key.value) : ""));
    const kind = (Object.keys(EDITS) as Edit["kind"][]).find((name) => keys.includes(name));
    if (!kind) {
      this.report(line, `unknown edit: ${keys.join(", ")}`, `begin it with one of ${Object.keys(EDITS).join(", ")}`);
      return null;
    }
    const fields = this.readFields(map, [kind, ...EDITS[kind], "reason"], `the edit ${kind}`);
    const text = (name: string) => this.readText(name, fields.get(name)?.node, fields.get(name)?.line ?? line);
    const reason = text("reason");
    const main = text(kind);
    if (reason === null || main === null) return null;
    const common = {line, reason};
    switch (kind) {
      case "move":
        return this.readMove(fields, main, common, text);
      case "role":
        return this.readRole(fields, main, common, text);
      case "level": {
        const block = text("block");
        const level = this.checkLevel(main, line);
        return block && level ? {...common, kind, block, level} : null;
      }
      case "part": {
        const block = text("block");
        const part = this.checkOne("part", main, PARTS, line);
        return block && part ? {...common, kind, block, part} : null;
      }
      case "join":
        return {...common, kind, block: main};
      case "split": {
        const at = text("at");
        return at ? {...common, kind, block: main, at} : null;
      }
      case "keep_space": {
        const [left, right] = [text("left"), text("right")];
        return left && right ? {...common, kind, block: main, left, right} : null;
      }
    }
  }

  private readMove(
    fields: Fields,
    block: string,
    common: {line: number; reason: string},
    text: (name: string) => string | null
  ): Edit | null {
    const sides = (["before", "after"] as const).filter((side) => fields.has(side));
    if (sides.length !== 1) {
      this.report(
        common.line,
        `a move with ${sides.length} places to go`,
        "write either before: or after:, with the words of a block"
      );
      return null;
    }
    const target = text(sides[0]!);
    const through = fields.has("through") ? text("through") : null;
    return target ? {...common, kind: "move", block, through, side: sides[0]!, target} : null;
  }

  private readRole(
    fields: Fields,
    value: string,
    common: {line: number; reason: string},
    text: (name: string) => string | null
  ): Edit | null {
    const block = text("block");
    const role = this.checkOne("role", value, ROLES, common.line);
    const level = fields.has("level") ? this.checkLevel(text("level") ?? "", common.line) : null;
    return block && role ? {...common, kind: "role", block, role, level} : null;
  }

  private checkOne<T extends string>(name: string, value: string, known: readonly T[], line: number): T | null {
    const found = known.find((one) => one === value);
    if (!found) this.report(line, `unknown ${name}: ${value}`, `write one of ${known.join(", ")}`);
    return found ?? null;
  }

  private checkLevel(value: string, line: number): number | null {
    if (/^[1-9]$/u.test(value)) return Number(value);
    this.report(line, `not a level: ${value}`, "write a number from 1, the highest, to 9");
    return null;
  }
}
