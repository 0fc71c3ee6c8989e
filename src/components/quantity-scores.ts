import {html} from "htl";
import type {QuantityFigures} from "../../data-loaders/accuracy-quantities.js";
import {scoreTable} from "./score-table.js";
import {pageLanguage, words} from "./words.js";

/** How well quantities are read, a row a field, beside a general recognizer on the same sentences; errors below. */
export function quantityScores({quantities, series, baseline}: QuantityFigures): HTMLElement {
  const {accuracy} = words(pageLanguage());
  const detection = ({precision, recall, f1}: QuantityFigures["series"]) =>
    accuracy.detection(precision.toFixed(3), recall.toFixed(3), f1.toFixed(3));
  const share = ({share, right, of}: {share: number; right: number; of: number}) =>
    `${share.toFixed(3)} (${accuracy.of(right, of)})`;
  const rows: [string, string, string][] = [
    [accuracy.found, detection(quantities.detection), detection(baseline.detection)],
    ...Object.entries(quantities.fields).map(([field, score]): [string, string, string] => [
      accuracy.fields[field as keyof typeof accuracy.fields],
      share(score),
      field === "value" ? share(baseline.value) : "–"
    ]),
    [accuracy.linked, detection(series), "–"]
  ];
  return html`<div>
    ${scoreTable(accuracy.quantities, [{heads: [accuracy.measure, "Gongbao", "Recognizers-Text"], rows}], {hidden: true})}
    ${
      quantities.errors.length === 0
        ? html`<p>${accuracy.noErrors}</p>`
        : html`<ul>
            ${quantities.errors.map(
              ({report_id, expression, field, expected, found}) =>
                html`<li>${report_id}: <span lang="zh">${expression}</span>: ${field}: ${expected} → ${found}</li>`
            )}
          </ul>`
    }
  </div>`;
}
