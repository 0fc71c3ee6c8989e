import type {Columns} from "./columns.js";
import {exactValue} from "./formats.js";
import {mergeSort} from "./merge-sort.js";
import type {Pace} from "./pace.js";

export interface Sort {
  /** Index of the column. */
  column: number;
  descending: boolean;
}

/** Chinese by its reading (pinyin), numbers in a text by their size. */
const collator = new Intl.Collator("zh", {numeric: true});

/**
 * Rows in the order of a column's values: numbers and days by size, text as a Chinese dictionary has it, lists by their
 * length. Equal values keep the order they had, and NULL comes last, up or down.
 */
export async function sortRows(
  order: Uint32Array,
  columns: Columns,
  {column, descending}: Sort,
  pace: Pace
): Promise<Uint32Array> {
  const keys = await sortKeys(order, columns, column, pace);
  const present: number[] = [];
  const absent: number[] = [];
  for (const row of order) (keys[row] === ABSENT ? absent : present).push(row);
  const sign = descending ? -1 : 1;
  await mergeSort(present, (a, b) => sign * (keys[a]! - keys[b]!), pace);
  const sorted = new Uint32Array(order.length);
  sorted.set(present);
  sorted.set(absent, present.length);
  return sorted;
}

/** The key of NULL. Every other is finite. */
const ABSENT = Number.POSITIVE_INFINITY;

/** A number for each row, by its index, in the order of the values. NaN is the greatest number, as for DuckDB. */
async function sortKeys(order: Uint32Array, columns: Columns, column: number, pace: Pace): Promise<Float64Array> {
  const keys = new Float64Array(columns.numRows);
  const {type} = columns.fields[column]!;
  const texts = new Map<string, number>();
  const distinct: string[] = [];
  for (const [i, row] of order.entries()) {
    if (i % 1024 === 0 && pace.due) await pace.rest();
    const value = columns.at(row, column);
    if (value === null || value === undefined) {
      keys[row] = ABSENT;
      continue;
    }
    const number = asNumber(value, type);
    if (number !== null) {
      keys[row] = number;
      continue;
    }
    const text = exactValue(value, type);
    const id = texts.get(text) ?? texts.size;
    if (id === texts.size) {
      texts.set(text, id);
      distinct.push(text);
    }
    keys[row] = id;
  }
  if (texts.size === 0) return keys;
  const ids = Array.from(distinct.keys());
  await mergeSort(ids, (a, b) => collator.compare(distinct[a]!, distinct[b]!), pace);
  const ranks = new Float64Array(ids.length);
  for (const [rank, id] of ids.entries()) ranks[id] = rank;
  for (const row of order) if (keys[row] !== ABSENT) keys[row] = ranks[keys[row]!]!;
  return keys;
}

function asNumber(value: {}, type: string): number | null {
  if (Array.isArray(value)) return value.length;
  if (value instanceof Date) return finite(value.getTime());
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean")
    return finite(Number(value));
  return type.startsWith("DECIMAL") ? finite(Number(value)) : null;
}

/** Infinity, as a key below that of NaN and that of NULL. */
const GREAT = Number.MAX_VALUE / 2;

function finite(number: number): number {
  return Number.isNaN(number) ? Number.MAX_VALUE : Math.max(-GREAT, Math.min(number, GREAT));
}
