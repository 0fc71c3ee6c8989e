import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";
import {EDGE, FOOT, footed, haloed, lettering} from "./house-style.js";
import {cutText} from "./text-width.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `theme-company` or `phrase-company`: two things that stand together. */
export interface PairRow {
  left_id: string;
  right_id: string;
  together: number;
  /** Times as often together as by chance. */
  lift: number;
  /** Whether the counts are too small to tell. */
  small: boolean;
}

const BAND = 24;
const LEFT = 8;

/** Pairs by how many times as often they stand together as by chance; hollow where counts are too small to tell. */
export function pairLifts<Row extends PairRow>(
  rows: readonly Row[],
  {width, lang, name, open}: {width: number; lang: Language; name: (id: string) => string; open?: (row: Row) => void}
) {
  const {themes} = words(lang);
  const pair = (row: Row) => `${name(row.left_id)} + ${name(row.right_id)}`;
  const pairs = rows.map(pair);
  const note = (row: Row) =>
    `${row.lift.toFixed(1)} × · ${themes.together(row.together)}${row.small ? ` · ${themes.small}` : ""}`;
  const lifts = rows.map(({lift}) => lift);
  const least = Math.min(1, ...lifts) / 1.15;
  const most = Math.max(2, ...lifts) * 1.15;
  return Plot.plot({
    width,
    height: 56 + rows.length * (BAND + 18),
    marginLeft: LEFT,
    marginRight: EDGE,
    marginTop: 14,
    marginBottom: FOOT,
    x: {
      type: "log",
      domain: [least, most],
      label: themes.timesChance,
      ...footed,
      labelAnchor: "left",
      grid: true,
      ticks: width / 110,
      tickFormat: (value: number) => String(Number(value.toPrecision(2)))
    },
    y: {axis: null, domain: pairs, padding: 0.5},
    marks: [
      Plot.ruleX([1], {stroke: "currentColor", strokeOpacity: 0.6}),
      Plot.ruleY(rows, {
        x1: 1,
        x2: "lift",
        y: pair,
        dy: 8,
        stroke: "var(--gb-accent)",
        strokeOpacity: 0.5,
        strokeWidth: 2
      }),
      Plot.text(rows, {
        frameAnchor: "left",
        y: pair,
        text: (row: Row) => cutText(`${pair(row)}  ${note(row)}`, width - LEFT - 2),
        textAnchor: "start",
        dy: -9,
        ...lettering,
        ...haloed
      }),
      Plot.dot(rows, {
        x: "lift",
        y: pair,
        dy: 8,
        r: 6,
        fill: (row: Row) => (row.small ? "var(--theme-background)" : "var(--gb-accent)"),
        stroke: "var(--gb-accent)",
        strokeWidth: 2,
        ariaLabel: (row: Row) => `${pair(row)}: ${note(row)}`,
        title: (row: Row) => `${pair(row)}: ${note(row)}`,
        sort: null,
        render: open && clickable(rows, open)
      })
    ]
  });
}
