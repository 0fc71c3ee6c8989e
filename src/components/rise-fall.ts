import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";
import {FOOT, footed, labelMargin} from "./house-style.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

/** A row of `theme-words`: a word in the first and in the last report. */
export interface RiseFallRow {
  token: string;
  course: "rises" | "falls";
  first_count: number;
  last_count: number;
  first_per_10k: number;
  last_per_10k: number;
  /** Too rare for a test. */
  few: boolean;
  /** Whether chance does not explain the difference. */
  sure: boolean;
  first_report: string;
  last_report: string;
}

const BAND = 24;
const GAP = 2;

/**
 * Words from a ring, how frequent they are in the first report, to a disc, how frequent in the last; the counts behind
 * them at the end. Words too rare to test are faint. A word opens its sentences.
 */
export function riseFall<Row extends RiseFallRow>(
  rows: readonly Row[],
  {width, lang, open}: {width: number; lang: Language; open?: (row: Row) => void}
) {
  const {themePage: words} = wordsOf(lang);
  const courses = (["rises", "falls"] as const).filter((course) => rows.some((row) => row.course === course));
  const heads = courses.map((course) => ({course, row: rows.find((row) => row.course === course)!}));
  const domain = heads.flatMap(({course}, i) => [
    ...(i > 0 ? Array.from({length: GAP}, (_, n) => `gap${n}`) : []),
    `head ${course}`,
    ...rows.filter((row) => row.course === course).map(key)
  ]);
  const tokens = new Map(rows.map((row) => [key(row), row.token]));
  const say = (row: Row) =>
    `${words.riseFall(row.token, row.first_report, row.first_count, row.last_report, row.last_count)}; ${
      row.few ? words.rare : row.sure ? words.sure : words.unsure
    }`;
  const strength = (row: Row) => (row.few ? 0.45 : 1);
  const most = Math.max(1, ...rows.flatMap(({first_per_10k, last_per_10k}) => [first_per_10k, last_per_10k]));
  const marginLeft = labelMargin(
    rows.map(({token}) => token),
    {most: width * 0.4}
  );
  return Plot.plot({
    width,
    height: domain.length * BAND + 58,
    marginLeft,
    marginRight: 56,
    marginTop: 4,
    marginBottom: FOOT,
    x: {
      domain: [0, most],
      nice: true,
      grid: true,
      label: words.per10k,
      ...footed,
      labelAnchor: "left",
      labelArrow: "none"
    },
    y: {
      domain,
      label: null,
      tickSize: 0,
      tickFormat: (id: string) => tokens.get(id) ?? ""
    },
    marks: [
      Plot.text(heads, {
        y: ({course}: (typeof heads)[number]) => `head ${course}`,
        frameAnchor: "left",
        text: ({course, row}: (typeof heads)[number]) =>
          words[course](course === "rises" ? row.last_report : row.first_report),
        textAnchor: "start",
        fontWeight: 600,
        dx: -marginLeft,
        fill: "currentColor"
      }),
      Plot.ruleY(rows, {
        x1: "first_per_10k",
        x2: "last_per_10k",
        y: key,
        stroke: "var(--gb-accent)",
        strokeWidth: 2,
        strokeOpacity: strength
      }),
      Plot.dot(rows, {
        x: "first_per_10k",
        y: key,
        r: 4.5,
        fill: "var(--theme-background)",
        stroke: "var(--gb-accent)",
        strokeWidth: 1.5,
        strokeOpacity: strength,
        pointerEvents: "none"
      }),
      Plot.dot(rows, {
        x: "last_per_10k",
        y: key,
        r: 5,
        fill: "var(--gb-accent)",
        fillOpacity: strength,
        ariaLabel: say,
        title: say,
        sort: null,
        render: open && clickable(rows, open)
      }),
      Plot.text(rows, {
        x: (row: Row) => Math.max(row.first_per_10k, row.last_per_10k),
        y: key,
        text: (row: Row) => `${row.first_count} → ${row.last_count}`,
        textAnchor: "start",
        dx: 10,
        fill: "currentColor",
        fillOpacity: (row: Row) => (row.few ? 0.75 : 1),
        pointerEvents: "none"
      })
    ]
  });
}

/** The chart in words. */
export function describeRiseFall(rows: readonly RiseFallRow[], lang: Language): string {
  const of = (course: RiseFallRow["course"]) =>
    rows
      .filter((row) => row.course === course)
      .map(({token, first_count, last_count}) => `${token} ${first_count} → ${last_count}`);
  return wordsOf(lang).themePage.wordsText(of("rises").join(", "), of("falls").join(", "));
}

const key = ({course, token}: RiseFallRow) => `${course} ${token}`;
