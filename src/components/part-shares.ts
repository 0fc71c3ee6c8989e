import * as Plot from "@observablehq/plot";
import type {Part} from "../../data-loaders/tables.js";
import {clickable} from "./clickable.js";
import {partScale} from "./parts.js";
import {word, words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `theme-parts`, or of any query of the same columns: the share of some sentences in a part of a report. */
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
  {width, lang, open}: {width: number; lang: Language; open?: (row: Row) => void}
) {
  const {charts} = words(lang);
  const note = (row: Row) => `${row.share.toFixed(1)} % · ${charts.ofAll(row.sentences, row.all_sentences)}`;
  const reports = [...new Set(rows.map(({report}) => report))];
  const color = partScale(rows, word);
  const band = 18;
  return Plot.plot({
    width,
    height: 56 + reports.length * (color.domain.length * band + 26),
    marginLeft: 10,
    marginRight: 112,
    marginTop: 0,
    marginBottom: 40,
    x: {label: charts.shareOfPart, grid: true, nice: true, ticks: width / 120},
    y: {axis: null, domain: ["", ...color.domain], padding: 0.12},
    fy: {axis: null, domain: reports, padding: 0},
    color,
    marks: [
      Plot.barX(rows, {
        x: "share",
        y: "part",
        fy: "report",
        fill: "part",
        ariaLabel: (row: Row) => `${row.report}, ${word(row.part)}: ${note(row)}`,
        render: open && clickable(rows, open)
      }),
      Plot.ruleX([0], {insetTop: band}),
      Plot.text(rows, {
        x: "share",
        y: "part",
        fy: "report",
        text: note,
        textAnchor: "start",
        dx: 6,
        fill: "currentColor"
      }),
      Plot.text(reports, {
        x: 0,
        y: () => "",
        fy: (report: string) => report,
        text: (report: string) => report,
        textAnchor: "start",
        fontWeight: 600,
        fill: "currentColor"
      })
    ]
  });
}
