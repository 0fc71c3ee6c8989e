import type {DuckDBConnection} from "@duckdb/node-api";
import type {SchemaColumn, SchemaTable} from "../src/components/workbench/site-schema.js";
import {tableNames, tables} from "./tables.js";
import type {Column} from "./tables.js";

/** Values shown of a column, and characters of each. */
const EXAMPLES = 3;
const LENGTH = 30;

/** The tables with their rows counted and a few values of each column: the shortest, in order, so that they are always the same. */
export async function describeTables(connection: DuckDBConnection): Promise<SchemaTable[]> {
  const described: SchemaTable[] = [];
  for (const name of tableNames) {
    const {row, description, columns} = tables[name];
    const [count] = (await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${name}`)).getRowsJS();
    const described_columns: SchemaColumn[] = [];
    for (const [column, {type, nullable, values, description}] of Object.entries<Column>(columns))
      described_columns.push({
        name: column,
        type,
        nullable,
        values,
        description,
        examples: await examples(connection, name, column)
      });
    described.push({name, row, description, rows: count?.[0] as number, columns: described_columns});
  }
  return described;
}

async function examples(connection: DuckDBConnection, table: string, column: string): Promise<string[]> {
  const reader = await connection.runAndReadAll(
    `SELECT shown FROM (SELECT DISTINCT CAST("${column}" AS VARCHAR) AS shown FROM ${table} WHERE "${column}" IS NOT NULL)
     ORDER BY length(shown), shown LIMIT ${EXAMPLES}`
  );
  return reader.getRowsJS().map(([shown]) => {
    const text = [...String(shown)];
    return text.length > LENGTH ? `${text.slice(0, LENGTH).join("")}…` : text.join("");
  });
}
