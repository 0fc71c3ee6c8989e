import type {Field, Result} from "./result.js";

/** A table read by its cells, so that a million rows need not be made to show thirty of them. */
export interface Columns {
  readonly fields: readonly Field[];
  readonly numRows: number;
  /** The value in a row and a column, both from 0, as a result's rows have it. */
  at(row: number, column: number): unknown;
}

/** A result by its cells, as the engine gave it, or else over its rows. */
export function columnsOf(result: Result): Columns {
  if (result.columns) return result.columns;
  const {fields, rows} = result;
  return {fields, numRows: rows.length, at: (row, column) => rows[row]?.[fields[column]?.name ?? ""]};
}

/** Some rows of a table, or all of them, in another order. */
export function pickRows(columns: Columns, order: Uint32Array): Columns {
  const {fields} = columns;
  return {fields, numRows: order.length, at: (row, column) => columns.at(order[row]!, column)};
}

/** One row as an object by column names. */
export function rowAt(columns: Columns, row: number): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const [column, {name}] of columns.fields.entries()) setValue(object, name, columns.at(row, column));
  return object;
}

/** Sets a column's value in a row. A column may have any name, also that of an object's prototype. */
export function setValue(row: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__")
    Object.defineProperty(row, name, {value, enumerable: true, configurable: true, writable: true});
  else row[name] = value;
}
