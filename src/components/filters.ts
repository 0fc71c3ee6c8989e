import type {Columns} from "./columns.js";
import {exactValue, formatDate, isNumeric} from "./formats.js";
import type {Pace} from "./pace.js";
import type {Field} from "./result.js";

/** What a column's values must be for a row to stay. */
export interface Filter {
  /** Index of the column. */
  column: number;
  keeps: (value: unknown) => boolean;
}

/** Rows, in their order, whose values all filters keep. */
export async function filterRows(
  order: Uint32Array,
  columns: Columns,
  filters: readonly Filter[],
  pace: Pace
): Promise<Uint32Array> {
  if (filters.length === 0) return order;
  const kept = new Uint32Array(order.length);
  let length = 0;
  for (const [i, row] of order.entries()) {
    if (i % 1024 === 0 && pace.due) await pace.rest();
    if (filters.every(({column, keeps}) => keeps(columns.at(row, column)))) kept[length++] = row;
  }
  return kept.slice(0, length);
}

/** Keeps the values chosen from a column's few; null stands for NULL. */
export function oneOf(chosen: readonly unknown[], {type}: Field): Filter["keeps"] {
  const keys = new Set(chosen.map((value) => keyOf(value, type)));
  return (value) => keys.has(keyOf(value, type));
}

/** A value as one text, with NULL apart from every text. */
export function keyOf(value: unknown, type: string): string | null {
  return value === null || value === undefined ? null : exactValue(value, type);
}

/**
 * Reads what a reader typed above a column: for numbers and days a comparison (`> 5`, `<= 2020-01`, `!= 0`, `= 3`), a
 * range with both ends in it (`10..20`) or a value; for the rest a text to be found in the value, whatever its case.
 * Null where it says nothing; undefined where it cannot be read. A day may be a year or a month: then all its days are
 * meant.
 */
export function readFilter(typed: string, field: Field): Filter["keeps"] | null | undefined {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return null;
  if (isNumeric(field)) return compare(text, readNumber, (value) => [Number(value), Number(value)]);
  if (/^(?:DATE|TIMESTAMP)/u.test(field.type)) return compare(text, readDay, (value) => dayOf(value, field));
  const wanted = typed.trim().toLowerCase();
  return (value) => keyOf(value, field.type)?.toLowerCase().includes(wanted) ?? false;
}

/** The least and the greatest that a value or a typed text may stand for. */
type Span<T> = readonly [from: T, to: T];

function compare<T extends number | string>(
  text: string,
  read: (text: string) => Span<T> | null,
  spanOf: (value: {}) => Span<T>
): Filter["keeps"] | undefined {
  const range = /^(?<from>.*?[^.\s])\s*(?:\.\.+|–|—|~)\s*(?<to>.+)$/u.exec(text)?.groups;
  if (range) {
    const from = read(range["from"]!);
    const to = read(range["to"]!);
    return from && to ? present((value) => spanOf(value)[0] >= from[0] && spanOf(value)[1] <= to[1]) : undefined;
  }
  const {operator = "=", operand = ""} =
    /^(?<operator>[<>]=?|[!=]=?|≤|≥|≠)?\s*(?<operand>.+)$/u.exec(text)?.groups ?? {};
  const bound = read(operand);
  if (!bound) return undefined;
  switch (operator) {
    case "<":
      return present((value) => spanOf(value)[1] < bound[0]);
    case "<=":
    case "≤":
      return present((value) => spanOf(value)[1] <= bound[1]);
    case ">":
      return present((value) => spanOf(value)[0] > bound[1]);
    case ">=":
    case "≥":
      return present((value) => spanOf(value)[0] >= bound[0]);
    case "!":
    case "!=":
    case "≠":
      return present((value) => spanOf(value)[1] < bound[0] || spanOf(value)[0] > bound[1]);
    default:
      return present((value) => spanOf(value)[0] >= bound[0] && spanOf(value)[1] <= bound[1]);
  }
}

// As in SQL, NULL is in no comparison.
function present(test: (value: {}) => boolean): Filter["keeps"] {
  return (value) => value !== null && value !== undefined && test(value);
}

/** A number, its thousands grouped or not, with 万 or 亿 after it or not. */
function readNumber(text: string): Span<number> | null {
  const {digits, scale} = /^(?<digits>[-+]?[\d,]*\.?\d+(?:e[-+]?\d+)?)\s*(?<scale>[万亿])?$/iu.exec(text)?.groups ?? {};
  if (digits === undefined) return null;
  const number = Number(digits.replaceAll(",", "")) * (scale === "亿" ? 1e8 : scale === "万" ? 1e4 : 1);
  return Number.isFinite(number) ? [number, number] : null;
}

// ISO days sort as text; one that is only begun spans all that begin so.
function readDay(text: string): Span<string> | null {
  return /^\d{4}(?:-\d\d(?:-\d\d(?:[ T]\d\d(?::\d\d(?::\d\d)?)?)?)?)?$/u.test(text)
    ? [text.replace("T", " "), `${text.replace("T", " ")}~`]
    : null;
}

function dayOf(value: {}, {type}: Field): Span<string> {
  const day = value instanceof Date ? formatDate(value, type) : String(value);
  return [day, day];
}
