import {NUMBER, sameMarks} from "./characters.js";
import type {Characters} from "./characters.js";
import type {Matches} from "./local-alignment.js";
import type {Variant} from "./tables.js";

/** A sentence of one of two reports as it is collated. */
export interface Witness {
  text: string;
  characters: Characters;
}

/** A stretch of a sentence's text: UTF-16 code units, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A pair of passages and the characters that they share. */
export interface Passage {
  left: Witness;
  right: Witness;
  leftRange: Range;
  rightRange: Range;
  matches: Matches;
}

/** One difference: what `variants` says of it before it is read. */
export type Difference = Pick<
  Variant,
  "operation" | "kind" | "left_text" | "right_text" | "left_start" | "left_end" | "right_start" | "right_end"
>;

/** Characters that must agree for words left out here and put in there to be the same words moved. */
const MOVED = 2;

/**
 * Every difference between two passages, to the character. What the shared characters leave between them differs in words;
 * else in punctuation, in width or white space alone, or in a number. Words that one lacks here and has there are one
 * difference: they have moved.
 */
export function findVariants(passage: Passage): Difference[] {
  const {left, right, leftRange, rightRange, matches} = passage;
  const found: Difference[] = [];
  const add = (kind: Difference["kind"], l: Range, r: Range) => {
    const variant = difference(passage, kind, l, r);
    if (variant) found.push(variant);
  };
  let previous = {left: -1, right: -1, leftAt: leftRange.start, rightAt: rightRange.start};
  for (let k = 0; k <= matches.left.length; k++) {
    const i = matches.left[k] ?? firstBehind(left.characters, leftRange.end);
    const j = matches.right[k] ?? firstBehind(right.characters, rightRange.end);
    const last = k === matches.left.length;
    const gap = {
      l: {start: previous.leftAt, end: last ? leftRange.end : left.characters.starts[i]!},
      r: {start: previous.rightAt, end: last ? rightRange.end : right.characters.starts[j]!},
      leftWords: wordsIn(left.characters, previous.left + 1, i, leftRange.start),
      rightWords: wordsIn(right.characters, previous.right + 1, j, rightRange.start)
    };
    addGap(passage, gap, add);
    if (last) break;
    const l = {start: left.characters.starts[i]!, end: left.characters.ends[i]!};
    const r = {start: right.characters.starts[j]!, end: right.characters.ends[j]!};
    const isNumber = left.characters.codes[i] === NUMBER;
    const sameNumber = left.characters.numbers.get(i) === right.characters.numbers.get(j);
    add(isNumber && !sameNumber ? "number" : "width", l, r);
    previous = {left: i, right: j, leftAt: l.end, rightAt: r.end};
  }
  return findMoves(found, passage).toSorted((a, b) => a.right_start - b.right_start || a.left_start - b.left_start);
}

/**
 * The right passage, made from the left one by its variants: what they name is taken out of the left passage, and what
 * stands on the right put in where it stands there.
 */
export function applyVariants(
  left: string,
  leftStart: number,
  rightStart: number,
  variants: readonly Pick<Difference, "left_start" | "left_end" | "right_start" | "right_text">[]
): string {
  let kept = "";
  let at = leftStart;
  for (const {left_start, left_end} of variants.toSorted(
    (a, b) => a.left_start - b.left_start || a.left_end - b.left_end
  )) {
    kept += left.slice(at - leftStart, left_start - leftStart);
    at = left_end;
  }
  kept += left.slice(at - leftStart);
  for (const {right_start, right_text} of variants.toSorted((a, b) => a.right_start - b.right_start)) {
    const place = right_start - rightStart;
    kept = kept.slice(0, place) + right_text + kept.slice(place);
  }
  return kept;
}

/** The first character that starts at or behind a place of the text. */
function firstBehind({starts}: Characters, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the characters from `from` to `to` (exclusive) take up, from `least` on; null where there are none. */
function wordsIn(characters: Characters, from: number, to: number, least: number): Range | null {
  const first = Math.max(from, firstBehind(characters, least));
  return first < to ? {start: characters.starts[first]!, end: characters.ends[to - 1]!} : null;
}

interface Gap {
  l: Range;
  r: Range;
  leftWords: Range | null;
  rightWords: Range | null;
}

type Add = (kind: Difference["kind"], l: Range, r: Range) => void;

function addGap({left, right}: Passage, {l, r, leftWords, rightWords}: Gap, add: Add): void {
  if (!leftWords && !rightWords) return add(sameMarks(cut(left, l), cut(right, r)) ? "width" : "punctuation", l, r);
  if (leftWords && rightWords) {
    addGap({left, right} as Passage, {l: before(l, leftWords), r: before(r, rightWords), ...NO_WORDS}, add);
    add("words", leftWords, rightWords);
    return addGap({left, right} as Passage, {l: behind(l, leftWords), r: behind(r, rightWords), ...NO_WORDS}, add);
  }
  // The marks that the other side has between its neighbours stand before or behind the words on this side.
  const words = (leftWords ?? rightWords)!;
  const [whole, marks] = leftWords ? [l, r] : [r, l];
  const [own, other] = leftWords ? [left, right] : [right, left];
  const put = (kind: Difference["kind"], a: Range, b: Range) => (leftWords ? add(kind, a, b) : add(kind, b, a));
  const lead = before(whole, words);
  const tail = behind(whole, words);
  const written = cut(other, marks);
  if (sameMarks(cut(own, lead), written)) {
    put("width", lead, marks);
    put("words", {start: words.start, end: whole.end}, {start: marks.end, end: marks.end});
  } else if (sameMarks(cut(own, tail), written)) {
    put("words", {start: whole.start, end: words.end}, {start: marks.start, end: marks.start});
    put("width", tail, marks);
  } else put("words", whole, marks);
}

const NO_WORDS = {leftWords: null, rightWords: null};
const before = (whole: Range, part: Range): Range => ({start: whole.start, end: part.start});
const behind = (whole: Range, part: Range): Range => ({start: part.end, end: whole.end});

function cut({text}: Witness, {start, end}: Range): string {
  return text.slice(start, end);
}

/** The difference of two stretches, null where they are the same to the byte. */
function difference({left, right}: Passage, kind: Difference["kind"], l: Range, r: Range): Difference | null {
  const [left_text, right_text] = [cut(left, l), cut(right, r)];
  if (left_text === right_text) return null;
  const operation =
    left_text === ""
      ? "insert"
      : right_text === ""
        ? "delete"
        : isSwap(left_text, right_text)
          ? "transpose"
          : "substitute";
  return {
    operation,
    kind,
    left_text,
    right_text,
    left_start: l.start,
    left_end: l.end,
    right_start: r.start,
    right_end: r.end
  };
}

/** Whether one is the other with its two halves exchanged. */
function isSwap(a: string, b: string): boolean {
  return a.length === b.length && a.length > 1 && (a + a).includes(b);
}

/** Joins words left out with the same words put in elsewhere: each once, in order. */
function findMoves(found: readonly Difference[], {left, right}: Passage): Difference[] {
  const inserted = new Map<string, Difference[]>();
  for (const variant of found) {
    const words =
      variant.operation === "insert" ? codesIn(right.characters, variant.right_start, variant.right_end) : "";
    if (words.length >= MOVED) inserted.set(words, [...(inserted.get(words) ?? []), variant]);
  }
  const gone = new Set<Difference>();
  const joined = found.map((variant): Difference => {
    const words = variant.operation === "delete" ? codesIn(left.characters, variant.left_start, variant.left_end) : "";
    const target = words === "" ? undefined : inserted.get(words)?.shift();
    if (!target) return variant;
    gone.add(target);
    const {right_text, right_start, right_end} = target;
    return {...variant, operation: "transpose", right_text, right_start, right_end};
  });
  return joined.filter((variant) => !gone.has(variant));
}

function codesIn(characters: Characters, start: number, end: number): string {
  let words = "";
  for (let i = firstBehind(characters, start); i < characters.starts.length && characters.starts[i]! < end; i++)
    words += characters.numbers.get(i) ?? String.fromCodePoint(characters.codes[i]!);
  return words;
}
