import type {Field, Parameter} from "./result.js";

const HAN = /\p{Script=Han}/u;

/** Whether a text holds a Chinese character, and so wants `lang="zh"`. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** Whether a column holds numbers, by DuckDB's name of its type. */
export function isNumeric({type}: Field): boolean {
  return /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL(?:\(.*\))?)$/u.test(type);
}

/**
 * A value as people read it: thousands grouped, a year excepted; percentages by the column's name; decimals cut to what matters (two from 1 up, one from
 * 100 up, three significant digits below 1); dates as ISO days. NULL is the empty string.
 */
export function formatValue(value: unknown, {name, type}: Field): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "bigint")
    return /(?:^|_)year$/u.test(name) ? String(value) : `${formatNumber(value)}${isPercent(name) ? "%" : ""}`;
  if (typeof value === "string") return type.startsWith("DECIMAL") ? groupDigits(value) : value;
  if (value instanceof Date) return formatDate(value, type);
  if (Array.isArray(value)) {
    const items = value.map((item) => formatValue(item, {name, type: type.replace(/\[\d*\]$/u, "")}));
    return items.join(items.some(hasHan) ? "、" : ", ");
  }
  return typeof value === "object" ? JSON.stringify(value, withBigInts) : String(value);
}

/** Whether a column holds percentages, by its name: `percent`, `share_percent`. */
function isPercent(name: string): boolean {
  return /(?:^|_)percent$/u.test(name);
}

export function formatNumber(value: number | bigint): string {
  if (typeof value === "bigint" || Number.isInteger(value)) return value.toLocaleString("en");
  const size = Math.abs(value);
  if (size < 1) return value.toLocaleString("en", {maximumSignificantDigits: 3});
  return value.toLocaleString("en", {maximumFractionDigits: size < 100 ? 2 : 1});
}

/** A decimal of more digits than a number holds, its thousands grouped, every digit kept. */
function groupDigits(digits: string): string {
  return digits.replace(/\d+/u, (whole) => BigInt(whole).toLocaleString("en"));
}

/** What Chinese counts large numbers in. */
const HAN_SCALES = {1e8: "亿", 1e4: "万"} as const;
export type HanScale = keyof typeof HAN_SCALES | 1;

/**
 * What Chinese would count these numbers in: 亿 (10^8) or 万 (10^4) where each is a multiple of its hundredth, so that
 * nothing is lost, and one of them reaches it; else 1. What is no number is passed over.
 */
export function hanScale(values: readonly unknown[]): HanScale {
  const numbers = values.filter((value) => typeof value === "number" || typeof value === "bigint").map(Number);
  const fits = (scale: number) =>
    numbers.some((number) => Math.abs(number) >= scale) && numbers.every((number) => number % (scale / 100) === 0);
  return fits(1e8) ? 1e8 : fits(1e4) ? 1e4 : 1;
}

/** A number counted in a scale: `1,139 万`. */
export function formatHan(value: number | bigint, scale: HanScale): string {
  if (scale === 1) return formatNumber(value);
  return `${(Number(value) / scale).toLocaleString("en", {maximumFractionDigits: 8})} ${HAN_SCALES[scale]}`;
}

/** A quantity with its unit, as Chinese texts write it: `1,139 万人次`, `350 家`, `97.83%`. No digit is lost. */
export function formatQuantity(value: number | bigint, unit: string): string {
  const scale = hanScale([value]);
  if (scale !== 1) return `${formatHan(value, scale)}${unit}`;
  return `${value.toLocaleString("en", {maximumFractionDigits: 8})}${/^[%‰°℃]/u.test(unit) ? "" : " "}${unit}`;
}

/** An ISO day for DATE; day and time in UTC, without zero fractions, for the rest. An impossible date says so. */
export function formatDate(value: Date, type: string): string {
  if (Number.isNaN(value.getTime())) return "invalid date";
  const iso = value.toISOString();
  return type === "DATE" ? iso.slice(0, iso.indexOf("T")) : iso.replace("T", " ").replace(/(?:\.000)?Z$/u, "");
}

const withBigInts = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);

/** A value as programs read it: full digits, ISO dates, lists and structs as JSON. NULL is the empty string. */
export function exactValue(value: unknown, type: string): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return formatDate(value, type);
  return typeof value === "object" ? JSON.stringify(value, withBigInts) : String(value);
}

/** A parameter's value as SQL writes it. */
export function formatLiteral(value: Parameter): string {
  if (value === null) return "NULL";
  if (Array.isArray(value)) return `[${value.map(formatLiteral).join(", ")}]`;
  if (value instanceof Date) return `DATE '${formatDate(value, "DATE")}'`;
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** Line and column, both from 1, of an offset; columns count characters, as people do. */
export function placeOf(text: string, offset: number): {line: number; column: number} {
  const lines = text.slice(0, offset).split("\n");
  return {line: lines.length, column: [...lines.at(-1)!].length + 1};
}
