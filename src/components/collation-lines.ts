import type {Variant} from "../../data-loaders/tables.js";
import type {Parameters} from "./query-session.js";
import type {LineRelation} from "./words-collation.js";

/** A row of the query `collation`: two sentences that share a passage, or one alone. Its lists go together, item by item. */
export interface LineRow {
  relation: LineRelation;
  moved: boolean;
  left_text: string | null;
  right_text: string | null;
  left_sentence_id: string | null;
  right_sentence_id: string | null;
  /** The passage in each text: UTF-16 code units, end exclusive; null where there is none. */
  left_start: number | null;
  left_end: number | null;
  right_start: number | null;
  right_end: number | null;
  ordinals: number[] | null;
  operations: Variant["operation"][] | null;
  kinds: Variant["kind"][] | null;
  left_starts: number[] | null;
  left_ends: number[] | null;
  right_starts: number[] | null;
  right_ends: number[] | null;
  rules: Variant["rule"][] | null;
  readings: Variant["reading"][] | null;
  bases: Variant["reading_basis"][] | null;
  verdicts: Variant["verdict"][] | null;
  verdict_bases: Variant["verdict_basis"][] | null;
  left_report: string;
  left_report_zh: string;
  right_report: string;
  right_report_zh: string;
}

/** A stretch of a text: UTF-16 code units, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** One difference of a line. */
export interface Difference {
  operation: Variant["operation"];
  kind: Variant["kind"];
  left: Stretch;
  right: Stretch;
  rule: Variant["rule"];
  reading: Variant["reading"];
  basis: string | null;
  verdict: Variant["verdict"];
  verdictBasis: string | null;
}

/** The differences that a line carries. */
export function differencesOf(row: LineRow): Difference[] {
  return (row.operations ?? []).map((operation, i) => ({
    operation,
    kind: row.kinds?.[i] ?? "words",
    left: {start: row.left_starts?.[i] ?? 0, end: row.left_ends?.[i] ?? 0},
    right: {start: row.right_starts?.[i] ?? 0, end: row.right_ends?.[i] ?? 0},
    rule: row.rules?.[i] ?? null,
    reading: row.readings?.[i] ?? null,
    basis: row.bases?.[i] ?? null,
    verdict: row.verdicts?.[i] ?? null,
    verdictBasis: row.verdict_bases?.[i] ?? null
  }));
}

/** What a difference is taken for: the editor's verdict, else what its rule says. */
export function takenFor({reading, verdict}: Pick<Difference, "reading" | "verdict">): "slip" | "editorial" | "open" {
  return verdict ?? reading ?? "open";
}

const LISTS = [
  "ordinals",
  "operations",
  "kinds",
  "left_starts",
  "left_ends",
  "right_starts",
  "right_ends",
  "rules",
  "readings",
  "bases",
  "verdicts",
  "verdict_bases"
] as const satisfies readonly (keyof LineRow)[];

/**
 * The lines that the query `collation` gives for other values of its parameters, found among those of the pair that was
 * shipped, which have the differences in words and numbers only. Null where they do not have what is asked for.
 */
export function chooseLines<Row extends LineRow>(
  rows: readonly Row[],
  {pair, relation, kind, reading}: Parameters,
  shippedPair: string
): Row[] | null {
  if (pair !== shippedPair || !["said", "words", "number"].includes(String(kind))) return null;
  const narrowed = kind !== "said" || reading !== "all";
  return rows.flatMap((row) => {
    const fits =
      relation === "all" ||
      relation === row.relation ||
      (relation === "shared" && row.left_start !== null) ||
      (relation === "moved" && row.moved);
    if (!fits) return [];
    if (!narrowed) return row;
    const kept = differencesOf(row).map(
      (one) => (kind === "said" || one.kind === kind) && (reading === "all" || takenFor(one) === reading)
    );
    if (!kept.includes(true)) return [];
    const lists = LISTS.map((name) => [name, row[name]?.filter((_, i) => kept[i]) ?? null] as const);
    return {...row, ...Object.fromEntries(lists)};
  });
}
