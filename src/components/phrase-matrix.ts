import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";
import {columnHeads, hairline, haloed, lettering} from "./house-style.js";
import {cutText} from "./text-width.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `phrase-reports`: how often a set phrase stands in a report or part. */
export interface PhraseReportRow {
  report: string;
  term: string;
  gloss: string;
  count: number;
  /** Times it stands in headings, which are not among the uses. */
  headings?: number;
  /** Uses per 10,000 characters. */
  per_10k: number;
}

/** Width from which the phrases stand beside their row, not above it. */
const WIDE = 700;
const ASIDE = 320;
const LARGEST = 12;
/** From the middle of a disc to its count, in pixels. */
const BESIDE = 15;

/**
 * Set phrases against reports: a disc as large as the phrase's frequency, its count beside it; a disc opens its sentences.
 * Phrases are long: they stand above their row where the page is narrow.
 */
export function phraseMatrix<Row extends PhraseReportRow>(
  rows: readonly Row[],
  {width, lang, open}: {width: number; lang: Language; open?: (row: Row) => void}
) {
  const {charts} = words(lang);
  const wide = width >= WIDE;
  const phrases = [...new Map(rows.map((row) => [row.term, row])).values()];
  const terms = phrases.map(({term}) => term);
  const reports = [...new Set(rows.map(({report}) => report))];
  const present = rows.filter(({count}) => count > 0);
  const absent = rows.filter(({count}) => count === 0);
  const marginLeft = wide ? ASIDE : 2;
  const column = (width - marginLeft) / Math.max(1, reports.length);
  const heads = columnHeads(reports, column, lang);
  const room = (wide ? ASIDE : width) - 12;
  const drop = wide ? 0 : 12;
  const label = (row: Row) => cutText(row.term, room, {weight: 600});
  const gloss = (row: Row) => (lang === "en" ? cutText(row.gloss, room) : "");
  const name = (row: Row) =>
    `${row.term}, ${row.report}: ${charts.timesOf(row.count)}, ${row.per_10k.toFixed(1)} ${charts.perTenThousandCharacters}`;
  const aside = {
    frameAnchor: "left",
    y: "term",
    textAnchor: "start",
    dx: wide ? -ASIDE : 0,
    ...lettering
  } as const;
  return Plot.plot({
    width,
    height: heads.margin + 6 + terms.length * (wide ? 42 : 66),
    marginLeft,
    marginTop: heads.margin,
    marginRight: 4,
    marginBottom: 6,
    x: {axis: null, domain: reports, type: "band"},
    y: {axis: null, domain: terms, type: "band"},
    r: {range: [0, LARGEST], domain: [0, Math.max(1, ...rows.map(({per_10k}) => per_10k))]},
    marks: [
      Plot.axisX(heads.axis),
      Plot.ruleY(terms, {dy: drop, ...hairline}),
      Plot.text(phrases, {...aside, text: label, dy: wide ? -8 : -22, fontWeight: 600}),
      Plot.text(phrases, {...aside, text: gloss, dy: wide ? 8 : -8, fillOpacity: 0.75}),
      Plot.dot(present, {
        x: "report",
        y: "term",
        dy: drop,
        r: "per_10k",
        fill: "var(--gb-accent)",
        fillOpacity: 0.25,
        stroke: "var(--gb-accent)",
        ariaLabel: name,
        title: name,
        sort: null,
        render: open && clickable(present, open)
      }),
      Plot.text(present, {
        x: "report",
        y: "term",
        dx: BESIDE,
        dy: drop,
        textAnchor: "start",
        text: (row: Row) => String(row.count),
        ...lettering,
        ...haloed
      }),
      Plot.text(
        absent.filter(({headings}) => !headings),
        {x: "report", y: "term", dy: drop, text: () => "–", ...lettering, fillOpacity: 0.6}
      ),
      Plot.text(
        absent.filter(({headings}) => headings),
        {x: "report", y: "term", dy: drop, text: () => charts.headingOnly, ...lettering, ...haloed}
      )
    ]
  });
}
