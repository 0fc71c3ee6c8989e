import {openTables} from "./results.js";

/** What editors decided on the figures of a folder of tables, a line each, and how many the rules left open. */
export async function tellDecided(folder: string): Promise<string[]> {
  const connection = await openTables(folder);
  const decided = await connection.runAndReadAll(
    "SELECT report_id, line, words, decision, reason FROM edits WHERE kind = 'quantity' ORDER BY report_id, ordinal"
  );
  const open = await connection.runAndReadAll(
    `SELECT count(*) FILTER (kind IS NULL), count(*) FILTER (period_to IS NULL),
       count(*) FILTER (indicator IS NULL), count(*) FROM quantities`
  );
  const lines = decided
    .getRowsJS()
    .map((row) => row.map(String))
    .map(([report, line, words, decision, reason]) => `  ${report}.yaml:${line}  ${words}  ${decision}  (${reason})`);
  const [kind, period, indicator, all] = open.getRowsJS()[0]!.map(Number);
  const head = `${lines.length} decisions of editors on ${all} quantities`;
  const left = `the rules left open: kind of ${kind}, period of ${period}, indicator of ${indicator} (the _basis columns say why)`;
  return [`${head}; ${left}`, ...lines];
}
