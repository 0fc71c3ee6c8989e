import {html} from "htl";

/** A difference between two sentences, as it is marked in both. */
export interface Mark {
  operation: string;
  kind: string;
  left: {start: number; end: number};
  right: {start: number; end: number};
  rule: string;
  reading: string;
  basis: string;
  verdict: string;
  verdictBasis: string;
}

/**
 * One side of a pair: what the other lacks in `<del>` on the left and `<ins>` on the right, what is outside the passage
 * apart from it. One element of each difference, the first that is seen, can be gone to.
 */
export function collatedText(
  text: string,
  side: "left" | "right",
  passage: {start: number; end: number} | null,
  marks: readonly Mark[]
): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  const plain = (end: number) => {
    const [start, stop] = passage ? [passage.start, passage.end] : [0, text.length];
    const cut = (from: number, to: number, outside: boolean) => {
      if (from >= to) return;
      nodes.push(
        outside
          ? html`<span class="gb-outside">${text.slice(from, to)}</span>`
          : html`<span>${text.slice(from, to)}</span>`
      );
    };
    cut(at, Math.min(end, start), true);
    cut(Math.max(at, start), Math.min(end, stop), false);
    cut(Math.max(at, stop), end, true);
    at = end;
  };
  for (const mark of marks.toSorted((a, b) => a[side].start - b[side].start)) {
    const {start, end} = mark[side];
    if (start === end || start < at) continue;
    plain(start);
    nodes.push(element(text.slice(start, end), side, mark));
    at = end;
  }
  plain(text.length);
  return nodes;
}

function element(text: string, side: "left" | "right", {operation, kind, left, reading, verdict}: Mark): HTMLElement {
  const names = [`gb-kind-of-${kind}`, `gb-${operation}`, ...((verdict || reading) === "slip" ? ["gb-slip"] : [])];
  const marked =
    side === "left"
      ? html`<del class=${names.join(" ")}>${text}</del>`
      : html`<ins class=${names.join(" ")}>${text}</ins>`;
  if (side === "left" || left.start === left.end) {
    marked.setAttribute("data-difference", "");
    marked.setAttribute("tabindex", "-1");
  }
  return marked;
}
