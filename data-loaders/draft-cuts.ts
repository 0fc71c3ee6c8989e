import {REACH} from "./drafts.js";
import type {Draft} from "./drafts.js";
import {mayBeHeading} from "./headings.js";
import {readNumbering} from "./numbering.js";
import {readPassage} from "./passages.js";
import type {Piece} from "./passages.js";
import {holdsSentence} from "./punctuation.js";

/** Two blocks as one, the second going on where the first breaks off. */
export function joinDrafts(source: string, first: Draft, second: Draft): Draft {
  const pieces = [...first.pieces, ...second.pieces];
  const joined = describe(source, first, pieces, [...first.rules, ...second.rules], first.lines + second.lines);
  joined.joints = [...first.joints, ...second.joints.slice(1)];
  if (joined.role === "heading" && !mayBeHeading(joined)) joined.role = "paragraph";
  return joined;
}

/** A block cut before words that stand in it once; null where they do not, or where nothing would stand before them. */
export function splitDraft(source: string, draft: Draft, words: string): [Draft, Draft] | null {
  const {text, starts} = readPassage(source, draft.pieces, () => false);
  const wanted = words.replace(/\s+/gu, "");
  const at = text.indexOf(wanted);
  if (at <= 0 || text.includes(wanted, at + 1)) return null;
  const cut = starts[at]!;
  const upper: Piece[] = [];
  const lower: Piece[] = [];
  for (const piece of draft.pieces) {
    if (piece.end <= cut) upper.push(piece);
    else if (piece.start >= cut) lower.push(piece);
    else {
      upper.push({...piece, end: cut});
      lower.push({...piece, start: cut});
    }
  }
  const lines = (pieces: Piece[]) => Math.min(draft.lines, pieces.length);
  return [
    describe(source, draft, upper, draft.rules, lines(upper)),
    describe(source, {...draft, part: null, level: null}, lower, draft.rules, lines(lower))
  ];
}

function describe(source: string, like: Draft, pieces: Piece[], rules: readonly string[], lines: number): Draft {
  const {text} = readPassage(source, pieces, () => false);
  return {
    ...like,
    pieces,
    lines,
    head: text.slice(0, REACH),
    tail: text.slice(-REACH),
    length: text.length,
    sentence: holdsSentence(text),
    numbering: readNumbering(text),
    spaces: new Set(like.spaces),
    rules: [...new Set(rules)],
    joints: like.joints.filter(({at}) => pieces.some(({start, end}) => at >= start && at < end))
  };
}
