import {findGlyph, glyphSet} from "./glyph-sets.js";

const OPENERS: Readonly<Record<string, string>> = {
  "《": "》",
  "〈": "〉",
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "【": "】",
  "（": "）",
  "(": ")"
};
const CLOSING = glyphSet(Object.values(OPENERS).join(""));
const MARKS = glyphSet(Object.entries(OPENERS).flat().join(""));
/** A quotation up to this many glyphs is a name or a slogan; a longer one is speech. */
const LONGEST_NAME = 24;
/** Marks that stay open further out are taken for slips. */
const DEEPEST = 8;

/** What stands around each unit of a folded text. */
export interface Masks {
  /** Whether the unit stands in a title 《…》 or in a short quotation: a name. */
  named: Uint8Array;
  /** Depth of quotation marks, titles and brackets: a comma inside ends no clause. */
  depth: Uint8Array;
}

/** Finds titles, quotations and brackets. A mark that is never closed opens nothing. */
export function maskNames(text: string): Masks {
  if (findGlyph(CLOSING, text) === text.length)
    return {named: new Uint8Array(text.length), depth: new Uint8Array(text.length)};
  const named = new Uint8Array(text.length);
  const depth = new Uint8Array(text.length);
  const open: {at: number; closing: string}[] = [];
  for (let i = findGlyph(MARKS, text); i < text.length; i = findGlyph(MARKS, text, i + 1)) {
    const glyph = text[i]!;
    const closing = OPENERS[glyph];
    if (closing) open.push({at: i, closing});
    if (open.length > DEEPEST) open.shift();
    const top = open.findLastIndex((mark) => mark.closing === glyph);
    if (closing || top < 0) continue;
    const {at} = open[top]!;
    open.length = top;
    const title = glyph === "》" || glyph === "〉";
    const quotation = glyph !== "）" && glyph !== ")";
    if (title || (quotation && i - at - 1 <= LONGEST_NAME)) named.fill(1, at, i + 1);
    if (top === 0) depth.fill(1, at, i + 1);
  }
  return {named, depth};
}
