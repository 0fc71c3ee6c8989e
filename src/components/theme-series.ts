import {html} from "htl";
import {mixedText} from "./mixed-text.js";
import {drawPoints, tallest} from "./series-chart.js";
import type {PointRow} from "./series-chart.js";
import {bySeries, oneSeries, pointLine} from "./series-view.js";
import type {SeriesView} from "./series-view.js";
import {words as wordsOf} from "./words.js";

/** Width from which charts stand side by side. */
const WIDE = 760;
const GAP = 32;
const HEIGHT = 220;

export interface ThemeSeries<Row> extends SeriesView<Row> {
  /** Draws the series with one figure as well. */
  all?: boolean;
  /** Gives the charts one scale: their units must be the same. */
  shared?: boolean;
}

/** Series side by side: those with several figures as charts, those with one figure as lines. */
export function themeSeries<Row extends PointRow>(
  rows: readonly Row[],
  {all = false, shared = false, ...options}: ThemeSeries<Row>
): HTMLElement {
  const {themePage} = wordsOf(options.lang);
  const series = bySeries(rows);
  const several = series.filter(({length}) => all || length > 1);
  const single = series.filter((points) => !several.includes(points)).flat();
  const most = shared ? {most: Math.max(0, ...several.flatMap((points) => drawPoints(points).map(tallest)))} : {};
  const columns = options.width >= WIDE && several.length > 1 ? 2 : 1;
  const width = Math.floor((options.width - GAP * (columns - 1)) / columns);
  const lines = html`<ul class="gb-points gb-single">
    ${single.map((row) => singleLine(row, options))}
  </ul>`;
  return html`<div class="gb-theme-series" style=${{"--columns": columns}}>
    ${several.map((points) => oneSeries(points, {...options, ...most, width, height: HEIGHT}))}
    ${
      single.length === 0
        ? null
        : html`<details class="gb-more" open=${several.length === 0}>
            <summary>${themePage.single(single.length)}</summary>
            ${lines}
          </details>`
    }
  </div>`;
}

function singleLine<Row extends PointRow>(row: Row, {lang, open}: SeriesView<Row>): HTMLElement {
  const line = pointLine(row, lang, open);
  const name = lang === "zh" ? row.series : `${row.series_en} ${row.series}`;
  line.prepend(html`<span class="gb-points-series">${mixedText(name)}</span>`);
  return line;
}
