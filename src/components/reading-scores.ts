import {html} from "htl";
import type {ReadingAccuracy} from "../../data-loaders/accuracy-reading.js";
import {scoreTable} from "./score-table.js";
import {pageLanguage, words} from "./words.js";

/** How well reports are read, a row each, and every remaining error below. */
export function readingScores(figures: readonly ReadingAccuracy[], labels: ReadonlyMap<string, string>): HTMLElement {
  const {accuracy} = words(pageLanguage());
  const label = (report_id: string) => labels.get(report_id) ?? report_id;
  const errors = figures.flatMap(({report_id, errors}) => errors.map((error) => ({report_id, ...error})));
  const heads = [accuracy.report, accuracy.paragraphs, accuracy.headings, accuracy.headingOf, accuracy.order];
  const rows = figures.map((figure) => [
    label(figure.report_id),
    `${figure.f1.toFixed(3)} (${accuracy.paragraphsOf(figure.paragraphs)})`,
    accuracy.of(figure.headings_found, figure.headings),
    figure.heading_of_paragraph.toFixed(3),
    figure.order.toFixed(3)
  ]);
  return html`<div>
    ${scoreTable(accuracy.reading, [{heads, rows}], {hidden: true})}
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
