import type {Draft} from "./drafts.js";
import {readPassage} from "./passages.js";
import type {Passage} from "./passages.js";
import {keepsSpace} from "./spaces.js";

/** The passage of a block, its layout undone. */
export function passageOf(source: string, draft: Draft): Passage {
  return readPassage(source, draft.pieces, (gap) => draft.spaces.has(gap.start) || keepsSpace(gap, draft.role));
}

/** A block's text without white space, or its first `length` units and a few more. */
export function textOf(source: string, draft: Draft, length = draft.length): string {
  if (length <= draft.head.length) return draft.head;
  return readPassage(source, draft.pieces, () => false).text;
}

/** The source offset of the one run of white space between two words of a block; null where there is none or several. */
export function findSpace(source: string, draft: Draft, left: string, right: string): number | null {
  const found: number[] = [];
  readPassage(source, draft.pieces, ({before, after, start}) => {
    if (before.endsWith(left) && after.startsWith(right)) found.push(start);
    return false;
  });
  return found.length === 1 ? found[0]! : null;
}
