import {html} from "htl";
import type {ReadingAccuracy} from "../../data-loaders/accuracy-reading.js";
import {pageLanguage, words} from "./words.js";

/** How well reports are read, a row each, and every remaining error below. */
export function readingScores(figures: readonly ReadingAccuracy[], labels: ReadonlyMap<string, string>): HTMLElement {
  const {accuracy} = words(pageLanguage());
  const label = (report_id: string) => labels.get(report_id) ?? report_id;
  const errors = figures.flatMap(({report_id, errors}) => errors.map((error) => ({report_id, ...error})));
  const heads = [accuracy.report, accuracy.paragraphs, accuracy.headings, accuracy.headingOf, accuracy.order];
  return html`<div>
    <div class="gb-scroll" tabindex="0" role="region" aria-label=${accuracy.reading}>
      <table class="gb-scores">
        <thead>
          <tr>
            ${heads.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${figures.map(
            ({report_id, f1, paragraphs, headings, headings_found, heading_of_paragraph, order}) =>
              html`<tr>
                <th scope="row">${label(report_id)}</th>
                <td>${f1.toFixed(3)} (${accuracy.paragraphsOf(paragraphs)})</td>
                <td>${accuracy.of(headings_found, headings)}</td>
                <td>${heading_of_paragraph.toFixed(3)}</td>
                <td>${order.toFixed(3)}</td>
              </tr>`
          )}
        </tbody>
      </table>
    </div>
    ${
      errors.length === 0
        ? html`<p>${accuracy.noErrors}</p>`
        : html`<ul>
            ${errors.map(
              ({report_id, error, words}) =>
                html`<li>${label(report_id)}: ${error}: <span lang="zh">${words}</span></li>`
            )}
          </ul>`
    }
  </div>`;
}
