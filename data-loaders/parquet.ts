import {parquetReadObjects} from "hyparquet";
import type {SchemaElement} from "hyparquet";
import {parquetWriteBuffer} from "hyparquet-writer";
import {tables} from "./tables.js";
import type {Column, ColumnType, Row, Table, TableName} from "./tables.js";

/** Rows in a row group: enough for the format's statistics to pay, small enough to read a part of a large table. */
const ROW_GROUP = 65_536;

/**
 * The Parquet file of a table: Snappy, dictionaries where they help, rows in the order given, types from `tables.ts`.
 * The same rows give the same bytes.
 *
 * Throws where a row lacks a value that its column does not allow to be NULL.
 */
export function toParquet<N extends TableName>(name: N, rows: readonly Row<N>[]): Uint8Array {
  const table: Table = tables[name];
  const columns = Object.entries(table.columns);
  const columnData = columns.map(([column, spec]) => ({
    name: column,
    data: rows.map((row) => stored(name, column, spec, (row as Record<string, unknown>)[column])),
    columnIndex: true
  }));
  const schema: SchemaElement[] = [
    {name: "root", num_children: columns.length},
    ...columns.flatMap(([column, spec]) => elements(column, spec))
  ];
  return new Uint8Array(parquetWriteBuffer({columnData, schema, rowGroupSize: ROW_GROUP, createdBy: "gongbao"}));
}

/** The rows of a table's Parquet file, as they were given to `toParquet`. */
export async function fromParquet<N extends TableName>(name: N, bytes: Uint8Array): Promise<Row<N>[]> {
  const days = Object.entries<Column>(tables[name].columns).filter(([, {type}]) => type === "DATE");
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({file});
  for (const row of rows)
    for (const [column] of days) if (row[column] instanceof Date) row[column] = row[column].toISOString().slice(0, 10);
  return rows as Row<N>[];
}

function stored(table: string, name: string, spec: Column, value: unknown): unknown {
  if (value === null || value === undefined) {
    if (spec.nullable) return undefined;
    throw new Error(`${table}.${name} has no value: every row needs one`);
  }
  return spec.type === "DATE" ? new Date(`${String(value)}T00:00:00Z`) : value;
}

const string = {type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: {type: "STRING"}} as const;
const physical: Record<Exclude<ColumnType, "VARCHAR[]">, Omit<SchemaElement, "name">> = {
  VARCHAR: string,
  INTEGER: {type: "INT32"},
  DOUBLE: {type: "DOUBLE"},
  BOOLEAN: {type: "BOOLEAN"},
  DATE: {type: "INT32", converted_type: "DATE", logical_type: {type: "DATE"}}
};

function elements(name: string, {type, nullable}: Column): SchemaElement[] {
  const repetition_type = nullable ? "OPTIONAL" : "REQUIRED";
  if (type !== "VARCHAR[]") return [{name, repetition_type, ...physical[type]}];
  return [
    {name, repetition_type, converted_type: "LIST", logical_type: {type: "LIST"}, num_children: 1},
    {name: "list", repetition_type: "REPEATED", num_children: 1},
    {name: "element", repetition_type: "REQUIRED", ...string}
  ];
}
