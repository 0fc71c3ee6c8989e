import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {toParquet} from "../data-loaders/parquet.js";
import {tables} from "../data-loaders/tables.js";
import type {Block, Report} from "../data-loaders/tables.js";

const block = (ordinal: number, rules: string[], level: number | null): Block =>
  ({
    block_id: `a/b${ordinal}`,
    report_id: "a",
    ordinal,
    source_ordinal: ordinal,
    role: level === null ? "paragraph" : "heading",
    level,
    text: `工会“服务”𠮷 ${ordinal}`,
    rules,
    source_start: ordinal,
    source_end: ordinal + 7
  }) as Block;

async function read(bytes: Uint8Array, sql: string) {
  const folder = await mkdtemp(join(tmpdir(), "parquet-"));
  try {
    await writeFile(join(folder, "t.parquet"), bytes);
    const connection = await (await DuckDBInstance.create()).connect();
    return (await connection.runAndReadAll(sql.replace("FILE", `'${join(folder, "t.parquet")}'`))).getRowObjectsJS();
  } finally {
    await rm(folder, {recursive: true});
  }
}

test("DuckDB reads back what was written: text, lists, NULLs", async () => {
  const rows = [block(1, [], null), block(2, ["seam", "wrap"], 2), block(3, ["one"], 1)];
  const back = await read(toParquet("blocks", rows), "SELECT * FROM FILE ORDER BY ordinal");
  expect(back.map((row) => ({...row}))).toMatchObject(rows.map((row) => ({...row})));
});

test("the columns have the names, order and types of tables.ts", async () => {
  const back = await read(toParquet("blocks", [block(1, [], null)]), "DESCRIBE SELECT * FROM FILE");
  expect(back.map(({column_name, column_type}) => [column_name, column_type])).toEqual(
    Object.entries(tables.blocks.columns).map(([name, {type}]) => [name, type])
  );
});

test("days keep their date and unknown days are NULL", async () => {
  const columns = Object.entries(tables.reports.columns);
  const report = Object.fromEntries(
    columns.map(([name, column]) => [name, column.type === "INTEGER" ? 1 : "nullable" in column ? null : "x"])
  ) as unknown as Report;
  const bytes = toParquet("reports", [{...report, published_on: "2019-05-06"}, report]);
  const back = await read(bytes, "SELECT published_on::VARCHAR AS day FROM FILE");
  expect(back).toEqual([{day: "2019-05-06"}, {day: null}]);
});

test("the same rows give the same bytes", () => {
  const rows = Array.from({length: 1000}, (_, i) => block(i, i % 2 ? ["wrap"] : [], i % 3 || null));
  expect(toParquet("blocks", rows)).toEqual(toParquet("blocks", structuredClone(rows)));
});

test("a table without rows can be read", async () => {
  expect(await read(toParquet("tokens", []), "SELECT count(*)::INTEGER AS n FROM FILE")).toEqual([{n: 0}]);
});

test("a missing value is refused by table and column", () => {
  const broken = {...block(1, [], null), text: null} as unknown as Block;
  expect(() => toParquet("blocks", [broken])).toThrow("blocks.text has no value");
});
