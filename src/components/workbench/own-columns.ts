import * as flechette from "@uwdata/flechette";
import type {Column, Table} from "@uwdata/flechette";
import {freeName} from "./cell-names.js";

/** A column of values as a file holds them: texts of CSV, or values of JSON. NULL is null. */
export interface RawColumn {
  name: string;
  values: readonly unknown[];
}

/** A column's type as DuckDB names it. */
export type OwnType = "BIGINT" | "DOUBLE" | "BOOLEAN" | "DATE" | "VARCHAR";

const DAY = 86_400_000;

/**
 * An Arrow table of a file's columns. A type is taken only where every value is of it: numbers with leading zeros or
 * with thousands' commas, and dates that the calendar does not have, stay text. Names become such as SQL takes without
 * quotes, each once.
 */
export function tableOfColumns(columns: readonly RawColumn[]): Table {
  const names: string[] = [];
  for (const [i, {name}] of columns.entries()) names.push(freeName(name.trim() || `column_${i + 1}`, names));
  const table: [string, Column<unknown>][] = columns.map(({values}, i) => [names[i]!, arrowColumn(values)]);
  return flechette.tableFromColumns(table);
}

/** The type that all values of a column have. */
export function typeOfColumn(values: readonly unknown[]): OwnType {
  const given = values.filter((value) => value !== null);
  if (given.length === 0) return "VARCHAR";
  const every = (test: (value: unknown) => boolean) => given.every(test);
  if (every((value) => typeof value === "boolean" || (typeof value === "string" && /^(?:true|false)$/iu.test(value))))
    return "BOOLEAN";
  if (every((value) => Number.isSafeInteger(asNumber(value)))) return "BIGINT";
  if (every((value) => asNumber(value) !== null)) return "DOUBLE";
  return every((value) => asDay(value) !== null) ? "DATE" : "VARCHAR";
}

function arrowColumn(values: readonly unknown[]): Column<unknown> {
  switch (typeOfColumn(values)) {
    case "BOOLEAN":
      return flechette.columnFromArray(
        values.map((value) => (value === null ? null : String(value).toLowerCase() === "true")),
        flechette.bool()
      );
    case "BIGINT":
      return flechette.columnFromArray(
        values.map((value) => (value === null ? null : BigInt(asNumber(value)!))),
        flechette.int64()
      );
    case "DOUBLE":
      return flechette.columnFromArray(values.map(asNumber), flechette.float64());
    case "DATE":
      return flechette.columnFromArray(values.map(asDay), flechette.dateDay());
    case "VARCHAR":
      return flechette.columnFromArray(values.map(asText), flechette.utf8());
  }
}

// A number as programs write it: codes such as 007 are none.
const NUMBER = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;

function asNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" && NUMBER.test(value.trim()) ? Number(value) : null;
}

/** Milliseconds of an ISO day; also 2023/5/1, as Chinese spreadsheets write it. */
function asDay(value: unknown): number | null {
  const {year, month, day} =
    (typeof value === "string" &&
      /^\s*(?<year>\d{4})(?:-(?=\d\d-)|\/)(?<month>\d\d?)[-/](?<day>\d\d?)\s*$/u.exec(value)?.groups) ||
    {};
  if (!year || !month || !day) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(time);
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && time % DAY === 0
    ? time
    : null;
}

function asText(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === "string" ? value : typeof value === "object" ? JSON.stringify(value) : String(value);
}
