import {isMap, isSeq} from "yaml";
import type {Node, YAMLMap} from "yaml";
import type {FieldReader} from "./fields.js";
import {tables} from "./tables.js";
import type {Variant} from "./tables.js";

/** What the editor says of one difference between this report and another that has the same passage. */
export interface VariantDecision {
  line: number;
  /** Opening words of the sentence in this report. */
  sentence: string;
  /** Words of it that hold the difference. */
  here: string;
  /** The words that the other report has instead. */
  there: string;
  /** report_id of the other report; null where it is the one that this one digests. */
  of: string | null;
  reading: NonNullable<Variant["verdict"]>;
  reason: string;
}

const NEEDED = ["sentence", "here", "there", "reading", "reason"];
const KEYS = [...NEEDED, "of"];
const READINGS = tables.variants.columns.verdict.values;

/** Reads the list `variants` of a report's .yaml. */
export function readVariantDecisions(reader: FieldReader, node: Node | null, line: number): VariantDecision[] {
  if (!isSeq(node)) {
    reader.report(line, "variants is not a list", "write each decision as an item that begins with -");
    return [];
  }
  return (node.items as (Node | null)[]).flatMap((item) => {
    const at = reader.lineAt(item?.range?.[0] ?? 0);
    if (isMap(item)) return readDecision(reader, item as YAMLMap, at) ?? [];
    reader.report(at, "a decision is not a set of keys", `write ${NEEDED.join(", ")}, each with a colon`);
    return [];
  });
}

function readDecision(reader: FieldReader, map: YAMLMap, line: number): VariantDecision | null {
  const fields = reader.readFields(map, KEYS, "a variant");
  const needed = (name: string) => reader.readText(name, fields.get(name)?.node, fields.get(name)?.line ?? line);
  const [sentence, here, there, written, reason] = NEEDED.map(needed);
  const of = reader.readOptional(fields, "of");
  const reading = written ? reader.checkOne("reading", written, READINGS, fields.get("reading")?.line ?? line) : null;
  return sentence && here && there && reading && reason ? {line, sentence, here, there, of, reading, reason} : null;
}
