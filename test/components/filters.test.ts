import {expect, test} from "vitest";
import {columnsOf} from "../../src/components/columns.js";
import {filterRows, oneOf, readFilter} from "../../src/components/filters.js";
import {Pace} from "../../src/components/pace.js";

const kept = (typed: string, type: string, values: readonly unknown[]) => {
  const keeps = readFilter(typed, {name: "v", type});
  return keeps ? values.filter(keeps) : keeps;
};
const numbers = [-1, 0, 5, 5.5, 10, 20_000, null, 9007199254740993n];
const days = ["2019-12-31", "2020-01-01", "2020-06-15", "2021-01-01"].map((day) => new Date(day));

test.each([
  ["> 5", [5.5, 10, 20_000, 9007199254740993n]],
  [">=5", [5, 5.5, 10, 20_000, 9007199254740993n]],
  ["＞＝５", [5, 5.5, 10, 20_000, 9007199254740993n]],
  ["< 0", [-1]],
  ["<= 0", [-1, 0]],
  ["5", [5]],
  ["= 5.5", [5.5]],
  ["!= 5", [-1, 0, 5.5, 10, 20_000, 9007199254740993n]],
  ["0..10", [0, 5, 5.5, 10]],
  ["-1 .. 5", [-1, 0, 5]],
  ["5–10", [5, 5.5, 10]],
  [">= 2万", [20_000, 9007199254740993n]],
  ["20,000", [20_000]],
  ["", null],
  ["  ", null],
  ["many", undefined],
  [">", undefined],
  ["1..x", undefined]
])("numbers %s", (typed, expected) => {
  expect(kept(typed, "DOUBLE", numbers)).toEqual(expected);
});

test.each([
  ["2020", [1, 2]],
  ["2020-06", [2]],
  ["> 2020", [3]],
  [">= 2020", [1, 2, 3]],
  ["< 2020-06-15", [0, 1]],
  ["<= 2020-06", [0, 1, 2]],
  ["2019..2020", [0, 1, 2]],
  ["!= 2020", [0, 3]],
  ["last year", undefined]
])("days %s", (typed, expected) => {
  expect(kept(typed, "DATE", [...days, null])).toEqual(expected && expected.map((i) => days[i]));
});

test("text is found whatever its case; lists by what they hold; NULL holds nothing", () => {
  expect(kept("ti会", "VARCHAR", ["工TI会", "工会", null])).toEqual(["工TI会"]);
  expect(kept("调解", "VARCHAR[]", [["劳动", "调解"], ["劳动"], null])).toEqual([["劳动", "调解"]]);
});

test("rows stay that all filters keep, NULL chosen like a value", async () => {
  const rows = [
    {word: "工会", n: 1},
    {word: null, n: 2},
    {word: "NULL", n: 3},
    {word: "工会", n: 4}
  ];
  const fields = [
    {name: "word", type: "VARCHAR"},
    {name: "n", type: "INTEGER"}
  ];
  const columns = columnsOf({fields, rows, milliseconds: 0});
  const order = Uint32Array.of(3, 2, 1, 0);
  const filters = [
    {column: 0, keeps: oneOf(["工会", null], fields[0]!)},
    {column: 1, keeps: readFilter("> 1", fields[1]!)!}
  ];
  expect([...(await filterRows(order, columns, filters, new Pace()))]).toEqual([3, 1]);
  expect(await filterRows(order, columns, [], new Pace())).toBe(order);
});
