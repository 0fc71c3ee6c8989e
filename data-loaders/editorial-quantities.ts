import {isMap, isScalar, isSeq} from "yaml";
import type {Node, YAMLMap} from "yaml";
import type {FieldReader, Fields} from "./fields.js";
import {tables} from "./tables.js";
import type {Quantity} from "./tables.js";

/** What a word of the .yaml sets to NULL. */
const UNKNOWN = "unknown";

/** What an editor sets of a figure. A key that is not there is left as the rules read it; null says that it is not known. */
export interface Settings {
  value?: string;
  value_max?: string | null;
  unit?: string | null;
  dimension?: Quantity["dimension"];
  qualifier?: Quantity["qualifier"];
  indicator?: string;
  indicator_full?: string;
  kind?: Quantity["kind"];
  direction?: Quantity["direction"];
  period_from?: string | null;
  period_to?: string | null;
  series?: string | null;
}

/** One decision of the editor on a figure, which is named by its sentence's opening words and its own. */
export interface QuantityDecision {
  line: number;
  sentence: string;
  expression: string;
  /** Which of several figures written alike in the sentence, from 1; null where there is but one. */
  nth: number | null;
  /** Whether it is no quantity at all. */
  drop: boolean;
  set: Settings;
  reason: string;
}

const {columns} = tables.quantities;
const SETTINGS = [
  "value",
  "value_max",
  "unit",
  "dimension",
  "qualifier",
  "indicator",
  "indicator_full",
  "kind",
  "direction",
  "period_from",
  "period_to",
  "series"
] as const satisfies readonly (keyof Settings)[];
const KEYS = ["sentence", "expression", "nth", "drop", ...SETTINGS, "reason"];

/** Reads the list `quantities` of a report's .yaml. */
export function readQuantityDecisions(reader: FieldReader, node: Node | null, line: number): QuantityDecision[] {
  if (!isSeq(node)) {
    reader.report(line, "quantities is not a list", "write each decision as an item that begins with -");
    return [];
  }
  return (node.items as (Node | null)[]).flatMap((item) => {
    const at = reader.lineAt(item?.range?.[0] ?? 0);
    if (isMap(item)) return readDecision(reader, item as YAMLMap, at) ?? [];
    reader.report(
      at,
      "a decision is not a set of keys",
      "write expression: …, sentence: …, what it is, and its reason"
    );
    return [];
  });
}

function readDecision(reader: FieldReader, map: YAMLMap, line: number): QuantityDecision | null {
  const fields = reader.readFields(map, KEYS, "a quantity");
  const needed = (name: string) => reader.readText(name, fields.get(name)?.node, fields.get(name)?.line ?? line);
  const [expression, sentence, reason] = [needed("expression"), needed("sentence"), needed("reason")];
  const nth = fields.has("nth") ? readPlace(reader, fields) : null;
  const drop = fields.has("drop") && readDrop(reader, fields);
  const set = readSettings(reader, fields);
  const settings = SETTINGS.filter((name) => fields.has(name));
  if (drop && settings.length > 0)
    reader.report(line, `dropped, and ${settings.join(", ")} set`, "keep drop: true or what is set");
  if (!fields.has("drop") && settings.length === 0)
    reader.report(line, "decides nothing", `write drop: true or one of ${SETTINGS.join(", ")}`);
  if (expression === null || sentence === null || reason === null || nth === undefined) return null;
  return {line, sentence, expression, nth, drop, set, reason};
}

function readDrop(reader: FieldReader, fields: Fields): boolean {
  const {node, line} = fields.get("drop")!;
  const drop = isScalar(node) && node.value === true;
  if (!drop) reader.report(line, `drop is not true: ${String(node)}`, "write drop: true, or leave it out");
  return drop;
}

/** Undefined where what stands there is no place. */
function readPlace(reader: FieldReader, fields: Fields): number | undefined {
  const text = reader.readOptional(fields, "nth") ?? "";
  if (/^[1-9]\d?$/u.test(text)) return Number(text);
  reader.report(fields.get("nth")!.line, `nth is not a place: ${text}`, "write a number from 1");
  return undefined;
}

function readSettings(reader: FieldReader, fields: Fields): Settings {
  const set: Settings = {};
  const line = (name: string) => fields.get(name)!.line;
  const text = (name: keyof Settings) => (fields.has(name) ? reader.readOptional(fields, name) : null);
  const read = <N extends keyof Settings>(name: N, check: (text: string) => Settings[N] | undefined) => {
    const written = text(name);
    const value = written === null ? undefined : check(written);
    if (value !== undefined) set[name] = value;
  };
  const orUnknown =
    <T>(check: (text: string) => T | undefined) =>
    (written: string) =>
      written === UNKNOWN ? null : check(written);
  const number = (name: string) => (written: string) => {
    if (/^\d+(?:\.\d+)?$/u.test(written)) return written;
    reader.report(
      line(name),
      `${name} is not a number: ${written}`,
      "write digits and a point, the scale multiplied out"
    );
    return undefined;
  };
  const day = (name: string) =>
    orUnknown((written: string) => (reader.checkDay(name, written, line(name)) ? written : undefined));
  const one =
    <T extends string>(name: string, known: readonly T[]) =>
    (written: string) =>
      reader.checkOne(name, written, known, line(name)) ?? undefined;
  read("value", number("value"));
  read("value_max", orUnknown(number("value_max")));
  read("unit", (written) => (written === "none" ? null : written));
  read("dimension", one("dimension", columns.dimension.values));
  read("qualifier", one("qualifier", columns.qualifier.values));
  read("indicator", (written) => written);
  read("indicator_full", (written) => written);
  read("kind", orUnknown(one("kind", columns.kind.values)));
  read("direction", (written) => (written === "none" ? null : one("direction", columns.direction.values)(written)));
  read("period_from", day("period_from"));
  read("period_to", day("period_to"));
  read("series", (written) => (written === "none" ? null : written));
  return set;
}
