import type {SentenceTheme, ThemeRow} from "./tables.js";

/** A theme of a sentence as the reader's page shows it. */
export type RuledTheme = Pick<
  SentenceTheme,
  "theme_id" | "evidence" | "heading_evidence" | "neighbour_evidence" | "coder"
>;

/** What the page of one report needs for coding: the codebook, and each sentence's themes by its place (`12.3`). */
export interface ReportThemes {
  themes: Pick<ThemeRow, "theme_id" | "label_zh" | "label_en">[];
  coded: Record<string, RuledTheme[]>;
}

/** The themes of one report's sentences, the best first. */
export function listReportThemes(themes: readonly ThemeRow[], coded: readonly SentenceTheme[]): ReportThemes {
  const places: Record<string, RuledTheme[]> = {};
  for (const row of coded.toSorted((a, b) => a.rank - b.rank)) {
    const {sentence_id, theme_id, evidence, heading_evidence, neighbour_evidence, coder} = row;
    const place = sentence_id.slice(sentence_id.indexOf("/") + 1);
    (places[place] ??= []).push({theme_id, evidence, heading_evidence, neighbour_evidence, coder});
  }
  return {themes: themes.map(({theme_id, label_zh, label_en}) => ({theme_id, label_zh, label_en})), coded: places};
}
