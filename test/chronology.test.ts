import {expect, test} from "vitest";
import {orderReports} from "../data-loaders/chronology.js";
import type {Report} from "../data-loaders/tables.js";

const report = (report_id: string, published_on: string | null, digest_of: string | null = null) =>
  ({report_id, published_on, digest_of, covers_to: null, plans_from: null}) as Report;

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

test("a report without a day of publication stands by its review, or by its plans", () => {
  const ordered = orderReports([
    report("a-published-2024", "2024-01-20"),
    {...report("b-reviews-2022", null), covers_to: "2022-12-31", plans_from: "2025-01-01"},
    report("c-digest", null, "b-reviews-2022"),
    {...report("d-plans-2023", null), plans_from: "2023-01-01"},
    report("e-undated", null)
  ]);
  expect(ordered.map(({report_id}) => report_id)).toEqual([
    "b-reviews-2022",
    "c-digest",
    "d-plans-2023",
    "a-published-2024",
    "e-undated"
  ]);
});

test("nothing else of a report changes", () => {
  const titled = {...report("a", "2019-05-06"), title: "报告"};
  expect(orderReports([titled])).toEqual([{...titled, ordinal: 1}]);
});
