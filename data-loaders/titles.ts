import {readByline} from "./bylines.js";
import type {Placed} from "./columns.js";
import {readNumbering} from "./numbering.js";
import {breaksOff, endsClause, endsSentence, holdsSentence} from "./punctuation.js";
import type {Line} from "./lines.js";

/** Lines that make up the title and, right under it, the subtitle and bylines. */
export interface TitleLines {
  title: ReadonlySet<Line>;
  subtitle: ReadonlySet<Line>;
  byline: ReadonlySet<Line>;
}

const MOST_TITLE_LINES = 4;
const LONGEST_LINE = 60;
const MOST_BYLINES = 3;

/**
 * Finds the title: the lines right above a subtitle that says what is printed (———…工作报告摘要), wherever it stands;
 * else the first lines of the file, where they are no heading of a numbered row and no sentence.
 */
export function findTitle(placed: readonly Placed[]): TitleLines {
  const lines = placed.map(({line}) => line);
  const subtitle = lines.findIndex((line, i) => isSubtitle(line.text) && i > 0 && isTitleLine(lines[i - 1]!));
  const end = subtitle >= 0 ? subtitle : endOfHead(placed);
  let start = end;
  while (start > 0 && end - start < MOST_TITLE_LINES && isTitleLine(lines[start - 1]!)) start -= 1;
  const below = subtitle >= 0 ? subtitle + 1 : end;
  const bylines = start < end ? countBylines(lines.slice(below, below + MOST_BYLINES)) : 0;
  return {
    title: new Set(lines.slice(start, end)),
    subtitle: new Set(subtitle >= 0 ? [lines[subtitle]!] : []),
    byline: new Set(lines.slice(below, below + bylines))
  };
}

function countBylines(lines: readonly Line[]): number {
  const end = lines.findIndex((line, i) => !isUnderTitle(line, i > 0));
  return end < 0 ? lines.length : end;
}

/** The first lines of the file up to where they stop standing together: one run, or the lines above a byline. */
function endOfHead(placed: readonly Placed[]): number {
  const limit = Math.min(placed.length, MOST_TITLE_LINES + 1);
  for (let i = 1; i < limit; i++) if (readByline(placed[i]!.line.text)) return i;
  for (let i = 1; i < limit; i++) if (placed[i]!.apart) return i;
  return Math.min(1, placed.length);
}

function isSubtitle(text: string): boolean {
  return /^[—―─]{2,}.{4,60}(?:报告|摘要|解读|讲话|发言|综述|纪要|会议上?|大会上?)(?:[（(].{1,6}[）)])?$/u.test(text);
}

function isTitleLine({text}: Line): boolean {
  if (text.length > LONGEST_LINE || holdsSentence(text) || endsSentence(text) || endsClause(text) || breaksOff(text))
    return false;
  return !readNumbering(text) && !readByline(text) && /\p{Script=Han}{2}/u.test(text) && !/^[【—―─-]/u.test(text);
}

/** A line with the day, or after it one that is a name alone: 习近平, 国务院总理温家宝. */
function isUnderTitle({text}: Line, afterDay: boolean): boolean {
  if (readByline(text)) return true;
  return (
    afterDay &&
    /^(?:[\p{Script=Han}]{2,10}(?:总理|省长|市长|主席|书记|主任|县长|区长|州长))?[\p{Script=Han}·]{2,4}$/u.test(text)
  );
}
