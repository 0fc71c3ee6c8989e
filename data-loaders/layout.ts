import {placeLines} from "./columns.js";
import {extendDraft, openDraft} from "./drafts.js";
import type {Draft} from "./drafts.js";
import {decide} from "./joins.js";
import type {Line} from "./lines.js";
import {mayBeHeading} from "./headings.js";
import {readManner} from "./manners.js";
import type {Manner} from "./manners.js";
import {findTitle} from "./titles.js";
import {collectPhrases} from "./words.js";

/** Undoes the layout: the blocks that lines form, in source order, each with the rules that shaped it. */
export function readLayout(lines: readonly Line[]): Draft[] {
  const placed = placeLines(lines);
  const titles = findTitle(placed);
  const manner = readManner(lines);
  const phrases = collectPhrases(lines);
  const drafts: Draft[] = [];
  placed.forEach((below, i) => {
    const block = drafts.at(-1);
    const above = placed[i - 1];
    if (!block || !above) {
      drafts.push(openDraft(below.line, "start"));
    } else {
      const {joins, rule} = decide({block, above, below, titles, manner, phrases});
      if (joins) extendDraft(block, below.line, rule);
      else drafts.push(openDraft(below.line, rule));
    }
    const current = drafts.at(-1)!;
    if (titles.title.has(below.line)) current.role = "title";
    else if (titles.subtitle.has(below.line)) current.role = "subtitle";
    else if (titles.byline.has(below.line)) current.role = "byline";
  });
  drafts.forEach((draft, i) => {
    if (draft.role === "paragraph" && i < drafts.length - 1 && isHeading(draft, manner)) draft.role = "heading";
  });
  const last = drafts.at(-1);
  const plain = drafts.filter(({role, numbering}) => role === "heading" && !numbering).length;
  if (last && last.role === "paragraph" && plain > 1 && isHeading(last, manner)) last.role = "heading";
  return drafts;
}

function isHeading(draft: Draft, manner: Manner): boolean {
  if (!mayBeHeading(draft)) return false;
  return manner === "text" || (draft.numbering !== null && draft.length < 30);
}
