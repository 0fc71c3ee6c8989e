import type {Quantity, Report} from "./tables.js";

/**
 * Quantities of digests with the figure of the full report that each repeats: the same number, unit and qualifier of
 * the same thing, by its words or its series; else the same number and unit where the full report has it once only.
 * One figure of the full report is repeated once at most by one digest.
 */
export function findReprints(
  quantities: readonly Quantity[],
  reports: readonly Pick<Report, "report_id" | "digest_of">[]
): Quantity[] {
  const originals = new Map(reports.map(({report_id, digest_of}) => [report_id, digest_of]));
  const figures = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    const key = keyOf(quantity.report_id, quantity);
    figures.set(key, [...(figures.get(key) ?? []), quantity]);
  }
  const taken = new Set<string>();
  return quantities.map((quantity) => {
    const original = originals.get(quantity.report_id);
    if (!original) return quantity;
    const same = figures.get(keyOf(original, quantity)) ?? [];
    const free = same.filter(({quantity_id}) => !taken.has(`${quantity.report_id} ${quantity_id}`));
    const found = free.find((other) => isSame(quantity, other)) ?? (same.length === 1 ? free[0] : undefined);
    if (!found) return quantity;
    taken.add(`${quantity.report_id} ${found.quantity_id}`);
    return {...quantity, repeats: found.quantity_id};
  });
}

function keyOf(report_id: string, {value_exact, value_max, unit, qualifier}: Quantity): string {
  return [report_id, value_exact, value_max, unit, qualifier].join("|");
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.series_id !== null && a.series_id === b.series_id ? true : bare(a.indicator) === bare(b.indicator);
}

function bare(text: string | null): string {
  return (text ?? "").replace(/\s+/gu, "");
}
