import {makeLine} from "./lines.js";
import type {Line} from "./lines.js";
import {readNumbering} from "./numbering.js";
import type {Piece} from "./passages.js";

/** How often a file must do it before it is taken for its way. */
const HABIT = 3;
const LEAST = 4;
/** An article has at least so much text behind its number. */
const LEAST_ARTICLE = 8;

/**
 * Parts lines that hold several: at the indent of a paragraph in mid-line (第二章 效益, a gap, （一）总产值), and
 * behind the number of an article (第三条, a space, its text), which is its heading. Only where a file does so throughout.
 */
export function splitInnerLines(source: string, lines: readonly Line[]): Line[] {
  const cuts = lines.map((line) => ({line, gaps: wideGaps(source, line), articles: articleEnd(source, line)}));
  const hasGaps = cuts.filter(({gaps}) => gaps.length > 0).length >= HABIT;
  const hasArticles = cuts.filter(({articles}) => articles.length > 0).length >= HABIT;
  return cuts.flatMap(({line, gaps, articles}) =>
    cutLine(source, line, [...(hasArticles ? articles : []), ...(hasGaps ? gaps : []), ...gluedHeadings(source, line)])
  );
}

/** A place to cut a line at, as a source offset, and the rule that says so. */
interface Cut {
  at: number;
  rule: string;
}

/** Source offsets behind the wide gaps of a line. */
function wideGaps(source: string, line: Line): Cut[] {
  const found: Cut[] = [];
  for (const {start, end} of line.pieces) {
    for (const match of source.slice(start, end).matchAll(/(?:\u3000{2,}|\u00a0{4,})\s*/gu)) {
      const before = line.text.slice(0, textLength(source, line, start + match.index));
      const at = start + match.index + match[0].length;
      const numbering = readNumbering(before);
      if (before.length >= LEAST && numbering?.length !== before.length && end - at >= LEAST)
        found.push({at, rule: "inner-indent"});
    }
  }
  return found;
}

/** Where a heading of a lower rank is glued to the end of another: 第三篇推进改革开放第十三章深化各项改革. */
function gluedHeadings(source: string, {text, pieces}: Line): Cut[] {
  const style = readNumbering(text)?.style;
  const inner = style === "bian" || style === "part" ? "章" : style === "chapter" ? "节" : null;
  if (!inner || text.length > 60 || /[，,。；：]/u.test(text)) return [];
  const [piece] = pieces;
  const match = new RegExp(`^第.{4,40}?(?=第\\s*[一二三四五六七八九十百\\d]+\\s*${inner})`, "u").exec(
    source.slice(piece!.start, piece!.end)
  );
  return match ? [{at: piece!.start + match[0].length, rule: "glued-heading"}] : [];
}

function articleEnd(source: string, line: Line): Cut[] {
  const numbering = readNumbering(line.text);
  if (numbering?.style !== "article" || line.text.length < numbering.length + LEAST_ARTICLE) return [];
  const first = line.pieces[0]!;
  const match = /^第\s*[^\s第条]+\s*条\s+/u.exec(source.slice(first.start, Math.min(first.end, first.start + 40)));
  return match ? [{at: first.start + match[0].length, rule: "article"}] : [];
}

function textLength(source: string, {pieces}: Line, upTo: number): number {
  let length = 0;
  for (const {start, end} of pieces) {
    if (start >= upTo) break;
    length += source.slice(start, Math.min(end, upTo)).replace(/\s+/gu, "").length;
  }
  return length;
}

function cutLine(source: string, line: Line, cuts: readonly Cut[]): Line[] {
  let rest = line.pieces;
  const parts: {pieces: Piece[]; rule: string | null}[] = [];
  let rule = line.marked;
  for (const cut of cuts) {
    const upper: Piece[] = [];
    const lower: Piece[] = [];
    for (const piece of rest) {
      if (piece.end <= cut.at) upper.push(piece);
      else if (piece.start >= cut.at) lower.push(piece);
      else {
        upper.push({...piece, end: trimmedEnd(source, piece.start, cut.at)});
        lower.push({...piece, start: cut.at});
      }
    }
    if (upper.length === 0 || lower.length === 0) continue;
    parts.push({pieces: upper, rule: rule ?? cut.rule});
    rest = lower;
    rule = cut.rule;
  }
  if (parts.length === 0) return [line];
  const [first, ...others] = [...parts, {pieces: rest, rule}];
  return [
    {...line, ...textOf(makeLine(source, first!.pieces)), marked: first!.rule},
    ...others.map(({pieces, rule: marked}) => Object.assign(makeLine(source, pieces), {indent: 2, marked}))
  ];
}

function textOf({pieces, text, width}: Line): Pick<Line, "pieces" | "text" | "width"> {
  return {pieces, text, width};
}

function trimmedEnd(source: string, start: number, end: number): number {
  return start + source.slice(start, end).trimEnd().length;
}
