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

/** Words in which the titles of reports and other papers end. */
const PAPER =
  /(?:报告|讲话|总结|计划|规划|纲要|意见|通知|决定|决议|解读|摘要|综述|公报|章程|法|条例|办法|方案|要点|发言|致辞|述评)(?:[（(].{1,12}[）)])?$/u;

/** Whether text ends as the title of a paper does. */
export function isPaperTitle(text: string): boolean {
  return PAPER.test(text);
}
