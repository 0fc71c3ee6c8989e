import {passageOf} from "./draft-text.js";
import {startOf} from "./drafts.js";
import type {Draft} from "./drafts.js";
import {sourceSpan} from "./passages.js";
import type {Passage} from "./passages.js";
import type {Block} from "./tables.js";

/** A block with all that later stages need of it. */
export interface Placed {
  draft: Draft;
  passage: Passage;
  block: Block;
}

/** The blocks of a report in reading order. Throws where they do not hold the source exactly once. */
export function makeBlocks(report_id: string, source: string, drafts: readonly Draft[]): Placed[] {
  const sourceOrder = new Map(drafts.toSorted((a, b) => startOf(a) - startOf(b)).map((draft, i) => [draft, i + 1]));
  const ids = new Map(drafts.map((draft, i) => [draft, `${report_id}/b${i + 1}`]));
  const placed = drafts.map((draft, i) => {
    const passage = passageOf(source, draft);
    const block: Block = {
      block_id: ids.get(draft)!,
      report_id,
      ordinal: i + 1,
      source_ordinal: sourceOrder.get(draft)!,
      role: draft.role,
      level: draft.role === "heading" ? draft.level : null,
      text: passage.text,
      rules: draft.rules,
      kind: draft.role === "furniture" ? draft.kind : null,
      same_as: draft.repeats ? (ids.get(draft.repeats) ?? null) : null,
      ...sourceSpan(passage)
    };
    return {draft, passage, block};
  });
  proveWhole(report_id, source, drafts);
  return placed;
}

/** Throws unless every character of the source that is not white space stands in exactly one piece of one block. */
function proveWhole(report_id: string, source: string, drafts: readonly Draft[]): void {
  const pieces = drafts.flatMap((draft) => draft.pieces).toSorted((a, b) => a.start - b.start);
  let at = 0;
  for (const {start, end} of pieces) {
    if (start < at) throw new Error(`${report_id}: text stands in two blocks at ${start}`);
    if (/\S/u.test(source.slice(at, start))) throw new Error(`${report_id}: text stands in no block at ${at}`);
    at = end;
  }
  if (/\S/u.test(source.slice(at))) throw new Error(`${report_id}: text stands in no block at ${at}`);
}
