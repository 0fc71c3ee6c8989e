import {readdirSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {makeQueries, makeTables, readMacros} from "../data-loaders/make.js";
import type {ShippedQuery} from "../data-loaders/queries.js";
import {tableNames} from "../data-loaders/tables.js";
import {parquetToArrow} from "../src/components/arrow.js";
import {setVariables} from "../src/components/parameters.js";
import {decodeResult} from "../src/components/shipped-result.js";

interface BlockingConnection {
  query(sql: string): {toArray(): {toJSON(): Record<string, unknown>}[]};
  insertArrowFromIPCStream(bytes: Uint8Array, options: {name: string}): void;
}

const queries = readdirSync("src/queries")
  .filter((file) => file.endsWith(".sql"))
  .map((file) => file.slice(0, -".sql".length));
let shipped: Map<string, ShippedQuery>;
let connect: () => BlockingConnection;

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  const path = (file: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${file}`);
  const duckdb = require(path("duckdb-node-blocking.cjs"));
  const bundle = {mainModule: path("duckdb-eh.wasm"), mainWorker: path("duckdb-node-eh.worker.cjs")};
  const bindings = await duckdb.createDuckDB({mvp: bundle, eh: bundle}, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await bindings.instantiate();
  bindings.open({query: {castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true}});
  connect = () => bindings.connect();
  const folder = await makeTables();
  for (const name of tableNames) {
    const file = readFileSync(join(folder, `${name}.parquet`));
    const bytes = new Uint8Array(file).buffer;
    connect().insertArrowFromIPCStream(await parquetToArrow(bytes), {name});
  }
  for (const {sql} of await readMacros()) connect().query(sql);
  shipped = await makeQueries();
});

/** Values as they compare: lists as arrays, days as their milliseconds, doubles to twelve digits. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(12));
  if (value instanceof Date) return value.getTime();
  if (value !== null && typeof value === "object" && Symbol.iterator in value)
    return [...(value as Iterable<unknown>)].map(plain);
  return value;
}

test.each(queries)("%s gives the same rows natively and in DuckDB-WASM", (name) => {
  const query = shipped.get(name)!;
  const {fields, rows} = decodeResult(query.result);
  const connection = connect();
  for (const statement of setVariables(Object.fromEntries(query.parameters.map(({name, value}) => [name, value]))))
    connection.query(statement);
  const live = connection
    .query(query.sql)
    .toArray()
    .map((row) => row.toJSON());
  const comparable = (rows: Record<string, unknown>[]) => rows.map((row) => fields.map(({name}) => plain(row[name])));
  expect(comparable(live)).toEqual(comparable(rows));
  expect(rows.length).toBeGreaterThan(0);
});

/** What readers are told without the editor open names no column and no parameter: Latin words stand out in Chinese. */
const TERMS = new Set(["kappa"]);

test.each(queries)("the description of %s is of words, not of columns", (name) => {
  const {description, description_zh, parameters, result} = shipped.get(name)!;
  const names = new Set([...result.fields.map(({name}) => name), ...parameters.map(({name}) => name)]);
  const latin = description_zh?.match(/[A-Za-z]\w*/gu) ?? [];
  expect(latin.filter((word) => names.has(word) && !TERMS.has(word))).toEqual([]);
  expect(description?.match(/\w+_\w+|[.?] [a-z]\w*/gu) ?? []).toEqual([]);
});

test("every table has as many rows in DuckDB-WASM as in its Parquet file", async () => {
  const [counted] = connect()
    .query(`SELECT ${tableNames.map((name) => `(SELECT count(*) FROM ${name}) AS ${name}`).join(", ")}`)
    .toArray();
  const corpus = decodeResult(shipped.get("corpus")!.result).rows[0]!;
  expect(counted!.toJSON()).toMatchObject({
    reports: corpus["reports"],
    sentences: corpus["sentences"],
    tokens: corpus["tokens"]
  });
});
