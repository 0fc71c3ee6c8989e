import type {QuantityRow} from "./quantity-table.js";
import type {Parameters} from "./query-session.js";

/** The rows of the query `quantities` for these values of its parameters, as its SQL finds them. */
export function findQuantities<Row extends QuantityRow>(rows: readonly Row[], parameters: Parameters): Row[] {
  const {search, theme, kind, unit, report, first_year, last_year} = parameters;
  const words = String(search).replaceAll("　", " ").toLowerCase().split(" ");
  const is = (wanted: unknown, value: string | null) => wanted === "all" || wanted === (value ?? "none");
  return rows.filter((row) => {
    if (!is(theme, row.theme_id) || !is(kind, row.kind) || !is(unit, row.unit)) return false;
    if (report !== "all" && report !== row.report_id) return false;
    if (first_year !== null && !(row.period_to && row.period_to.getUTCFullYear() >= Number(first_year))) return false;
    if (last_year !== null && !(row.period_from && row.period_from.getUTCFullYear() <= Number(last_year))) return false;
    const text = [row.expression, row.indicator, row.series, row.series_en]
      .filter((part) => part !== null)
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
