import {maySpeakFor} from "./bodies.js";
import {groupBy} from "./groups.js";
import type {Series} from "./series.js";
import {yearsBetween} from "./series-points.js";
import type {Quantity, Report, TargetOutcome} from "./tables.js";

type Planner = Pick<Report, "report_id" | "ordinal" | "digest_of" | "issuer" | "plans_from">;

/**
 * Each plan with what later reports of its body say was done of it: of its own series or of those that the lexicon names
 * for it, and of a time that lies within the plan's or ends with it. A plan of which no later report speaks has one row,
 * with silence; a figure of another length of time than the plan's is told from one that answers it. Repeats in digests
 * are left out.
 */
export function pairTargets(
  quantities: readonly Quantity[],
  series: readonly Series[],
  reports: readonly Planner[]
): TargetOutcome[] {
  const byId = new Map(reports.map((report) => [report.report_id, report]));
  const mayAnswer = (plan: Planner | undefined, later: Planner | undefined) =>
    plan !== undefined && later !== undefined && later.ordinal > plan.ordinal && maySpeakFor(plan.issuer, later.issuer);
  const answers = new Map(series.map(({series_id, outcomes}) => [series_id, [series_id, ...outcomes]]));
  const said = quantities.filter(({repeats}) => repeats === null);
  const done = groupBy(
    said.filter(({kind, series_id}) => series_id !== null && kind !== "target"),
    ({series_id}) => series_id!
  );
  return said
    .filter(({kind}) => kind === "target")
    .flatMap((target) => {
      const plan = byId.get(target.report_id);
      const found = (answers.get(target.series_id ?? "") ?? [])
        .flatMap((series_id) => done.get(series_id) ?? [])
        .filter((outcome) => mayAnswer(plan, byId.get(outcome.report_id)) && meetsTime(target, outcome, plan!))
        .toSorted((a, b) => (a.period_to ?? "").localeCompare(b.period_to ?? ""));
      if (found.length > 0) return found.map((outcome) => row(target, outcome, judge(target, outcome)));
      if (target.series_id === null) return [row(target, null, "unknown")];
      const later = reports.some((report) => report.digest_of === null && mayAnswer(plan, report));
      return [row(target, null, later ? "silent" : "pending")];
    });
}

/**
 * Whether what was done falls into the planned time, or ends with it. A plan for a day runs from the first day that its
 * report plans for. Where either says no time, nothing speaks against it.
 */
function meetsTime(target: Quantity, {period_from, period_to}: Quantity, {plans_from}: Planner): boolean {
  if (target.period_to === null || period_to === null) return true;
  if (period_to === target.period_to) return true;
  const day = target.period_from === target.period_to;
  const first = day ? (plans_from ?? "0000") : (target.period_from ?? "0000");
  return period_to < target.period_to && (period_from ?? period_to) >= first;
}

function row(target: Quantity, outcome: Quantity | null, relation: TargetOutcome["relation"]): TargetOutcome {
  return {
    target_id: target.quantity_id,
    outcome_id: outcome?.quantity_id ?? null,
    series_id: target.series_id,
    relation,
    target_report_id: target.report_id,
    outcome_report_id: outcome?.report_id ?? null,
    target_value: target.value,
    outcome_value: outcome?.value ?? null,
    unit: target.unit,
    target_from: target.period_from,
    target_to: target.period_to,
    outcome_from: outcome?.period_from ?? null,
    outcome_to: outcome?.period_to ?? null,
    share_reached: outcome && comparable(target, outcome) ? outcome.value / target.value : null
  };
}

/** Whether a later figure reached the plan, fell short of it at its end, or speaks of another time or thing. */
function judge(target: Quantity, outcome: Quantity): TargetOutcome["relation"] {
  if (!comparable(target, outcome)) return "related";
  const floor = target.value_low ?? target.value;
  if ((outcome.value_high ?? outcome.value) >= floor) return "reached";
  return (outcome.period_to ?? "") >= (target.period_to ?? "9999") ? "short" : "underway";
}

/** Of one series and unit, and for what is done, over periods of one length. */
function comparable(target: Quantity, outcome: Quantity): boolean {
  if (target.series_id !== outcome.series_id || target.unit !== outcome.unit) return false;
  if (outcome.kind === "stock") return true;
  const [planned, taken] = [
    yearsBetween(target.period_from, target.period_to),
    yearsBetween(outcome.period_from, outcome.period_to)
  ];
  return planned !== null && taken !== null && Math.abs(planned - taken) < 0.1;
}
