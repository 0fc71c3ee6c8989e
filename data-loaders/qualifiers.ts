import type {Row} from "./tables.js";

/** How exactly a figure is meant. */
export type Qualifier = Row<"quantities">["qualifier"];

/** A qualifier and the glyphs it takes beside a figure. */
export interface QualifierReading {
  qualifier: Qualifier;
  length: number;
}

const BEFORE: readonly (readonly [Exclude<Qualifier, "exact">, RegExp])[] = [
  ["under", /(?:不超过|不高于|不多于|不大于|低于|少于|小于|不足|不到|不满|未达|至多|最多)$/u],
  ["over", /(?:不少于|不低于|不小于|不下于?|至少|最少|起码|超过|超出|高于|多于|大于|突破|逾|(?<![赶反高])超)$/u],
  [
    "approx",
    /(?:将近|接近|逼近|大约|大概|约为|约有|左右|(?<![附最就邻亲远靠抵])近|(?<![节签合制预解违条简契履特邀相公])约)$/u
  ]
];
/** 上 and 过 qualify scale words alone: 上千万, 过百; elsewhere they belong to the word before. */
const BEFORE_SCALE = /(?<![以线网会路市早马加晚身之上])上$|(?<![通经超不])过$/u;
/** 超过 and the like compare where 比 or a base stands before; a noun and 低于 or 高于 name the level. */
const NEGATED = /(?:不|没有|未)$/u;

/** The last glyphs of what stands before, the first glyphs of what stands behind. */
const LAST = new Set("过于足到满达多少低小近约概码为有右下超破出逾上");
const FIRST = new Set("(及其或以有挂出左上");
const REACH = 4;
const AHEAD = 6;

/** The qualifier that a folded text has right before a figure; `scaleAlone`: a figure such as 千万. */
export function qualifierBefore(folded: string, at: number, scaleAlone: boolean): QualifierReading | null {
  if (!LAST.has(folded[at - 1] ?? "")) return null;
  const text = folded.slice(Math.max(0, at - REACH), at);
  for (const [qualifier, pattern] of BEFORE) {
    const match = pattern.exec(text);
    if (match && !NEGATED.test(text.slice(0, match.index))) return {qualifier, length: match[0].length};
  }
  return scaleAlone && BEFORE_SCALE.test(text) ? {qualifier: "over", length: 1} : null;
}

const AFTER: readonly (readonly [Exclude<Qualifier, "exact">, RegExp])[] = [
  ["over", /^(?:\(含\))?(?:及其?|或)?以上/u],
  ["over", /^(?:有余|挂零|出头)/u],
  ["under", /^(?:及其?|或)?以[下内](?!简称)/u],
  ["approx", /^(?:左右|上下(?!功夫))/u]
];

/** The qualifier that a folded text has right behind a figure and its unit. */
export function qualifierAfter(folded: string, end: number): QualifierReading | null {
  if (!FIRST.has(folded[end] ?? "")) return null;
  const text = folded.slice(end, end + AHEAD);
  for (const [qualifier, pattern] of AFTER) {
    const match = pattern.exec(text);
    if (match) return {qualifier, length: match[0].length};
  }
  return null;
}
