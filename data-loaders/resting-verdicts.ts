import {openTables} from "./results.js";

/** Editors' verdicts that rest in a folder of tables because the other report is not among them, a line each. */
export async function tellRestingVerdicts(folder: string): Promise<string[]> {
  const connection = await openTables(folder);
  const reader = await connection.runAndReadAll(
    `SELECT report_id, line, words, decision
     FROM edits e
     WHERE kind = 'variant' AND NOT EXISTS (
       SELECT 1
       FROM variants v
       JOIN alignments a USING (alignment_id)
       WHERE e.report_id IN (a.left_report_id, a.right_report_id) AND v.verdict_basis = e.reason
     )
     ORDER BY report_id, ordinal`
  );
  return reader
    .getRowsJS()
    .map((row) => row.map(String))
    .map(
      ([report, line, words, decision]) =>
        `${report}.yaml:${line}  ${words}  ${decision}  (rests: the other report is not here)`
    );
}
