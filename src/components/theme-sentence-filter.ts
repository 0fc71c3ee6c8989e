import type {SentenceRow} from "./sentence-list.js";

/** A row of `theme-sentences`. */
export interface ThemeSentenceRow extends SentenceRow {
  report_id: string;
  evidence: string[] | null;
}

/** The rows that the query `theme-sentences` gives for other values of its inputs. */
export function findThemeSentences<Row extends Pick<ThemeSentenceRow, "report_id" | "part" | "text">>(
  rows: readonly Row[],
  {report, part, word}: Record<string, unknown>
): Row[] {
  return rows.filter(
    (row) =>
      (report === "all" || row.report_id === report) &&
      (part === "all" || row.part === part) &&
      row.text.includes(String(word ?? ""))
  );
}
