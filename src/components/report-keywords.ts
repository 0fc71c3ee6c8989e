import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";
import {FOOT, footed, lettering} from "./house-style.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `report-keywords`: a word that is key to a report. */
export interface KeywordRow {
  report: string;
  /** Place of the report among those compared, from 1. */
  place: number;
  /** Place of the word among the report's, from 1. */
  rank: number;
  token: string;
  count: number;
  other_count: number;
  log_ratio: number;
  /** Too rare to test. */
  few: boolean;
}

/** Width that a column needs for words of eight characters. */
const COLUMN = 180;
const BAND = 36;

/**
 * The words of each report in a column of its own, or one under the other where there is no room: a bar as long as the
 * log ratio, hollow where the word is too rare to test; a bar opens its sentences.
 */
export function reportKeywords<Row extends KeywordRow>(
  rows: readonly Row[],
  {width, lang, open}: {width: number; lang: Language; open?: (row: Row) => void}
) {
  const {comparison} = words(lang);
  const reports = [...new Set(rows.map(({report}) => report))];
  const beside = width / Math.max(1, reports.length) >= COLUMN;
  const ranks = Array.from({length: Math.max(0, ...rows.map(({rank}) => rank))}, (_, i) => i + 1);
  // Under one another, each report takes only the lines that it fills.
  const line = beside ? (row: Row) => String(row.rank) : (row: Row) => `${row.place} ${row.rank}`;
  const heads = reports.map((report) => rows.find((row) => row.report === report)!);
  const domain = beside
    ? ["0", ...ranks.map(String)]
    : heads.flatMap((head) => [
        `${head.place} 0`,
        ...rows.filter(({place}) => place === head.place).map((row) => line(row))
      ]);
  const name = (row: Row) =>
    `${comparison.keyWord(row.report, row.token, row.count, row.other_count)}${row.few ? `; ${comparison.tooRare}` : ""}`;
  const facet = beside ? {fx: "report"} : {};
  const text = {y: line, ...facet, textAnchor: "start", ...lettering} as const;
  return Plot.plot({
    width,
    height: 42 + domain.length * BAND,
    marginLeft: 4,
    marginRight: 8,
    marginTop: 0,
    marginBottom: FOOT,
    x: {
      domain: [0, Math.max(1, ...rows.map(({log_ratio}) => log_ratio)) * 1.05],
      label: comparison.logRatioAxis,
      ...footed,
      labelAnchor: "left",
      labelArrow: "none",
      ticks: beside ? 3 : 5,
      grid: true
    },
    y: {axis: null, domain, padding: 0},
    fx: {axis: null, domain: reports, padding: 0.06},
    marks: [
      Plot.ruleX([0], {stroke: "currentColor", strokeOpacity: 0.4, insetTop: beside ? BAND - 8 : 0}),
      Plot.barX(rows, {
        x: "log_ratio",
        y: line,
        ...facet,
        insetTop: 19,
        insetBottom: 6,
        fill: "var(--gb-accent)",
        fillOpacity: (row: Row) => (row.few ? 0.12 : 1),
        stroke: "var(--gb-accent)",
        ariaLabel: name,
        title: name,
        sort: null,
        render: open && clickable(rows, open)
      }),
      Plot.text(rows, {...text, x: 0, dx: 4, dy: -8, text: "token", fontSize: 13, fontWeight: 600}),
      Plot.text(rows, {
        ...text,
        frameAnchor: "right",
        textAnchor: "end",
        dy: -8,
        text: ({count, other_count}: Row) => `${count} : ${other_count}`,
        fillOpacity: 0.7
      }),
      Plot.text(heads, {
        y: beside ? () => "0" : (row: Row) => `${row.place} 0`,
        ...facet,
        x: 0,
        textAnchor: "start",
        dx: 0,
        dy: 4,
        text: "report",
        fontSize: 13,
        fontWeight: 600,
        fill: "currentColor",
        fillOpacity: 0.75
      })
    ]
  });
}

/** The chart in words. */
export function describeKeywords(rows: readonly KeywordRow[], lang: Language): string {
  return words(lang).comparison.keyText(rows.length, new Set(rows.map(({report}) => report)).size);
}
