import {html} from "htl";
import {pageLanguage, words} from "./words.js";

/** A report's decoded source and what was made of it. Offsets are UTF-16 code units, end exclusive. */
export interface SourceFile {
  text: string;
  blocks: {ordinal: number; role: string; start: number; end: number}[];
  /** Where each sentence stands, by the last part of its id: `12.3`. */
  sentences: Record<string, [start: number, end: number]>;
}

export interface SourceView {
  element: HTMLElement;
  /** Marks a sentence's own characters and brings them into view; null unmarks. */
  show(sentence: string | null): void;
  /** Number of the source's line on which a sentence begins, from 1. */
  lineOf(sentence: string): number | null;
}

/** The raw source, each run of it that became a block marked with the block's place in reading order. */
export function sourceView({text, blocks, sentences}: SourceFile): SourceView {
  const {edition} = words(pageLanguage());
  const pre = html`<pre class="gb-raw" lang="zh" tabindex="0" role="region" aria-label=${edition.rawSource}></pre>`;
  const pieces = segments(text.length, blocks).map(({start, end, block}) => {
    const piece = text.slice(start, end);
    return block === null
      ? piece
      : html`<span data-block=${block.ordinal} class=${`gb-role-${block.role}`}>${piece}</span>`;
  });
  pre.append(...pieces);
  return {
    element: pre,
    show(sentence) {
      const place = sentence === null ? undefined : sentences[sentence];
      const marks = (CSS as {highlights?: HighlightRegistry}).highlights;
      marks?.delete("gb-sentence");
      if (!place) return;
      const range = rangeOf(pre, ...place);
      if (!range) return;
      marks?.set("gb-sentence", new Highlight(range));
      const top = range.getBoundingClientRect().top - pre.getBoundingClientRect().top;
      pre.scrollTo({top: pre.scrollTop + top - pre.clientHeight / 3});
    },
    lineOf(sentence) {
      const place = sentences[sentence];
      return place ? text.slice(0, place[0]).split(/\r\n|\r|\n/u).length : null;
    }
  };
}

interface Segment {
  start: number;
  end: number;
  block: SourceFile["blocks"][number] | null;
}

/** The whole text in pieces, each of them of the innermost block that holds it, or of none. */
export function segments(length: number, blocks: SourceFile["blocks"]): Segment[] {
  const cuts = new Set([0, length, ...blocks.flatMap(({start, end}) => [start, end])]);
  const edges = [...cuts].toSorted((a, b) => a - b);
  const opening = blocks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const open: SourceFile["blocks"] = [];
  const found: Segment[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i]!, edges[i + 1]!];
    while (next < opening.length && opening[next]!.start <= start) open.push(opening[next++]!);
    while (open.length > 0 && open.at(-1)!.end <= start) open.pop();
    found.push({start, end, block: open.findLast((block) => block.end > start) ?? null});
  }
  return found;
}

function rangeOf(root: HTMLElement, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}
