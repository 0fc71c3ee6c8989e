import {thinBold} from "./bold.js";
import type {Piece, Span} from "./passages.js";

/** A line of the source that is not blank, as the layout rules see it. */
export interface Line {
  /** What it holds, furniture inside it left out, white space at its edges left out. */
  pieces: Piece[];
  /** Its text without white space, fake bold undone. */
  text: string;
  /** Width in em: a Chinese glyph 1, a Latin letter or digit ½, white space nothing. */
  width: number;
  /** White space before its text, in em. */
  indent: number;
  /** Blank lines right above it. */
  gap: number;
  /** Whether a page begins with it, and whether furniture was set aside right above it. */
  pageTop: boolean;
  belowFurniture: boolean;
  /** The rule by which it begins a block for certain: a mark of the format, an article's number; else null. */
  marked: string | null;
  /** Level of the heading that the format makes of it, 1 to 6. */
  heading: number | null;
}

/** Line ends of every system and the separators of Unicode; CR CR LF is one. */
const LINE_END = /\r\r\n|\r\n|[\n\r\v\f\u2028\u2029]/gu;

/** The lines of a source that are not blank. `aside` are spans to leave out, in source order, none over another. */
export function readLines(source: string, aside: readonly Span[] = []): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let next = 0;
  let pageTop = true;
  for (const {start, end, pageEnd} of splitLines(source)) {
    const pieces: Piece[] = [];
    let from = start;
    while (next < aside.length && aside[next]!.start < end) {
      const {start: cut, end: resume} = aside[next]!;
      if (cut > from) addPiece(pieces, source, from, cut);
      from = Math.max(from, resume);
      if (resume > end) break;
      next += 1;
    }
    if (from < end) addPiece(pieces, source, from, end);
    if (pieces.length > 0) {
      const indent = measureIndent(source.slice(start, pieces[0]!.start));
      lines.push({...makeLine(source, pieces), indent, gap, pageTop});
      gap = 0;
      pageTop = false;
    } else gap += 1;
    pageTop ||= pageEnd;
  }
  return thinBold(source, lines);
}

/** The line made of pieces of the source, with nothing known of its surroundings. */
export function makeLine(source: string, pieces: readonly Piece[]): Line {
  const text = pieces.map(({start, end}) => source.slice(start, end).replace(/\s+/gu, "")).join("");
  return {
    pieces: [...pieces],
    text,
    width: measure(text),
    indent: 0,
    gap: 0,
    pageTop: false,
    belowFurniture: false,
    marked: null,
    heading: null
  };
}

function* splitLines(source: string): Generator<Span & {pageEnd: boolean}> {
  let start = 0;
  for (const match of source.matchAll(LINE_END)) {
    yield {start, end: match.index, pageEnd: match[0] === "\f"};
    start = match.index + match[0].length;
  }
  if (start < source.length) yield {start, end: source.length, pageEnd: false};
}

function addPiece(pieces: Piece[], source: string, from: number, to: number): void {
  const text = source.slice(from, to);
  const trimmed = text.trim();
  if (trimmed === "") return;
  const start = from + text.indexOf(trimmed);
  pieces.push({start, end: start + trimmed.length, doubled: false});
}

/** Width in em of text without white space. */
export function measure(text: string): number {
  let width = 0;
  for (const glyph of text) width += glyph < "\u2000" && glyph !== "·" ? 0.5 : 1;
  return width;
}

/** Width in em of white space, written out as escapes or not. */
function measureIndent(space: string): number {
  let width = 0;
  for (const glyph of space.replace(/<U\+00A0>|&nbsp;/giu, " ")) {
    if (/\s/u.test(glyph)) width += glyph === "\t" ? 2 : glyph === "\u3000" ? 1 : 0.5;
  }
  return width;
}
