import {formatNumber} from "./formats.js";
import {formatPeriod} from "./quantity-format.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

type Cells = Readonly<Record<string, unknown>>;

/** How a column's value reads in a sentence. */
export interface FigureStyle {
  /** Significant digits at most; unless given all of a `value`, four of a yearly rate. */
  digits?: number;
}

/**
 * A cell of a row as a sentence says it. `value` and `per_year`, and columns that end so, read with the unit and qualifier
 * beside them (`x_unit` and `x_qualifier`, or `unit` and `qualifier`): 12.6万件 in Chinese, 126,000 in English, where the
 * sentence names what is counted; money gets ¥. `…percent` gets %, `…year` is not grouped, a date reads as a day. Null
 * where the cell is NULL.
 */
export function figureText(row: Cells, column: string, lang: Language, style: FigureStyle = {}): string | null {
  const value = row[column];
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return formatPeriod(value, value, lang);
  if (typeof value !== "number" && typeof value !== "bigint") return String(value);
  const rate = /(?:^|_)per_year$/u.test(column);
  const measured = rate || /(?:^|_)value$/u.test(column);
  const digits = style.digits ?? (rate ? 4 : measured ? 15 : null);
  if (/(?:^|_)year$/u.test(column) && !rate) return String(value);
  if (/(?:^|_)percent$/u.test(column)) return `${rounded(Number(value), digits)}%`;
  const unit = measured ? besideOf(row, column, "unit") : undefined;
  const qualifier = measured ? besideOf(row, column, "qualifier") : undefined;
  return `${qualified(qualifier, lang)}${measure(Number(value), typeof unit === "string" ? unit : "", digits, lang)}`;
}

/**
 * What a row says of one of its cells: the column of that name with the longest prefix that the cell's own column has,
 * `first_unit` before `unit` for `first_value`. Undefined where there is none.
 */
export function besideOf(row: Cells, column: string, name: string): unknown {
  return prefixesOf(column)
    .map((prefix) => row[`${prefix}${name}`])
    .find((value) => value !== undefined);
}

/** The prefixes of a column's name, the longest first, the empty one last: `a_`, `` for `a_value`. */
export function prefixesOf(column: string): string[] {
  const parts = column.split("_");
  return parts.map((_part, i) => parts.slice(0, parts.length - 1 - i).join("_")).map((stem) => stem && `${stem}_`);
}

function qualified(qualifier: unknown, lang: Language): string {
  const {qualifiers} = wordsOf(lang).finding;
  return typeof qualifier === "string" && qualifier in qualifiers
    ? qualifiers[qualifier as keyof typeof qualifiers]
    : "";
}

function measure(value: number, unit: string, digits: number | null, lang: Language): string {
  if (lang === "zh") return `${inScales(value, digits, HAN)}${unit}`;
  const {million, billion} = wordsOf("en").finding;
  const number = inScales(value, digits, [
    [1e9, billion],
    [1e6, million]
  ]);
  return `${unit === "元" ? "¥" : ""}${number}${/^[%‰]/u.test(unit) ? unit : ""}`;
}

type Scales = readonly (readonly [size: number, name: (number: string) => string])[];

const HAN: Scales = [
  [1e8, (number) => `${number}亿`],
  [1e4, (number) => `${number}万`]
];

/** A number counted in the first scale that it reaches, else with its thousands grouped. */
function inScales(value: number, digits: number | null, scales: Scales): string {
  const [size, name] = scales.find(([size]) => Math.abs(value) >= size) ?? [];
  if (!size || !name) return rounded(value, digits);
  return name((value / size).toLocaleString("en", {maximumSignificantDigits: digits ?? 15}));
}

/** With null digits, decimals are cut to what matters. */
function rounded(value: number, digits: number | null): string {
  return digits === null ? formatNumber(value) : value.toLocaleString("en", {maximumSignificantDigits: digits});
}
