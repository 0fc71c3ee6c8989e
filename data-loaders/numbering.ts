/** The number that a heading or a paragraph begins with. */
export interface Numbering {
  /** How it is written, from the highest rank to the lowest. */
  style: Style;
  value: number;
  /** Length of the number with its marks, in UTF-16 units of the text without white space. */
  length: number;
}

/** Ways to number, in the order in which they nest. */
export const STYLES = [
  "bian",
  "part",
  "chapter",
  "section",
  "article",
  "han",
  "han-paren",
  "arabic",
  "arabic-paren",
  "circled"
] as const;
export type Style = (typeof STYLES)[number];

const HAN =
  "(?=[一二三四五六七八九十百])(?:[一二三四五六七八九]?百零?)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?";
const PATTERNS: readonly (readonly [Style, RegExp])[] = [
  ["bian", new RegExp(`^第(${HAN}|\\d+)[编篇]`, "u")],
  ["part", new RegExp(`^第(${HAN}|\\d+)部分`, "u")],
  ["chapter", new RegExp(`^第(${HAN}|\\d+)章`, "u")],
  ["section", new RegExp(`^第(${HAN}|\\d+)节`, "u")],
  ["article", new RegExp(`^第(${HAN}|\\d+)条`, "u")],
  ["han", new RegExp(`^(${HAN})[、.．](?!${HAN}[、.．])`, "u")],
  ["han-paren", new RegExp(`^[（(](${HAN})[）)]`, "u")],
  ["arabic", /^([0-9０-９]{1,2})(?:[、.．](?![0-9０-９])|\.(?=20\d\d年))/u],
  ["arabic-paren", /^[（(]([0-9０-９]{1,2})[）)]/u],
  ["circled", /^([①-⑳])/u]
];

/** The number at the start of a text without white space, if there is one. A decimal or a year is none. */
export function readNumbering(text: string): Numbering | null {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return {style, value: readValue(match[1]!), length: match[0].length};
  }
  return null;
}

const DIGITS = "零一二三四五六七八九";

function readValue(number: string): number {
  if (/^[①-⑳]$/u.test(number)) return number.codePointAt(0)! - 0x245f;
  if (/^[0-9０-９]+$/u.test(number)) return Number(number.normalize("NFKC"));
  let total = 0;
  let digit = 0;
  for (const glyph of number) {
    if (glyph === "百") [total, digit] = [total + (digit || 1) * 100, 0];
    else if (glyph === "十") [total, digit] = [total + (digit || 1) * 10, 0];
    else digit = DIGITS.indexOf(glyph);
  }
  return total + digit;
}

/** Whether two styles write the same kind of number: （1） and （二） may count on from one another. */
export function sameForm(a: Style, b: Style): boolean {
  return form(a) === form(b);
}

function form(style: Style): string {
  if (style === "han" || style === "arabic") return "comma";
  if (style === "han-paren" || style === "arabic-paren") return "paren";
  return style;
}
