import {html} from "htl";
import type {ThemeAccuracy} from "../../data-loaders/accuracy-themes.js";
import {sentenceUrl} from "./links.js";
import {scoreTable} from "./score-table.js";
import {themeName} from "./themes.js";
import {pageLanguage, words} from "./words.js";

/** How the rules code, a row a theme, against each coder; the sentences coded otherwise below, each with its link. */
export function themeScores(figures: readonly ThemeAccuracy[], labels: ReadonlyMap<string, string>): HTMLElement {
  const {themes} = words(pageLanguage());
  const signed = (spurious: readonly string[], missed: readonly string[]) =>
    [...spurious.map((id) => `+ ${named(id)}`), ...missed.map((id) => `− ${named(id)}`)].join(", ");
  return html`<div>
    ${figures.map(
      ({coder, reports, sentences, agreements, errors}) =>
        html`<div>
          ${scores(themes.against(coder, sentences, reports.map((id) => labels.get(id) ?? id).join(", ")), agreements)}
          <details>
            <summary>${themes.errors(errors.length)}</summary>
            <ul>
              ${errors.map(
                ({sentence_id, text, spurious, missed}) =>
                  html`<li>
                    <a href=${sentenceUrl(sentence_id)}>${sentence_id}</a>: ${signed(spurious, missed)}
                    <span lang="zh">${text}</span>
                  </li>`
              )}
            </ul>
          </details>
        </div>`
    )}
  </div>`;
}

/** How the rules code sentences that were composed for testing, a table a half. */
export function composedThemeScores(figures: readonly ThemeAccuracy[]): HTMLElement {
  const {themes} = words(pageLanguage());
  return html`<div>
    ${figures.map(({coder, sentences, agreements}) =>
      scores(themes.composed[coder === "held_out" ? "held_out" : "development"](sentences), agreements)
    )}
  </div>`;
}

function named(theme_id: string | null): string {
  const lang = pageLanguage();
  return theme_id === null ? words(lang).themes.all : themeName(theme_id, lang);
}

function scores(caption: string, agreements: ThemeAccuracy["agreements"]): HTMLElement {
  const {themes} = words(pageLanguage());
  const three = (value: number | null) => (value === null ? "–" : value.toFixed(3));
  const rows = agreements.map(({theme_id, f1, kappa, both, only_left, only_right}) => [
    named(theme_id),
    three(f1),
    three(kappa),
    both,
    only_left,
    only_right
  ]);
  return scoreTable(caption, [
    {heads: [themes.theme, "F1", themes.kappa, themes.right, themes.spurious, themes.missed], rows}
  ]);
}
