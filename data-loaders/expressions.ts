import {add, compare, multiply, shift, toDouble, wholeNumber} from "./decimals.js";
import type {Decimal} from "./decimals.js";
import {exclude} from "./exclusions.js";
import type {Exclusion} from "./exclusions.js";
import {findGlyph, glyphSet} from "./glyph-sets.js";
import {maskNames} from "./masks.js";
import type {Masks} from "./masks.js";
import {asPercent, readHalf, readNumeral, readShare} from "./numerals.js";
import type {Numeral} from "./numerals.js";
import {qualifierAfter, qualifierBefore} from "./qualifiers.js";
import type {Qualifier} from "./qualifiers.js";
import {readUnit} from "./units.js";
import type {Unit, Units} from "./units.js";
import type {Verbs} from "./verbs.js";

/** A figure with its unit and its qualifiers, in a folded text. */
export interface Expression {
  /** Number and unit: `[start, end)`. */
  start: number;
  end: number;
  /** The same with the qualifiers beside it. */
  outerStart: number;
  outerEnd: number;
  value: Decimal;
  /** Upper bound of a range. */
  max: Decimal | null;
  /** A fraction that no decimal says exactly: its denominator; `value` is the numerator. */
  over: Decimal | null;
  unit: Unit | null;
  qualifier: Qualifier;
  /** Whether the qualifier is 余, 多 or 几: more, but less than the next round figure. */
  loose: boolean;
  style: Numeral["style"];
  bareScale: boolean;
  /** Power of ten of the last place written. */
  place: number;
}

/** An expression that counts or measures nothing, and why. */
export interface Rejected {
  start: number;
  end: number;
  why: Exclusion;
}

/** The lexicon's part in reading figures. */
export interface Grammar {
  units: Units;
  verbs: Verbs;
}

const START = glyphSet("零一二三四五六七八九两十百千万亿几数壹贰叁肆伍陆柒捌玖翻半", ["0", "9"]);
/** What makes one word with 一 behind it: 统一, 进一步. */
const JOINED = new Set("统进唯逐");
const NO_MASKS = maskNames("");

/** The figures of a folded text from left to right that measure, count or plan something; and those that do not. */
export function findExpressions(
  grammar: Grammar,
  text: string
): {found: Expression[]; rejected: Rejected[]; masks: Masks} {
  const found: Expression[] = [];
  const rejected: Rejected[] = [];
  let masks: Masks | null = null;
  for (let at = findGlyph(START, text), next = 0; at < text.length; at = findGlyph(START, text, next)) {
    next = at + 1;
    if (text[at] === "一" && JOINED.has(text[at - 1] ?? "")) continue;
    const read = readExpression(grammar.units, text, at);
    if (!read) continue;
    masks ??= maskNames(text);
    const why = exclude({text, expression: read, masks, verbs: grammar.verbs});
    if (why) rejected.push({start: read.start, end: read.end, why});
    else found.push(read);
    next = Math.max(read.end, next);
  }
  shareQualifiers(text, found);
  return {found, rejected, masks: masks ?? NO_MASKS};
}

type Figure = Pick<Expression, "value" | "max" | "over" | "unit" | "style" | "bareScale" | "place" | "end"> & {
  looseness: Numeral["looseness"];
  scale: number;
};

const CONNECTORS = new Set("—~～-至到或");
const SCALES = new Set("百千万亿");
const DASHES = /^[—-]+/u;
const DIGIT = /^\d/u;

function readExpression(units: Units, text: string, at: number): Expression | null {
  const first = readFigure(units, text, at);
  if (!first) return null;
  const range = readRange(units, text, at, first);
  const figure = range ?? first;
  const before = qualifierBefore(text, at, SCALES.has(text[at]!));
  const after = qualifierAfter(text, figure.end);
  const inside = figure.looseness;
  return {
    start: at,
    end: figure.end,
    outerStart: at - (before?.length ?? 0),
    outerEnd: figure.end + (after?.length ?? 0),
    value: figure.value,
    max: figure.max,
    over: figure.over,
    unit: figure.unit,
    qualifier: before?.qualifier ?? after?.qualifier ?? inside ?? "exact",
    loose: inside === "over" && !before && !after,
    style: figure.style,
    bareScale: figure.bareScale,
    place: figure.place
  };
}

function readFigure(units: Units, text: string, at: number): Figure | null {
  if (text.startsWith("翻番", at)) {
    const unit = readUnit(units, text, at + 1);
    return unit && {...plain(wholeNumber(1)), style: "chinese", unit, end: at + 2};
  }
  const share = readShare(text, at) ?? readHalf(text, at);
  if (share) {
    const percent = asPercent(share.value, share.of);
    const perMille = compare(share.of, wholeNumber(1000)) === 0;
    const unit = readUnit(units, perMille ? "‰" : "%", 0);
    const {place, looseness} = share;
    const common = {style: "chinese", place, looseness, end: share.end} as const;
    if (perMille) return {...plain(share.value), ...common, unit};
    if (percent) return {...plain(percent), ...common, unit};
    return {...plain(share.value), ...common, over: share.of, unit: null};
  }
  const numeral = readNumeral(text, at);
  if (!numeral) return null;
  const {value, max, looseness, style, bareScale, place, scale, end} = numeral;
  const unit =
    readUnit(units, text, end) ?? readHours(text, numeral) ?? readAge(text, at, end) ?? readScore(text, at, end);
  const figure = {value, max, over: null, unit, looseness, style, bareScale, place, scale, end: unit?.end ?? end};
  return unit?.written === "成" ? readTenths(units, text, figure) : figure;
}

function plain(value: Decimal): Omit<Figure, "unit" | "end"> {
  return {value, max: null, over: null, style: "arabic", bareScale: false, place: 0, looseness: null, scale: 0};
}

const MANY = 1000;
const HOURS = new Set("个小工人");

/** Hours and days of work are measured where there are very many of them; else they say how long something took. */
function readHours(text: string, {value, end}: Numeral): (Unit & {end: number}) | null {
  if (!HOURS.has(text[end] ?? "")) return null;
  const hours = /^(?:个?小时|工时|个工日|工日|人天)/u.exec(text.slice(end, end + 3))?.[0];
  if (!hours || toDouble(value) < MANY) return null;
  const unit = hours.replace("个", "");
  return {written: hours, unit, dimension: "other", notBefore: null, small: "no", noun: false, end: end + hours.length};
}

/** An age is measured where it is an average or an expectation; else it says who is meant. */
function readAge(text: string, at: number, end: number): (Unit & {end: number}) | null {
  if (text[end] !== "岁" || !/(?:年龄|寿命)[^，。；]{0,8}$/u.test(text.slice(Math.max(0, at - 12), at))) return null;
  return {written: "岁", unit: "岁", dimension: "other", notBefore: null, small: "count", noun: false, end: end + 1};
}

/** Points are measured where a score is named; else 分 is a time or part of a word. */
function readScore(text: string, at: number, end: number): (Unit & {end: number}) | null {
  if (text[end] !== "分" || /^分[之别钟秒布工]/u.test(text.slice(end, end + 2))) return null;
  if (!/(?:满意度|评分|均分|得分|成绩|分数|测评|指数)[^，。；]{0,8}$/u.test(text.slice(Math.max(0, at - 14), at)))
    return null;
  return {written: "分", unit: "分", dimension: "other", notBefore: null, small: "count", noun: false, end: end + 1};
}

/** 八成 is 80 per cent, 三成五 is 35. */
function readTenths(units: Units, text: string, figure: Figure): Figure {
  const ten = wholeNumber(10);
  const rest = /^[一二三四五六七八九](?![\p{Script=Han}])/u.exec(text.slice(figure.end, figure.end + 2))?.[0];
  const ones = rest && !figure.max && !figure.looseness ? readNumeral(text, figure.end) : null;
  const value = multiply(figure.value, ten);
  return {
    ...figure,
    value: ones ? add(value, ones.value) : value,
    max: figure.max && multiply(figure.max, ten),
    end: ones ? figure.end + 1 : figure.end,
    place: ones ? 0 : figure.place + 1,
    unit: readUnit(units, "%", 0)
  };
}

/** 2.1—2.5亿元, 10至12万人, 8%到10%: the first figure shares scale and unit of the second where it has none. */
function readRange(units: Units, text: string, at: number, first: Figure): Figure | null {
  const connector = text[first.end] ?? "";
  const dash = connector === "一" && first.style !== "chinese" && DIGIT.test(text[first.end + 1] ?? "");
  if (!(dash || CONNECTORS.has(connector)) || first.max || first.over || first.bareScale) return null;
  const from = first.end + (DASHES.exec(text.slice(first.end, first.end + 4))?.[0].length ?? 1);
  if (!/[\d零一二三四五六七八九两十百]/u.test(text[from] ?? "")) return null;
  if (/[从由]$/u.test(text.slice(Math.max(0, at - 1), at))) return null;
  const second = readFigure(units, text, from);
  if (!second || second.over || second.max || second.bareScale) return null;
  if (first.unit && second.unit?.unit !== first.unit.unit) return null;
  if (connector === "或" && (!second.unit || first.unit)) return null;
  const shared = first.scale === 0 ? shift(first.value, second.scale) : first.value;
  const tenths = !first.unit && second.unit?.unit === "%" && text.slice(from, second.end).endsWith("成");
  const lower = tenths
    ? multiply(first.value, wholeNumber(10))
    : compare(shared, second.value) < 0
      ? shared
      : first.value;
  if (compare(lower, second.value) >= 0) return null;
  return {...second, value: lower, max: second.value, looseness: first.looseness ?? second.looseness};
}

/** 分别超过500家和1000人: a qualifier before the first, or 左右 and 以上 behind the last, is meant for all of them. */
function shareQualifiers(text: string, found: readonly Expression[]): void {
  for (let i = 0; i < found.length; i++) {
    const first = found[i]!;
    const lead = text.slice(Math.max(0, first.outerStart - 8), first.outerStart);
    const distributed = /(?:分别|各|均)(?:[达占为]到?|增长|下降|提高|降低|减少|增加|完成|实现)?$/u.test(lead);
    let last = i;
    while (found[last + 1] && /^[、和与及]$/u.test(text.slice(found[last]!.outerEnd, found[last + 1]!.outerStart)))
      last++;
    if (last === i) continue;
    const row = found.slice(i, last + 1);
    const before = first.outerStart < first.start ? first.qualifier : null;
    const end = found[last]!;
    const after = distributed && end.outerEnd > end.end ? end.qualifier : null;
    const given = before ?? after;
    if (given) for (const one of row) if (one.qualifier === "exact") one.qualifier = given;
    i = last;
  }
}
