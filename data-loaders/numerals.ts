import {add, compare, multiply, parseDecimal, shift, wholeNumber} from "./decimals.js";
import type {Decimal} from "./decimals.js";

/** A number as it is written in a text. */
export interface Numeral {
  value: Decimal;
  /** Upper bound of two neighbouring figures said at once: 两三, 七八百. */
  max: Decimal | null;
  /** Where it ends in the text (exclusive). */
  end: number;
  style: "arabic" | "chinese" | "mixed";
  /** Whether it is a scale word alone, as in 近万家. */
  bareScale: boolean;
  /** 余, 多 or 几 inside: more than the figure. 来, 两三: about it. */
  looseness: "over" | "approx" | null;
  /** Power of ten of its last written place: 1.4万 was counted in thousands, 3. 9650 in ones, 0. */
  place: number;
  /** Power of ten of the 万 and 亿 at its end, by which a range shares it. */
  scale: number;
}

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
  ...[..."零一二三四五六七八九"].map((glyph, i) => [glyph, i] as const),
  ...[..."壹贰叁肆伍陆柒捌玖"].map((glyph, i) => [glyph, i + 1] as const),
  ["两", 2],
  ["贰", 2]
]);
const SMALL: Readonly<Record<string, number>> = {十: 1, 百: 2, 千: 3, 拾: 1, 佰: 2, 仟: 3};
const LARGE: Readonly<Record<string, number>> = {万: 4, 亿: 8, 萬: 4, 億: 8};
const SCALE = /^[百千]?[万亿]{1,2}/u;
const TAIL = new Set("百千万亿");
/** A noun that ends in 数 before a figure: 人数十万 is a number of people, not several hundred thousand. */
const COUNT_NOUN = /[人次户总件家倍分指系参函少多无][数]$/u;

/**
 * Reads the number that starts at `at` of a folded text, or null. Arabic figures may have thousands (1,925) and a point
 * (19.5, 19·5), a Chinese scale behind them (12.6万, 3千), and 余 or 多 before or after the scale.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  return isDigit(text[at]) ? readArabic(text, at) : readChinese(text, at);
}

function isDigit(glyph: string | undefined): boolean {
  return glyph !== undefined && glyph >= "0" && glyph <= "9";
}

const ARABIC = /(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:[.·]\d+)?/uy;

function readArabic(text: string, at: number): Numeral | null {
  ARABIC.lastIndex = at;
  const match = ARABIC.exec(text);
  if (!match) return null;
  const digits = /[,，·]/u.test(match[0]) ? match[0].replace(/[,，]/gu, "").replace("·", ".") : match[0];
  const mantissa = parseDecimal(digits);
  const tail = readTail(text, at + match[0].length);
  const lower = readLower(text, tail.end, tail.scale);
  const whole = shift(mantissa, tail.scale);
  return {
    value: lower ? add(whole, lower.value) : whole,
    max: null,
    end: lower?.end ?? tail.end,
    style: tail.scale > 0 ? "mixed" : "arabic",
    bareScale: false,
    looseness: tail.looseness,
    place: lower?.place ?? tail.scale + mantissa.exponent,
    scale: lower ? 0 : tail.scale
  };
}

/** 余 and 多 and the scale behind a figure: 300[余万], 3[万余]. 千 counts as a scale where a figure of few digits has it. */
function readTail(text: string, from: number): {end: number; scale: number; looseness: Numeral["looseness"]} {
  let looseness = readLooseness(text, from);
  let end = looseness ? from + 1 : from;
  let scale = 0;
  const words = TAIL.has(text[end] ?? "")
    ? (SCALE.exec(text.slice(end, end + 3))?.[0] ?? /^[百千](?![分瓦米克])/u.exec(text.slice(end, end + 2))?.[0])
    : undefined;
  if (words) {
    for (const word of words) scale += LARGE[word] ?? SMALL[word]!;
    end += words.length;
    if (!looseness) {
      looseness = readLooseness(text, end);
      if (looseness) end += 1;
    }
  } else if (looseness === "approx") return {end: from, scale: 0, looseness: null};
  return {end, scale, looseness};
}

function readLooseness(text: string, at: number): Numeral["looseness"] {
  const glyph = text[at];
  if (glyph === "余" || glyph === "多") return "over";
  return glyph === "来" && text[at + 1] !== "自" ? "approx" : null;
}

/** A lower group behind a scaled figure: 2万[5千], 3亿[5000万]. */
function readLower(text: string, at: number, scale: number): Numeral | null {
  if (scale < 4 || !/[\d一二三四五六七八九]/u.test(text[at] ?? "") || /[余多来]/u.test(text[at - 1]!)) return null;
  const lower = readNumeral(text, at);
  if (!lower || lower.scale >= scale || lower.scale < 3) return null;
  return compare(lower.value, shift(wholeNumber(1), scale)) < 0 ? lower : null;
}

/** No number is longer; a run that is, is looked at piece by piece. */
const GLYPHS = /[零一二三四五六七八九两壹贰叁肆伍陆柒捌玖十百千拾佰仟万亿萬億几数]{1,40}/uy;

function readChinese(text: string, at: number): Numeral | null {
  GLYPHS.lastIndex = at;
  const glyphs = GLYPHS.exec(text)?.[0];
  const run = glyphs && withoutUnit(text, glyphs, at + glyphs.length);
  if (!run) return null;
  if (run.startsWith("数") && COUNT_NOUN.test(text.slice(Math.max(0, at - 1), at + 1))) return null;
  const read = run === "零" ? NOUGHT : (readGroups(run) ?? readDigitString(run));
  if (!read) return null;
  let end = at + run.length;
  let {looseness} = read;
  let value = read.value;
  let {place} = read;
  if (text[end] === "点" && DIGITS[text[end + 1] ?? ""] !== undefined) {
    const fraction = /^[零一二三四五六七八九]+/u.exec(text.slice(end + 1))?.[0] ?? "";
    const digits = [...fraction].map((glyph) => DIGITS[glyph]).join("");
    value = add(value, parseDecimal(`0.${digits}`));
    place = -digits.length;
    end += 1 + fraction.length;
  }
  const tail = readTail(text, end);
  if (tail.end > end) {
    value = shift(value, tail.scale);
    place += tail.scale;
    looseness = tail.looseness ?? looseness;
  }
  return {
    value,
    max: read.max ? shift(read.max, tail.scale) : null,
    end: tail.end,
    style: "chinese",
    bareScale: /^(?!十)[百千万亿十]+$/u.test(run),
    looseness,
    place,
    scale: tail.scale || read.scale
  };
}

/** 千 at the end of a run belongs to 千瓦, 千米 and 千克 where a scale stands before it. */
function withoutUnit(text: string, run: string, end: number): string {
  return run.endsWith("千") && /[瓦米克]/u.test(text[end] ?? "") && /[万亿千百十]千$/u.test(run)
    ? run.slice(0, -1)
    : run;
}

type Groups = Pick<Numeral, "value" | "max" | "looseness" | "place" | "scale">;

const NOUGHT: Groups = {value: wholeNumber(0), max: null, looseness: null, place: 0, scale: 0};

/** Reads 三千八百四十八, 十几, 数百, 两三百, 一亿五千万; null where the glyphs are no number in this way. */
function readGroups(run: string): Groups | null {
  let total = wholeNumber(0);
  let section = 0;
  let digit: number | null = null;
  let second: number | null = null;
  let last = 10;
  let place = 0;
  let scale = 0;
  let lastScale = 100;
  let looseness: Numeral["looseness"] = null;
  for (const [i, glyph] of [...run].entries()) {
    if (glyph === "几" || glyph === "数") {
      if (looseness || (glyph === "数" && i > 0) || digit !== null) return null;
      looseness = "over";
      if (i === 0) digit = 1;
      continue;
    }
    const small = SMALL[glyph];
    const large = LARGE[glyph];
    scale = large ?? 0;
    if (small !== undefined) {
      if (small >= last) return null;
      if (digit === null && i > 0 && small !== 1) return null;
      section += (digit ?? 1) * 10 ** small;
      if (second !== null) second *= 10 ** small;
      [digit, last] = [null, small];
    } else if (large !== undefined) {
      const group = section + (digit ?? 0) || (i === 0 ? 1 : 0);
      if (group === 0 && !(glyph === "亿" && lastScale === 4)) return null;
      if (group === 0) total = shift(total, large);
      else if (large > lastScale) total = shift(add(total, wholeNumber(group)), large);
      else total = add(total, shift(wholeNumber(group), large));
      place = (place > 0 && group === 0 ? place : 0) + large;
      if (second !== null) return twoFigures(run);
      [section, digit, last, lastScale] = [0, null, 10, large];
    } else if (glyph === "零") {
      if (digit !== null || i === 0) return null;
      last = 10;
    } else {
      const read = DIGITS[glyph]!;
      if (second !== null || looseness) return null;
      if (digit === null) digit = read;
      else if (read === digit + 1 || (digit === 3 && read === 5)) second = read;
      else return null;
    }
  }
  if (second !== null) return twoFigures(run);
  if (looseness && run.length === 1) return null;
  if (scale === 0) place = digit === null ? 0 : (shorthand(run, last)?.power ?? 0);
  if (digit !== null) section += digit * 10 ** (shorthand(run, last)?.power ?? 0);
  return {value: add(total, wholeNumber(section)), max: null, looseness, place, scale};
}

/** 一百五 and 三千二 leave the last scale out; 一百零五 and 二十五 do not. */
function shorthand(run: string, last: number): {power: number} | null {
  return last >= 2 && last < 10 && /[百千][一二三四五六七八九]$/u.test(run) ? {power: last - 1} : null;
}

/** Two neighbouring figures at once: 两三, 三五十, 七八百万. */
function twoFigures(run: string): Groups | null {
  const match = /^(?<head>.*?)(?<low>[一二两三四五六七八])(?<high>[二三四五六七八九])(?<scale>[十百千]?[万亿]?)$/u.exec(
    run
  );
  const {head = "", low, high, scale = ""} = match?.groups ?? {};
  if (!low || !high || (head !== "" && !head.endsWith("十"))) return null;
  const [least, most] = [readGroups(head + low + scale), readGroups(head + high + scale)];
  if (!least || !most) return null;
  return {...least, max: most.value, looseness: "approx"};
}

/** 二零一九, 一九九五: digits said one by one. */
function readDigitString(run: string): Groups | null {
  if (run.length < 2 || ![...run].every((glyph) => DIGITS[glyph] !== undefined && glyph !== "两")) return null;
  const value = wholeNumber(BigInt([...run].map((glyph) => DIGITS[glyph]).join("")));
  return {value, max: null, looseness: null, place: 0, scale: 0};
}

/** A share said in Chinese: 百分之四点一, 千分之三, 三分之二; and where it ends. */
export interface Share {
  value: Decimal;
  /** The denominator: 100, 1000, or the n of n分之. */
  of: Decimal;
  end: number;
  place: number;
  looseness: Numeral["looseness"];
}

/** Half of all, said as a word where something makes it an amount: 半数以上, 近一半, 过半数. */
const HALF = /(?:半数(?!字)|一半)/uy;
const HALVED_BEFORE = /(?:近|约|达|占|过|超过?|不足|不到|足有)(?:到|了)?$/u;
const HALVED_AFTER = /^(?:以[上下]|左右|的|多)/u;

/** Reads 半数 and 一半 as 50 hundredths where a qualifier, 占 or 的 stands beside. */
export function readHalf(text: string, at: number): Share | null {
  if (text[at] !== "半" && text[at + 1] !== "半") return null;
  HALF.lastIndex = at;
  const word = HALF.exec(text)?.[0];
  if (!word) return null;
  const end = at + word.length;
  const beside = HALVED_BEFORE.test(text.slice(Math.max(0, at - 3), at)) || HALVED_AFTER.test(text.slice(end, end + 2));
  return beside ? {value: wholeNumber(50), of: wholeNumber(100), end, place: 1, looseness: null} : null;
}

const DENOMINATOR = new Set("百千万二三四五六七八九十");

/** Reads 百分之…, 千分之…, 万分之… and fractions such as 三分之二 that start at `at`. */
export function readShare(text: string, at: number): Share | null {
  if (text[at + 1] !== "分" || text[at + 2] !== "之" || !DENOMINATOR.has(text[at]!)) return null;
  const part = readNumeral(text, at + 3);
  if (!part) return null;
  const of = readGroups(text[at]!)!.value;
  return {value: part.value, of, end: part.end, place: part.place, looseness: part.looseness};
}

/** `value` times as many hundredths as there are in one `of`-th; for 成, tenths. */
export function asPercent(value: Decimal, of: Decimal): Decimal | null {
  const power = /^10*$/u.exec(String(of.units));
  return power ? multiply(value, {units: 1n, exponent: 2 - (power[0].length - 1 + of.exponent)}) : null;
}
