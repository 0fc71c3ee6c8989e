import {isSpeaker, readByline} from "./bylines.js";
import type {Placed} from "./columns.js";
import type {Line} from "./lines.js";
import {readNumbering} from "./numbering.js";
import {breaksOff, endsClause, endsSentence, holdsSentence, openMark} from "./punctuation.js";

/** Lines that make up the title and, right under it, the subtitle and bylines. */
export interface TitleLines {
  title: ReadonlySet<Line>;
  subtitle: ReadonlySet<Line>;
  byline: ReadonlySet<Line>;
  /** Headlines that a web page put above the title of what it prints. */
  pageTitle: ReadonlySet<Line>;
  /** How many levels of the format's headings stand above the first of the text: 1 where its title is one of them. */
  depth: number;
}

const MOST_TITLE_LINES = 4;
const LONGEST_LINE = 60;
const MOST_BYLINES = 6;
const MOST_PAGE_TITLES = 3;

/**
 * Finds the title where something tells it: the one highest heading of the format at the head of the text; else the
 * lines right above a subtitle that says what is printed (———…工作报告摘要), wherever it stands; else the first lines of
 * the text, where a byline stands under them.
 */
export function findTitle(placed: readonly Placed[]): TitleLines {
  const lines = placed.map(({line}) => line);
  const levels = lines.flatMap(({heading}) => heading ?? []);
  const top = Math.min(...levels);
  const highest = lines.findIndex(({heading}) => heading === top);
  const isMarked = levels.filter((level) => level === top).length === 1 && highest < MOST_TITLE_LINES;
  const subtitle = isMarked ? -1 : findSubtitle(lines);
  const end = isMarked ? highest + 1 : subtitle >= 0 ? subtitle : aboveByline(lines);
  const start = isMarked ? highest : startOfTitle(lines, end);
  const found = start < end && (isMarked || subtitle >= 0 || start === 0);
  const under = isMarked && isSubtitle(lines[end]?.text ?? "") ? end : subtitle;
  const below = under >= 0 ? under + linesOfSubtitle(lines, under) : end;
  const bylines = found ? countBylines(lines.slice(below, below + MOST_BYLINES), under >= 0) : 0;
  return {
    title: new Set(found ? lines.slice(start, end) : []),
    subtitle: new Set(under >= 0 ? lines.slice(under, below) : []),
    byline: new Set(lines.slice(below, below + bylines)),
    pageTitle: new Set(subtitle >= 0 ? pageTitles(lines, start) : []),
    depth: Number.isFinite(top) ? (isMarked ? top : top - 1) : 0
  };
}

function findSubtitle(lines: readonly Line[]): number {
  return lines.findIndex((_, i) => i > 0 && linesOfSubtitle(lines, i) > 0 && isTitleLine(lines[i - 1]!));
}

/** How many lines from one on are a subtitle: one, two where it is wrapped, or none. */
function linesOfSubtitle(lines: readonly Line[], at: number): number {
  const {text} = lines[at]!;
  if (isSubtitle(text)) return 1;
  const below = lines[at + 1];
  const isWrapped =
    /^[—―─-]{2,}/u.test(text) && below !== undefined && below.gap === 0 && isSubtitle(text + below.text);
  return isWrapped ? 2 : 0;
}

function startOfTitle(lines: readonly Line[], end: number): number {
  let start = end;
  while (start > 0 && end - start < MOST_TITLE_LINES && isTitleLine(lines[start - 1]!)) {
    start -= 1;
    if (lines[start]!.belowFurniture) break;
  }
  return start;
}

/** Where a web page's own headlines stand above the title: few lines at the very top, furniture between. */
function pageTitles(lines: readonly Line[], start: number): Line[] {
  const above = lines.slice(0, start);
  const apart = above.length <= MOST_PAGE_TITLES && lines[start]?.belowFurniture;
  return apart && above.every(isTitleLine) ? above : [];
}

function countBylines(lines: readonly Line[], named: boolean): number {
  let count = 0;
  while (count < lines.length) {
    const {text} = lines[count]!;
    const below = lines[count + 1]?.text ?? "";
    if (isUnderTitle(text, named || count > 0)) count += 1;
    else if (openMark(text) && isUnderTitle(text + below, false)) count += 2;
    else break;
  }
  return count;
}

/** How many lines at the head of the text stand above a byline; 0 where none does. */
function aboveByline(lines: readonly Line[]): number {
  for (let i = 1; i <= MOST_TITLE_LINES && i < lines.length; i++) {
    if (countBylines(lines.slice(i, i + 2), false) > 0) return i;
  }
  return 0;
}

function isSubtitle(text: string): boolean {
  return /^[—―─-]{2,}[^—―─-].{3,60}(?:报告|摘要|解读|讲话|发言|综述|纪要|会议上?|大会上?|全会上?)(?:[（(].{1,6}[）)])?$/u.test(
    text
  );
}

function isTitleLine({text}: Line): boolean {
  if (text.length > LONGEST_LINE || holdsSentence(text) || endsSentence(text) || endsClause(text) || breaksOff(text))
    return false;
  return !readNumbering(text) && !readByline(text) && /\p{Script=Han}{2}/u.test(text) && !/^[【—―─-]/u.test(text);
}

/** A line with the day, or after it one that is a name alone: 习近平, 国务院总理温家宝. */
function isUnderTitle(text: string, afterDay: boolean): boolean {
  if (readByline(text)) return true;
  return afterDay && isSpeaker(text);
}
