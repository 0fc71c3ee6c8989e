import * as Plot from "@observablehq/plot";
import type {Quantity, SeriesPoint} from "../../data-loaders/tables.js";
import {clickable} from "./clickable.js";
import type {Kind} from "./kind-chip.js";
import {DAY, formatPeriod, formatWan} from "./quantity-format.js";
import {raiseLabels} from "./place-labels.js";
import {textWidth} from "./text-width.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `series-points`. */
export interface PointRow
  extends
    Omit<SeriesPoint, "period_from" | "period_to">,
    Pick<Quantity, "sentence_id" | "expression" | "direction" | "dimension" | "period_basis"> {
  report: string;
  period_from: Date | null;
  period_to: Date | null;
  series: string;
  series_en: string;
  series_kind: Kind;
  note: string | null;
  /** Labels of the digests that repeat it. */
  repeated_in: string[] | null;
}

/** How a figure is drawn: a bar over its period, a point at its day, a level over its period. */
export type Shape = "bar" | "point" | "level";

/** A figure with its place in the chart. Heights are of the axis: a year's share for a bar, else the value. */
export interface DrawnPoint<Row> {
  row: Row;
  shape: Shape;
  from: Date;
  /** The day after the last. */
  until: Date;
  middle: Date;
  height: number;
  low: number | null;
  high: number | null;
}

/**
 * Where the figures of one series stand. Those without a known period, and those that do not fit the axis (a yearly rate
 * among states, a state among rates), are left out.
 */
export function drawPoints<Row extends PointRow>(rows: readonly Row[]): DrawnPoint<Row>[] {
  const rates = rows.some(({per_year}) => per_year !== null) && rows[0]?.series_kind !== "stock";
  return rows.flatMap((row): DrawnPoint<Row>[] => {
    const {period_from: from, period_to: to, per_year} = row;
    if (from === null || to === null || (per_year !== null) !== rates) return [];
    const until = new Date(to.getTime() + DAY);
    const middle = new Date((from.getTime() + until.getTime()) / 2);
    const at = {row, from, until, middle};
    if (per_year !== null)
      return [{...at, shape: "bar", height: per_year, low: row.per_year_low, high: row.per_year_high}];
    const shape = from.getTime() === to.getTime() ? "point" : "level";
    return [{...at, shape, height: row.value, low: row.value_low, high: row.value_high}];
  });
}

const MARGIN = {left: 56, right: 24, top: 28, bottom: 28};
/** Height of a label, in pixels. */
const LINE = 15;

/**
 * One series over time: states as points at their day, what was done as bars as wide as its period and as high as a year's
 * share of it, plans hollow, what rounding allows as whiskers. No line joins them. Any mark opens its sentence.
 */
export function seriesChart<Row extends PointRow>(
  points: readonly DrawnPoint<Row>[],
  {
    width,
    height = 300,
    most,
    also = [],
    lang,
    open
  }: {
    width: number;
    height?: number;
    /** What the axis goes up to at least, for charts that are read side by side. */
    most?: number;
    /** Points of other charts whose years the axis covers too. */
    also?: readonly DrawnPoint<Row>[];
    lang: Language;
    open?: (row: Row) => void;
  }
) {
  type Point = DrawnPoint<Row>;
  const {quantities: words} = wordsOf(lang);
  const [first, last] = years([...points, ...also]);
  const domain: [Date, Date] = [new Date(Date.UTC(first, 0, 1)), new Date(Date.UTC(last + 1, 0, 1))];
  const unit = points[0]?.row.unit ?? "";
  const rates = points.some(({shape}) => shape === "bar");
  const top = 1.12 * Math.max(most ?? 0, ...points.map(tallest));
  const x = (date: Date) =>
    MARGIN.left + ((width - MARGIN.left - MARGIN.right) * (+date - +domain[0])) / (+domain[1] - +domain[0]);
  const y = (value: number) => height - MARGIN.bottom - ((height - MARGIN.top - MARGIN.bottom) * value) / top;
  const head = ({height, high}: Point) => Math.min(top, Math.max(height, high ?? 0));
  const label = ({height}: Point) => formatWan(height, 4);
  const raised = raiseLabels(
    points.map((point) => ({x: x(place(point)), y: y(head(point)), width: label(point).length * 7.5 + 8})),
    LINE
  );
  const of = (shape: Shape, planned: boolean) =>
    points
      .filter((point) => point.shape === shape && (point.row.kind === "target") === planned)
      .toSorted((a, b) => +b.until - +b.from - (+a.until - +a.from));
  const named = (rows: Point[]) => ({
    ariaLabel: (point: Point) => describePoint(point.row, lang),
    title: (point: Point) => describePoint(point.row, lang),
    render: open && clickable(rows, ({row}) => open(row))
  });
  const bars = (rows: Point[], style: object) =>
    Plot.rect(rows, {x1: "from", x2: "until", y1: 0, y2: "height", ...style, ...named(rows)});
  const dots = (rows: Point[], style: object) =>
    Plot.dot(rows, {
      x: "from",
      y: "height",
      r: 5.5,
      strokeWidth: 2,
      ...style,
      ...named(rows)
    });
  const levels = (rows: Point[], style: object) =>
    Plot.rect(rows, {x1: "from", x2: "until", y1: "height", y2: "height", ...style, ...named(rows)});
  const whiskers = points.filter(({low, high}) => low !== null && high !== null && low < high);
  const lengths = points.filter(
    ({shape, row, from, until}) =>
      shape === "bar" &&
      row.years !== null &&
      row.years !== 1 &&
      x(until) - x(from) >= textWidth(words.yearsShort(row.years)) + 4
  );
  const step = Math.max(1, Math.ceil(((last - first + 1) * 38) / (width - MARGIN.left - MARGIN.right)));
  const shownYears = Array.from({length: last - first + 1}, (_, i) => first + i).filter((year) => year % step === 0);
  return Plot.plot({
    width,
    height,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: {type: "utc", domain, axis: null},
    y: {
      domain: [0, top],
      grid: true,
      label: rates ? words.perYear(unit) : unit,
      labelArrow: "none",
      ticks: 5,
      tickFormat: (value: number) => formatWan(value, 4)
    },
    marks: [
      Plot.axisX(
        shownYears.map((year) => new Date(Date.UTC(year, 6, 2))),
        {tickSize: 0, tickFormat: (date: Date) => String(date.getUTCFullYear()), label: null}
      ),
      Plot.ruleX(
        Array.from({length: last - first + 2}, (_, i) => new Date(Date.UTC(first + i, 0, 1))),
        {stroke: "currentColor", strokeOpacity: 0.08}
      ),
      Plot.ruleY([0]),
      bars(of("bar", false), {fill: "var(--gb-flow)", fillOpacity: 0.75, stroke: "var(--theme-background)"}),
      bars(of("bar", true), {
        fill: "transparent",
        stroke: "var(--gb-plan)",
        strokeWidth: 2,
        strokeDasharray: "5 3",
        inset: 1
      }),
      levels(of("level", false), {stroke: "var(--gb-flow)", strokeWidth: 6}),
      levels(of("level", true), {stroke: "var(--gb-plan)", strokeWidth: 4, strokeDasharray: "6 4"}),
      dots(
        of("point", false).filter(({row}) => row.kind !== "change"),
        {fill: "var(--gb-flow)", stroke: "var(--gb-flow)"}
      ),
      dots(
        of("point", false).filter(({row}) => row.kind === "change"),
        {
          symbol: "triangle",
          rotate: ({row}: Point) => (row.direction === "down" ? 180 : 0),
          fill: "var(--gb-flow)",
          stroke: "var(--gb-flow)"
        }
      ),
      dots(of("point", true), {fill: "var(--theme-background)", stroke: "var(--gb-plan)"}),
      Plot.text(lengths, {
        x: "middle",
        y: 0,
        dy: -9,
        text: ({row}: Point) => words.yearsShort(row.years ?? 1),
        fill: (point: Point) => (point.row.kind === "target" ? "currentColor" : "var(--theme-background)"),
        pointerEvents: "none"
      }),
      Plot.ruleX(whiskers, {
        x: place,
        y1: "low",
        y2: (point: Point) => Math.min(top, point.high!),
        stroke: "currentColor",
        strokeWidth: 1.2,
        pointerEvents: "none"
      }),
      ...(["low", "high"] as const).map((end) =>
        Plot.dot(whiskers, {
          x: place,
          y: (point: Point) => Math.min(top, point[end]!),
          symbol: END,
          stroke: "currentColor",
          strokeWidth: 1.2,
          pointerEvents: "none"
        })
      ),
      ...[...new Set(raised)].map((level) =>
        Plot.text(
          points.filter((_point, i) => raised[i] === level),
          {x: place, y: head, text: label, dy: -13 - level * LINE, fill: "currentColor", pointerEvents: "none"}
        )
      )
    ]
  });
}

/** How high a figure reaches with what its wording allows. */
export function tallest({height, high}: DrawnPoint<unknown>): number {
  return Math.max(height, Math.min(high ?? 0, 1.6 * height));
}

/** The end of a whisker: a short line. */
const END = {
  draw(context: CanvasPath) {
    context.moveTo(-4, 0);
    context.lineTo(4, 0);
  }
};

const place = <Row>({shape, from, middle}: DrawnPoint<Row>) => (shape === "point" ? from : middle);

/** First and last year of the axis. */
function years(points: readonly DrawnPoint<unknown>[]): [number, number] {
  const days = points.flatMap(({from, until}) => [from, new Date(until.getTime() - DAY)]);
  const all = days.map((day) => day.getUTCFullYear());
  return [Math.min(...all), Math.max(...all)];
}

/** A figure in words: report, period, as written, a year's share, what rounding allows. */
function describePoint(row: PointRow, lang: Language): string {
  const {quantities: words} = wordsOf(lang);
  const parts = [row.report, formatPeriod(row.period_from, row.period_to, lang) ?? words.undated, row.expression];
  if (row.per_year !== null && row.years !== 1) parts.push(words.aYear(formatWan(row.per_year, 4)));
  if (row.kind === "target") parts.push(words.kinds.target);
  return parts.join(", ");
}
