import type {Draft} from "./drafts.js";
import {sameForm, STYLES} from "./numbering.js";
import type {Style} from "./numbering.js";

/** How a heading stands in the tree: by its number, by brackets around it, or by nothing but its place. */
type Mark = Style | "bracket" | "plain";

/** A heading, and what its neighbours tell of it. */
interface Placed {
  draft: Draft;
  mark: Mark;
  value: number;
  /** Whether it is unnumbered and another such heading, with text of its own, stands right below it. */
  parent: boolean;
  /** Whether another heading stands right above it, no text between. */
  below: boolean;
}

interface Open {
  mark: Mark;
  value: number;
  level: number;
  parent: boolean;
}

/**
 * Levels of the headings among blocks in reading order, 1 the highest. A level given by an editor or the format stands,
 * and later headings of the same kind follow it.
 *
 * Numbers nest as 第一篇, 第一章, 第一节, 第一条, 一、, （一）, 1、, （1）, ①, save where a number one stands right below
 * another heading, which is then its parent; one that counts on from another keeps its level; 【…】 stands above all; an
 * unnumbered heading right above another that has text is that one's parent.
 */
export function setLevels(drafts: readonly Draft[]): void {
  const tree = new Tree();
  for (const heading of placeHeadings(drafts)) tree.add(heading);
}

function placeHeadings(drafts: readonly Draft[]): Placed[] {
  const body = drafts.filter(({role}) => role !== "furniture");
  return body.flatMap((draft, i) => {
    if (draft.role !== "heading") return [];
    const mark = markOf(draft);
    const isPlain = (other: Draft | undefined) => other?.role === "heading" && markOf(other) === "plain";
    const hasChild = isPlain(body[i + 1]) && body[i + 2]?.role === "paragraph";
    const parent = mark === "plain" && hasChild && !isPlain(body[i - 1]);
    return {draft, mark, value: draft.numbering?.value ?? 0, parent, below: body[i - 1]?.role === "heading"};
  });
}

function markOf({numbering, head, tail}: Draft): Mark {
  if (numbering) return numbering.style;
  return head.startsWith("【") && tail.endsWith("】") ? "bracket" : "plain";
}

class Tree {
  private readonly open: Open[] = [];
  /** Level last given to each way of numbering. */
  private readonly known = new Map<Mark, number>();

  add({draft, mark, value, parent, below}: Placed): void {
    const level = draft.level ?? this.find(mark, value, parent, below);
    draft.level = level;
    while (this.open.length > 0 && this.open.at(-1)!.level >= level) this.open.pop();
    this.open.push({mark, value, level, parent: parent || mark !== "plain"});
    if (isStyle(mark)) this.known.set(mark, level);
  }

  private find(mark: Mark, value: number, parent: boolean, below: boolean): number {
    const same = this.open.findLast((other) => other.mark === mark && (mark !== "plain" || other.parent === parent));
    if (same) return same.level;
    if (mark === "bracket") return 1;
    if (mark === "plain") return this.under((other) => other.mark !== "plain" || (other.parent && !parent));
    const counting = this.open.findLast(
      (other) => isStyle(other.mark) && other.value + 1 === value && sameForm(other.mark, mark)
    );
    if (counting) return counting.level;
    if (below && value === 1) return this.under(() => true);
    const under = this.under((other) => (isStyle(other.mark) ? rank(other.mark) < rank(mark) : other.parent));
    const known = this.known.get(mark) ?? 0;
    const hasPlace = known === 1 || this.open.some(({level}) => level === known - 1);
    return known > under && hasPlace ? known : under;
  }

  /** The level below the deepest open heading that may stand above. */
  private under(mayStandAbove: (other: Open) => boolean): number {
    return (this.open.findLast(mayStandAbove)?.level ?? 0) + 1;
  }
}

function isStyle(mark: Mark): mark is Style {
  return mark !== "bracket" && mark !== "plain";
}

function rank(style: Style): number {
  return STYLES.indexOf(style);
}
