import {html} from "htl";
import type {Genre} from "../../data-loaders/tables.js";
import {button} from "./button.js";
import {mixedText} from "./mixed-text.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

/** A row of `theme-limits`: something that speaks against comparing figures. */
export interface LimitRow {
  limit: "digest" | "length" | "scope" | "apart" | "once" | "rounding" | "undated";
  subject: string | null;
  subject_en: string | null;
  /** The genre of a digest, lengths of periods in years, a note, or the name of the series kept apart. */
  detail: string | null;
  count: number;
  total: number | null;
  sentence_ids: string[] | null;
}

/** What cannot be concluded, and why, each with the sentences that it is about. */
export function limitsList<Row extends LimitRow>(
  rows: readonly Row[],
  {lang, open}: {lang: Language; open?: (rows: Row | readonly Row[]) => void}
): HTMLElement {
  const {themePage: words} = wordsOf(lang);
  const apart = rows.filter(({limit}) => limit === "apart");
  const others = rows.filter(({limit}) => limit !== "apart");
  const link = (row: Row) =>
    open && row.sentence_ids?.length ? [" ", button(words.showSentences, () => open(row), {look: "link"})] : null;
  return html`<ul class="gb-limits">
    ${others.map((row) => html`<li>${mixedText(sayLimit(row, lang))}${link(row)}</li>`)}
    ${
      apart.length === 0
        ? null
        : html`<li>
            ${words.apart(apart.length)}
            <ul>
              ${apart.map((row) => html`<li>${mixedText(sayLimit(row, lang))}${link(row)}</li>`)}
            </ul>
          </li>`
    }
  </ul>`;
}

/** A limit in a sentence. */
export function sayLimit({limit, subject, subject_en, detail, count, total}: LimitRow, lang: Language): string {
  const {themePage: words} = wordsOf(lang);
  const name = (lang === "zh" ? subject : subject_en) ?? "";
  switch (limit) {
    case "digest":
      return words.digest(name, detail as Genre, count, total ?? 0);
    case "length":
      return words.length(name, words.and((detail ?? "").split(", ").map((years) => words.yearsOf(Number(years)))));
    case "scope":
      return words.scope(name, detail ?? "");
    case "apart":
      return words.apartPair(name, detail ?? "");
    default:
      return words[limit](count, total ?? 0);
  }
}
