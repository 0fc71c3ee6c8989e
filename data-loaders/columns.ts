import type {Line} from "./lines.js";
import type {Manner} from "./manners.js";
import {readNumbering} from "./numbering.js";
import {endsClause, endsSentence, holdsSentence} from "./punctuation.js";

/** A line with what its neighbours tell of it. */
export interface Placed {
  line: Line;
  /** Whether blank lines or a seam (a line that begins with a space: a new column or page) part it from the line above. */
  apart: boolean;
  /** Whether its indent marks it as the first line of a paragraph. */
  indented: boolean;
  /** Whether it starts at the margin where paragraphs of the file start with an indent: it goes on with one. */
  flush: boolean;
  /** Whether a heading begins with it: few lines at the margin without a stop, up to the next line with an indent. */
  opensHeading: boolean;
  /** Width in em of the column that it stands in; 0 where the text is not wrapped. */
  column: number;
  /** Lines of the run of lines that it stands in, no blank line or seam inside; and its place there, from 0. */
  run: Line[];
  place: number;
}

/** Indents from this width on, in em, mark a paragraph; a smaller one marks a seam. */
const PARAGRAPH_INDENT = 1.5;
/** How much narrower than its column a full line may be, in em: justified lines lose a glyph or two to spaces. */
export const SLACK = 2.5;
/** Lines this much wider than the column do not belong to it. */
export const EXCESS = 1.5;
const WIDEST_COLUMN = 80;
const NARROWEST_COLUMN = 4;
/** How many runs away a short run looks for the column that it belongs to. */
const NEAR = 3;

/** Places every line: the runs that lines form, and the column that each run stands in. */
export function placeLines(lines: readonly Line[], manner: Manner): Placed[] {
  const indented = lines.filter(({indent}) => indent >= PARAGRAPH_INDENT).length;
  const marks = indented >= 3 && indented * 50 >= lines.length;
  const isIndented = (line: Line) => line.marked !== null || (marks && line.indent >= PARAGRAPH_INDENT);
  const habit = indentsParagraphs(lines);
  const runs: Line[][] = [];
  for (const line of lines) {
    const apart = runs.length === 0 || line.gap > 0 || line.indent > 0 || line.marked !== null || line.belowFurniture;
    if (apart) runs.push([line]);
    else runs.at(-1)!.push(line);
  }
  const columns = manner === "sentences" ? runs.map(() => 0) : measureColumns(runs);
  let at = -1;
  return runs.flatMap((run, i) =>
    run.map((line, place) => ({
      line,
      opensHeading: marks && isHeadingAtMargin(lines, ++at),
      apart: place === 0,
      indented: isIndented(line),
      flush: habit && line.indent === 0 && line.marked === null && (line.gap === 0 || line.belowFurniture),
      column: columns[i]!,
      run,
      place
    }))
  );
}

const MOST_HEADING_LINES = 3;
const LONGEST_HEADING = 60;

function isHeadingAtMargin(lines: readonly Line[], at: number): boolean {
  let text = "";
  for (let i = at; i < Math.min(lines.length, at + MOST_HEADING_LINES + 1); i++) {
    const line = lines[i]!;
    if (line.indent >= PARAGRAPH_INDENT) return i > at && !/[，,、；：。]$/u.test(text);
    text += line.text;
    if (holdsSentence(text) || text.length > LONGEST_HEADING) return false;
  }
  return false;
}

/**
 * Whether paragraphs begin with an indent: most lines of running text do that follow the last line of a paragraph, which
 * ends with a full stop and, in wrapped text, falls short.
 */
function indentsParagraphs(lines: readonly Line[]): boolean {
  const usual = lines.map(({width}) => width).toSorted((a, b) => a - b)[Math.floor((lines.length * 3) / 4)] ?? 0;
  const stopped = lines.filter(({text}) => endsSentence(text)).length;
  const wrapped = usual <= WIDEST_COLUMN && stopped * 2 < lines.length;
  const ends = ({text, width}: Line) => endsSentence(text) && (!wrapped || width < usual - SLACK);
  const after = lines.filter(
    ({gap, text}, i) =>
      i > 0 && gap === 0 && ends(lines[i - 1]!) && !readNumbering(text) && (wrapped || holdsSentence(text))
  );
  const indented = after.filter(({indent}) => indent >= PARAGRAPH_INDENT).length;
  return indented >= 10 && indented * 3 >= after.length * 2;
}

function measureColumns(runs: readonly Line[][]): number[] {
  const own = runs.map((run) => measureColumn(run));
  const pooled = own.map((width, i) => width || near(own, i, 1) || measurePool(runs, own, i));
  return pooled.map((_, i) => near(pooled, i, NEAR) || measureShort(runs[i]!));
}

/** The column of a run of four lines or more, if its lines before the last are about equally wide. */
function measureColumn(run: readonly Line[]): number {
  return run.length < 4 ? 0 : fitColumn(run.slice(0, -1).map(({width}) => width));
}

/** The column of neighbouring runs of two lines: each too short to tell, together they do. */
function measurePool(runs: readonly Line[][], own: readonly number[], i: number): number {
  if (runs[i]!.length < 2) return 0;
  const widths: number[] = [];
  for (let j = Math.max(0, i - 4); j < Math.min(runs.length, i + 5); j++) {
    if (runs[j]!.length <= 3 && runs[j]!.length > 1 && own[j] === 0) widths.push(runs[j]![0]!.width);
  }
  return widths.length < 3 ? 0 : fitColumn(widths);
}

/** The column of two or three lines alone: their width, if only the last may be short and no sentence ends in between. */
function measureShort(run: readonly Line[]): number {
  if (run.length < 2 || run.length > 3) return 0;
  const upper = run.slice(0, -1);
  const width = Math.max(...run.map((line) => line.width));
  const isFull = ({width: own, text}: Line) => own >= width - SLACK && !endsSentence(text) && !endsClause(text);
  return upper.every(isFull) && width <= WIDEST_COLUMN && width >= NARROWEST_COLUMN ? width : 0;
}

/** The width that most of some widths share, full lines a little less or more; 0 where they share none. */
export function fitColumn(widths: readonly number[]): number {
  const sorted = widths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor((sorted.length * 3) / 4)]!;
  const fitting = sorted.filter((w) => w >= width - SLACK - 0.5 && w <= width + SLACK).length;
  return width <= WIDEST_COLUMN && width >= NARROWEST_COLUMN && fitting * 4 >= sorted.length * 3 ? width : 0;
}

/** The width of the nearest run that has one, at most `reach` runs away, those below first. */
function near(widths: readonly number[], i: number, reach: number): number {
  for (let distance = 0; distance <= reach; distance++) {
    const width = widths[i + distance] || widths[i - distance];
    if (width) return width;
  }
  return 0;
}
