import {html} from "htl";
import type {ThemeAccuracy} from "../../data-loaders/accuracy-themes.js";
import {sentenceUrl} from "./links.js";
import {themeName} from "./themes.js";
import {pageLanguage, words} from "./words.js";

/** How the rules code, a row a theme, against each coder; the sentences coded otherwise below, each with its link. */
export function themeScores(figures: readonly ThemeAccuracy[], labels: ReadonlyMap<string, string>): HTMLElement {
  const lang = pageLanguage();
  const {themes} = words(lang);
  const name = (theme_id: string | null) => (theme_id === null ? themes.all : themeName(theme_id, lang));
  const three = (value: number | null) => (value === null ? "–" : value.toFixed(3));
  const signed = (spurious: readonly string[], missed: readonly string[]) =>
    [...spurious.map((id) => `+ ${name(id)}`), ...missed.map((id) => `− ${name(id)}`)].join(", ");
  const table = ({coder, reports, sentences, agreements, errors}: ThemeAccuracy) => {
    const caption = themes.against(coder, sentences, reports.map((id) => labels.get(id) ?? id).join(", "));
    return html`<div>
      <div class="gb-scroll" tabindex="0" role="region" aria-label=${caption}>
        <table class="gb-scores">
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              ${[themes.theme, "F1", themes.kappa, themes.right, themes.spurious, themes.missed].map(
                (head) => html`<th scope="col">${head}</th>`
              )}
            </tr>
          </thead>
          <tbody>
            ${agreements.map(
              ({theme_id, f1, kappa, both, only_left, only_right}) =>
                html`<tr>
                  <th scope="row">${name(theme_id)}</th>
                  ${[three(f1), three(kappa), both, only_left, only_right].map((cell) => html`<td>${cell}</td>`)}
                </tr>`
            )}
          </tbody>
        </table>
      </div>
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
    </div>`;
  };
  return html`<div>${figures.map(table)}</div>`;
}
