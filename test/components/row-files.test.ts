import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import {tableFromIPC} from "@uwdata/flechette";
import {afterAll, beforeAll, expect, test} from "vitest";
import {columnsOf} from "../../src/components/columns.js";
import type {Columns} from "../../src/components/columns.js";
import {Pace} from "../../src/components/pace.js";
import {rowFile} from "../../src/components/row-files.js";
import {openWasmEngine} from "./wasm-engine.js";
import type {WasmEngine} from "./wasm-engine.js";

/** One column of every type that files hold, the second row NULL, the others at the edges. */
const EVERYTHING = `
  SELECT * EXCLUDE (id) FROM (VALUES
    (1, true, -1::TINYINT, 4294967295::UINTEGER, 9223372036854775807, 3::HUGEINT, 0.1::DOUBLE, 0.5::FLOAT,
      1139.4::DECIMAL(9, 1), '-12345678901234567.89'::DECIMAL(38, 2), '工会😀,"x"', DATE '1925-05-01',
      TIMESTAMP '2019-12-31 08:30:00.25', ['职工', NULL, ''], [[1, 2], []], [DATE '2020-01-01']),
    (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (3, false, 127::TINYINT, 0::UINTEGER, -9223372036854775808, -3::HUGEINT, -1e300::DOUBLE, 0::FLOAT,
      -0.1::DECIMAL(9, 1), '0.01'::DECIMAL(38, 2), '', DATE '2023-12-31', TIMESTAMP '1949-10-01', [], NULL, [])
  ) t(id, flag, tiny, natural_number, big, huge, double, float, "小数", exact, text, day, moment, list, nested, days)
  ORDER BY id`;

let engine: WasmEngine;
let native: DuckDBConnection;
let everything: Columns;
const folder = mkdtempSync(join(tmpdir(), "rows-"));
beforeAll(async () => {
  engine = await openWasmEngine();
  native = await (await DuckDBInstance.create(":memory:")).connect();
  everything = columnsOf(engine.ask(EVERYTHING));
});
afterAll(() => rmSync(folder, {recursive: true}));

async function save(name: string, format: Parameters<typeof rowFile>[0], columns: Columns): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, Buffer.from(await (await rowFile(format, columns, new Pace())).arrayBuffer()));
  return file;
}
const read = async (sql: string) => (await native.runAndReadAll(sql)).getRowsJson();

test("Parquet is read by DuckDB with the values and the types that DuckDB gave", async () => {
  const file = await save("everything.parquet", "parquet", everything);
  expect(await read(`SELECT * FROM '${file}'`)).toEqual(
    await read(EVERYTHING.replaceAll(/::(?:HUGEINT|UINTEGER)/gu, "::BIGINT"))
  );
  const types = await read(`SELECT column_name, column_type FROM (DESCRIBE FROM '${file}')`);
  expect(Object.fromEntries(types as [string, string][])).toEqual({
    flag: "BOOLEAN",
    tiny: "INTEGER",
    natural_number: "BIGINT",
    big: "BIGINT",
    huge: "BIGINT",
    double: "DOUBLE",
    float: "FLOAT",
    小数: "DECIMAL(9,1)",
    exact: "DECIMAL(38,2)",
    text: "VARCHAR",
    day: "DATE",
    moment: "TIMESTAMP",
    list: "VARCHAR[]",
    nested: "INTEGER[][]",
    days: "DATE[]"
  });
});

test("Arrow is read by flechette with the same values", async () => {
  const bytes = await (await rowFile("arrow", everything, new Pace())).arrayBuffer();
  const table = tableFromIPC(bytes, {useBigInt: true, useDecimalInt: true, useDate: true});
  const rows = table.toArray() as Record<string, unknown>[];
  expect(table.names).toEqual(everything.fields.map(({name}) => name));
  expect(rows[0]).toMatchObject({
    flag: true,
    tiny: -1,
    natural_number: 4294967295n,
    big: 9223372036854775807n,
    huge: 3n,
    double: 0.1,
    float: 0.5,
    小数: 11394n,
    exact: -1234567890123456789n,
    text: '工会😀,"x"',
    day: new Date("1925-05-01"),
    moment: new Date("2019-12-31T08:30:00.25Z")
  });
  expect([...(rows[0]!["list"] as Iterable<unknown>)]).toEqual(["职工", null, ""]);
  expect(Object.values(rows[1]!).every((value) => value === null)).toBe(true);
  expect(table.getChild("exact").type).toMatchObject({precision: 38, scale: 2});
});

test("CSV and JSON are read by DuckDB with the same values", async () => {
  const sql = `SELECT i AS id, '第' || i || '句，"引"' AS text, i * 1.5::DECIMAL(9, 1) AS n, DATE '2019-01-01' + i::INTEGER AS day
    FROM range(3000) r(i) ORDER BY i`;
  const columns = columnsOf(engine.ask(sql));
  const csv = await save("rows.csv", "csv", columns);
  expect(await read(`SELECT id, text, n::DECIMAL(9, 1), day FROM read_csv('${csv}')`)).toEqual(await read(sql));
  const parsed = JSON.parse(await (await rowFile("json", columns, new Pace())).text()) as unknown[];
  expect(parsed).toHaveLength(3000);
  expect(parsed[2]).toEqual({id: 2, text: '第2句，"引"', n: 3, day: "2019-01-03"});
});

test("rows are written in pieces, whole, and as picked", async () => {
  const columns = columnsOf(engine.ask("SELECT i AS id, 'n' || (i % 7) AS word FROM range(40000) r(i) ORDER BY i"));
  const parquet = await save("many.parquet", "parquet", columns);
  expect(
    await read(`SELECT count(*)::INTEGER, sum(id)::INTEGER, count(DISTINCT word)::INTEGER FROM '${parquet}'`)
  ).toEqual([[40_000, 799_980_000, 7]]);
  const arrow = tableFromIPC(await (await rowFile("arrow", columns, new Pace())).arrayBuffer());
  expect([arrow.numRows, arrow.at(39_999)]).toEqual([40_000, {id: 39_999, word: "n1"}]);
});

test("no rows are a file with its columns", async () => {
  const columns = columnsOf(engine.ask("SELECT 1 AS n, ['a'] AS list WHERE false"));
  const file = await save("none.parquet", "parquet", columns);
  expect(await read(`SELECT column_name, column_type FROM (DESCRIBE FROM '${file}')`)).toEqual([
    ["n", "INTEGER"],
    ["list", "VARCHAR[]"]
  ]);
  expect(JSON.parse(await (await rowFile("json", columns, new Pace())).text())).toEqual([]);
  expect(tableFromIPC(await (await rowFile("arrow", columns, new Pace())).arrayBuffer()).names).toEqual(["n", "list"]);
});

test("whole numbers beyond 64 bits keep their digits as text, other types theirs as DuckDB writes them", async () => {
  const sql = "SELECT 170141183460469231731687303715884105727::HUGEINT AS huge, {'a': 1} AS s, TIME '08:00:00' AS t";
  const file = await save("text.parquet", "parquet", columnsOf(engine.ask(sql)));
  expect(await read(`SELECT * FROM '${file}'`)).toEqual([
    ["170141183460469231731687303715884105727", '{"a":1}', "08:00:00"]
  ]);
});
