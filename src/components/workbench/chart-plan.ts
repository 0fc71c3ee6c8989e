import {hasHan, isNumeric} from "../formats.js";
import {FOOT, footed} from "../house-style.js";
import type {Field, Result} from "../result.js";
import type {Aggregate, ChartMark, ChartSettings} from "./notebook.js";

export type MarkName = "barX" | "barY" | "rectX" | "rectY" | "lineX" | "lineY" | "areaX" | "areaY" | "dot" | "cell";
type Options = Record<string, string | number | boolean | null | Record<string, string | number | boolean | null>>;

/** A chart as calls of Observable Plot: one mark, its transform, the plot around it. What is drawn and copied is this. */
export interface ChartPlan {
  mark: MarkName;
  transform: {name: "groupX" | "groupY" | "group" | "binX" | "binY"; outputs: Record<string, string>} | null;
  options: Options;
  plot: Record<string, string | number | Options>;
  /** Ems that the words at the y axis have room for, where some are longer. */
  shorten: number | null;
  /** The axis that a line at zero belongs to. */
  zero: "x" | "y" | null;
}

/** Why there is nothing to draw. */
export type ChartFault = {kind: "columns"} | {kind: "missing"; column: string} | {kind: "number"; aggregate: Aggregate};

type Scale = "quantitative" | "temporal" | "ordinal";

/** The kind of scale that a column takes. Years name bars and are not added up. */
function scaleOf(field: Field): Scale {
  if (/(?:^|_)year$/u.test(field.name)) return "ordinal";
  if (isNumeric(field)) return "quantitative";
  return /^(?:DATE|TIMESTAMP)/u.test(field.type) ? "temporal" : "ordinal";
}

/** Columns that a chart can show: lists, structures and the ids of sentences are not for axes. */
export function chartColumns(fields: readonly Field[]): Field[] {
  return fields.filter(
    ({name, type}) => !/[\])]$/u.test(type.replace(/^DECIMAL\(.*\)$/u, "")) && name !== "sentence_id"
  );
}

/** Colours that a reader can tell apart. */
const MOST_COLOURS = 8;

/** Columns for a first chart of a result: a number, along the days or the words beside it. */
export function suggestChart({fields, rows}: Result): Pick<ChartSettings, "x" | "y" | "colour" | "aggregate" | "mark"> {
  const columns = chartColumns(fields);
  const find = (scale: Scale) => columns.filter((field) => scaleOf(field) === scale).map(({name}) => name);
  const [numbers, days, words] = [find("quantitative"), find("temporal"), find("ordinal")];
  const readable = words.filter((name) => !/(?:^|_)id$/u.test(name));
  const few = (name: string) => new Set(rows.slice(0, 2000).map((row) => row[name])).size <= MOST_COLOURS;
  const [word = "", ...others] = readable.length > 0 ? readable : words;
  const other = others.find(few) ?? "";
  const number = numbers.find((name) => name !== "ordinal") ?? "";
  const plain = {aggregate: "none", mark: "auto"} as const;
  if (number && days[0]) return {...plain, x: days[0], y: number, colour: few(word) ? word : ""};
  if (number && word) return {...plain, x: number, y: word, colour: other};
  if (numbers.length > 1) return {...plain, x: numbers[0]!, y: numbers[1]!, colour: ""};
  if (number) return {...plain, aggregate: "count", x: number, y: "", colour: ""};
  return {...plain, aggregate: "count", x: "", y: word || (days[0] ?? ""), colour: other};
}

/** What settings mean for the columns of a result, drawn at a width in pixels. */
export function planChart(settings: ChartSettings, {fields, rows}: Result, width: number): ChartPlan | ChartFault {
  const {x, y, colour, facet} = settings;
  for (const column of [x, y, colour, facet])
    if (column && !fields.some(({name}) => name === column)) return {kind: "missing", column};
  if (!x && !y) return {kind: "columns"};
  const scale = (column: string) => (column ? scaleOf(fields.find(({name}) => name === column)!) : null);
  const plan = shape(settings, scale(x), scale(y));
  if ("kind" in plan) return plan;
  const coloured = /^(?:line|dot)/u.test(plan.mark) ? "stroke" : "fill";
  if (colour && !plan.transform?.outputs["fill"]) plan.options[coloured] = colour;
  else if (!plan.transform?.outputs["fill"]) plan.options[coloured] = "var(--gb-accent)";
  if (facet) plan.options["fy"] = facet;
  if (/^(?:bar|cell|dot)/u.test(plan.mark)) {
    const order: Record<string, null> = {};
    if (scale(x) === "ordinal" && plan.options["x"]) order["x"] = null;
    if (scale(y) === "ordinal" && plan.options["y"]) order["y"] = null;
    if (Object.keys(order).length > 0) plan.options["sort"] = order;
  }
  if (colour || plan.transform?.outputs["fill"]) {
    const quantitative = plan.transform?.outputs["fill"] !== undefined || scale(colour) === "quantitative";
    plan.plot["color"] = quantitative ? {legend: true, scheme: "reds"} : {legend: true};
  }
  axes(plan, settings, rows, width);
  return plan;
}

/** The mark, by the scales of x and y, as Plot's own auto mark chooses. */
function shape(settings: ChartSettings, tx: Scale | null, ty: Scale | null): ChartPlan | ChartFault {
  const {x, y, mark} = settings;
  const aggregate = settings.aggregate === "none" && (!x || !y) ? "count" : settings.aggregate;
  const plan = (
    name: MarkName,
    options: Options,
    zero: "x" | "y" | null,
    transform: ChartPlan["transform"] = null
  ): ChartPlan => ({mark: name, transform, options, plot: {}, shorten: null, zero});
  const along = (axis: "x" | "y", otherwise: "bar" | "line") => markAlong(mark, axis, otherwise);
  if (aggregate === "none") {
    if (tx === "ordinal" && ty === "ordinal") return plan(mark === "dot" ? "dot" : "cell", {x, y}, null);
    if (tx === "quantitative" && ty === "quantitative" && (mark === "auto" || mark === "cell"))
      return plan("dot", {x, y}, null);
    if (ty === "ordinal" || (ty === "temporal" && tx === "quantitative"))
      return plan(along("x", ty === "temporal" ? "line" : "bar"), {x, y}, "x");
    return plan(along("y", tx === "ordinal" ? "bar" : "line"), {x, y}, "y");
  }
  if (aggregate === "count") {
    if (tx === "ordinal" && ty === "ordinal")
      return plan("cell", {x, y}, null, {name: "group", outputs: {fill: "count"}});
    const onY = y !== "" && (x === "" || ty === "ordinal");
    const [column, scale] = onY ? [y, ty] : [x, tx];
    const outputs = {[onY ? "x" : "y"]: "count"};
    const axis = onY ? "x" : "y";
    if (scale === "ordinal")
      return plan(along(axis, "bar"), {[onY ? "y" : "x"]: column}, axis, {name: onY ? "groupY" : "groupX", outputs});
    const binned = along(axis, "bar");
    const name = binned === "barX" ? "rectX" : binned === "barY" ? "rectY" : binned;
    return plan(name, {[onY ? "y" : "x"]: column}, axis, {name: onY ? "binY" : "binX", outputs});
  }
  const measured = tx === "quantitative" && ty !== "quantitative" ? "x" : "y";
  const measure = measured === "x" ? tx : ty;
  if (aggregate !== "distinct" && measure !== "quantitative") return {kind: "number", aggregate};
  const axis = aggregate === "distinct" && ty === "ordinal" && tx !== "ordinal" ? "x" : measured;
  const base = (axis === "x" ? ty : tx) === "temporal" ? "line" : "bar";
  return plan(along(axis, base), {x, y}, axis, {
    name: axis === "x" ? "groupY" : "groupX",
    outputs: {[axis]: aggregate}
  });
}

function markAlong(mark: ChartMark, axis: "x" | "y", otherwise: "bar" | "line"): MarkName {
  const kind = mark === "auto" || mark === "cell" ? otherwise : mark;
  if (kind === "dot") return "dot";
  return `${kind}${axis === "x" ? "X" : "Y"}` as MarkName;
}

/** Labels, grid and room for the words at the axes. */
function axes(plan: ChartPlan, settings: ChartSettings, rows: Result["rows"], width: number): void {
  const {x, y, xLabel, yLabel} = settings;
  const outputs = plan.transform?.outputs ?? {};
  const label = (axis: "x" | "y", own: string, column: string) => {
    if (own) return own;
    const output = outputs[axis];
    return output ? (output === "count" ? "rows" : `${output} of ${column}`) : column;
  };
  const ticks = (column: string) => [...new Set(rows.map((row) => String(row[column] ?? "")))];
  const xWords = plan.options["x"] && !outputs["x"] && /^(?:barY|cell)/u.test(plan.mark) ? ticks(x) : [];
  const yWords = plan.options["y"] && !outputs["y"] && rows.some((row) => typeof row[y] === "string") ? ticks(y) : [];
  const longest = Math.max(0, ...(yWords.length > 0 ? yWords : [farthest(rows, y, outputs["y"])]).map(pixels));
  const most = width * 0.45;
  plan.plot["marginLeft"] = Math.round(Math.max(44, Math.min(longest + 16, most)));
  plan.plot["marginBottom"] = FOOT;
  plan.plot["x"] = {label: label("x", xLabel, x), ...(xWords.length > 0 ? {} : {grid: true}), ...footed};
  plan.plot["y"] = {
    label: label("y", yLabel, y),
    ...(yWords.length > 0 ? {labelAnchor: "top", labelArrow: "none"} : {grid: true})
  };
  if (longest + 16 > most) plan.shorten = Math.floor((most - 16) / 12);
  const room = (width - plan.plot["marginLeft"] - 20) / Math.max(1, xWords.length);
  const widest = Math.max(0, ...xWords.map(pixels));
  if (widest > room) {
    const marginBottom = Math.round(Math.min(widest * 0.64, 150) + FOOT);
    plan.plot["marginBottom"] = marginBottom;
    plan.plot["x"] = {
      ...(plan.plot["x"] as Options),
      tickRotate: -40,
      labelOffset: marginBottom - FOOT + footed.labelOffset
    };
  }
  if (settings.facet) {
    const facets = Math.max(0, ...ticks(settings.facet).map(pixels));
    plan.plot["marginRight"] = Math.round(Math.min(facets + 16, width * 0.3));
  }
  if (yWords.length > 0 && !settings.facet && plan.mark !== "dot") plan.plot["height"] = 76 + yWords.length * 24;
}

/** The widest number that an axis of a column can hold, as it is written there. */
function farthest(rows: Result["rows"], column: string, output: string | undefined): string {
  const sizes = [...rows].map((row) => {
    const value = row[column];
    return typeof value === "number" || typeof value === "bigint" ? Math.abs(Number(value)) : 0;
  });
  const most =
    output === "count" || output === "distinct"
      ? sizes.length
      : output === "sum"
        ? sizes.reduce((sum, size) => sum + size, 0)
        : sizes.reduce((most, size) => Math.max(most, size), 0);
  return Math.round(most).toLocaleString("en");
}

function pixels(text: string): number {
  return [...text].reduce((sum, character) => sum + (hasHan(character) || character > "\u2E80" ? 12.5 : 7), 0);
}
