import {desc, escape, from} from "arquero";
import type {Report} from "./tables.js";

/** The days that may tell when a report was given, the first known one counts. */
type Dated = Pick<Report, "published_on" | "covers_to" | "plans_from">;

/**
 * ISO day by which a report stands among others: of its publication, else the last day that it reviews, else the first
 * that it plans for; null where it tells none of them.
 */
export function dayOf({published_on, covers_to, plans_from}: Dated): string | null {
  return published_on ?? covers_to ?? plans_from;
}

/**
 * The reports in order of their day, each digest right behind the report that it digests, undated ones last; ties by
 * id. `ordinal` says the place, from 1.
 */
export function orderReports(reports: readonly Report[]): Report[] {
  const days = new Map(reports.map((report) => [report.report_id, dayOf(report)]));
  const day = (report: Report) => days.get(report.digest_of ?? "") ?? dayOf(report) ?? "9999";
  return from([...reports])
    .derive({day: escape(day), original: escape(({digest_of}: Report) => digest_of === null)})
    .orderby("day", desc("original"), "report_id")
    .select((table: {columnNames(): string[]}) =>
      table.columnNames().filter((name) => name !== "day" && name !== "original")
    )
    .objects({limit: Infinity})
    .map((report, i) => ({...(report as Report), ordinal: i + 1}));
}
