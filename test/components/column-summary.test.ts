import fc from "fast-check";
import {expect, test} from "vitest";
import {summarize} from "../../src/components/column-summary.js";
import {columnsOf} from "../../src/components/columns.js";
import {Pace} from "../../src/components/pace.js";

const summary = (type: string, values: readonly unknown[]) =>
  summarize(columnsOf({fields: [{name: "v", type}], rows: values.map((v) => ({v})), milliseconds: 0}), 0, new Pace());

test("words by how often they stand, NULL apart", async () => {
  expect(await summary("VARCHAR", ["工会", "职工", null, "职工", null, "NULL"])).toEqual({
    numRows: 6,
    nulls: 2,
    distinct: 3,
    top: [
      {value: "职工", count: 2},
      {value: "工会", count: 1},
      {value: "NULL", count: 1}
    ],
    numbers: null
  });
});

test("numbers in bars of a round width", async () => {
  const {numbers, distinct} = await summary("INTEGER", [0, 1, 2, 3, 94]);
  expect(distinct).toBe(5);
  expect(numbers).toMatchObject({min: 0, median: 2, max: 94, mean: 20});
  expect(numbers!.bars).toHaveLength(19);
  expect(numbers!.bars[0]).toEqual({from: 0, to: 5, count: 4});
  expect(numbers!.bars.at(-1)).toEqual({from: 90, to: 95, count: 1});
});

test("days are numbers too, and what is no finite number is left out of the bars", async () => {
  const days = await summary("DATE", [new Date("2019-01-01"), new Date("2023-01-01"), null]);
  expect(days.numbers).toMatchObject({min: Date.UTC(2019, 0), max: Date.UTC(2023, 0)});
  expect((await summary("DOUBLE", [Number.NaN, Infinity, 2])).numbers).toMatchObject({min: 2, max: 2});
  expect((await summary("DOUBLE", [null])).numbers).toBeNull();
});

test("every finite number is in one bar, and within its ends", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.double({min: -1e9, max: 1e9, noNaN: true}), {minLength: 1, maxLength: 200}),
      async (values) => {
        const {bars, min, max} = (await summary("DOUBLE", values)).numbers!;
        expect(bars.reduce((sum, {count}) => sum + count, 0)).toBe(values.length);
        const slack = 1e-9 * (max - min) + 1e-9 * Math.abs(max);
        expect(bars[0]!.from).toBeLessThanOrEqual(min + slack);
        expect(bars.at(-1)!.to).toBeGreaterThanOrEqual(max - slack);
        expect(bars.length).toBeLessThanOrEqual(22);
      }
    ),
    {examples: [[[5e-324, -20.000000000000004]], [[0, -5e-324]]]}
  );
});
