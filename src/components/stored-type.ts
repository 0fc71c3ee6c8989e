import type {Columns} from "./columns.js";
import {exactValue} from "./formats.js";
import type {Pace} from "./pace.js";
import type {Field} from "./result.js";

/** How a column is written to a typed file: the types that Parquet, Arrow and what reads them share. */
export type StoredType =
  | {kind: "BOOLEAN" | "INTEGER" | "BIGINT" | "FLOAT" | "DOUBLE" | "DATE" | "TIMESTAMP" | "BLOB" | "VARCHAR"}
  | {kind: "DECIMAL"; precision: number; scale: number}
  | {kind: "LIST"; item: StoredType};

const KINDS: Readonly<Record<string, Exclude<StoredType["kind"], "DECIMAL" | "LIST">>> = {
  BOOLEAN: "BOOLEAN",
  TINYINT: "INTEGER",
  SMALLINT: "INTEGER",
  INTEGER: "INTEGER",
  UTINYINT: "INTEGER",
  USMALLINT: "INTEGER",
  UINTEGER: "BIGINT",
  BIGINT: "BIGINT",
  UBIGINT: "BIGINT",
  HUGEINT: "BIGINT",
  UHUGEINT: "BIGINT",
  FLOAT: "FLOAT",
  DOUBLE: "DOUBLE",
  DATE: "DATE",
  BLOB: "BLOB"
};

/**
 * The stored type for DuckDB's name of a type. Whole numbers of more than 32 bits are BIGINT, which holds the sums that
 * DuckDB calls HUGEINT; times, intervals, structs and maps are text.
 */
export function storedType(type: string): StoredType {
  const item = /^(.*)\[\d*\]$/su.exec(type)?.[1];
  if (item !== undefined) return {kind: "LIST", item: storedType(item)};
  const decimal = /^DECIMAL\((\d+),\s*(\d+)\)$/u.exec(type);
  if (decimal) return {kind: "DECIMAL", precision: Number(decimal[1]), scale: Number(decimal[2])};
  return {kind: type.startsWith("TIMESTAMP") ? "TIMESTAMP" : (KINDS[type] ?? "VARCHAR")};
}

/** The stored types of a table's columns. Where a number is beyond BIGINT, its column is text, exact digits all. */
export async function storedTypes(columns: Columns, pace: Pace): Promise<StoredType[]> {
  const types: StoredType[] = [];
  for (const [column, field] of columns.fields.entries()) {
    const type = storedType(field.type);
    types.push((await fits(columns, column, field, pace)) ? type : {kind: "VARCHAR"});
  }
  return types;
}

async function fits(columns: Columns, column: number, {type}: Field, pace: Pace): Promise<boolean> {
  if (!/^(?:UBIGINT|U?HUGEINT)/u.test(type)) return true;
  for (let row = 0; row < columns.numRows; row++) {
    if (row % 1024 === 0 && pace.due) await pace.rest();
    if (beyond(columns.at(row, column))) return false;
  }
  return true;
}

function beyond(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(beyond);
  return typeof value === "bigint" && BigInt.asIntN(64, value) !== value;
}

/**
 * A value as it is stored: a bigint for BIGINT and, in units of its last digit, for DECIMAL; milliseconds for DATE and
 * TIMESTAMP; null for NULL.
 */
export function storedValue(value: unknown, stored: StoredType, type: string): unknown {
  if (value === null || value === undefined) return null;
  switch (stored.kind) {
    case "BIGINT":
      return BigInt(value as number | bigint);
    case "DECIMAL":
      return unscaled(value as number | string, stored.scale);
    case "DATE":
    case "TIMESTAMP":
      return value instanceof Date ? value.getTime() : Number(value);
    case "LIST":
      return (value as unknown[]).map((item) => storedValue(item, stored.item, type.replace(/\[\d*\]$/u, "")));
    case "VARCHAR":
      return typeof value === "string" ? value : exactValue(value, type);
    default:
      return value;
  }
}

function unscaled(value: number | bigint | string, scale: number): bigint {
  if (typeof value === "number") return BigInt(Math.round(value * 10 ** scale));
  const [whole = "", fraction = ""] = String(value).split(".");
  return BigInt(`${whole}${fraction.padEnd(scale, "0")}`);
}
