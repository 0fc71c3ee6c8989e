import type {UndertakingRow} from "./undertakings-view.js";

/** A row of the query `undertakings`, with the reports that it is filtered by. */
export type FilteredUndertaking = UndertakingRow & {plan_report_id: string | null; review_report_id: string | null};

/** The rows that the query gives for other values of its parameters. */
export function narrowUndertakings<Row extends FilteredUndertaking>(
  rows: readonly Row[],
  {fate, theme, report}: Readonly<Record<string, unknown>>
): Row[] {
  return rows.filter(
    (row) =>
      (fate === "all" || row.fate === fate) &&
      (theme === "all" || (row.themes.length === 0 ? theme === "none" : row.themes.includes(String(theme)))) &&
      (report === "all" || row.plan_report_id === report || row.review_report_id === report)
  );
}
