import {formatNumber} from "./formats.js";
import type {Language} from "./words.js";

/** What a figure is written from: a value, a range's upper bound, a unit. */
export interface Figure {
  value: number;
  value_max?: number | null;
  unit: string | null;
  kind?: string | null;
  direction?: string | null;
}

const SCALES = [
  [1e8, "亿"],
  [1e4, "万"]
] as const;

/**
 * A number as Chinese readers write it: from ten thousand up in 万, from a hundred million up in 亿, below with the
 * thousands grouped. `digits` significant digits at most, all of them unless given.
 */
export function formatWan(value: number, digits = 15): string {
  const [size, name] = SCALES.find(([size]) => Math.abs(value) >= size) ?? [1, ""];
  return `${(value / size).toLocaleString("en", {maximumSignificantDigits: digits})}${name}`;
}

/** A number with its thousands grouped, a range with both bounds, a change with its sign, and the unit behind. */
export function formatFigure({value, value_max = null, unit, direction}: Figure): string {
  const sign = direction === "down" ? "−" : direction === "up" ? "+" : "";
  const number = value_max === null ? formatNumber(value) : `${formatNumber(value)}–${formatNumber(value_max)}`;
  return `${sign}${number}${unit === null ? "" : /^[%‰]/u.test(unit) ? unit : ` ${unit}`}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A period in few words: whole years (2014–2018), whole months (Jan–Jun 2020), else days. Null where an end is unknown.
 * Both days belong to it.
 */
export function formatPeriod(from: Date | null, to: Date | null, lang: Language): string | null {
  if (from === null || to === null) return null;
  const [a, b] = [calendar(from), calendar(to)];
  const day = ({year, month, day}: Calendar) =>
    lang === "zh" ? `${year}年${month + 1}月${day}日` : `${day} ${MONTHS[month]!} ${year}`;
  if (from.getTime() === to.getTime()) return day(a);
  const whole = a.day === 1 && calendar(new Date(to.getTime() + DAY)).day === 1;
  if (!whole) return lang === "zh" ? `${day(a)}至${day(b)}` : `${day(a)} – ${day(b)}`;
  const years = a.month === 0 && b.month === 11;
  if (years && a.year === b.year) return lang === "zh" ? `${a.year}年` : String(a.year);
  if (years) return lang === "zh" ? `${a.year}—${b.year}年` : `${a.year}–${b.year}`;
  const month = ({year, month}: Calendar) => (lang === "zh" ? `${year}年${month + 1}月` : `${MONTHS[month]!} ${year}`);
  if (a.year !== b.year) return lang === "zh" ? `${month(a)}至${month(b)}` : `${month(a)} – ${month(b)}`;
  if (a.month === b.month) return month(a);
  return lang === "zh"
    ? `${a.year}年${a.month + 1}—${b.month + 1}月`
    : `${MONTHS[a.month]!}–${MONTHS[b.month]!} ${a.year}`;
}

/** What a row carries of its theme: id and names, NULL where it has none. */
export interface Themed {
  theme_id: string | null;
  theme: string | null;
  theme_en: string | null;
}

/** The name of a row's theme; its id where the codebook has none; nothing where the row has no theme. */
export function themeName({theme_id, theme, theme_en}: Themed, lang: Language): string {
  return (lang === "zh" ? theme : theme_en) ?? theme_id ?? "";
}

/** One day in milliseconds. */
export const DAY = 86_400_000;

interface Calendar {
  year: number;
  month: number;
  day: number;
}

function calendar(date: Date): Calendar {
  return {year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate()};
}
