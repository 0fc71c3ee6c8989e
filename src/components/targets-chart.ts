import * as Plot from "@observablehq/plot";
import type {Genre, TargetOutcome} from "../../data-loaders/tables.js";
import {clickable} from "./clickable.js";
import {DAY, formatPeriod} from "./quantity-format.js";
import {cutText, textWidth} from "./text-width.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `targets-outcomes`: a plan with one later figure, or with none. */
export interface TargetRow {
  target_id: string;
  outcome_id: string | null;
  relation: TargetOutcome["relation"];
  report_id: string;
  report: string;
  theme_id: string | null;
  theme: string | null;
  theme_en: string | null;
  series_id: string | null;
  indicator: string | null;
  expression: string;
  target_from: Date | null;
  target_to: Date | null;
  target_basis: string;
  sentence: string;
  sentence_start: number;
  sentence_end: number;
  outcome_report: string | null;
  outcome_indicator: string | null;
  outcome_expression: string | null;
  outcome_from: Date | null;
  outcome_to: Date | null;
  outcome_sentence: string | null;
  outcome_start: number | null;
  outcome_end: number | null;
  share_reached: number | null;
  later_reports: string[] | null;
  later_genres: Genre[] | null;
  later_days: (string | null)[] | null;
}

/** Height of a plan's band, and of the line of words in it, in pixels. */
const BAND = 54;
const BOLD = {weight: 600} as const;
const LINE = 24;

/** The rows of each plan, in the order of the plans. */
export function byTarget<Row extends TargetRow>(rows: readonly Row[]): Row[][] {
  const plans = new Map<string, Row[]>();
  for (const row of rows) plans.set(row.target_id, [...(plans.get(row.target_id) ?? []), row]);
  return [...plans.values()];
}

/**
 * Plans over time: each hollow over its planned period, or at its day; later figures that answer it filled, over theirs;
 * a tick where a later report could have spoken. A mark opens the sentences of both.
 */
export function targetsChart<Row extends TargetRow>(
  rows: readonly Row[],
  {width, lang, open}: {width: number; lang: Language; open?: (rows: Row | readonly Row[]) => void}
) {
  const {quantities: words} = wordsOf(lang);
  const plans = byTarget(rows).flatMap((all) => (all[0] ? [{row: all[0], all}] : []));
  const dated = plans.filter(({row}) => row.target_from !== null && row.target_to !== null);
  const outcomes = rows.filter((row) => row.outcome_from !== null && row.outcome_to !== null);
  const ticks = plans.flatMap(({row}) =>
    (row.later_days ?? []).flatMap((day) => (day === null ? [] : [{row, day: new Date(day)}]))
  );
  const days = [
    ...dated.flatMap(({row}) => [row.target_from!, row.target_to!]),
    ...outcomes.flatMap((row) => [row.outcome_from!, row.outcome_to!]),
    ...ticks.map(({day}) => day)
  ].map((day) => day.getUTCFullYear());
  if (days.length === 0) return document.createTextNode(words.undated);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const yearStart = (year: number) => new Date(Date.UTC(year, 0, 1));
  const step = Math.max(1, Math.ceil(((last - first + 1) * 38) / width));
  const shown = Array.from({length: last - first + 1}, (_, i) => first + i);
  const single = (from: Date | null, to: Date | null) => from?.getTime() === to?.getTime();
  const until = (day: Date | null) => day && new Date(day.getTime() + DAY);
  const planned = ({row}: {row: Row}) =>
    [row.report, row.indicator ?? words.unknown, row.expression, formatPeriod(row.target_from, row.target_to, lang)]
      .concat(words.relations[row.relation])
      .join(", ");
  const done = (row: Row) =>
    [
      row.outcome_report,
      row.outcome_indicator,
      row.outcome_expression,
      formatPeriod(row.outcome_from, row.outcome_to, lang)
    ]
      .concat(row.share_reached === null ? [] : words.shareReached(percent(row.share_reached)))
      .join(", ");
  const bars = {insetTop: LINE, insetBottom: 10};
  const plan = (items: typeof plans) => ({
    ariaLabel: planned,
    title: planned,
    stroke: "var(--gb-plan)",
    strokeWidth: 2,
    render: open && clickable(items, ({all}) => open(all))
  });
  const outcome = (items: Row[]) => ({
    ariaLabel: done,
    title: done,
    fill: "var(--gb-flow)",
    fillOpacity: (row: Row) => (row.relation === "related" ? 0.35 : 0.85),
    stroke: "var(--gb-flow)",
    render: open && clickable(items, (row) => open(row))
  });
  const spans = dated.filter(({row}) => !single(row.target_from, row.target_to));
  const points = dated.filter(({row}) => single(row.target_from, row.target_to));
  const outcomeSpans = outcomes.filter((row) => !single(row.outcome_from, row.outcome_to));
  const outcomePoints = outcomes.filter((row) => single(row.outcome_from, row.outcome_to));
  const target = ({row}: {row: Row}) => row.target_id;
  return Plot.plot({
    width,
    height: plans.length * BAND + 34,
    marginLeft: 4,
    marginRight: 8,
    marginTop: 4,
    marginBottom: 30,
    x: {type: "utc", domain: [yearStart(first), yearStart(last + 1)], axis: null},
    y: {axis: null, domain: plans.map(target), padding: 0},
    marks: [
      Plot.ruleX([...shown, last + 1].map(yearStart), {stroke: "currentColor", strokeOpacity: 0.1}),
      Plot.axisX(
        shown.filter((year) => year % step === 0).map((year) => new Date(Date.UTC(year, 6, 2))),
        {tickSize: 0, tickFormat: (day: Date) => String(day.getUTCFullYear()), label: null}
      ),
      Plot.tickX(ticks, {
        x: "day",
        y: target,
        stroke: "currentColor",
        strokeOpacity: 0.55,
        insetTop: LINE - 2,
        insetBottom: 6
      }),
      Plot.barX(spans, {
        x1: ({row}) => row.target_from,
        x2: ({row}) => until(row.target_to),
        y: target,
        fill: "transparent",
        strokeDasharray: "5 3",
        ...bars,
        ...plan(spans)
      }),
      Plot.dot(points, {
        x: ({row}) => row.target_to,
        y: target,
        dy: (LINE - 10) / 2,
        r: 6,
        fill: "var(--theme-background)",
        ...plan(points)
      }),
      Plot.barX(outcomeSpans, {
        x1: "outcome_from",
        x2: (row: Row) => until(row.outcome_to),
        y: "target_id",
        insetTop: LINE + 4,
        insetBottom: 14,
        ...outcome(outcomeSpans)
      }),
      Plot.dot(outcomePoints, {x: "outcome_to", y: "target_id", dy: (LINE - 10) / 2, r: 5, ...outcome(outcomePoints)}),
      Plot.text(plans, {
        y: target,
        frameAnchor: "left",
        dy: -BAND / 2 + LINE / 2 + 1,
        text: ({row}) =>
          `${cutText(row.indicator ?? words.unknown, width - 130 - textWidth(row.expression, BOLD), BOLD)} ${row.expression}`,
        fontWeight: 600,
        fill: "currentColor",
        pointerEvents: "none"
      }),
      Plot.text(plans, {
        y: target,
        frameAnchor: "right",
        dy: -BAND / 2 + LINE / 2 + 1,
        text: ({all}) => [...new Set(all.map((row: Row) => words.relations[row.relation]))].join(", "),
        fill: "currentColor",
        pointerEvents: "none"
      })
    ]
  });
}

/** A share in per cent: whole, with one decimal below ten. */
export function percent(share: number): string {
  return `${(100 * share).toLocaleString("en", {maximumFractionDigits: share < 0.1 ? 1 : 0})}%`;
}
