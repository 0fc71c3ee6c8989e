import {fitColumn} from "./columns.js";
import {readHeadingMark} from "./asides.js";
import type {Line} from "./lines.js";
import {endsSentence} from "./punctuation.js";

const FEWEST = 12;

/**
 * Marks the lines that begin a paragraph for certain in text whose format says so: each after a blank line, headings and
 * what follows them. Where the paragraphs of the format are but the lines of a page, all equally wide and few of them
 * with a stop, they are taken for lines.
 */
export function markParagraphs(source: string, lines: readonly Line[]): Line[] {
  const trusted = areParagraphs(lines);
  let afterHeading = false;
  return lines.map((line) => {
    const heading = readHeadingMark(source, lineStart(source, line.pieces[0]!.start));
    const marked =
      heading !== null ? "heading-mark" : afterHeading || (trusted && line.gap > 0) ? "paragraph-mark" : null;
    afterHeading = heading !== null;
    return {...line, heading, marked, gap: trusted ? line.gap : 0};
  });
}

function areParagraphs(lines: readonly Line[]): boolean {
  const paragraphs = lines.filter(({gap}) => gap > 0);
  if (paragraphs.length < FEWEST) return true;
  const stopped = paragraphs.filter(({text}) => endsSentence(text)).length;
  return stopped * 5 >= paragraphs.length * 2 || fitColumn(paragraphs.map(({width}) => width)) === 0;
}

function lineStart(source: string, at: number): number {
  return Math.max(source.lastIndexOf("\n", at - 1), source.lastIndexOf("\r", at - 1)) + 1;
}
