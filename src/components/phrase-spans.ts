import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";
import {columnHeads, lettering} from "./house-style.js";
import {cutText, widestText} from "./text-width.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `phrase-spans`: a set phrase in a report that uses it. */
export interface PhraseSpanRow {
  phrase_id: string;
  phrase: string;
  gloss: string;
  course: Course;
  report: string;
  /** Place of the report among those compared, from 1. */
  place: number;
  first_place: number;
  last_place: number;
  /** Uses in sentences; 0 where it stands in a heading only. */
  count: number;
  /** Uses per 10,000 characters. */
  per_10k: number;
  /** Uses in all reports compared. */
  uses: number;
}
export type Course = keyof ReturnType<typeof words>["comparison"]["courses"];

/** Width from which the phrases stand beside their row, not above it. */
const WIDE = 720;
const ASIDE = 380;
const LARGEST = 11;
const MARGIN_RIGHT = 4;
/** From the middle of a disc to its count, and from the count to the line, in pixels. */
const BESIDE = 14;
const PAST = 6;

/**
 * Set phrases over the reports, those that left first, those that came last: a disc for each report that uses the phrase,
 * as large as its frequency, its count beside it and a line to the next; a disc opens its sentences. Where a report has it
 * in a heading only, a word says so. `most` phrases of each
 * course, the most used, are drawn; all unless given.
 */
export function phraseSpans<Row extends PhraseSpanRow>(
  all: readonly Row[],
  {width, lang, most = Infinity, open}: {width: number; lang: Language; most?: number; open?: (row: Row) => void}
) {
  const rows = mostUsed(all, most);
  const {comparison, charts} = words(lang);
  const present = rows.filter(({count}) => count > 0);
  const wide = width >= WIDE;
  const phrases = [...new Map(rows.map((row) => [row.phrase_id, row])).values()];
  const courses = [...new Set(phrases.map(({course}) => course))];
  const head = (course: Course) => `# ${course}`;
  const domain = courses.flatMap((course) => [
    head(course),
    ...phrases.filter((row) => row.course === course).map(({phrase_id}) => phrase_id)
  ]);
  const labels = new Map(rows.map((row) => [row.place, row.report]));
  const reports = [...labels].toSorted(([a], [b]) => a - b).map(([, report]) => report);
  const marginLeft = wide ? ASIDE : 2;
  const column = (width - marginLeft - MARGIN_RIGHT) / Math.max(1, reports.length);
  const heads = columnHeads(reports, column, lang);
  const drop = wide ? 0 : 10;
  const name = (row: Row) => comparison.use(row.phrase, row.report, row.count);
  const aside = {
    frameAnchor: "left",
    textAnchor: "start",
    dx: wide ? -ASIDE : 0,
    ...lettering
  } as const;
  const room = (wide ? ASIDE : width) - 12;
  const text = (row: Row) => cutText(lang === "en" ? `${row.phrase}  ${row.gloss}` : row.phrase, room);
  return Plot.plot({
    width,
    height: heads.margin + 6 + domain.length * (wide ? 27 : 44),
    marginLeft,
    marginTop: heads.margin,
    marginRight: MARGIN_RIGHT,
    marginBottom: 6,
    x: {axis: null, type: "band", domain: reports, padding: 0},
    y: {axis: null, type: "band", domain, padding: 0},
    r: {range: [0, LARGEST], domain: [0, Math.max(1, ...rows.map(({per_10k}) => per_10k))]},
    marks: [
      Plot.axisX(heads.axis),
      Plot.ruleY(courses.map(head), {dy: 12, insetLeft: wide ? -ASIDE : 0, stroke: "currentColor", strokeOpacity: 0.3}),
      Plot.text(courses, {
        ...aside,
        y: head,
        text: (course: Course) => comparison.courses[course],
        dy: wide ? 2 : 0,
        fontWeight: 600,
        fontSize: 13
      }),
      ...[true, false].map((used) =>
        Plot.ruleY(
          steps(rows).filter(([, to]) => to.count > 0 === used),
          {
            x1: ([from]: [Row, Row]) => from.report,
            x2: ([, to]: [Row, Row]) => to.report,
            y: ([from]: [Row, Row]) => from.phrase_id,
            dy: drop,
            insetLeft: column / 2 + BESIDE + widestText(rows.map(({count}) => String(count))) + PAST,
            insetRight: column / 2 + (used ? 0 : widestText([charts.headingOnly]) / 2 + PAST),
            stroke: "var(--gb-accent)",
            strokeWidth: 2
          }
        )
      ),
      Plot.dot(present, {
        x: "report",
        y: "phrase_id",
        dy: drop,
        r: (row: Row) => Math.max(row.per_10k, 0.5),
        fill: "var(--gb-accent)",
        stroke: "var(--theme-background)",
        ariaLabel: name,
        title: name,
        sort: null,
        render: open && clickable(present, open)
      }),
      Plot.text(phrases, {
        ...aside,
        y: "phrase_id",
        text,
        dy: wide ? 0 : -10
      }),
      Plot.text(present, {
        x: "report",
        y: "phrase_id",
        dx: BESIDE,
        dy: drop,
        textAnchor: "start",
        text: (row: Row) => String(row.count),
        ...lettering
      }),
      Plot.text(
        rows.filter(({count}) => count === 0),
        {x: "report", y: "phrase_id", dy: drop, text: () => charts.headingOnly, ...lettering}
      )
    ]
  });
}

/** Each use of a phrase with its next one. */
function steps<Row extends PhraseSpanRow>(rows: readonly Row[]): [Row, Row][] {
  const uses = rows.toSorted((a, b) => a.place - b.place);
  return uses.flatMap((row, i) => {
    const next = uses.slice(i + 1).find(({phrase_id}) => phrase_id === row.phrase_id);
    return next ? [[row, next] as [Row, Row]] : [];
  });
}

/** The rows of so many phrases of each course that are used most. */
function mostUsed<Row extends PhraseSpanRow>(rows: readonly Row[], most: number): Row[] {
  const phrases = [...new Map(rows.map((row) => [row.phrase_id, row])).values()].toSorted((a, b) => b.uses - a.uses);
  const courses = new Map<Course, string[]>();
  for (const {course, phrase_id} of phrases) courses.set(course, [...(courses.get(course) ?? []), phrase_id]);
  const kept = new Set([...courses.values()].flatMap((ids) => ids.slice(0, most)));
  return rows.filter(({phrase_id}) => kept.has(phrase_id));
}

/** The chart in words. */
export function describeSpans(rows: readonly PhraseSpanRow[], lang: Language): string {
  const phrases = [...new Map(rows.map((row) => [row.phrase_id, row])).values()];
  const of = (course: Course) => phrases.filter((row) => row.course === course).length;
  return words(lang).comparison.spansText(phrases.length, of("left"), of("came"));
}
