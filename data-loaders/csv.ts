import Papa from "papaparse";
import {tables} from "./tables.js";
import type {Row, TableName} from "./tables.js";

/**
 * A table as CSV (RFC 4180), without a byte-order mark. NULL is an empty cell, a list is written as JSON, days are ISO
 * days. Nothing is changed for the sake of spreadsheets: what is read back is the table.
 */
export function toCsv<N extends TableName>(name: N, rows: readonly Row<N>[]): string {
  const fields = Object.keys(tables[name].columns);
  const data = rows.map((row) => fields.map((field) => cell((row as Record<string, unknown>)[field])));
  return `${Papa.unparse([fields, ...data], {newline: "\r\n"})}\r\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? JSON.stringify(value) : String(value as string | number | boolean);
}
