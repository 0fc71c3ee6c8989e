import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";

export interface WordBars<Row> {
  width: number;
  /** The word of a row, unique among the rows. */
  label: (row: Row) => string;
  /** Length of its bar. */
  value: (row: Row) => number;
  /** Words at the bar's end. */
  note: (row: Row) => string;
  /** Name of the value with its unit, for the axis. */
  axis: string;
  /** Shows what a row rests on. */
  open?: (row: Row) => void;
}

/** Words as horizontal bars in the order of the rows, each with its count at its end; a bar opens what it rests on. */
export function wordBars<Row>(rows: readonly Row[], {width, label, value, note, axis, open}: WordBars<Row>) {
  const longest = Math.max(4, ...rows.map((row) => [...label(row)].length));
  return Plot.plot({
    width,
    height: 46 + rows.length * 22,
    marginLeft: Math.min(longest, 12) * 13 + 12,
    marginRight: Math.max(44, ...rows.map((row) => note(row).length * 7 + 14)),
    marginBottom: 36,
    x: {label: axis, grid: true, ticks: width / 110, nice: true},
    y: {label: null, domain: rows.map(label), tickSize: 0},
    marks: [
      Plot.barX(rows, {
        x: value,
        y: label,
        fill: "var(--theme-foreground-focus)",
        fillOpacity: 0.82,
        ariaLabel: (row: Row) => `${label(row)}: ${note(row)}`,
        render: open && clickable(rows, open)
      }),
      Plot.text(rows, {x: value, y: label, text: note, textAnchor: "start", dx: 5, fill: "currentColor"})
    ]
  });
}
