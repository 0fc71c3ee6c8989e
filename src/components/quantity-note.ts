import {html} from "htl";
import {formatNumber} from "./formats.js";
import {kindChip} from "./kind-chip.js";
import {quantityUrl, readQuantity, seriesUrl} from "./links.js";
import {mixedText} from "./mixed-text.js";
import {formatFigure, formatPeriod} from "./quantity-format.js";
import type {QuantityRow} from "./quantity-table.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

/** What one quantity says, field by field; what is unknown says so, and why. */
export function quantityNote(row: QuantityRow, lang: Language): HTMLElement {
  const {quantities: words} = wordsOf(lang);
  const period = formatPeriod(row.period_from, row.period_to, lang);
  const {value_low: low, value_high: high, series_id, repeats} = row;
  const name = lang === "zh" ? row.series : row.series_en;
  const fields: [name: string, value: unknown, basis: string | null][] = [
    [
      words.value,
      html`<span
        ><span lang="zh">${formatFigure(row)}</span
        >${row.qualifier === "exact" ? null : `, ${words.qualifiers[row.qualifier]}`}</span
      >`,
      low !== null && high !== null && low < high ? words.rounding(formatNumber(low), formatNumber(high)) : null
    ],
    [
      words.unit,
      row.unit === null ? words.noUnit : html`<span lang="zh">${row.unit}</span>`,
      words.dimensions[row.dimension]
    ],
    [words.counted, row.indicator === null ? null : html`<span lang="zh">${row.indicator}</span>`, null],
    [words.verb, row.verb === null ? words.noVerb : html`<span lang="zh">${row.verb}</span>`, null],
    [
      words.kind,
      row.kind && html`<span>${kindChip(row.kind, lang)}, ${words.kindMeanings[row.kind]}</span>`,
      row.kind_basis
    ],
    [words.period, period, row.period_basis],
    [
      words.series,
      series_id === null ? words.noSeries : html`<a href=${seriesUrl(series_id)}>${name ?? series_id}</a>`,
      null
    ]
  ];
  if (repeats !== null) {
    const place = readQuantity(repeats)?.sentence_id.split("/").at(-1) ?? repeats;
    fields.push([
      words.repeats,
      html`<a href=${quantityUrl(repeats)}>${words.repeatsPlace(place)}</a>`,
      words.outOfSums
    ]);
  }
  return html`<div class="gb-quantity-fields">
    <p lang="zh">${row.expression}</p>
    <dl>
      ${fields.map(
        ([name, value, basis]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>
              ${value ?? html`<span class="gb-unknown">${words.unknown}</span>`}
              ${basis === null ? null : html`<small>${mixedText(basis)}</small>`}
            </dd>
          </div>`
      )}
    </dl>
  </div>`;
}
