import * as Plot from "@observablehq/plot";
import type {Part} from "../../data-loaders/tables.js";
import {clickable} from "./clickable.js";
import {partScale} from "./parts.js";
import {word} from "./words.js";

/** A row of `dispute-share`, or of any query of the same columns: the share of some sentences in a part of a report. */
export interface ShareRow {
  report: string;
  part: Part;
  sentences: number;
  all_sentences: number;
  share: number;
}

/** For each report and part, what share of its sentences is meant, with the counts behind it; a bar opens its sentences. */
export function partShares<Row extends ShareRow>(
  rows: readonly Row[],
  {width, open}: {width: number; open?: (row: Row) => void}
) {
  const note = (row: Row) => `${row.share.toFixed(1)} %  (${row.sentences} of ${row.all_sentences})`;
  const reports = [...new Set(rows.map(({report}) => report))];
  const perReport = reports.map((report) => rows.filter((row) => row.report === report).length);
  return Plot.plot({
    width,
    height: 70 + reports.length * 30 + perReport.reduce((sum, count) => sum + count, 0) * 17,
    marginLeft: 2,
    marginRight: 118,
    marginTop: 8,
    x: {label: "Share of the part's sentences, %", grid: true, nice: true, ticks: width / 110},
    y: {axis: null, paddingInner: 0.15, paddingOuter: 0.9},
    fy: {axis: null, domain: reports, padding: 0},
    color: partScale(rows, word),
    marks: [
      Plot.barX(rows, {
        x: "share",
        y: "part",
        fy: "report",
        fill: "part",
        insetLeft: 0,
        ariaLabel: (row: Row) => `${row.report}, ${word(row.part)}: ${note(row)}`,
        render: open && clickable(rows, open)
      }),
      Plot.ruleX([0]),
      Plot.text(rows, {
        x: "share",
        y: "part",
        fy: "report",
        text: note,
        textAnchor: "start",
        dx: 5,
        fill: "currentColor"
      }),
      Plot.text(reports, {
        fy: (report: string) => report,
        text: (report: string) => report,
        frameAnchor: "top-left",
        dy: 2,
        fontWeight: 600,
        fill: "currentColor"
      })
    ]
  });
}
