import {fold} from "./folding.js";

/** What stands for every number, so that formulas agree whose figures differ. */
export const NUMBER = 0;

/**
 * A text as texts are collated: its letters and numbers in one width and letter case, without punctuation and white space.
 * A number is one character, whatever its length. Offsets are UTF-16 code units of the text, ends exclusive.
 */
export interface Characters {
  /** Code points; `NUMBER` for each number. */
  codes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** What each number says, by its place. */
  numbers: ReadonlyMap<number, string>;
}

const CHARACTER =
  /(?<number>(?:\d[\d,.]*\d|\d)(?:[%‰]|[万亿]+)?|[零一二三四五六七八九十百千万亿两]{2,})|[\p{L}\p{N}]/gu;

/** Reads the characters of a text. Offsets point into it as it is. */
export function readCharacters(text: string): Characters {
  const folded = fold(text);
  const form = folded.text.toLowerCase();
  const codes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const numbers = new Map<number, string>();
  // A letter whose small form is longer would shift what follows.
  const read = form.length === folded.text.length ? form : folded.text;
  for (const {0: written, index, groups} of read.matchAll(CHARACTER)) {
    const number = groups?.["number"];
    if (number !== undefined) numbers.set(codes.length, number);
    codes.push(number === undefined ? written.codePointAt(0)! : NUMBER);
    starts.push(folded.at ? folded.at[index]! : index);
    const last = index + written.length - 1;
    ends.push((folded.at ? folded.at[last]! : last) + 1);
  }
  return {codes: Int32Array.from(codes), starts: Int32Array.from(starts), ends: Int32Array.from(ends), numbers};
}

/** Whether two stretches of text differ in nothing but white space and width. */
export function sameMarks(a: string, b: string): boolean {
  return a === b || squeeze(a) === squeeze(b);
}

function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}
