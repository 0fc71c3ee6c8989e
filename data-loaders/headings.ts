import type {Draft} from "./drafts.js";
import {breaksOff, continues, dangles, endsClause, endsSentence, openMark} from "./punctuation.js";

const LONGEST_NUMBERED = 90;
const LONGEST = 60;
const LONGEST_WITH_COMMAS = 32;
const MOST_LINES = 4;

/** Whether a block so far could stand as a heading: short, without an end of sentence, nothing left open. */
export function mayBeHeading({
  head,
  tail,
  length,
  lines,
  sentence,
  numbering
}: Pick<Draft, "head" | "tail" | "length" | "lines" | "sentence" | "numbering">): boolean {
  if (sentence || lines > MOST_LINES || length > (numbering ? LONGEST_NUMBERED : LONGEST)) return false;
  if (endsSentence(tail) || endsClause(tail) || breaksOff(tail) || dangles(tail) || openMark(tail) || continues(head))
    return false;
  const commas = head.match(/[，,]/gu)?.length ?? 0;
  if (commas > (numbering ? 3 : 2) || (commas > 1 && length > LONGEST_WITH_COMMAS && !numbering)) return false;
  return /\p{Script=Han}/u.test(head) && !/^[—―─-]{2}/u.test(head);
}
