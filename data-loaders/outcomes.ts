import {groupBy} from "./groups.js";
import type {Series} from "./series.js";
import {yearsBetween} from "./series-points.js";
import type {Quantity, Report, TargetOutcome} from "./tables.js";

/**
 * Each plan with what later reports say was done of it: of its own series or of those that the lexicon names for it. A
 * plan of which no later report speaks has one row, with silence; a figure of another period than the plan's is told
 * from one that answers it. Repeats in digests are left out.
 */
export function pairTargets(
  quantities: readonly Quantity[],
  series: readonly Series[],
  reports: readonly Pick<Report, "report_id" | "ordinal" | "digest_of">[]
): TargetOutcome[] {
  const order = new Map(reports.map(({report_id, ordinal}) => [report_id, ordinal]));
  const place = ({report_id}: Quantity) => order.get(report_id) ?? 0;
  const last = Math.max(0, ...reports.filter(({digest_of}) => digest_of === null).map(({ordinal}) => ordinal));
  const answers = new Map(series.map(({series_id, outcomes}) => [series_id, [series_id, ...outcomes]]));
  const said = quantities.filter(({repeats}) => repeats === null);
  const done = groupBy(
    said.filter(({kind, series_id}) => series_id !== null && kind !== "target"),
    ({series_id}) => series_id!
  );
  return said
    .filter(({kind}) => kind === "target")
    .flatMap((target) => {
      const found = (answers.get(target.series_id ?? "") ?? [])
        .flatMap((series_id) => done.get(series_id) ?? [])
        .filter((outcome) => place(outcome) > place(target))
        .toSorted((a, b) => (a.period_to ?? "").localeCompare(b.period_to ?? ""));
      if (found.length > 0) return found.map((outcome) => row(target, outcome, judge(target, outcome)));
      if (target.series_id === null) return [row(target, null, "unknown")];
      return [row(target, null, place(target) < last ? "silent" : "pending")];
    });
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
