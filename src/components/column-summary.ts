import type {Columns} from "./columns.js";
import {isNumeric} from "./formats.js";
import {keyOf} from "./filters.js";
import {mergeSort} from "./merge-sort.js";
import type {Pace} from "./pace.js";

/** Values listed by name at most. */
const LISTED = 12;

/** Bars of a histogram at most. */
const BARS = 20;

/** How often a value stands in a column. */
export interface ValueCount {
  value: unknown;
  count: number;
}

/** How many values lie from one number up to another, the last bar's end included, the others' not. */
export interface Bar {
  from: number;
  to: number;
  count: number;
}

/** The values of a column at a glance. */
export interface ColumnSummary {
  numRows: number;
  nulls: number;
  /** Different values, NULL left out. */
  distinct: number;
  /** The most frequent values, those of equal count in the order of their first row. All, where they are few. */
  top: ValueCount[];
  /** Where the column holds numbers, or days as milliseconds, and any that is finite; else null. */
  numbers: {min: number; median: number; max: number; mean: number; bars: Bar[]} | null;
}

/** Goes through a column's rows once, at a pace that leaves the page alive. */
export async function summarize(columns: Columns, column: number, pace: Pace): Promise<ColumnSummary> {
  const field = columns.fields[column]!;
  const measured = isNumeric(field) || /^(?:DATE|TIMESTAMP)/u.test(field.type);
  const counts = new Map<string, ValueCount>();
  const numbers: number[] = [];
  let nulls = 0;
  for (let row = 0; row < columns.numRows; row++) {
    if (row % 1024 === 0 && pace.due) await pace.rest();
    const value = columns.at(row, column);
    const key = keyOf(value, field.type);
    if (key === null) {
      nulls++;
      continue;
    }
    const counted = counts.get(key);
    if (counted) counted.count++;
    else counts.set(key, {value, count: 1});
    if (!measured) continue;
    const number = Number(value);
    if (Number.isFinite(number)) numbers.push(number);
  }
  const all = [...counts.values()];
  await mergeSort(all, (a, b) => b.count - a.count, pace);
  return {
    numRows: columns.numRows,
    nulls,
    distinct: counts.size,
    top: all.slice(0, LISTED),
    numbers: numbers.length > 0 ? await measure(numbers, pace) : null
  };
}

async function measure(numbers: number[], pace: Pace): Promise<ColumnSummary["numbers"]> {
  await mergeSort(numbers, (a, b) => a - b, pace);
  const {length} = numbers;
  const min = numbers[0]!;
  const max = numbers[length - 1]!;
  const median = (numbers[(length - 1) >> 1]! + numbers[length >> 1]!) / 2;
  const mean = numbers.reduce((sum, number) => sum + number / length, 0);
  return {min, median, max, mean, bars: histogram(numbers, min, max)};
}

/** Bars of equal, round width that hold the numbers; one, where these lie too close together to be told apart. */
function histogram(numbers: readonly number[], min: number, max: number): Bar[] {
  if (max - min <= 1e-12 * Math.max(Math.abs(min), Math.abs(max), 1e-290))
    return [{from: min, to: max, count: numbers.length}];
  const step = roundStep((max - min) / BARS);
  const first = Math.floor(min / step);
  const bars = Array.from({length: Math.max(1, Math.ceil(max / step) - first)}, (_, i) => ({
    from: (first + i) * step,
    to: (first + i + 1) * step,
    count: 0
  }));
  for (const number of numbers) {
    const at = Math.floor(number / step) - first;
    bars[Math.max(0, Math.min(at, bars.length - 1))]!.count++;
  }
  return bars;
}

/** The least of 1, 2 and 5 times a power of ten that is no less than a width. */
function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return (([1, 2, 5].find((factor) => factor * power >= width) ?? 10) as number) * power;
}
