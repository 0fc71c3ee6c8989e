import {groupBy} from "./groups.js";
import type {Series} from "./series.js";
import type {Quantity, SeriesPoint} from "./tables.js";

/**
 * The points of the series: each quantity of one, repeats in digests left out, with its value per year where it is
 * something done, and what to know before two points are compared.
 */
export function plotSeries(quantities: readonly Quantity[], series: readonly Series[]): SeriesPoint[] {
  const notes = new Map(series.map(({series_id, note}) => [series_id, note]));
  const members = quantities.filter(({series_id, repeats}) => series_id !== null && repeats === null);
  const bySeries = groupBy(members, ({series_id}) => series_id!);
  return members.map((quantity) => {
    const {series_id, kind, period_from, period_to, value, value_low, value_high} = quantity;
    const years = kind === "stock" ? null : yearsBetween(period_from, period_to);
    const rate = (amount: number | null) =>
      amount === null || years === null || !adds(quantity) ? null : amount / years;
    return {
      quantity_id: quantity.quantity_id,
      series_id: series_id!,
      report_id: quantity.report_id,
      kind: kind!,
      period_from,
      period_to,
      years,
      value,
      value_low,
      value_high,
      per_year: rate(value),
      per_year_low: rate(value_low),
      per_year_high: rate(value_high),
      unit: quantity.unit,
      comparability: compare(quantity, bySeries.get(series_id!)!, notes.get(series_id!) ?? null)
    };
  });
}

/** Whether an amount of a year is a part of the amount of several: shares and states are not. */
function adds({kind, dimension, period_from, period_to}: Quantity): boolean {
  return kind !== "stock" && kind !== "change" && dimension !== "share" && period_from !== period_to;
}

/** Length of a period in years: whole months where it runs from the first to the last day of months, else days. */
export function yearsBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || from >= to) return null;
  const next = new Date(`${to}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const start = new Date(`${from}T00:00:00Z`);
  if (start.getUTCDate() === 1 && next.getUTCDate() === 1)
    return (12 * (next.getUTCFullYear() - start.getUTCFullYear()) + next.getUTCMonth() - start.getUTCMonth()) / 12;
  return (next.getTime() - start.getTime()) / 86_400_000 / 365.2425;
}

/** What differs between a point and the other points of its series; NULL where nothing is known to. */
function compare(quantity: Quantity, members: readonly Quantity[], note: string | null): string | null {
  const remarks: string[] = [];
  const others = members.filter((other) => other !== quantity);
  const names = new Set(others.map(({indicator_full}) => bare(indicator_full)));
  if (names.size > 0 && !names.has(bare(quantity.indicator_full)))
    remarks.push(`worded 「${bare(quantity.indicator_full)}」 here`);
  const units = new Set(others.map(({unit}) => unit));
  if (units.size > 0 && !units.has(quantity.unit)) remarks.push(`counted in ${quantity.unit ?? "no unit"} here`);
  if (others.length > 0 && note) remarks.push(note);
  return remarks.length > 0 ? remarks.join("; ") : null;
}

function bare(text: string | null): string {
  return (text ?? "").replace(/\s+/gu, "");
}
