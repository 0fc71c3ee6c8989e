import {rowAt} from "./columns.js";
import type {Columns} from "./columns.js";
import {formatDate} from "./formats.js";
import type {Field} from "./result.js";

/** Rows in one part of the text. */
const PART = 512;

/**
 * Rows as a JSON array of objects, one a line. Days and moments are ISO text; numbers beyond 2^53 are texts of their
 * digits; what JSON cannot say (NaN, infinity) is null.
 */
export function* jsonParts(columns: Columns): Generator<string> {
  const {fields, numRows} = columns;
  yield "[";
  for (let start = 0; start < numRows; start += PART) {
    let part = "";
    for (let row = start; row < Math.min(start + PART, numRows); row++)
      part += `${row === 0 ? "" : ","}\n${JSON.stringify(plain(rowAt(columns, row), fields))}`;
    yield part;
  }
  yield "\n]\n";
}

function plain(row: Record<string, unknown>, fields: readonly Field[]): Record<string, unknown> {
  for (const {name, type} of fields) {
    const value = row[name];
    if (typeof value === "object" || typeof value === "bigint") row[name] = jsonValue(value, type);
  }
  return row;
}

function jsonValue(value: unknown, type: string): unknown {
  if (typeof value === "bigint") return String(value);
  if (value instanceof Date) return formatDate(value, type.replace(/(?:\[\d*\])+$/u, ""));
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map((item) => jsonValue(item, type));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, jsonValue(item, "")]));
}
