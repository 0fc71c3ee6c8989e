import type {Line} from "./lines.js";
import {readNumbering} from "./numbering.js";
import type {Numbering} from "./numbering.js";
import type {Piece} from "./passages.js";
import {holdsSentence} from "./punctuation.js";
import type {Part, Role} from "./tables.js";

/** A block in the making: lines that belong together, and what rules and editor have said of it. */
export interface Draft {
  pieces: Piece[];
  /** Lines of the source in it. */
  lines: number;
  /** Widest line, in em. */
  width: number;
  /** First and last glyphs of its text without white space, {@link REACH} units at most, and the length of all of it. */
  head: string;
  tail: string;
  length: number;
  /** Whether an end of sentence stands in it. */
  sentence: boolean;
  numbering: Numbering | null;
  role: Role;
  /** Level that an editor or the format gives; null leaves it to the rules. */
  level: number | null;
  /** Part that an editor gives. */
  part: {part: Part; basis: string} | null;
  /** What kind of furniture it is. */
  kind: string | null;
  /** The block that a repeat repeats. */
  repeats: Draft | null;
  /** White space to keep, as source offsets. */
  spaces: Set<number>;
  rules: string[];
  /** The rule that answered at the start of each of its lines, and where that is in the source. */
  joints: {rule: string; at: number}[];
}

/** How much of a long block's two ends is kept at hand for the rules. */
export const REACH = 240;

/** A block of one line. */
export function openDraft(line: Line, rule: string): Draft {
  return {
    pieces: [...line.pieces],
    lines: 1,
    width: line.width,
    head: line.text.slice(0, REACH),
    tail: line.text.slice(-REACH),
    length: line.text.length,
    sentence: holdsSentence(line.text),
    numbering: readNumbering(line.text),
    role: "paragraph",
    level: null,
    part: null,
    kind: null,
    repeats: null,
    spaces: new Set(),
    rules: line.pieces[0]!.doubled ? [rule, "fake-bold"] : [rule],
    joints: [{rule, at: line.pieces[0]!.start}]
  };
}

/** Adds a line to a block. */
export function extendDraft(draft: Draft, line: Line, rule: string): void {
  draft.pieces.push(...line.pieces);
  draft.lines += 1;
  draft.width = Math.max(draft.width, line.width);
  if (draft.head.length < REACH) draft.head = (draft.head + line.text).slice(0, REACH);
  draft.tail = (draft.tail + line.text).slice(-REACH);
  draft.length += line.text.length;
  draft.sentence ||= holdsSentence(line.text);
  if (!draft.rules.includes(rule)) draft.rules.push(rule);
  draft.joints.push({rule, at: line.pieces[0]!.start});
}

/** Where a block starts in the source. */
export function startOf(draft: Draft): number {
  return draft.pieces[0]!.start;
}

/** Where a block ends in the source, exclusive. */
export function endOf(draft: Draft): number {
  return draft.pieces.at(-1)!.end;
}
