import {isPaperTitle} from "./headings.js";
import type {Gap} from "./passages.js";
import {openMark} from "./punctuation.js";
import type {Role} from "./tables.js";

/** Slogans set side by side have at least so many glyphs each. */
const SLOGAN = 4;

/**
 * Whether white space in a block of a role means something and stays, as one space. Between Latin words it does;
 * between slogans it does in titles, headings and quotations; after 第一条 and in bylines it does. All else is dirt.
 *
 *     坚定信心·迎难而上        → 坚定信心 迎难而上          in a title or 《…》
 *     “北·京·劳·动·者·之·歌·” → “北京劳动者之歌”           lone glyphs
 *     （一）·坚持、12351·手·机 → （一）坚持、12351手机
 */
export function keepsSpace(gap: Gap, role: Role): boolean {
  const before = gap.before.at(-1) ?? "";
  const after = gap.after[0] ?? "";
  if (role === "furniture") return true;
  if (/[A-Za-z]/u.test(before) && /[A-Za-z]/u.test(after)) return true;
  if (/[A-Za-z][.,;:!?]$/u.test(gap.before) && /[A-Za-z]/u.test(after)) return true;
  const left = gap.before.slice(gap.left);
  const right = gap.after.slice(0, gap.right);
  if (role === "byline") {
    if (gap.lineBreak || /\d/u.test(before) || /\d/u.test(after)) return false;
    return hanRun(left, "end") > 1 || hanRun(right, "start") > 1 || /[）)]/u.test(before);
  }
  if (/\d/u.test(before) && /\d/u.test(after)) return !gap.lineBreak && areFigures(left, right);
  if (!isHan(before) || !isHan(after)) return false;
  if (/^第[一二三四五六七八九十百零〇\d]+[编篇章节条]$/u.test(gap.before) && gap.left === 0) return true;
  if (role === "title" && gap.lineBreak) return !isPaperTitle(gap.after);
  if (role === "title") return hanRun(left, "end") > 1 || hanRun(right, "start") > 1;
  if (gap.lineBreak) return false;
  if (role === "paragraph" && !/[》”』」]/u.test(openMark(gap.before) ?? "")) return false;
  return hanRun(left, "end") >= SLOGAN && hanRun(right, "start") >= SLOGAN;
}

/** Two figures side by side, as in a row of a table: not the digits of one, spaced or in threes. */
function areFigures(left: string, right: string): boolean {
  const upper = /\d*$/u.exec(left)![0].length;
  const lower = /^\d*/u.exec(right)![0].length;
  return upper > 1 && lower > 1 && lower !== 3;
}

function isHan(glyph: string): boolean {
  return /\p{Script=Han}/u.test(glyph);
}

function hanRun(text: string, end: "start" | "end"): number {
  return (end === "end" ? /\p{Script=Han}*$/u : /^\p{Script=Han}*/u).exec(text)?.[0].length ?? 0;
}
