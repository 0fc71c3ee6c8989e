import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {SchemaElement} from "hyparquet";
import {parquetWriteBuffer} from "hyparquet-writer";
import {beforeAll, expect, test} from "vitest";
import {toParquet} from "../../data-loaders/parquet.js";
import {tableNames, tables} from "../../data-loaders/tables.js";
import type {Table} from "../../data-loaders/tables.js";
import {parquetToArrow} from "../../src/components/arrow.js";
import {openWasmEngine} from "./wasm-engine.js";
import type {WasmEngine} from "./wasm-engine.js";

let engine: WasmEngine;
beforeAll(async () => {
  engine = await openWasmEngine();
});

const string = {type: "BYTE_ARRAY", converted_type: "UTF8"} as const;
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const COUNT = 150_000;
const every = (n: number, value: (i: number) => unknown) =>
  Array.from({length: COUNT}, (_, i) => (i % n === 0 ? undefined : value(i)));

// Each type of the tables with and without NULLs, in several row groups, with and without repeated values.
const columns: [SchemaElement[], unknown[]][] = [
  [[{name: "id", repetition_type: "REQUIRED", type: "INT32"}], Array.from({length: COUNT}, (_, i) => i - 7)],
  [[{name: "same", repetition_type: "REQUIRED", ...string}], Array.from({length: COUNT}, (_, i) => `报告${i % 5}`)],
  [[{name: "different", repetition_type: "REQUIRED", ...string}], Array.from({length: COUNT}, (_, i) => `句😀${i}`)],
  [[{name: "text", repetition_type: "OPTIONAL", ...string}], every(3, (i) => (i % 7 === 0 ? "" : `词${i % 50}`))],
  [[{name: "number", repetition_type: "OPTIONAL", type: "INT32"}], every(4, (i) => -i)],
  [[{name: "double", repetition_type: "OPTIONAL", type: "DOUBLE"}], every(5, (i) => i / 7)],
  [[{name: "flag", repetition_type: "OPTIONAL", type: "BOOLEAN"}], every(6, (i) => i % 2 === 0)],
  [[{name: "true", repetition_type: "REQUIRED", type: "BOOLEAN"}], Array.from({length: COUNT}, () => true)],
  [
    [{name: "date", repetition_type: "OPTIONAL", type: "INT32", converted_type: "DATE"}],
    every(7, (i) => new Date(day("1949-10-01").getTime() + i * 86_400_000))
  ],
  [
    [
      {name: "list", repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1},
      {name: "list", repetition_type: "REPEATED", num_children: 1},
      {name: "element", repetition_type: "OPTIONAL", ...string}
    ],
    every(8, (i) => Array.from({length: i % 4}, (_, j) => (j === 2 ? undefined : `规则${j}`)))
  ]
];

function parquet(): Uint8Array {
  const schema: SchemaElement[] = [{name: "root", num_children: columns.length}, ...columns.flatMap(([part]) => part)];
  const columnData = columns.map(([[element], data]) => ({name: element!.name, data}));
  return new Uint8Array(parquetWriteBuffer({columnData, schema, rowGroupSize: 40_000}));
}

test("every type arrives as DuckDB's own reader gives it, NULLs and all", async () => {
  const bytes = parquet();
  engine.insert("everything", await parquetToArrow(bytes.slice().buffer));
  const folder = mkdtempSync(join(tmpdir(), "gongbao-"));
  try {
    const path = join(folder, "everything.parquet");
    writeFileSync(path, bytes);
    const native = await (await DuckDBInstance.create(":memory:")).connect();
    await native.run(`CREATE VIEW everything AS SELECT * FROM read_parquet('${path}')`);
    const types = "SELECT column_name, column_type FROM (DESCRIBE everything)";
    const names = columns.map(([[element]]) => element!.name);
    const hashes = names.map(
      (name) => `count("${name}") AS "${name} count", sum(hash("${name}"))::VARCHAR AS "${name}"`
    );
    const sums = `SELECT count(*) AS n, ${hashes.join(", ")} FROM everything`;
    for (const sql of [types, sums]) {
      const expected = (await native.runAndReadAll(sql)).getRowObjectsJson();
      const actual = engine.ask(sql).rows;
      expect(actual.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, String(v)])))).toEqual(
        expected.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, String(v)])))
      );
    }
    const rows = engine.ask("SELECT * FROM everything WHERE id IN (-7, 11) ORDER BY id").rows;
    expect(rows[0]).toMatchObject({id: -7, text: null, number: null, double: null, flag: null, date: null, list: null});
    const {list, ...values} = rows[1]!;
    expect(Object.values(values)).toEqual([11, "报告3", "句😀18", null, -18, 18 / 7, null, true, day("1949-10-19")]);
    expect(list).toEqual(["规则0", "规则1"]);
  } finally {
    rmSync(folder, {recursive: true});
  }
});

test.each(tableNames)("%s has its columns and types also without rows", async (name) => {
  engine.insert(name, await parquetToArrow(toParquet(name, []).slice().buffer));
  const described = engine.ask(`SELECT column_name, column_type FROM (DESCRIBE ${name})`).rows;
  const expected = Object.entries((tables[name] as Table).columns).map(([column, {type}]) => [column, type]);
  expect(described.map((row) => [row["column_name"], row["column_type"]])).toEqual(expected);
});

test("a type that no table has is refused by its column's name", async () => {
  const file = parquetWriteBuffer({columnData: [{name: "moment", data: [new Date(0)], type: "TIMESTAMP"}]});
  await expect(parquetToArrow(file)).rejects.toThrow("column moment is of a type that is not read here: INT64");
});
