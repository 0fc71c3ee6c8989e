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
  const cuts = lines.map((line) => ({line, wide: wideGaps(source, line), article: articleEnd(source, line)}));
  const wide = cuts.filter((cut) => cut.wide.length > 0).length >= HABIT;
  const articles = cuts.filter((cut) => cut.article !== null).length >= HABIT;
  return cuts.flatMap(({line, wide: gaps, article}) => {
    const places = [
      ...(articles && article !== null ? [article] : []),
      ...(wide ? gaps : []),
      ...gluedHeadings(source, line)
    ];
    return cutLine(source, line, places);
  });
}

/** Source offsets behind the wide gaps of a line. */
function wideGaps(source: string, line: Line): number[] {
  const found: number[] = [];
  for (const {start, end} of line.pieces) {
    for (const match of source.slice(start, end).matchAll(/(?:\u3000{2,}|\u00a0{4,})\s*/gu)) {
      const before = line.text.slice(0, textLength(source, line, start + match.index));
      const at = start + match.index + match[0].length;
      const numbering = readNumbering(before);
      if (before.length >= LEAST && numbering?.length !== before.length && end - at >= LEAST) found.push(at);
    }
  }
  return found;
}

/** Where a heading of a lower rank is glued to the end of another: 第三篇推进改革开放第十三章深化各项改革. */
function gluedHeadings(source: string, {text, pieces}: Line): number[] {
  const style = readNumbering(text)?.style;
  const inner = style === "bian" || style === "part" ? "章" : style === "chapter" ? "节" : null;
  if (!inner || text.length > 60 || /[，,。；：]/u.test(text)) return [];
  const [piece] = pieces;
  const match = new RegExp(`^第.{4,40}?(?=第\\s*[一二三四五六七八九十百\\d]+\\s*${inner})`, "u").exec(
    source.slice(piece!.start, piece!.end)
  );
  return match ? [piece!.start + match[0].length] : [];
}

function articleEnd(source: string, line: Line): number | null {
  const numbering = readNumbering(line.text);
  if (numbering?.style !== "article" || line.text.length < numbering.length + LEAST_ARTICLE) return null;
  const first = line.pieces[0]!;
  const match = /^第\s*[^\s第条]+\s*条\s+/u.exec(source.slice(first.start, Math.min(first.end, first.start + 40)));
  return match ? first.start + match[0].length : null;
}

function textLength(source: string, {pieces}: Line, upTo: number): number {
  let length = 0;
  for (const {start, end} of pieces) {
    if (start >= upTo) break;
    length += source.slice(start, Math.min(end, upTo)).replace(/\s+/gu, "").length;
  }
  return length;
}

function cutLine(source: string, line: Line, places: readonly number[]): Line[] {
  let rest = line.pieces;
  const parts: Piece[][] = [];
  for (const place of places) {
    const upper: Piece[] = [];
    const lower: Piece[] = [];
    for (const piece of rest) {
      if (piece.end <= place) upper.push(piece);
      else if (piece.start >= place) lower.push(piece);
      else {
        upper.push({...piece, end: trimmedEnd(source, piece.start, place)});
        lower.push({...piece, start: place});
      }
    }
    if (upper.length === 0 || lower.length === 0) continue;
    parts.push(upper);
    rest = lower;
  }
  if (parts.length === 0) return [line];
  const first = {...line, ...textOf(makeLine(source, parts[0]!)), marked: true};
  const others = [...parts.slice(1), rest].map((pieces) =>
    Object.assign(makeLine(source, pieces), {indent: 2, marked: true})
  );
  return [first, ...others];
}

function textOf({pieces, text, width}: Line): Pick<Line, "pieces" | "text" | "width"> {
  return {pieces, text, width};
}

function trimmedEnd(source: string, start: number, end: number): number {
  return start + source.slice(start, end).trimEnd().length;
}
