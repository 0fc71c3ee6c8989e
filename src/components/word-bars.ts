import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";
import {FOOT, footed, labelMargin, lettering} from "./house-style.js";
import {cutText} from "./text-width.js";

export interface WordBars<Row> {
  width: number;
  /** The word of a row, unique among the rows. */
  label: (row: Row) => string;
  /** Length of its bar. */
  value: (row: Row) => number;
  /** Words at the bar's end. */
  note: (row: Row) => string;
  /** Whether a row is only noted, not ranked: its bar is hollow. */
  faint?: (row: Row) => boolean;
  /** Name of the value with its unit, for the axis. */
  axis: string;
  /** Shows what a row rests on. */
  open?: (row: Row) => void;
}

/** Words as horizontal bars in the order of the rows, each with its count at its end; a bar opens what it rests on. */
export function wordBars<Row>(
  rows: readonly Row[],
  {width, label, value, note, faint = () => false, axis, open}: WordBars<Row>
) {
  const marginLeft = labelMargin(rows.map(label), {most: width / 2});
  const largest = Math.max(0, ...rows.map(value));
  const whole = rows.every((row) => Number.isInteger(value(row)));
  return Plot.plot({
    width,
    height: 56 + rows.length * 24,
    marginLeft,
    marginRight: Math.max(44, labelMargin(rows.map(note)) + 6),
    marginBottom: FOOT,
    color: {type: "identity"},
    x: {
      label: axis,
      ...footed,
      grid: true,
      nice: true,
      ticks: Math.max(1, Math.min(width / 120, whole ? largest : Infinity))
    },
    y: {
      label: null,
      domain: rows.map(label),
      tickSize: 0,
      tickFormat: (name: string) => cutText(name, marginLeft - 8)
    },
    marks: [
      Plot.barX(rows, {
        x: value,
        y: label,
        fill: (row: Row) => (faint(row) ? "transparent" : "var(--gb-accent)"),
        stroke: "var(--gb-accent)",
        strokeOpacity: (row: Row) => (faint(row) ? 0.6 : 0),
        ariaLabel: (row: Row) => `${label(row)}: ${note(row)}`,
        render: open && clickable(rows, open)
      }),
      Plot.text(rows, {x: value, y: label, text: note, textAnchor: "start", dx: 5, ...lettering})
    ]
  });
}
