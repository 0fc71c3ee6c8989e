import type {Span} from "./passages.js";
import type {Markup} from "./sources.js";

/** Characters inside the text that are none of its words, and what they are. */
export interface Aside extends Span {
  kind: string;
}

const TAGS =
  "p|br|div|span|a|b|i|u|s|em|strong|font|table|tbody|thead|tr|td|th|ul|ol|li|img|h[1-6]|center|hr|sup|sub|input|form|meta|link|label|section|article|header|footer|nav|iframe|noscript|html|head|body|title|o:p|st1:[a-z]+";

const ANYWHERE: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["comment", /<!--[\s\S]{0,20000}?-->/gu],
  ["script", /<(script|style)\b[^>]{0,500}>[\s\S]{0,20000}?<\/\1\s*>/giu],
  ["tag", new RegExp(`</?(?:${TAGS})(?:\\s[^<>]{0,400})?/?>`, "giu")],
  ["escape", /<U\s?\+[0-9A-F]{4,6}>|&(?:nbsp|ensp|emsp|thinsp|lt|gt|amp|quot|#\d{1,6}|#x[0-9a-f]{1,5});/giu],
  ["private_use", /\p{Co}+/gu],
  ["invisible", /(?:(?!\s)[\p{Cc}\p{Cf}])+/gu],
  ["page_number", /(?<=\S[^\S\r\n\f]*)第 *\d{1,4} *页 *[，,/／]? *共 *\d{1,4} *页/gu],
  [
    "page_number",
    /(?<=\p{Script=Han}[^\S\r\n\f]*)[-—－–][^\S\r\n\f]+\d{1,3}[^\S\r\n\f]+[-—－–](?=[^\S\r\n\f]*\p{Script=Han})/gu
  ],
  ["font_size", /【\s*字体\s*[：:]?\s*大\s*中\s*小\s*】/gu]
];

const HEADING_MARK: readonly [kind: string, pattern: RegExp] = ["markup", /(?<=^[ \t]*)#{1,6}(?=[ \t])/gmu];
const MARKDOWN: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["front_matter", /^---\r?\n[\s\S]*?\r?\n---(?=\r?\n)/u],
  ["markup", /(?<=^[ \t]*)(?:[-*+]|>)(?=[ \t]+\S)|^[ \t]*(?:-{3,}|\*{3,}|_{3,})(?=[ \t]*$)/gmu],
  ["markup", /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)/gu],
  ["markup", /!?\[(?=[^\]\n]{0,300}\]\([^)\s]{0,500}\))|(?<=\[[^\]\n]{0,300})\]\([^)\s]{0,500}\)/gu]
];

/**
 * What stands inside the text but is not of it, in source order and without overlaps: comments, stray tags and escapes,
 * private-use and invisible characters, page numbers in mid-sentence, and the marks of marked text.
 */
export function findAsides(source: string, markup: Markup): Aside[] {
  const marks = markup === "plain" ? [] : markup === "marked" ? [HEADING_MARK] : [HEADING_MARK, ...MARKDOWN];
  const patterns = [...ANYWHERE, ...marks];
  const found: Aside[] = [];
  for (const [kind, pattern] of patterns) {
    if (pattern.global) for (const match of source.matchAll(pattern)) add(found, kind, match);
    else add(found, kind, pattern.exec(source));
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return merge(source, found);
}

function add(found: Aside[], kind: string, match: RegExpExecArray | null): void {
  if (match) found.push({kind, start: match.index, end: match.index + match[0].length});
}

/** Drops what lies inside another, and joins neighbours of one kind with nothing but spaces between. */
function merge(source: string, found: readonly Aside[]): Aside[] {
  const merged: Aside[] = [];
  for (const aside of found) {
    const last = merged.at(-1);
    if (last && aside.start < last.end) continue;
    const together =
      last?.kind === aside.kind &&
      aside.kind !== "markup" &&
      /^[^\S\n\r\v\f\u2028\u2029]*$/u.test(source.slice(last.end, aside.start));
    if (last && together) merged[merged.length - 1] = {...last, end: aside.end};
    else merged.push(aside);
  }
  return merged;
}

/** Level of the heading mark that a line begins with, 1 to 6; null where it has none. */
export function readHeadingMark(source: string, lineStart: number): number | null {
  const match = /^[ \t]*(#{1,6})[ \t]/u.exec(source.slice(lineStart, lineStart + 40));
  return match ? match[1]!.length : null;
}
