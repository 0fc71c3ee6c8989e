import {html} from "htl";
import {drawPoints, seriesChart, tallest} from "./series-chart.js";
import type {PointRow} from "./series-chart.js";
import {bySeries} from "./series-view.js";
import type {Language} from "./words.js";

/** Width that a chart of a series needs beside another. */
const COLUMN = 280;
const GAP = 24;
const HEIGHT = 250;

/** Series side by side as bare charts over the same years, each under its name; the page leads to the figures elsewhere. */
export function slideSeries<Row extends PointRow>(
  rows: readonly Row[],
  {width, lang, shared = false, open}: {width: number; lang: Language; shared?: boolean; open?: (row: Row) => void}
): HTMLElement {
  const charts = bySeries(rows)
    .map((points) => ({row: points[0]!, drawn: drawPoints(points)}))
    .filter(({drawn}) => drawn.length > 0);
  const also = charts.flatMap(({drawn}) => drawn);
  const most = shared ? Math.max(0, ...charts.flatMap(({drawn}) => drawn.map(tallest))) : 0;
  const columns = Math.max(1, Math.min(charts.length, Math.floor((width + GAP) / (COLUMN + GAP))));
  const column = Math.floor((width - GAP * (columns - 1)) / columns);
  return html`<div class="gb-slide-series" style=${{"--columns": columns}}>
    ${charts.map(
      ({row, drawn}) =>
        html`<div>
          <p class="gb-series-name">
            <strong lang="zh">${row.series}</strong> ${lang === "en" ? html`<span>${row.series_en}</span>` : null}
          </p>
          ${seriesChart(drawn, {width: column, height: HEIGHT, most, also, lang, ...(open && {open})})}
        </div>`
    )}
  </div>`;
}
