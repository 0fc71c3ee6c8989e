import type {Placed} from "./blocks.js";
import {readNumbering} from "./numbering.js";
import {findClosing} from "./parts.js";
import {bare, sourceSpan} from "./passages.js";
import {splitSentences} from "./sentences.js";
import type {Paragraph, Section} from "./tables.js";

const LONGEST_RUN_IN = 44;
/** Words of a sentence that states or tells something: a heading has no figures, no 是, no speaker and no day. */
const STATEMENT =
  /\d(?![.．、）)])|召开|我们|同志们|各位|(?<!特别|尤其|实事求)是|^(?:要|必须|应当|过去|今后|当前|目前|近年|同时|一年来|五年来)/u;
/** A run-in heading governs text at least so many times its own length; a numbered one, as much as its own. */
const GOVERNS = 3;

/** The paragraphs of a report in reading order, each under the heading above it. */
export function makeParagraphs(
  report_id: string,
  blocks: readonly Placed[],
  sections: readonly Section[]
): Paragraph[] {
  const body = blocks.filter(({block}) => block.role === "paragraph");
  const closing = findClosing(body.map(({block}) => block.text));
  const headings = runInHeadings(blocks);
  let section = 0;
  let ordinal = 0;
  const paragraphs: Paragraph[] = [];
  for (const {draft, passage, block} of blocks) {
    if (block.role === "heading") section += 1;
    if (block.role !== "paragraph") continue;
    const above = sections[section]!;
    ordinal += 1;
    paragraphs.push({
      paragraph_id: `${report_id}/p${ordinal}`,
      report_id,
      section_id: above.section_id,
      ordinal,
      part: draft.part?.part ?? (ordinal > closing ? "closing" : above.part),
      run_in_heading: headings.get(block.block_id) ?? null,
      text: block.text,
      ...sourceSpan(passage)
    });
  }
  return paragraphs;
}

/**
 * Run-in headings by block: a short first sentence without a number in it that governs much text, where a paragraph
 * next to it under the same heading has one too. They come in rows; a lone short sentence is just that.
 */
function runInHeadings(blocks: readonly Placed[]): Map<string, string> {
  const found = new Map<string, string>();
  let row: [string, string][] = [];
  const close = () => {
    if (row.length > 1) for (const [id, heading] of row) found.set(id, heading);
    row = [];
  };
  for (const {block} of blocks) {
    if (block.role === "heading") close();
    if (block.role !== "paragraph") continue;
    const heading = readRunIn(block.text);
    if (heading) row.push([block.block_id, heading]);
  }
  close();
  return found;
}

function readRunIn(text: string): string | null {
  const [first, second] = splitSentences(text.slice(0, 400));
  if (!first || !second) return null;
  const heading = text.slice(first.from, first.to);
  const length = bare(heading).length;
  const governs = readNumbering(bare(heading)) ? 1 : GOVERNS;
  if (length > LONGEST_RUN_IN || bare(text).length < (governs + 1) * length) return null;
  return /^[—\p{Script=Han}“（0-9]/u.test(heading) && !STATEMENT.test(heading) ? heading : null;
}
