import type {Quantity} from "./tables.js";

/** A quantity as a person marked it. Offsets into the report's source, UTF-16 code units, end exclusive. */
export interface GoldQuantity {
  report_id: string;
  start: number;
  end: number;
  /** Number and unit without qualifiers. */
  core_start?: number;
  core_end?: number;
  raw: string;
  value: number;
  unit: string;
  qualifier: Quantity["qualifier"];
  indicator: string;
  kind: Quantity["kind"];
  period_start: string | null;
  period_end: string | null;
  series?: string | null;
  note?: string;
}

/** What the rules read otherwise than the person did. */
export interface QuantityError {
  report_id: string;
  /** The figure as printed, white space left out. */
  expression: string;
  field: "missed" | "spurious" | Field;
  expected: string;
  found: string;
}

/** Share of what was found that is right, share of what is there that was found, and their harmonic mean. */
export interface Detection {
  precision: number;
  recall: number;
  f1: number;
  right: number;
  spurious: number;
  missed: number;
}

/** How well the rules read the figures that a person marked. */
export interface QuantityAccuracy {
  detection: Detection;
  /** Of the figures that both have, the share with the same value in the field. */
  fields: Record<Field, {right: number; of: number; share: number}>;
  errors: QuantityError[];
}

const FIELDS = ["value", "unit", "qualifier", "kind", "period", "indicator"] as const;
type Field = (typeof FIELDS)[number];

/**
 * Scores quantities against the gold of the same reports. Figures that the gold calls ambiguous count neither way; rows
 * of reports without gold are left out.
 */
export function scoreQuantities(rows: readonly Quantity[], gold: readonly GoldQuantity[]): QuantityAccuracy {
  const errors: QuantityError[] = [];
  const fields = Object.fromEntries(FIELDS.map((field) => [field, {right: 0, of: 0, share: 0}])) as Record<
    Field,
    {right: number; of: number; share: number}
  >;
  const used = new Set<Quantity>();
  const free: Quantity[] = [];
  let [right, missed] = [0, 0];
  for (const marked of gold) {
    const row = nearest(rows, marked, used);
    const {report_id, note, raw} = marked;
    const expression = bare(raw);
    if (row) used.add(row);
    if (note?.startsWith("ambiguous")) continue;
    if (!row) {
      missed += 1;
      errors.push({report_id, expression, field: "missed", expected: expression, found: ""});
      continue;
    }
    right += 1;
    for (const field of FIELDS) {
      const [expected, found] = compare(field, marked, row);
      fields[field].of += 1;
      if (expected === found) fields[field].right += 1;
      else errors.push({report_id, expression, field, expected, found});
    }
  }
  const reports = new Set(gold.map(({report_id}) => report_id));
  for (const row of rows) if (reports.has(row.report_id) && !used.has(row) && !touches(row, gold)) free.push(row);
  for (const {report_id, expression, indicator} of free)
    errors.push({report_id, expression, field: "spurious", expected: "", found: `${expression} ${indicator ?? ""}`});
  for (const one of Object.values(fields)) one.share = one.of === 0 ? 0 : one.right / one.of;
  return {detection: measure(right, free.length, missed), fields, errors};
}

/**
 * Scores the linking of figures: of all pairs of marked figures in different reports, whether two share a series exactly
 * when the gold says so. Ambiguous figures count here too.
 */
export function scoreSeries(rows: readonly Quantity[], gold: readonly GoldQuantity[]): Detection {
  const marked = gold.filter(({series}) => series);
  const linked = marked.map((one) => nearest(rows, one, new Set())?.series_id ?? null);
  let [right, wrong, missed] = [0, 0, 0];
  marked.forEach((a, i) => {
    for (const [j, b] of marked.slice(0, i).entries()) {
      if (a.report_id === b.report_id) continue;
      const together = linked[i] !== null && linked[i] === linked[j];
      if (together && a.series === b.series) right += 1;
      else if (together) wrong += 1;
      else if (a.series === b.series) missed += 1;
    }
  });
  return measure(right, wrong, missed);
}

/** Precision, recall and F1 from counts. */
export function measure(right: number, spurious: number, missed: number): Detection {
  const precision = right + spurious === 0 ? 0 : right / (right + spurious);
  const recall = right + missed === 0 ? 0 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {precision, recall, f1, right, spurious, missed};
}

function nearest(rows: readonly Quantity[], marked: GoldQuantity, used: ReadonlySet<Quantity>): Quantity | undefined {
  const {report_id, core_start = marked.start, core_end = marked.end} = marked;
  return rows
    .filter((row) => row.report_id === report_id && !used.has(row))
    .filter((row) => row.source_start < core_end && row.source_end > core_start)
    .toSorted((a, b) => Math.abs(a.source_start - core_start) - Math.abs(b.source_start - core_start))[0];
}

function touches(row: Quantity, gold: readonly GoldQuantity[]): boolean {
  return gold.some(
    ({report_id, start, end}) => report_id === row.report_id && row.source_start < end && row.source_end > start
  );
}

function compare(field: Field, marked: GoldQuantity, row: Quantity): [expected: string, found: string] {
  switch (field) {
    case "value":
      return [String(marked.value), String(row.value)];
    case "unit":
      return [bare(marked.unit), bare(row.unit ?? "")];
    case "period":
      return [`${marked.period_start}..${marked.period_end}`, `${row.period_from}..${row.period_to}`];
    case "qualifier":
    case "kind":
      return [String(marked[field]), String(row[field])];
    case "indicator":
      return [bare(marked.indicator), bare(row.indicator ?? "")];
  }
}

function bare(text: string): string {
  return text.replace(/\s+/gu, "");
}
