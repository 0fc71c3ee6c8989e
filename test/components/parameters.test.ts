import * as fc from "fast-check";
import {beforeAll, expect, test} from "vitest";
import {bindTemplate, literal, resetVariables, setVariables} from "../../src/components/parameters.js";
import type {Parameter} from "../../src/components/result.js";
import {openWasmEngine} from "./wasm-engine.js";
import type {WasmEngine} from "./wasm-engine.js";

let engine: WasmEngine;
beforeAll(async () => {
  engine = await openWasmEngine();
});

const bind = (strings: TemplateStringsArray, ...values: Parameter[]) => bindTemplate(strings, values);

function roundTrip(value: Parameter): unknown {
  engine.say(setVariables({value}).join("; "));
  const [row] = engine.ask("SELECT getvariable('value') AS value").rows;
  engine.say(resetVariables({value}).join("; "));
  return row!["value"];
}

test.each<[Parameter]>([
  ["工会"],
  ["it's; DROP TABLE tokens --"],
  ["' || error('run') || '"],
  ["\\' $$ /* \n"],
  ["a\0b"],
  [""],
  [0],
  [-1],
  [2 ** 53 - 1],
  [0.1],
  [1e300],
  [-1.5e-300],
  [true],
  [null],
  [new Date("2019-12-31T00:00:00Z")],
  [new Date("2019-12-31T08:30:00.125Z")],
  [["工会", "it's"]],
  [[1, 2, 3]],
  [[]],
  [[null, "a"]],
  [[["a"], []]]
])("%j comes back as it went", (value) => {
  expect(roundTrip(value)).toEqual(value);
});

test("any text comes back as it went", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), (text) => {
      expect(roundTrip(text)).toBe(text);
    }),
    {numRuns: 300}
  );
});

test("any number comes back as it went", () => {
  fc.assert(
    fc.property(fc.double({noDefaultInfinity: true, noNaN: true}), (number) => {
      expect(roundTrip(number)).toBe(Object.is(number, -0) ? 0 : number);
    }),
    {numRuns: 300}
  );
});

test("NULL and the empty list compare with text", () => {
  engine.say(setVariables({nothing: null, none: []}).join("; "));
  const sql = "SELECT '工会' = getvariable('nothing') AS a, '工会' IN getvariable('none') AS b";
  expect(engine.ask(sql).rows).toEqual([{a: null, b: false}]);
});

test.each(["", "A", "a b", "a'", "工会", "0", "01", "__proto__ "])("%j is no name", (name) => {
  expect(() => setVariables({[name]: 1})).toThrow("not a name for a parameter");
});

test("a date that is none is refused", () => {
  expect(() => literal(new Date(NaN))).toThrow("invalid date");
});

test("a template's values are bound, never part of the SQL", () => {
  const {sql, parameters} = bind`SELECT ${"'; DROP TABLE x"} AS a, list_sort(${[2, 1]}) AS b LIMIT ${1}`;
  expect(sql).toBe("SELECT getvariable('1') AS a, list_sort(getvariable('2')) AS b LIMIT getvariable('3')");
  engine.say(setVariables(parameters).join("; "));
  expect(engine.ask(sql).rows).toEqual([{a: "'; DROP TABLE x", b: [1, 2]}]);
});
