import {fold} from "./folding.js";

/**
 * A text as it is compared with the lexicon: without white space and quotation marks, in one width and one letter case.
 * `at[i]` is where its unit `i` stood, for all `i` up to its length; null where nothing had to be changed.
 */
export interface Plain {
  text: string;
  at: Int32Array | null;
}

const QUOTES = /[“”‘’"'「」『』〝〞＂＇]/u;

/** The plain form of a text. One unit stays one unit; white space and quotation marks go. */
export function plain(text: string): Plain {
  const folded = fold(text);
  if (!QUOTES.test(folded.text)) return {text: folded.text.toLowerCase(), at: folded.at};
  const units: string[] = [];
  const at = new Int32Array(text.length + 1);
  for (let i = 0; i < folded.text.length; i++) {
    const unit = folded.text[i]!;
    if (QUOTES.test(unit)) continue;
    at[units.length] = folded.at ? folded.at[i]! : i;
    units.push(unit);
  }
  at[units.length] = text.length;
  return {text: units.join("").toLowerCase(), at: at.subarray(0, units.length + 1)};
}

/** Where the plain units from `start` to `end` (exclusive, more than `start`) stood in the text, as a range of it. */
export function standing({at}: Plain, start: number, end: number): {start: number; end: number} {
  return at ? {start: at[start]!, end: at[end - 1]! + 1} : {start, end};
}

/** A text without its white space, otherwise as it is written. */
export function bareText(text: string): string {
  return text.replace(/\s+/gu, "");
}
