import {findGlyph, glyphSet} from "./glyph-sets.js";
import type {GlyphSet} from "./glyph-sets.js";

/**
 * A text without its white space and in one width, and where each of its units stood: `at[i]`, for all `i` up to its
 * length. `at` is null where nothing had to be folded.
 */
export interface Folded {
  text: string;
  at: Int32Array | null;
}

const WIDE_FIRST = 0xff01;
const WIDE_LAST = 0xff5e;
const WIDE_OFFSET = 0xfee0;
/** Signs that are written in several ways and mean one thing in a number. */
const SIGNS: Readonly<Record<string, string>> = {
  "﹪": "%",
  〇: "零",
  "○": "零",
  "◯": "零",
  "∼": "~",
  "〜": "~",
  "–": "—",
  "―": "—",
  "─": "—",
  "−": "—"
};
/** Full-width marks that end clauses keep their width: a comma between clauses is not one inside a number. */
const KEPT = new Set("，；：！？（）");
/** What is folded: white space, the signs above, and all that is full-width but not kept. */
const FOLDS = findFolds();

/** White space as converters of files leave it behind, spelt out: \n, &nbsp;, <br>, _x000D_; and marks without width. */
const DEBRIS = /\\[nrt]|&(?:nbsp|ensp|emsp|#160|#12288|#x3000);|<br ?\/?>|_x000[AD]_|[\u200b-\u200d]/uy;

function findFolds(): GlyphSet {
  const set = glyphSet(`${Object.keys(SIGNS).join("")}\\&<_`, ["\uff01", "\uff5e"], ["\u200b", "\u200d"]);
  for (const glyph of KEPT) set[glyph.charCodeAt(0)] = 0;
  for (let code = 0; code < set.length; code++) if (/\s/u.test(String.fromCharCode(code))) set[code] = 1;
  return set;
}

/**
 * Folds a text so that rules meet each sign in one form. One unit stays one unit; white space and
 * what stands for it go.
 */
export function fold(text: string): Folded {
  if (findGlyph(FOLDS, text) === text.length) return {text, at: null};
  const units: string[] = [];
  const at = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (unit >= "\u4e00" && unit <= "\u9fff") {
      at[units.length] = i;
      units.push(unit);
      continue;
    }
    if (/\s/u.test(unit)) continue;
    DEBRIS.lastIndex = i;
    const debris = /[\\&<_\u200b-\u200d]/u.test(unit) ? DEBRIS.exec(text)?.[0] : undefined;
    if (debris) {
      i += debris.length - 1;
      continue;
    }
    at[units.length] = i;
    units.push(foldUnit(unit));
  }
  at[units.length] = text.length;
  return {text: units.join(""), at: at.subarray(0, units.length + 1)};
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= WIDE_FIRST && code <= WIDE_LAST && !KEPT.has(unit)) return String.fromCharCode(code - WIDE_OFFSET);
  return SIGNS[unit] ?? unit;
}

/** Where the folded units from `start` to `end` (exclusive) stood in the text. */
export function unfold({at}: Folded, start: number, end: number): {start: number; end: number} {
  if (!at) return {start, end};
  return {start: at[start]!, end: end > start ? at[end - 1]! + 1 : at[start]!};
}
