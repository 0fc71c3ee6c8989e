import {html} from "htl";
import {sentenceUrl} from "./links.js";
import {themeColor, themeName} from "./themes.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `agreement-differences`: a sentence with the themes that only one of two coders gives it. */
export interface DifferenceRow {
  sentence_id: string;
  report: string;
  text: string;
  only_left: readonly string[] | null;
  only_right: readonly string[] | null;
}

/** The sentences that two coders code differently, each with what only the one and only the other says. */
export function codingDifferences(
  rows: readonly DifferenceRow[],
  {lang, left, right}: {lang: Language; left: string; right: string}
): HTMLElement {
  const {noRows, openSentence, themes} = words(lang);
  if (rows.length === 0) return html`<p class="gb-note">${noRows}</p>`;
  const chips = (coder: string, ids: readonly string[] | null) =>
    ids && ids.length > 0
      ? html`<span class="gb-theme-only"
          >${themes.only(coder)}
          ${ids.map((id) => html`<span class="gb-theme" style=${{"--theme": themeColor(id)}}>${themeName(id, lang)}</span>`)}</span
        >`
      : "";
  return html`<ol class="gb-sentence-list">
    ${rows.map(
      ({sentence_id, report, text, only_left, only_right}) =>
        html`<li>
          <p lang="zh">${text}</p>
          <p class="gb-note">
            ${chips(left, only_left)} ${chips(right, only_right)}
            <a href=${sentenceUrl(sentence_id)} title=${openSentence}>${report} ${sentence_id.split("/")[1]}</a>
          </p>
        </li>`
    )}
  </ol>`;
}
