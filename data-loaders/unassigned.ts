import {openTables} from "./results.js";

/** How many are told before the rest is only counted. */
const MOST = 40;

/** The quantities of a folder of tables that belong to no series, a line each, for the editor of series.yaml. */
export async function tellUnassigned(folder: string): Promise<string[]> {
  const connection = await openTables(folder);
  const reader = await connection.runAndReadAll(
    `SELECT quantity_id, expression, coalesce(indicator_full, '?'), coalesce(kind, '?')
     FROM quantities WHERE series_id IS NULL ORDER BY report_id, ordinal`
  );
  const rows = reader.getRowsJS().map((row) => row.map(String));
  if (rows.length === 0) return [];
  const told = rows
    .slice(0, MOST)
    .map(([id, expression, indicator, kind]) => `  ${id}  ${expression}  ${indicator}  ${kind}`);
  const rest = rows.length - told.length;
  const head = `${rows.length} quantities of no series (data-loaders/lexicon/series.yaml):`;
  return [head, ...told, ...(rest > 0 ? [`  … and ${rest} more`] : [])];
}
