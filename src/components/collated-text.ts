import {html} from "htl";
import {takenFor} from "./collation-lines.js";
import type {Difference, Stretch} from "./collation-lines.js";

/**
 * One side of a line: what the other lacks in `<del>` on the left and `<ins>` on the right, what is outside the passage
 * apart from it. Elements of differences carry their place in the list as `data-difference`; of each, one can be gone to.
 */
export function collatedText(
  text: string,
  side: "left" | "right",
  passage: Stretch | null,
  differences: readonly Difference[]
): Node[] {
  const [start, stop] = passage ? [passage.start, passage.end] : [0, text.length];
  const nodes: Node[] = [];
  let at = 0;
  const cut = (from: number, to: number, outside: boolean) => {
    if (from >= to) return;
    const words = text.slice(from, to);
    nodes.push(outside ? html`<span class="gb-outside">${words}</span>` : document.createTextNode(words));
  };
  const plain = (end: number) => {
    cut(at, Math.min(end, start), true);
    cut(Math.max(at, start), Math.min(end, stop), false);
    cut(Math.max(at, stop), end, true);
    at = end;
  };
  const order = differences.map((difference, i) => ({difference, i}));
  for (const {difference, i} of order.toSorted((a, b) => a.difference[side].start - b.difference[side].start)) {
    const {start, end} = difference[side];
    if (start === end || start < at) continue;
    plain(start);
    nodes.push(mark(text.slice(start, end), side, difference, i));
    at = end;
  }
  plain(text.length);
  return nodes;
}

function mark(text: string, side: "left" | "right", difference: Difference, i: number): HTMLElement {
  const {operation, kind, left} = difference;
  const names = [`gb-${operation}`, `gb-differs-in-${kind}`, `gb-reading-${takenFor(difference)}`].join(" ");
  const element = side === "left" ? html`<del class=${names}>${text}</del>` : html`<ins class=${names}>${text}</ins>`;
  if (side === "left" || left.start === left.end) {
    element.dataset["difference"] = String(i);
    element.tabIndex = -1;
  }
  return element;
}

/** Characters shown of what stands around a difference. */
const AROUND = 5;

/** A difference in a few words of the passage: `…扩大对非<del>公</del>企业…`. */
export function differenceText(left: string, right: string, {operation, ...at}: Difference): Node[] {
  const removed = left.slice(at.left.start, at.left.end);
  const added = right.slice(at.right.start, at.right.end);
  const apart = operation === "transpose" && at.left.start !== at.right.start;
  const from = Math.max(0, at.left.start - AROUND);
  const to = Math.min(left.length, at.left.end + AROUND);
  return [
    document.createTextNode(`${from > 0 ? "…" : ""}${left.slice(from, at.left.start)}`),
    ...(removed === "" ? [] : [html`<del>${removed}</del>`]),
    ...(added === "" || (apart && removed === added) ? [] : [html`<ins>${added}</ins>`]),
    document.createTextNode(`${left.slice(at.left.end, to)}${to < left.length ? "…" : ""}`)
  ];
}
