import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";
import {FOOT, footed} from "./house-style.js";
import {placeLabels} from "./placed-labels.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `keyness`: a word's counts in two texts and how they differ. */
export interface KeynessRow {
  token: string;
  count_a: number;
  count_b: number;
  log_ratio: number;
  /** Too rare for a test. */
  few: boolean;
  /** Whether chance does not explain the difference. */
  sure: boolean;
}

const FONT = 12.5;
const MARGIN = {top: 34, right: 16, bottom: FOOT, left: 44};

/**
 * Words by log ratio and frequency: to the right those of text A, to the left those of text B. Full discs are words that
 * chance does not explain, rings those that it may; words too rare to test are faint and without a name.
 */
export function keynessPlot<Row extends KeynessRow>(
  rows: readonly Row[],
  {width, lang, open}: {width: number; lang: Language; open?: (row: Row) => void}
): HTMLElement | SVGElement {
  const {lexical} = words(lang);
  const height = Math.round(Math.min(560, Math.max(420, width * 0.7)));
  const total = ({count_a, count_b}: Row) => count_a + count_b;
  const state = ({few, sure}: Row) => (few ? lexical.rare : sure ? lexical.sure : lexical.unsure);
  const reach = Math.max(1, ...rows.map(({log_ratio}) => Math.abs(log_ratio))) * 1.12;
  const most = Math.max(10, ...rows.map(total)) * 1.25;
  const x = (value: number) => MARGIN.left + ((value + reach) / (2 * reach)) * (width - MARGIN.left - MARGIN.right);
  const low = Math.log(2.5);
  const y = (value: number) =>
    height - MARGIN.bottom - ((Math.log(value) - low) / (Math.log(most) - low)) * (height - MARGIN.top - MARGIN.bottom);
  // Words with the same counts share a point: one disc, their names one after another.
  const tested = rows
    .filter(({few}) => !few)
    .toSorted(
      (a, b) =>
        Number(b.sure) - Number(a.sure) ||
        Math.abs(b.log_ratio) * Math.sqrt(total(b)) - Math.abs(a.log_ratio) * Math.sqrt(total(a))
    );
  const placed = placeLabels(
    tested.map((row) => ({
      x: x(row.log_ratio),
      y: y(total(row)),
      width: [...row.token].length * FONT + 4,
      height: FONT + 3,
      gap: 6
    })),
    tested.map((row) => ({x: x(row.log_ratio), y: y(total(row))})),
    {left: MARGIN.left, right: width - 4, top: MARGIN.top - 8, bottom: height - MARGIN.bottom}
  );
  const labels = tested.flatMap((row, i) => {
    const spot = placed[i];
    return spot ? [{row, dx: spot.x - x(row.log_ratio), dy: spot.y - y(total(row))}] : [];
  });
  const drawn = [...rows.filter(({few}) => few), ...tested.toReversed()];
  const name = (row: Row) => `${lexical.keyWord(row.token, row.log_ratio, row.count_a, row.count_b)}; ${state(row)}`;
  return Plot.plot({
    width,
    height,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: {
      domain: [-reach, reach],
      label: width < 500 ? lexical.logRatioShort : lexical.logRatio,
      ...footed,
      labelAnchor: "center",
      grid: true,
      labelArrow: "none"
    },
    y: {
      type: "log",
      domain: [2.5, most],
      label: lexical.timesInBoth,
      tickFormat: "d",
      ticks: [3, 5, 10, 20, 50, 100, 200, 500, 1000, 5000].filter((tick) => tick <= most)
    },
    marks: [
      Plot.ruleX([0], {stroke: "currentColor", strokeOpacity: 0.4}),
      Plot.dot(drawn, {
        x: "log_ratio",
        y: total,
        r: (row: Row) => (row.few ? 1.5 : 4),
        fill: (row: Row) =>
          row.few ? "var(--theme-foreground-muted)" : row.sure ? "var(--gb-accent)" : "var(--theme-background)",
        stroke: (row: Row) => (row.few ? "none" : "var(--gb-accent)"),
        ariaLabel: name,
        title: name,
        sort: null,
        render: open && clickable(drawn, open)
      }),
      ...labels.map(({row, dx, dy}) =>
        Plot.text([row], {
          x: "log_ratio",
          y: total,
          text: "token",
          dx,
          dy,
          fontSize: FONT,
          fontWeight: row.sure ? "bold" : "normal",
          fill: "currentColor",
          fillOpacity: row.sure ? 1 : 0.75,
          pointerEvents: "none"
        })
      )
    ]
  });
}

/** The chart in words: how many words differ, may differ and are too rare. */
export function describeKeyness(rows: readonly KeynessRow[], lang: Language): string {
  const rare = rows.filter(({few}) => few).length;
  const sure = rows.filter(({sure}) => sure).length;
  return words(lang).lexical.keyText(sure, rows.length - rare - sure, rare);
}
