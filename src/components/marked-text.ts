import {html} from "htl";

/**
 * A text with runs of it marked. Offsets are UTF-16 code units, end exclusive, in order; where one begins inside another,
 * what is left of it is marked.
 */
export function markedText(text: string, marks: readonly {start: number; end: number}[]): (string | HTMLElement)[] {
  const pieces: (string | HTMLElement)[] = [];
  let at = 0;
  for (const {start, end} of marks) {
    const from = Math.max(at, start);
    if (from >= end) continue;
    pieces.push(text.slice(at, from), html`<mark>${text.slice(from, end)}</mark>`);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
