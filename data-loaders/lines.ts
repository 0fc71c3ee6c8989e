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
  /** Whether it begins a paragraph for certain, because the format says so. */
  marked: boolean;
}

/** Line ends of every system and the separators of Unicode; CR CR LF is one. */
const LINE_END = /\r\r\n|\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/** The lines of a source that are not blank. `aside` are spans to leave out, in source order. */
export function readLines(source: string, aside: readonly Span[] = []): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let next = 0;
  for (const {start, end} of splitLines(source)) {
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
    if (pieces.length === 0) {
      gap += 1;
      continue;
    }
    lines.push(readLine(source, pieces, measureIndent(source.slice(start, pieces[0]!.start)), gap));
    gap = 0;
  }
  spreadBold(source, lines);
  return lines;
}

/** A line too short to tell is fake bold if all its glyphs are doubled and so is a line beside it. */
function spreadBold(source: string, lines: Line[]): void {
  const mark = (i: number, beside: number) => {
    if (!lines[beside]?.pieces[0]!.doubled || lines[i]!.pieces[0]!.doubled) return;
    const line = lines[i]!;
    const runs = runsOf(source, line.pieces);
    if (doubledGlyphs(runs) > 0) lines[i] = {...makeLine(line.pieces, runs, true), indent: line.indent, gap: line.gap};
  };
  for (let i = 1; i < lines.length; i++) mark(i, i - 1);
  for (let i = lines.length - 2; i >= 0; i--) mark(i, i + 1);
}

/** The line made of pieces of the source. */
export function readLine(source: string, pieces: readonly Piece[], indent: number, gap: number): Line {
  const runs = runsOf(source, pieces);
  return {...makeLine(pieces, runs, doubledGlyphs(runs) >= 5), indent, gap};
}

function runsOf(source: string, pieces: readonly Piece[]): string[] {
  return pieces.flatMap(({start, end}) => source.slice(start, end).match(/\S+/gu) ?? []);
}

function makeLine(pieces: readonly Piece[], runs: readonly string[], doubled: boolean): Omit<Line, "indent" | "gap"> {
  const raw = runs.join("");
  const text = doubled ? [...raw].filter((_, i) => i % 2 === 0).join("") : raw;
  return {pieces: pieces.map((piece) => ({...piece, doubled})), text, width: measure(text), marked: false};
}

function* splitLines(source: string): Generator<Span> {
  let start = 0;
  for (const match of source.matchAll(LINE_END)) {
    yield {start, end: match.index};
    start = match.index + match[0].length;
  }
  if (start < source.length) yield {start, end: source.length};
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

function measureIndent(space: string): number {
  let width = 0;
  for (const glyph of space) width += glyph === "\t" ? 2 : glyph === "\u3000" ? 1 : 0.5;
  return width;
}

/** How many Chinese glyphs stand twice, each beside itself, where all glyphs do: 坚坚定定 2, 坚定 and ———— none. */
function doubledGlyphs(runs: readonly string[]): number {
  const distinct = new Set<string>();
  for (const run of runs) {
    const glyphs = [...run];
    if (glyphs.length % 2 !== 0) return 0;
    for (let i = 0; i < glyphs.length; i += 2) {
      if (glyphs[i] !== glyphs[i + 1]) return 0;
      if (/\p{Script=Han}/u.test(glyphs[i]!)) distinct.add(glyphs[i]!);
    }
  }
  return distinct.size;
}
