import {DuckDBInstance} from "@duckdb/node-api";
import {beforeAll, expect, test} from "vitest";
import {runQuery} from "../../data-loaders/results.js";
import {columnsOf, pickRows, rowAt} from "../../src/components/columns.js";
import {decodeResult} from "../../src/components/shipped-result.js";
import {openWasmEngine} from "./wasm-engine.js";
import type {WasmEngine} from "./wasm-engine.js";

let engine: WasmEngine;
beforeAll(async () => {
  engine = await openWasmEngine();
});

const value = (sql: string) => {
  const {fields, rows} = engine.ask(`SELECT ${sql} AS v`);
  return [fields[0]!.type, rows[0]!["v"]];
};

test.each([
  ["1::TINYINT", "TINYINT", 1],
  ["-1::SMALLINT", "SMALLINT", -1],
  ["1::UINTEGER", "UINTEGER", 1],
  ["42", "INTEGER", 42],
  ["9007199254740991", "BIGINT", Number.MAX_SAFE_INTEGER],
  ["9007199254740993", "BIGINT", 9007199254740993n],
  ["(-9223372036854775808)::BIGINT", "BIGINT", -9223372036854775808n],
  ["(SELECT sum(x) FROM (VALUES (1), (2)) t(x))", "HUGEINT", 3],
  ["(-170141183460469231731687303715884105728)::HUGEINT", "HUGEINT", -170141183460469231731687303715884105728n],
  ["1139.4::DECIMAL(9, 1)", "DECIMAL(9,1)", 1139.4],
  ["-0.01::DECIMAL(4, 2)", "DECIMAL(4,2)", -0.01],
  ["'12345678901234567.89'::DECIMAL(38, 2)", "DECIMAL(38,2)", "12345678901234567.89"],
  [
    "'-0.000000000000000000123456789012345678'::DECIMAL(38, 36)",
    "DECIMAL(38,36)",
    "-0.000000000000000000123456789012345678"
  ],
  ["0.1::DOUBLE + 0.2::DOUBLE", "DOUBLE", 0.1 + 0.2],
  ["0.5::FLOAT", "FLOAT", 0.5],
  ["'nan'::DOUBLE", "DOUBLE", NaN],
  ["true", "BOOLEAN", true],
  ["'工会😀'", "VARCHAR", "工会😀"],
  ["NULL::VARCHAR", "VARCHAR", null],
  ["DATE '2019-12-31'", "DATE", new Date("2019-12-31T00:00:00Z")],
  ["DATE '1925-05-01'", "DATE", new Date("1925-05-01T00:00:00Z")],
  ["TIMESTAMP '2019-12-31 08:30:00.25'", "TIMESTAMP", new Date("2019-12-31T08:30:00.250Z")],
  ["TIME '08:05:00.5'", "TIME", "08:05:00.5"],
  ["INTERVAL '1 year 2 days 3 hours'", "INTERVAL", "12 months 2 days 03:00:00"],
  ["[1, NULL, 3]", "INTEGER[]", [1, null, 3]],
  ["[1, 2]::BIGINT[]", "BIGINT[]", [1, 2]],
  ["[]::VARCHAR[]", "VARCHAR[]", []],
  ["[['工'], NULL]", "VARCHAR[][]", [["工"], null]],
  ["[DATE '2020-01-01']", "DATE[]", [new Date("2020-01-01T00:00:00Z")]],
  ["array_value(1, 2)", "INTEGER[2]", [1, 2]],
  ["{'a b': 1::BIGINT, c: NULL::VARCHAR}", 'STRUCT("a b" BIGINT, "c" VARCHAR)', {"a b": 1, c: null}],
  ["map {'工': 1}", "MAP(VARCHAR, INTEGER)", [["工", 1]]],
  ["'a'::BLOB", "BLOB", new Uint8Array([97])]
])("%s", (sql, type, expected) => {
  expect(value(sql)).toEqual([type, expected]);
});

test("values are the same as those of results that the build ships", async () => {
  const sql = `SELECT i, i::BIGINT * 3 AS b, sum(i) AS h, (i / 8)::DECIMAL(9, 3) AS d, i / 7 AS f, i % 2 = 0 AS t,
    '第' || i || '句' AS s, DATE '2019-01-01' + i::INTEGER AS day, TIMESTAMP '2019-01-01' + INTERVAL (i) HOUR AS moment,
    [i::VARCHAR, NULL] AS list, CASE WHEN i % 3 = 0 THEN NULL ELSE i END AS gap
    FROM range(5000) r(i) GROUP BY i ORDER BY i`;
  const native = await (await DuckDBInstance.create(":memory:")).connect();
  const named = {name: "q", title: "", title_zh: "", description: "", description_zh: "", parameters: [], sql};
  const {fields, rows} = decodeResult((await runQuery(native, named)).result);
  const live = engine.ask(sql);
  expect(live.fields).toEqual(fields);
  expect(live.rows).toEqual(rows);
});

test("a column's name that comes twice is told apart, and any name is just a name", () => {
  const {fields, rows} = engine.ask('SELECT 1 AS a, 2 AS a, 3 AS a_1, 4 AS "__proto__", 5 AS "工会"');
  expect(fields.map(({name}) => name)).toEqual(["a", "a_2", "a_1", "__proto__", "工会"]);
  expect(Object.entries(rows[0]!)).toEqual([
    ["a", 1],
    ["a_2", 2],
    ["a_1", 3],
    ["__proto__", 4],
    ["工会", 5]
  ]);
  expect(Object.getPrototypeOf(rows[0])).toBe(Object.prototype);
});

test("cells are the values of the rows, over the batches that a result comes in", () => {
  const result = engine.ask("SELECT i, 'n' || i AS s, i * 1.5::DECIMAL(9, 1) AS d FROM range(10000) r(i) ORDER BY i");
  const cells = columnsOf(result);
  expect([cells.numRows, cells.fields]).toEqual([10_000, result.fields]);
  for (const row of [0, 2047, 2048, 9999]) {
    expect(rowAt(cells, row)).toEqual({i: row, s: `n${row}`, d: row * 1.5});
    expect(result.rows[row]).toEqual(rowAt(cells, row));
  }
  expect(result.rows).toBe(result.rows);
  const picked = pickRows(cells, Uint32Array.of(7, 2048));
  expect([picked.numRows, picked.at(1, 1)]).toEqual([2, "n2048"]);
});

test("a result without rows has its columns", () => {
  expect(engine.ask("SELECT 1 AS a, '' AS b WHERE false")).toMatchObject({
    fields: [
      {name: "a", type: "INTEGER"},
      {name: "b", type: "VARCHAR"}
    ],
    rows: []
  });
});

test("what DuckDB-WASM does not send is said plainly", () => {
  expect(engine.fail("SELECT '工'::ENUM ('工') AS 列")).toMatchObject({
    kind: "runtime",
    message: "Column 列 is of type ENUM.",
    hint: "CAST it to VARCHAR."
  });
});
