/** A set of glyphs that is asked once a glyph of a long text: a table by code unit, one byte each. */
export type GlyphSet = Uint8Array;

/** The set of the glyphs of a text, and of all in the ranges of first and last glyph. */
export function glyphSet(glyphs: string, ...ranges: readonly (readonly [first: string, last: string])[]): GlyphSet {
  const set = new Uint8Array(0x10000);
  for (const glyph of glyphs) set[glyph.charCodeAt(0)] = 1;
  for (const [first, last] of ranges) set.fill(1, first.charCodeAt(0), last.charCodeAt(0) + 1);
  return set;
}

/** Index of the first glyph of a text, from `from` on, that is in the set; the text's length where none is. */
export function findGlyph(set: GlyphSet, text: string, from = 0): number {
  let at = from;
  while (at < text.length && set[text.charCodeAt(at)] === 0) at += 1;
  return at;
}
