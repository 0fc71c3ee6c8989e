import {beforeAll, describe, expect, test} from "vitest";
import {makeTables, readMacros} from "../data-loaders/make.js";
import {describeMacro, describeVocabulary} from "../data-loaders/vocabulary.js";
import type {Vocabulary} from "../data-loaders/vocabulary.js";
import {tableNames, tables} from "../data-loaders/tables.js";

let folder: string;
let vocabulary: Vocabulary;

beforeAll(async () => {
  folder = await makeTables();
  vocabulary = await describeVocabulary(folder, await readMacros());
}, 60_000);

const valuesOf = (table: string, column: string) =>
  vocabulary.tables.find(({name}) => name === table)!.columns.find(({name}) => name === column)!.values;

test("it has every table and column of the contract, described", () => {
  expect(vocabulary.tables.map(({name}) => name)).toEqual(tableNames);
  for (const table of vocabulary.tables) {
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
  const names = vocabulary.functions.map(({name}) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(["count", "list", "regexp_extract", "row_number", "getvariable"]));
  expect(names.filter((name) => /json|parquet|^icu|^read_/u.test(name))).toEqual([]);
  expect(vocabulary.functions.filter(({description}) => description === "")).toEqual([]);
});

describe("macros", () => {
  test("this site's are among the functions", async () => {
    for (const {name} of await readMacros())
      expect(vocabulary.functions.find((known) => known.name === name)?.description).toBeTruthy();
  });

  test("one says what it does, in both languages, on what it rests, and what it takes", async () => {
    const [macro] = await readMacros();
    const parameters = [
      {name: "report", value: null, description: "", description_zh: ""},
      {name: "n", value: "least(20, 30)", description: "", description_zh: ""}
    ];
    const told = {
      title: "Top",
      title_zh: "词频",
      description: "All.",
      description_zh: "全部。",
      formula: "a/b",
      source: "B (1990)"
    };
    expect(describeMacro({...macro!, ...told, name: "top", kind: "table", parameters})).toEqual({
      name: "top",
      kind: "table",
      parameters: ["report", "n := least(20, 30)"],
      description: "Top: All.",
      description_zh: "词频：全部。",
      basis: "a/b · B (1990)",
      example: null
    });
  });
});
