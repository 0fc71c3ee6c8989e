import {openTables} from "./results.js";

/**
 * The reports of a folder of tables that nothing dates, a line each, for their editors. They stand last in the corpus,
 * so that all plans of others are followed into them.
 */
export async function tellUndated(folder: string): Promise<string[]> {
  const connection = await openTables(folder);
  const reader = await connection.runAndReadAll(
    `SELECT report_id FROM reports r
     WHERE coalesce(published_on, covers_to, plans_from) IS NULL
       AND NOT EXISTS (
         FROM reports o
         WHERE o.report_id = r.digest_of AND coalesce(o.published_on, o.covers_to, o.plans_from) IS NOT NULL
       )
     ORDER BY ordinal`
  );
  return reader
    .getRowsJS()
    .map(
      ([report]) => `${String(report)} stands last, since nothing dates it: write published_on or covers in its .yaml`
    );
}
