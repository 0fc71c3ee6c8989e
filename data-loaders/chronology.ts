import {desc, escape, from} from "arquero";
import type {Report} from "./tables.js";

/**
 * The reports in order of their day, each digest right behind the report that it digests, undated ones last; ties by
 * id. `ordinal` says the place, from 1.
 */
export function orderReports(reports: readonly Report[]): Report[] {
  const days = new Map(reports.map(({report_id, published_on}) => [report_id, published_on]));
  const day = ({published_on, digest_of}: Report) => days.get(digest_of ?? "") ?? published_on ?? "9999";
  return from([...reports])
    .derive({day: escape(day), original: escape(({digest_of}: Report) => digest_of === null)})
    .orderby("day", desc("original"), "report_id")
    .select((table: {columnNames(): string[]}) =>
      table.columnNames().filter((name) => name !== "day" && name !== "original")
    )
    .objects({limit: Infinity})
    .map((report, i) => ({...(report as Report), ordinal: i + 1}));
}
