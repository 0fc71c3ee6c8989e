import {expect, test} from "vitest";
import {drawPoints} from "../../src/components/series-chart.js";
import type {PointRow} from "../../src/components/series-chart.js";

const row = (some: Partial<Omit<PointRow, "period_from" | "period_to">>, from: string | null, to = from) =>
  ({
    kind: "flow",
    series_kind: "flow",
    value: 10,
    value_low: 10,
    value_high: 10,
    per_year: null,
    per_year_low: null,
    per_year_high: null,
    ...some,
    period_from: from === null ? null : new Date(`${from}T00:00:00Z`),
    period_to: to === null ? null : new Date(`${to}T00:00:00Z`)
  }) as PointRow;

test("what was done is a bar from its first day to the day after its last, as high as a year's share", () => {
  const [bar] = drawPoints([
    row({value: 50, per_year: 10, per_year_low: 9, per_year_high: 11}, "2014-01-01", "2018-12-31")
  ]);
  expect(bar).toMatchObject({shape: "bar", height: 10, low: 9, high: 11});
  expect(bar!.until.toISOString()).toBe("2019-01-01T00:00:00.000Z");
});

test("a state is a point, a share over a period a level", () => {
  const drawn = drawPoints([
    row({kind: "stock", series_kind: "stock"}, "2018-12-31"),
    row({kind: "target", series_kind: "stock"}, "2019-01-01", "2023-12-31")
  ]);
  expect(drawn.map(({shape, height}) => [shape, height])).toEqual([
    ["point", 10],
    ["level", 10]
  ]);
});

test("what has no known period or another measure than the axis is left out", () => {
  const rate = row({per_year: 10}, "2014-01-01", "2018-12-31");
  expect(drawPoints([rate, row({}, "2020-05-01"), row({per_year: 10}, null)])).toHaveLength(1);
  const state = row({kind: "stock", series_kind: "stock"}, "2018-12-31");
  const added = row({kind: "target", series_kind: "stock", per_year: 10}, "2019-01-01", "2020-12-31");
  expect(drawPoints([state, added]).map(({row}) => row)).toEqual([state]);
});
