import {measure} from "./lines.js";
import type {Line} from "./lines.js";
import {undouble} from "./passages.js";

/** A line with so many different Chinese glyphs, all doubled, is fake bold by itself; beside another such line one does. */
const ENOUGH = 5;

/**
 * Undoes fake bold: whole lines in which every glyph stands twice, as PDFs print a glyph over itself.
 *
 *     坚坚定定信信心心·迎迎难难 → 坚定信心·迎难        ————、高高兴兴 stay
 */
export function thinBold(source: string, lines: readonly Line[]): Line[] {
  const doubled = lines.map((line) => countDoubled(source, line));
  const isBold = doubled.map((count) => count >= ENOUGH);
  for (let i = 1; i < lines.length; i++) isBold[i] ||= doubled[i]! > 0 && isBold[i - 1]!;
  for (let i = lines.length - 2; i >= 0; i--) isBold[i] ||= doubled[i]! > 0 && isBold[i + 1]!;
  return lines.map((line, i) => (isBold[i] ? thin(line) : line));
}

function thin(line: Line): Line {
  const text = undouble(line.text);
  return {...line, pieces: line.pieces.map((piece) => ({...piece, doubled: true})), text, width: measure(text)};
}

/** How many different Chinese glyphs stand twice, each beside itself, where all glyphs of the line do; else 0. */
function countDoubled(source: string, {pieces, text}: Line): number {
  const [first, second] = text;
  if (first !== second) return 0;
  const distinct = new Set<string>();
  for (const {start, end} of pieces) {
    for (const run of source.slice(start, end).split(/\s+/u)) {
      const glyphs = [...run];
      if (glyphs.length % 2 !== 0) return 0;
      for (let i = 0; i < glyphs.length; i += 2) {
        if (glyphs[i] !== glyphs[i + 1]) return 0;
        if (/\p{Script=Han}/u.test(glyphs[i]!)) distinct.add(glyphs[i]!);
      }
    }
  }
  return distinct.size;
}
