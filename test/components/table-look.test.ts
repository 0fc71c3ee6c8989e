import fc from "fast-check";
import {expect, test} from "vitest";
import {oneOf} from "../../src/components/filters.js";
import type {Json} from "../../src/components/packed.js";
import {chosenValue, PLAIN, readLook, writeLook} from "../../src/components/table-look.js";

const filter = fc.oneof(
  fc
    .array(fc.oneof(fc.string(), fc.double({noNaN: true, noDefaultInfinity: true}), fc.boolean(), fc.constant(null)), {
      minLength: 1
    })
    .map((chosen) => ({chosen, typed: ""})),
  fc
    .string({minLength: 1})
    .filter((typed) => typed.trim() !== "")
    .map((typed) => ({chosen: [], typed}))
);
const looks = fc.record({
  sort: fc.option(fc.record({column: fc.string(), descending: fc.boolean()})),
  filters: fc.uniqueArray(fc.tuple(fc.string(), filter), {selector: ([name]) => name}).map((all) => new Map(all))
});

test("an address gives back what it was told", () => {
  fc.assert(
    fc.property(looks, (look) => {
      const text = JSON.stringify(writeLook(look));
      expect(readLook(JSON.parse(text) as Json)).toEqual(look);
    })
  );
  expect(writeLook(PLAIN)).toEqual({});
});

test("what makes no sense is left out", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => void readLook(value as Json)));
  expect(readLook(undefined)).toEqual(PLAIN);
  expect(
    readLook({sort: 3, descending: true, filters: [["a", []], ["b", " "], [1, "x"], ["c", [{}, 7]], "d"]})
  ).toEqual({
    sort: null,
    filters: new Map([["c", {chosen: [7], typed: ""}]])
  });
});

test.each([
  ["BIGINT", 9_007_199_254_740_993n],
  ["DATE", new Date("2019-05-01")],
  ["VARCHAR", "职工"],
  ["DOUBLE", 0.1],
  ["VARCHAR", null]
])("a chosen %s finds its rows again", (type, value) => {
  const field = {name: "x", type};
  const chosen = JSON.parse(JSON.stringify([chosenValue(value, field)])) as unknown[];
  expect(oneOf(chosen, field)(value)).toBe(true);
  expect(oneOf(chosen, field)("another")).toBe(false);
});
