import {expect, test} from "vitest";
import {orderReports} from "../data-loaders/chronology.js";
import type {Report} from "../data-loaders/tables.js";

const report = (report_id: string, published_on: string | null, digest_of: string | null = null) =>
  ({report_id, published_on, digest_of}) as Report;

test("reports stand by day, digests right behind what they digest, undated ones last", () => {
  const ordered = orderReports([
    report("a-undated", null),
    report("b-2020", "2020-08-13"),
    report("c-digest", null, "d-2019"),
    report("d-2019", "2019-05-06"),
    report("e-2019-digest-of-nothing-here", null, "missing")
  ]);
  expect(ordered.map(({report_id}) => report_id)).toEqual([
    "d-2019",
    "c-digest",
    "b-2020",
    "a-undated",
    "e-2019-digest-of-nothing-here"
  ]);
  expect(ordered.map(({ordinal}) => ordinal)).toEqual([1, 2, 3, 4, 5]);
});

test("nothing else of a report changes", () => {
  const [ordered] = orderReports([{...report("a", "2019-05-06"), title: "报告"}]);
  expect(ordered).toEqual({report_id: "a", published_on: "2019-05-06", digest_of: null, title: "报告", ordinal: 1});
});
