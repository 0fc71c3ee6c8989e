import {html} from "htl";
import type {Quantity} from "../../data-loaders/tables.js";
import {button} from "./button.js";
import {mixedText} from "./mixed-text.js";
import {kindChip} from "./kind-chip.js";
import {quantityUrl} from "./links.js";
import {formatFigure, formatPeriod, themeName} from "./quantity-format.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `quantities`. */
export interface QuantityRow extends Pick<
  Quantity,
  | "quantity_id"
  | "sentence_id"
  | "report_id"
  | "expression"
  | "indicator"
  | "value"
  | "value_max"
  | "value_low"
  | "value_high"
  | "unit"
  | "dimension"
  | "qualifier"
  | "verb"
  | "kind"
  | "kind_basis"
  | "direction"
  | "period_basis"
  | "series_id"
  | "repeats"
> {
  report: string;
  theme_id: string | null;
  theme: string | null;
  theme_en: string | null;
  period_from: Date | null;
  period_to: Date | null;
  series: string | null;
  series_en: string | null;
}

/** Figures drawn at first, and again each time the reader asks for more. */
const PAGE = 100;

export interface QuantityTable<Row> {
  lang: Language;
  /** Shows the sentence of a figure. */
  open?: (row: Row) => void;
  /** Draws a series. */
  choose?: (series_id: string) => void;
}

/** Figures in reading order: as written and as a number, what is counted, kind, period and report; NULL says why. */
export function quantityTable<Row extends QuantityRow>(rows: readonly Row[], options: QuantityTable<Row>): HTMLElement {
  const {quantities: words} = wordsOf(options.lang);
  const body = html`<tbody></tbody>`;
  const more = button("", () => extend());
  let shown = 0;
  const extend = () => {
    body.append(...rows.slice(shown, shown + PAGE).map((row) => line(row, options)));
    shown = Math.min(shown + PAGE, rows.length);
    more.textContent = words.moreFigures(Math.min(PAGE, rows.length - shown));
    more.hidden = shown === rows.length;
  };
  extend();
  const count = words.figuresOf(rows.length, rows.filter(({repeats}) => repeats !== null).length);
  const heads = [words.figure, words.counted, words.kind, words.period, words.report];
  return html`<div class="gb-quantities">
    <p class="gb-note" role="status">${count}</p>
    <div class="gb-quantities-scroll" role="region" tabindex="0" aria-label=${count}>
      <table>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        ${body}
      </table>
      ${more}
    </div>
  </div>`;
}

function line<Row extends QuantityRow>(row: Row, {lang, open, choose}: QuantityTable<Row>): HTMLElement {
  const {quantities: words} = wordsOf(lang);
  const figure = open
    ? button(row.expression, () => open(row), {look: "link", title: words.openSentence})
    : html`<span>${row.expression}</span>`;
  figure.lang = "zh";
  const period = formatPeriod(row.period_from, row.period_to, lang);
  const {series_id, series, series_en} = row;
  const name = lang === "zh" ? series : series_en;
  const drawSeries =
    series_id !== null && choose
      ? button(name ?? series_id, () => choose(series_id), {look: "link", title: words.chooseSeries})
      : html`<span>${name ?? words.noSeries}</span>`;
  const dimension = row.unit === null ? html`<small class="gb-unknown">${words.noUnit}</small>` : null;
  return html`<tr class=${row.repeats === null ? null : "gb-repeat"}>
    <th scope="row">${figure}<small>${mixedText(formatFigure(row))}</small>${dimension}</th>
    <td>
      ${row.indicator === null ? unknown(words.unknown) : html`<span lang="zh">${row.indicator}</span>`}
      <small>${drawSeries}</small>
      ${
        row.repeats === null
          ? null
          : html`<small><a class="gb-repeats" href=${quantityUrl(row.repeats)}>${words.repeatsFigure}</a></small>`
      }
    </td>
    <td>
      ${row.kind === null ? unknown(words.unknown, row.kind_basis) : kindChip(row.kind, lang)}
      <small>${themeName(row, lang)}</small>
    </td>
    <td>
      ${period === null ? unknown(words.unknown, row.period_basis) : html`<span title=${row.period_basis}>${period}</span>`}
    </td>
    <td><a href=${quantityUrl(row.quantity_id)}>${row.report}</a></td>
  </tr>`;
}

function unknown(word: string, reason: string | null = null): HTMLElement {
  return html`<span class="gb-unknown">${word}${reason === null ? null : html`<small>${reason}</small>`}</span>`;
}
