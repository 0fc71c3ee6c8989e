import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import {literal, resetVariables, setVariables} from "../src/components/parameters.js";
import type {Macro} from "./macros.js";
import {ProblemsError} from "./problems.js";
import type {Query, ShippedQuery} from "./queries.js";
import {tableNames} from "./tables.js";

type JsonValue = ShippedQuery["result"]["rows"][number][number];

/** DuckDB's native engine with a view on each Parquet file of a folder of tables, and with macros, created in order. */
export async function openTables(folder: string, macros: readonly Macro[] = []): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1", autoinstall_known_extensions: "false"});
  const connection = await instance.connect();
  for (const name of tableNames)
    await connection.run(
      `CREATE VIEW ${name} AS SELECT * FROM read_parquet(${literal(join(folder, `${name}.parquet`))})`
    );
  for (const {name, sql} of macros)
    await connection.run(sql).catch((error: Error) => {
      const line = Number(/^LINE (\d+):/mu.exec(error.message)?.[1] ?? 1);
      const [problem = ""] = error.message.split("\n");
      throw new ProblemsError([{file: `src/queries/macros/${name}.sql`, line, problem, remedy: "mend the macro"}]);
    });
  return connection;
}

/**
 * What a named query gives with its parameters' defaults: the first data of its chart. Numbers of every width are
 * doubles, days are ISO strings, NULL is null.
 */
export async function runQuery(connection: DuckDBConnection, query: Query): Promise<ShippedQuery> {
  const parameters = Object.fromEntries(query.parameters.map(({name, value}) => [name, value]));
  for (const statement of setVariables(parameters)) await connection.run(statement);
  const reader = await connection.runAndReadAll(query.sql);
  for (const statement of resetVariables(parameters)) await connection.run(statement);
  const fields = reader.columnNames().map((name, i) => ({name, type: String(reader.columnType(i))}));
  const rows = reader.getRowsJS().map((row) => row.map((value, i) => json(value, fields[i]!.type)));
  return {...query, result: {fields, rows}};
}

function json(value: unknown, type: string): JsonValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return type === "DATE" ? value.toISOString().slice(0, 10) : value.toISOString();
  if (Array.isArray(value)) return value.map((item) => json(item, type.replace(/\[\]$/u, "")));
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new Error(`value of type ${type} cannot be shipped: cast it in the query`);
}
