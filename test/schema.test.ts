import {beforeAll, describe, expect, test} from "vitest";
import {makeTables, readMacros} from "../data-loaders/make.js";
import {describeRelease} from "../data-loaders/release.js";
import {describeMacro, describeSchema} from "../data-loaders/schema.js";
import type {Schema} from "../data-loaders/schema.js";
import {tableNames, tables} from "../data-loaders/tables.js";

let folder: string;
let schema: Schema;

beforeAll(async () => {
  folder = await makeTables();
  schema = await describeSchema(folder, await readMacros());
}, 60_000);

const valuesOf = (table: string, column: string) =>
  schema.tables.find(({name}) => name === table)!.columns.find(({name}) => name === column)!.values;

test("it has every table and column of the contract, described", () => {
  expect(schema.tables.map(({name}) => name)).toEqual(tableNames);
  for (const table of schema.tables) {
    expect(table.columns.map(({name}) => name)).toEqual(Object.keys(tables[table.name as keyof typeof tables].columns));
    expect([table, ...table.columns].filter(({description}) => description === "")).toEqual([]);
  }
});

test("values are those of the contract, or all that there are where they are few", () => {
  expect(valuesOf("reports", "genre")).toEqual(tables.reports.columns.genre.values);
  expect(valuesOf("tokens", "report_id")).toContain("2019-congress");
  expect(valuesOf("blocks", "rules").length).toBeGreaterThan(3);
  for (const [table, column] of [
    ["sentences", "text"],
    ["sentences", "sentence_id"],
    ["tokens", "token"],
    ["reports", "ordinal"]
  ] as const)
    expect(valuesOf(table, column)).toEqual([]);
});

test("functions are described, named once, and none is of an extension that the browser has not", () => {
  const names = schema.functions.map(({name}) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(["count", "list", "regexp_extract", "row_number", "getvariable"]));
  expect(names.filter((name) => /json|parquet|^icu|^read_/u.test(name))).toEqual([]);
  expect(schema.functions.filter(({description}) => description === "")).toEqual([]);
});

describe("macros", () => {
  test("this site's are among the functions", async () => {
    for (const {name} of await readMacros())
      expect(schema.functions.find((known) => known.name === name)?.description).toBeTruthy();
  });

  test("a macro's header and arguments are read, defaults left out", () => {
    const sql =
      "-- title: Words by frequency\n-- title_zh: 词频\n-- description: All of a report,\n--   counted.\n" +
      "-- description_zh: 全部词语。\nCREATE MACRO top(report, n := least(20, 30), list := [1, 2]) AS TABLE SELECT 1";
    expect(describeMacro({name: "top", sql})).toEqual({
      name: "top",
      kind: "table",
      parameters: ["report", "n", "list"],
      description: "Words by frequency: All of a report, counted.",
      description_zh: "词频：全部词语。",
      example: null
    });
    expect(describeMacro({name: "one", sql: "CREATE MACRO one() AS 1"})).toMatchObject({kind: "macro", parameters: []});
  });
});

test("the same tables have the same name in a citation", async () => {
  const release = await describeRelease(folder);
  expect(release.data).toMatch(/^[0-9a-f]{64}$/u);
  expect(release.reports_to).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(await describeRelease(folder)).toEqual(release);
});
