import {EXCESS, SLACK} from "./columns.js";
import {isPaperTitle, mayBeHeading} from "./headings.js";
import {endsStatement, isShort, makePhrase} from "./junctions.js";
import type {Junction, Verdict} from "./junctions.js";
import {endsSentence} from "./punctuation.js";

/** By how much the first line of a paragraph is short where its indent was lost. */
const LOST_INDENT = 2;

/** A line that cannot belong to the column below it, being wider. */
export function widerThanColumn({block, above}: Junction): Verdict {
  if (block.lines !== 1 || above.column === 0 || above.place !== 0 || !mayBeHeading(block)) return undefined;
  return above.line.width > above.column + EXCESS ? "break" : undefined;
}

/** A run of few lines without an end of sentence, none of them full, or numbered: one heading. */
export function headingOverLines({block, above, below}: Junction): Verdict {
  if (below.apart || above.column === 0 || above.run.length > 4) return undefined;
  const lines = above.run.slice(above.place - block.lines + 1);
  const text = lines.map((line) => line.text).join("");
  if (block.lines > above.place + 1 || /[。！？；]/u.test(text)) return undefined;
  if (!mayBeHeading({...block, sentence: false, tail: text, length: text.length})) return undefined;
  const full = lines.some((line) => line.width >= above.column - SLACK);
  return block.numbering || !full ? "join" : undefined;
}

/**
 * A heading that runs into its text without a blank line. A numbered one ends where its line falls short or no phrase is
 * cut; an unnumbered one is a lone line that falls short: no line inside a paragraph does.
 */
export function headingAboveText(junction: Junction): Verdict {
  const {block, above, below} = junction;
  if (below.apart || above.column === 0 || !mayBeHeading(block)) return undefined;
  if (!block.numbering) {
    const falls = above.line.width < above.column - SLACK - LOST_INDENT;
    return block.lines === 1 && falls && !endsStatement(above) ? "break" : undefined;
  }
  if (above.line.width >= above.column - 1 || below.opensHeading) return "join";
  return makePhrase(junction) ? "join" : "break";
}

/** A heading at the margin between a paragraph's end and the indent of the next paragraph, or short inside a column. */
export function headingBelowText({above, below}: Junction): Verdict {
  if (below.apart || !endsSentence(above.line.text)) return undefined;
  if (below.opensHeading) return "break";
  return isShort(below) && !endsStatement(below) && below.place < below.run.length - 1 ? "break" : undefined;
}

/**
 * Few lines whose last is as wide as its column: the first lines of a paragraph at the foot of a column. One line alone
 * is that only where a phrase is cut, or where it is short by the indent that first lines have.
 */
export function columnFragment(junction: Junction): Verdict {
  const {block, above, below} = junction;
  if (above.column === 0 || block.numbering || !mayBeHeading(block) || isPaperTitle(block.tail)) return undefined;
  const {width} = above.line;
  if (isShort(above) || (block.lines === 1 && width > above.column + 0.5)) return undefined;
  if (makePhrase(junction) || block.lines > 1) return "join";
  const [first, second] = below.run;
  const opens = second !== undefined && below.run.length > 2 && first!.width <= second.width - EXCESS;
  return opens || width > above.column - EXCESS ? undefined : "join";
}

/** A numbered heading goes on in an unfinished line, where the two make a phrase; in a column only a full line is cut. */
export function cutHeading(junction: Junction): Verdict {
  const {block, above, below} = junction;
  if (!block.numbering || !mayBeHeading(block) || isShort(above)) return undefined;
  if (endsStatement(below) || below.line.text.length > 60) return undefined;
  return makePhrase(junction) ? "join" : undefined;
}
