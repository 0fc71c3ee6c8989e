import {html} from "htl";
import {mixedText} from "./mixed-text.js";
import type {PointRow} from "./series-chart.js";
import {bySeries, oneSeries, pointLine} from "./series-view.js";
import type {SeriesView} from "./series-view.js";
import {words as wordsOf} from "./words.js";

/** Width from which charts stand side by side. */
const WIDE = 760;
const GAP = 32;
const HEIGHT = 220;

/** The series of a theme: those with several figures as charts side by side, those with one figure as lines. */
export function themeSeries<Row extends PointRow>(rows: readonly Row[], options: SeriesView<Row>): HTMLElement {
  const {themePage} = wordsOf(options.lang);
  const series = bySeries(rows);
  const several = series.filter(({length}) => length > 1);
  const single = series.filter(({length}) => length === 1).flat();
  const columns = options.width >= WIDE && several.length > 1 ? 2 : 1;
  const width = Math.floor((options.width - GAP * (columns - 1)) / columns);
  const lines = html`<ul class="gb-points gb-single">
    ${single.map((row) => singleLine(row, options))}
  </ul>`;
  return html`<div class="gb-theme-series" style=${{"--columns": columns}}>
    ${several.map((points) => oneSeries(points, {...options, width, height: HEIGHT}))}
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
