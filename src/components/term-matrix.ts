import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";

/** A row of `dispute-terms`, or of any query of the same columns: how often a term stands in a report. */
export interface TermRow {
  report: string;
  term: string;
  count: number;
  /** Occurrences per 10,000 characters. */
  per_10k: number;
}

/** Terms against reports: a disc as large as the term's frequency, the count in or beside it; a disc opens its sentences. */
export function termMatrix<Row extends TermRow>(
  rows: readonly Row[],
  {width, open}: {width: number; open?: (row: Row) => void}
) {
  const terms = [...new Set(rows.map(({term}) => term))];
  const reports = [...new Set(rows.map(({report}) => report))];
  const present = rows.filter(({count}) => count > 0);
  const longest = Math.max(2, ...terms.map((term) => [...term].length));
  const marginLeft = longest * 13 + 12;
  const column = (width - marginLeft) / Math.max(1, reports.length);
  return Plot.plot({
    width,
    height: 50 + terms.length * 44,
    marginLeft,
    marginTop: 44,
    marginRight: 4,
    marginBottom: 6,
    x: {label: null, domain: reports, axis: "top", tickSize: 0, tickPadding: 4, type: "band"},
    y: {label: null, domain: terms, tickSize: 0, type: "band"},
    r: {range: [0, Math.min(20, column / 2 - 2)], domain: [0, Math.max(1, ...rows.map(({per_10k}) => per_10k))]},
    marks: [
      Plot.ruleY(terms, {stroke: "currentColor", strokeOpacity: 0.08}),
      Plot.axisX({anchor: "top", lineWidth: column / 12, tickSize: 0, label: null, tickPadding: 6}),
      Plot.dot(present, {
        x: "report",
        y: "term",
        r: "per_10k",
        fill: "var(--theme-foreground-focus)",
        fillOpacity: 0.28,
        stroke: "var(--theme-foreground-focus)",
        ariaLabel: (row: Row) =>
          `${row.term}, ${row.report}: ${row.count} times, ${row.per_10k.toFixed(1)} per 10,000 characters`,
        tip: {format: {x: true, y: true, r: ".1f"}},
        channels: {count: {value: "count", label: "Times"}, r: {value: "per_10k", label: "Per 10,000 characters"}},
        sort: null,
        render: open && clickable(present, open)
      }),
      Plot.text(rows, {
        x: "report",
        y: "term",
        text: (row: Row) => (row.count > 0 ? String(row.count) : "–"),
        fill: "currentColor",
        fillOpacity: (row: Row) => (row.count > 0 ? 1 : 0.45),
        pointerEvents: "none"
      })
    ]
  });
}
