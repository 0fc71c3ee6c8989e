import {html} from "htl";
import {button} from "./button.js";
import {formatNumber} from "./formats.js";
import {kindChip} from "./kind-chip.js";
import {mixedText} from "./mixed-text.js";
import {formatFigure, formatPeriod, formatWan} from "./quantity-format.js";
import {drawPoints, seriesChart} from "./series-chart.js";
import type {DrawnPoint, PointRow} from "./series-chart.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

/** More series than this are not drawn one under the other. */
const MANY = 12;

export interface SeriesView<Row> {
  width: number;
  /** Of each chart. */
  height?: number;
  /** What each chart's axis goes up to at least. */
  most?: number;
  lang: Language;
  open?: (row: Row) => void;
}

/** Each series of the rows with its name, its chart, its figures one by one, and what to know before comparing them. */
export function seriesView<Row extends PointRow>(rows: readonly Row[], options: SeriesView<Row>): HTMLElement {
  const {quantities: words} = wordsOf(options.lang);
  const series = bySeries(rows);
  return html`<div class="gb-series">
    ${series.length > MANY ? html`<p class="gb-note">${words.manySeries(MANY, series.length)}</p>` : null}
    ${series.slice(0, MANY).map((points) => oneSeries(points, options))}
  </div>`;
}

/** The chart's text alternative: each series with its figures. */
export function describeSeries(rows: readonly PointRow[], lang: Language): string {
  const {quantities: words} = wordsOf(lang);
  const series = bySeries(rows).slice(0, MANY);
  return series
    .map((points) =>
      words.pointText(
        points
          .map((row) => `${formatPeriod(row.period_from, row.period_to, lang) ?? words.undated} ${row.expression}`)
          .join("; "),
        lang === "zh" ? points[0]!.series : points[0]!.series_en
      )
    )
    .join(". ");
}

export function bySeries<Row extends PointRow>(rows: readonly Row[]): Row[][] {
  const ids = [...new Set(rows.map(({series_id}) => series_id))];
  return ids.map((id) => rows.filter(({series_id}) => series_id === id));
}

/** One series with its name, its chart, its figures one by one, and what to know before comparing them. */
export function oneSeries<Row extends PointRow>(
  rows: readonly Row[],
  {width, height, most, lang, open}: SeriesView<Row>
): HTMLElement {
  const {quantities: words} = wordsOf(lang);
  const [first] = rows;
  if (!first) return html`<div></div>`;
  const drawn = drawPoints(rows);
  const few = rows.length === 1 ? words.oneFigure : rows.length === 2 ? words.twoFigures : null;
  const left = rows.length - drawn.length;
  return html`<section>
    <p class="gb-series-name">
      <strong lang="zh">${first.series}</strong>
      ${lang === "en" ? html`<span>${first.series_en}</span>` : null} ${kindChip(first.series_kind, lang)}
    </p>
    ${drawn.length > 0 ? seriesChart(drawn, {width, lang, ...(height && {height}), ...(most && {most}), ...(open && {open})}) : null}
    ${legend(drawn, lang)} ${left > 0 ? html`<p class="gb-note">${words.notDrawn(left)}</p>` : null}
    ${few === null ? null : html`<p class="gb-note">${few}</p>`}
    <ul class="gb-points">
      ${rows.map((row) => pointLine(row, lang, open))}
    </ul>
    ${
      first.note === null
        ? null
        : html`<p class="gb-note"><b>${words.comparability}:</b> <span>${mixedText(first.note)}</span></p>`
    }
  </section>`;
}

function legend(drawn: readonly DrawnPoint<PointRow>[], lang: Language): HTMLElement | null {
  const {drawn: words} = wordsOf(lang).quantities;
  const planned = drawn.some(({row}) => row.kind === "target");
  const has = (kind: string, shape: string) => drawn.some((point) => point.shape === shape && point.row.kind === kind);
  const keys = [
    drawn.some(({shape, row}) => shape === "bar" && row.kind !== "target") ? (["bar", words.flow] as const) : null,
    has("stock", "point") ? (["point", words.stock] as const) : null,
    drawn.some(({shape}) => shape === "level") ? (["level", words.level] as const) : null,
    has("change", "point") ? (["change", words.change] as const) : null,
    planned ? (["plan", words.target] as const) : null,
    drawn.some(({low, high}) => low !== null && high !== null && low < high)
      ? (["whisker", words.rounding] as const)
      : null
  ].filter((key) => key !== null);
  if (keys.length === 0) return null;
  return html`<ul class="gb-legend">
    ${keys.map(([shape, meaning]) => html`<li class="gb-key-${shape}">${meaning}</li>`)}
  </ul>`;
}

/** A figure in a line: period, wording, yearly rate, what to know. */
export function pointLine<Row extends PointRow>(row: Row, lang: Language, open?: (row: Row) => void): HTMLElement {
  const {quantities: words} = wordsOf(lang);
  const figure = open
    ? button(row.expression, () => open(row), {look: "link", title: words.openSentence})
    : html`<span>${row.expression}</span>`;
  figure.lang = "zh";
  const remarks = [
    row.per_year !== null && row.years !== null && row.years !== 1
      ? `${words.aYear(formatWan(row.per_year, 4))} ${words.overYears(String(Math.round(row.years * 100) / 100))}`
      : null,
    row.value_low !== null && row.value_high !== null && row.value_low < row.value_high
      ? words.rounding(formatNumber(row.value_low), formatNumber(row.value_high))
      : null,
    ownRemark(row),
    row.repeated_in === null ? null : words.repeatedIn(row.repeated_in.join(", "))
  ].filter((remark) => remark !== null);
  return html`<li>
    <span class="gb-points-period">${formatPeriod(row.period_from, row.period_to, lang) ?? words.undated}</span>
    <span>
      ${figure} <span>(${mixedText(formatFigure(row))})</span>
      ${row.kind === row.series_kind ? null : kindChip(row.kind, lang)} · ${row.report}
      ${remarks.length > 0 ? html`<small>${mixedText(remarks.join("; "))}</small>` : null}
    </span>
  </li>`;
}

/** What is said of this figure alone: its comparability without the note on the whole series. */
function ownRemark({comparability, note}: PointRow): string | null {
  const own = comparability === null || note === null ? comparability : comparability.replace(note, "");
  return own?.replace(/[;\s]+$/u, "") || null;
}
