import type {Draft} from "./drafts.js";
import {sameForm, STYLES} from "./numbering.js";
import type {Style} from "./numbering.js";
import {breaksOff, endsClause, endsSentence, openMark} from "./punctuation.js";

const LONGEST_NUMBERED = 90;
const LONGEST = 60;
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
  if (endsSentence(tail) || endsClause(tail) || breaksOff(tail) || openMark(tail)) return false;
  return /\p{Script=Han}/u.test(head) && !/^[—―─-]{2}/u.test(head);
}

/** How a heading stands in the tree: by its number, by brackets around it, or by nothing but its place. */
type Mark = Style | "bracket" | "plain";

interface Open {
  mark: Mark;
  value: number;
  level: number;
  /** Whether it has text of its own or a heading of another kind under it already. */
  parent: boolean;
}

/**
 * Levels of the headings among blocks in reading order, 1 the highest. A level given by an editor or the format stands,
 * and later headings of the same kind follow it.
 *
 * Numbers nest as 第一篇, 第一章, 第一节, 第一条, 一、, （一）, 1、, （1）, ①; one that counts on from another keeps its
 * level, 【…】 stands above all, and an unnumbered heading right above another heading is that one's parent.
 */
export function setLevels(drafts: readonly Draft[]): void {
  const open: Open[] = [];
  const body = drafts.filter(({role}) => role !== "furniture");
  body.forEach((draft, i) => {
    if (draft.role !== "heading") return;
    const mark = markOf(draft);
    const parent = mark === "plain" && body[i + 1]?.role === "heading" && markOf(body[i + 1]!) === "plain";
    const level = draft.level ?? findLevel(open, mark, draft.numbering?.value ?? 0, parent);
    draft.level = level;
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    open.push({mark, value: draft.numbering?.value ?? 0, level, parent: parent || mark !== "plain"});
  });
}

function markOf({numbering, head, tail}: Draft): Mark {
  if (numbering) return numbering.style;
  return head.startsWith("【") && tail.endsWith("】") ? "bracket" : "plain";
}

function findLevel(open: readonly Open[], mark: Mark, value: number, parent: boolean): number {
  const same = open.findLast((other) => other.mark === mark && (mark !== "plain" || other.parent === parent));
  if (mark === "plain") {
    if (same) return same.level;
    const above = open.findLast((other) => other.mark !== "plain" || (other.parent && !parent));
    return (above?.level ?? 0) + 1;
  }
  if (mark === "bracket") return same?.level ?? 1;
  if (same) return same.level;
  const counting = open.findLast(
    (other) => isStyle(other.mark) && other.value + 1 === value && sameForm(other.mark, mark)
  );
  if (counting) return counting.level;
  const above = open.findLast((other) => (isStyle(other.mark) ? rank(other.mark) < rank(mark) : other.parent));
  return (above?.level ?? 0) + 1;
}

function isStyle(mark: Mark): mark is Style {
  return mark !== "bracket" && mark !== "plain";
}

function rank(style: Style): number {
  return STYLES.indexOf(style);
}
