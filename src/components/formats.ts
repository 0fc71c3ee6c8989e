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
 * A value as people read it: thousands grouped, a year excepted; decimals cut to what matters (two from 1 up, one from
 * 100 up, three significant digits below 1); dates as ISO days. NULL is the empty string.
 */
export function formatValue(value: unknown, {name, type}: Field): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "bigint")
    return /(?:^|_)year$/u.test(name) ? String(value) : formatNumber(value);
  if (typeof value === "string") return value;
  if (value instanceof Date) return formatDate(value, type);
  if (Array.isArray(value)) {
    const items = value.map((item) => formatValue(item, {name, type: type.replace(/\[\d*\]$/u, "")}));
    return items.join(items.some(hasHan) ? "、" : ", ");
  }
  return typeof value === "object" ? JSON.stringify(value, withBigInts) : String(value);
}

export function formatNumber(value: number | bigint): string {
  if (typeof value === "bigint" || Number.isInteger(value)) return value.toLocaleString("en");
  const size = Math.abs(value);
  if (size < 1) return value.toLocaleString("en", {maximumSignificantDigits: 3});
  return value.toLocaleString("en", {maximumFractionDigits: size < 100 ? 2 : 1});
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
