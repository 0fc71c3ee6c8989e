import type {Quantity, Report} from "./tables.js";
import {timeAttached, timeBefore} from "./times.js";
import type {Time} from "./times.js";

/** What is known of a report's own periods. */
export type ReportPeriods = Pick<Report, "published_on" | "covers_from" | "covers_to" | "plans_from" | "plans_to">;

/** A figure as its period is read. */
export interface PeriodContext {
  /** The folded sentence, the times that it names, and where the figure starts and its clause before it. */
  text: string;
  times: readonly Time[];
  at: number;
  clause: number;
  kind: Quantity["kind"];
  part: Quantity["part"];
  /** Whether the figure is the first of two that a change joins: 从7666户减少到692户. */
  from: boolean;
  /** Whether the figure is an amount of one year that a level was reached in: 五年来…生产总值达到39.8万亿元. */
  yearly: boolean;
  /** Whether the figure says how many times as much it is: 是2007年的2.6倍. The year is the base's. */
  ratio: boolean;
  report: ReportPeriods;
  /** Time that the paragraph's earlier sentences set as their topic. */
  topic: Time | null;
}

/** A period, first and last day, and the words or the rule it rests on. */
export type Period = Pick<Quantity, "period_from" | "period_to" | "period_basis">;

/** The period of a figure. NULL where neither the sentence nor the report says, with the reason. */
export function readPeriod(context: PeriodContext): Period {
  const {text, at, from, times, kind, ratio} = context;
  const attached = timeAttached(text, times, at);
  if (attached && !ratio) return spoken(attached, context, true);
  if (from) return unknown("the earlier end of a change, undated");
  const nearest = timeBefore(times, at, kind === "target");
  if (nearest && !(kind === "change" && isYear(nearest) && AVERAGED.test(text.slice(context.clause, at))))
    return spoken(nearest, context);
  if (nearest) return byReport(context);
  return context.topic ? spoken(context.topic, context) : byReport(context);
}

/** A growth by the year is none of a single year: 2012年收入达18亿元，年均增长21%. */
const AVERAGED = /(?:年均|年平均|平均每年)/u;

function isYear({from, to}: Time): boolean {
  return from !== null && to !== null && from.slice(0, 4) === to.slice(0, 4);
}

/** The years that 今年, 去年 and the like count from; null where they are not known. */
export function yearsOf({report, part}: Pick<PeriodContext, "report" | "part">) {
  const published = yearOf(report.published_on);
  const planned = yearOf(report.plans_from);
  const reviewed = yearOf(report.covers_from);
  const near = part === "outlook" ? planned : reviewed;
  return {
    thisYear: published ?? near,
    covers: report.covers_from && report.covers_to ? {from: report.covers_from, to: report.covers_to} : null,
    reviewed: part === "review" && yearOf(report.covers_to) === reviewed ? reviewed : null,
    plans: report.plans_from && report.plans_to ? {from: report.plans_from, to: report.plans_to} : null,
    half: near ?? published,
    now: report.published_on ?? (part === "outlook" ? null : report.covers_to)
  };
}

/** The time that the sentence gives, as the kind takes it: a stock its last day, a flow up to a day from the review's start. */
function spoken(time: Time, {kind, report, part, yearly}: PeriodContext, attached = false): Period {
  const {from, to, words, asOf} = time;
  const basis = `「${words}」`;
  if (to === null) return unknown(`「${words}」, and the report's own year is not known`);
  if (kind === "stock") {
    return attached && from
      ? {period_from: from, period_to: to, period_basis: `${basis}: the year alone is named`}
      : {period_from: to, period_to: to, period_basis: basis};
  }
  if (kind === "target") {
    if (asOf || !from) return {period_from: to, period_to: to, period_basis: basis};
    return {period_from: from, period_to: to, period_basis: basis};
  }
  if (!asOf && from && yearly && from.slice(0, 4) < to.slice(0, 4)) return lastYear(from, to, basis);
  if (!asOf && from) return {period_from: from, period_to: to, period_basis: basis};
  const start = part === "outlook" ? report.plans_from : report.covers_from;
  if (!start || start > to) return unknown(`${basis}, and nothing says since when`);
  return {period_from: start, period_to: to, period_basis: `${basis}, from the start of the period under review`};
}

function byReport({kind, part, report, text, clause, at, yearly}: PeriodContext): Period {
  const plans = part === "outlook";
  const [from, to] = plans ? [report.plans_from, report.plans_to] : [report.covers_from, report.covers_to];
  if (!from || !to)
    return unknown(
      plans
        ? "no time named, and the period planned for is not known"
        : "no time named, and the period under review is not known"
    );
  if (part === "situation" || part === "closing" || part === "other") {
    const past = kind !== "target" && /(?:已|共|累计)/u.test(text.slice(clause, at));
    if (!past) return unknown("no time named, and the part neither reviews nor plans");
  }
  const rule = plans ? "the report's period planned for" : "the report's period under review";
  if (kind === null) return unknown("no time named, and the kind is not known");
  const year = from.slice(0, 4);
  if (plans && year === to.slice(0, 4) && text.slice(0, at).includes("全年"))
    return {period_from: `${year}-01-01`, period_to: `${year}-12-31`, period_basis: "「全年」"};
  if (kind === "stock") return {period_from: to, period_to: to, period_basis: `last day of ${rule}`};
  if (kind === "flow" && yearly && from.slice(0, 4) < to.slice(0, 4)) return lastYear(from, to, rule);
  return {period_from: from, period_to: to, period_basis: rule};
}

/** A year's amount that grew to a level over several years is that of the last of them. */
function lastYear(from: string, to: string, basis: string): Period {
  const start = `${to.slice(0, 4)}-01-01`;
  return {
    period_from: start > from ? start : from,
    period_to: to,
    period_basis: `${basis}: the level of its last year`
  };
}

function unknown(reason: string): Period {
  return {period_from: null, period_to: null, period_basis: reason};
}

function yearOf(day: string | null): number | null {
  return day ? Number(day.slice(0, 4)) : null;
}
