import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";
import {FOOT, footed, labelMargin, lettering} from "./house-style.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `word-dispersion`: one place of a word in a report, or, with no share, its absence. */
export interface DispersionRow {
  token: string;
  report: string;
  count: number;
  dp: number | null;
  d: number | null;
  /** Per cent of the report's words that stand before. */
  share: number | null;
}

const ROW = 26;

/** Words by reports as strips: a stroke at each place, the measures of evenness at the end; a stroke opens its sentence. */
export function dispersionStrips<Row extends DispersionRow>(
  rows: readonly Row[],
  {width, lang, open}: {width: number; lang: Language; open?: (row: Row) => void}
): HTMLElement | SVGElement {
  const {lexical} = words(lang);
  const narrow = width < 640;
  const strips = [...new Map(rows.map((row) => [`${row.token}\n${row.report}`, row])).values()];
  const tokens = [...new Set(rows.map(({token}) => token))];
  const reports = [...new Set(rows.map(({report}) => report))];
  const places = rows.filter(({share}) => share !== null);
  const measures = ({count, dp, d}: Row) => lexical.measures(count, dp, d);
  const reportWidth = labelMargin(reports);
  const wordWidth = labelMargin(tokens, {size: 13, weight: "bold"});
  const measuresWidth = labelMargin(strips.map(measures)) + 4;
  const name = (row: Row) => `${row.token}, ${row.report}: ${row.share!.toFixed(1)}%`;
  // On a phone the report and the measures stand above the strip, beside nothing.
  const label = narrow
    ? [
        Plot.text(strips, {
          x: 0,
          fy: "token",
          y: "report",
          text: (row: Row) => `${row.report} · ${measures(row)}`,
          textAnchor: "start",
          dy: -15,
          fontSize: 10.5,
          ...lettering
        })
      ]
    : [
        Plot.text(strips, {
          x: 100,
          fy: "token",
          y: "report",
          text: measures,
          textAnchor: "start",
          dx: 8,
          ...lettering
        })
      ];
  return Plot.plot({
    width,
    height: 46 + tokens.length * (reports.length * (narrow ? 42 : ROW) + 14),
    marginLeft: narrow ? wordWidth : wordWidth + reportWidth,
    marginRight: narrow ? 12 : measuresWidth,
    marginBottom: FOOT,
    x: {domain: [0, 100], label: lexical.place, ...footed},
    y: {domain: reports, label: null, tickSize: 0, axis: null, padding: narrow ? 0.6 : 0.3},
    fy: {domain: tokens, label: null, axis: null, padding: 0.08},
    marks: [
      Plot.barX(strips, {fy: "token", y: "report", x1: 0, x2: 100, fill: "currentColor", fillOpacity: 0.05}),
      ...(narrow ? [] : [Plot.axisY({anchor: "left", tickSize: 0, label: null})]),
      Plot.axisFy({anchor: "left", label: null, dx: narrow ? 0 : -reportWidth, fontWeight: "bold", fontSize: 13}),
      Plot.tickX(places, {
        fy: "token",
        y: "report",
        x: "share",
        stroke: "var(--gb-accent)",
        strokeWidth: 1.5,
        ariaLabel: name,
        title: name,
        render: open && clickable(places, open)
      }),
      ...label
    ]
  });
}
