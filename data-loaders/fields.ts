import {isScalar} from "yaml";
import type {Node, Pair, YAMLMap} from "yaml";

/** Says what is wrong at a line of a file, and what to do. */
export type Complain = (line: number, problem: string, remedy: string) => void;

/** The keys of a map with their values and lines. */
export type Fields = Map<string, {node: Node | null; line: number}>;

/** Reads maps of a .yaml that people write; what is wrong is told, and left out of the answer. */
export class FieldReader {
  constructor(
    readonly lineAt: (offset: number) => number,
    readonly report: Complain
  ) {}

  readFields(map: YAMLMap, known: readonly string[], where: string): Fields {
    const fields: Fields = new Map();
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const line = this.lineAt(pair.key.range?.[0] ?? 0);
      if (known.includes(key)) fields.set(key, {node: pair.value, line});
      else this.report(line, `unknown key in ${where}: ${key}`, `use one of ${known.join(", ")}`);
    }
    return fields;
  }

  readText(name: string, node: Node | null | undefined, line: number): string | null {
    if (isScalar(node) && (typeof node.value === "string" || typeof node.value === "number")) {
      const text = String(node.source ?? node.value).trim();
      if (text !== "") return text;
    }
    this.report(line, `${name} is not text`, `write ${name}: followed by words`);
    return null;
  }

  /** The text of a key; null where the key is not there, or no text. */
  readOptional(fields: Fields, name: string): string | null {
    const field = fields.get(name);
    return field ? this.readText(name, field.node, field.line) : null;
  }

  /** The text of a key that must be one of those known. */
  readOne<T extends string>(fields: Fields, name: string, known: readonly T[]): T | null {
    const text = this.readOptional(fields, name);
    return text === null ? null : this.checkOne(name, text, known, fields.get(name)!.line);
  }

  checkOne<T extends string>(name: string, value: string, known: readonly T[], line: number): T | null {
    const found = known.find((one) => one === value);
    if (!found) this.report(line, `unknown ${name}: ${value}`, `write one of ${known.join(", ")}`);
    return found ?? null;
  }

  checkDay(name: string, day: string, line: number): boolean {
    const date = new Date(`${day}T00:00:00Z`);
    const valid = /^\d{4}-\d\d-\d\d$/u.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
    if (!valid) this.report(line, `${name} is not a day: ${day}`, "write it as YYYY-MM-DD");
    return valid;
  }
}
