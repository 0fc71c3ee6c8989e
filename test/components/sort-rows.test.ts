import fc from "fast-check";
import {expect, test} from "vitest";
import {columnsOf, pickRows} from "../../src/components/columns.js";
import {Pace} from "../../src/components/pace.js";
import {sortRows} from "../../src/components/sort-rows.js";

const table = (type: string, values: readonly unknown[]) =>
  columnsOf({fields: [{name: "v", type}], rows: values.map((v) => ({v})), milliseconds: 0});
const all = (length: number) => Uint32Array.from({length}, (_, i) => i);

async function sorted(type: string, values: readonly unknown[], descending = false): Promise<unknown[]> {
  const columns = table(type, values);
  const order = await sortRows(all(values.length), columns, {column: 0, descending}, new Pace());
  return Array.from(order, (row) => values[row]);
}

test.each([
  ["INTEGER", [3, null, 1, 2], [1, 2, 3, null], [3, 2, 1, null]],
  ["BIGINT", [9007199254740993n, -1, null], [-1, 9007199254740993n, null], [9007199254740993n, -1, null]],
  [
    "DECIMAL(38,2)",
    [2.5, "12345678901234567.89", 1],
    [1, 2.5, "12345678901234567.89"],
    ["12345678901234567.89", 2.5, 1]
  ],
  [
    "DOUBLE",
    [Number.NaN, 1, Infinity, -Infinity, null],
    [-Infinity, 1, Infinity, Number.NaN, null],
    [Number.NaN, Infinity, 1, -Infinity, null]
  ],
  [
    "VARCHAR",
    ["职工", "工会", null, "爱岗", "北京"],
    ["爱岗", "北京", "工会", "职工", null],
    ["职工", "工会", "北京", "爱岗", null]
  ],
  ["VARCHAR", ["第10次", "第9次"], ["第9次", "第10次"], ["第10次", "第9次"]],
  ["VARCHAR", ["a/10.1", "a/9.2", "a/9.10"], ["a/9.2", "a/9.10", "a/10.1"], ["a/10.1", "a/9.10", "a/9.2"]],
  ["VARCHAR[]", [["a", "b"], [], null, ["c"]], [[], ["c"], ["a", "b"], null], [["a", "b"], ["c"], [], null]],
  ["BOOLEAN", [true, null, false], [false, true, null], [true, false, null]]
])("%s sorts up and down, NULL last", async (type, values, up, down) => {
  expect(await sorted(type, values)).toEqual(up);
  expect(await sorted(type, values, true)).toEqual(down);
});

test("equal values keep their order, up and down, in more rows than one run", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(fc.integer({min: 0, max: 3})), {maxLength: 9000}), async (values) => {
      const columns = table("INTEGER", values);
      for (const descending of [false, true]) {
        const order = await sortRows(all(values.length), columns, {column: 0, descending}, new Pace());
        const expected = Array.from(values.keys()).toSorted((a, b) => {
          const [x = null, y = null] = [values[a], values[b]];
          if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
          return descending ? y - x : x - y;
        });
        expect([...order]).toEqual(expected);
      }
    }),
    {numRuns: 20}
  );
});

test("sorts the rows it is given, and gives up when told to", async () => {
  const values = Array.from({length: 300_000}, (_, i) => `词${(i * 7919) % 300_007}`);
  const columns = table("VARCHAR", values);
  const order = await sortRows(Uint32Array.of(5, 3, 4), columns, {column: 0, descending: false}, new Pace());
  expect([...order].toSorted()).toEqual([3, 4, 5]);
  expect(pickRows(columns, order).numRows).toBe(3);
  const stop = new AbortController();
  const work = sortRows(all(values.length), columns, {column: 0, descending: false}, new Pace(stop.signal));
  stop.abort();
  await expect(work).rejects.toThrow("abort");
});
