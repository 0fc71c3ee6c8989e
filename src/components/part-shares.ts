import * as Plot from "@observablehq/plot";
import type {Part} from "../../data-loaders/tables.js";
import {clickable} from "./clickable.js";
import {FOOT, footed, haloed, lettering} from "./house-style.js";
import {partColor, parts} from "./parts.js";
import {widestText} from "./text-width.js";
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

const BAND = 21;

/**
 * For each report those of its parts that have any of the sentences: what share of the part's sentences is meant, with
 * the part's name and the counts at its bar's end; a bar opens its sentences.
 */
export function partShares<Row extends ShareRow>(
  rows: readonly Row[],
  {width, lang, open}: {width: number; lang: Language; open?: (row: Row) => void}
) {
  const {charts} = words(lang);
  const reports = [...new Set(rows.map(({report}) => report))];
  const inOrder = rows.toSorted((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
  const head = (report: string) => `# ${report}`;
  const line = (row: Row) => `${row.report} ${row.part}`;
  const domain = reports.flatMap((report) => [
    head(report),
    ...inOrder.filter((row) => row.report === report).map(line)
  ]);
  const note = (row: Row) =>
    `${word(row.part)}  ${row.share.toFixed(1)}% · ${charts.ofAll(row.sentences, row.all_sentences)}`;
  return Plot.plot({
    width,
    height: FOOT + domain.length * BAND,
    marginLeft: 10,
    marginRight: Math.min(width * 0.6, widestText(rows.map(note)) + 14),
    marginTop: 0,
    marginBottom: FOOT,
    x: {label: charts.shareOfPart, ...footed, labelAnchor: "left", grid: true, nice: true, ticks: width / 120},
    y: {axis: null, domain, padding: 0.16},
    color: {type: "identity"},
    marks: [
      Plot.barX(rows, {
        x: "share",
        y: line,
        fill: ({part}: Row) => partColor(part),
        ariaLabel: (row: Row) => `${row.report}, ${note(row)}`,
        render: open && clickable(rows, open)
      }),
      Plot.ruleX([0]),
      Plot.text(rows, {x: "share", y: line, text: note, textAnchor: "start", dx: 6, ...lettering}),
      Plot.text(reports, {
        x: 0,
        y: head,
        text: (report: string) => report,
        textAnchor: "start",
        dy: 2,
        fontWeight: 600,
        ...lettering,
        ...haloed
      })
    ]
  });
}
