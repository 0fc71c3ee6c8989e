import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";
import {columnHeads, hairline, labelMargin, lettering} from "./house-style.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `dispute-terms`, or of any query of the same columns: how often a term stands in a report. */
export interface TermRow {
  report: string;
  term: string;
  count: number;
  /** Occurrences per 10,000 characters. */
  per_10k: number;
}

/** Terms against reports: a disc as large as the term's frequency, its count in it; a disc opens its sentences. */
export function termMatrix<Row extends TermRow>(
  rows: readonly Row[],
  {width, lang, open}: {width: number; lang: Language; open?: (row: Row) => void}
) {
  const {charts} = words(lang);
  const terms = [...new Set(rows.map(({term}) => term))];
  const reports = [...new Set(rows.map(({report}) => report))];
  const present = rows.filter(({count}) => count > 0);
  const marginLeft = labelMargin(terms);
  const column = (width - marginLeft) / Math.max(1, reports.length);
  const heads = columnHeads(reports, column, lang);
  const name = (row: Row) =>
    `${row.term}, ${row.report}: ${charts.timesOf(row.count)}, ${row.per_10k.toFixed(1)} ${charts.perTenThousandCharacters}`;
  return Plot.plot({
    width,
    height: heads.margin + 6 + terms.length * 44,
    marginLeft,
    marginTop: heads.margin,
    marginRight: 4,
    marginBottom: 6,
    x: {axis: null, domain: reports, type: "band"},
    y: {label: null, domain: terms, tickSize: 0, type: "band"},
    r: {range: [0, Math.min(20, column / 2 - 2)], domain: [0, Math.max(1, ...rows.map(({per_10k}) => per_10k))]},
    marks: [
      Plot.ruleY(terms, hairline),
      Plot.axisX(heads.axis),
      Plot.dot(present, {
        x: "report",
        y: "term",
        r: "per_10k",
        fill: "var(--gb-accent)",
        fillOpacity: 0.25,
        stroke: "var(--gb-accent)",
        ariaLabel: name,
        title: name,
        sort: null,
        render: open && clickable(present, open)
      }),
      Plot.text(rows, {
        x: "report",
        y: "term",
        text: (row: Row) => (row.count > 0 ? String(row.count) : "–"),
        ...lettering,
        fillOpacity: (row: Row) => (row.count > 0 ? 1 : 0.6)
      })
    ]
  });
}
