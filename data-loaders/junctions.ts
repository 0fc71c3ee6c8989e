import {SLACK} from "./columns.js";
import type {Placed} from "./columns.js";
import type {Draft} from "./drafts.js";
import type {Manner} from "./manners.js";
import {endsClause, endsSentence} from "./punctuation.js";
import type {TitleLines} from "./titles.js";
import {cutsWord} from "./words.js";
import type {Phrases} from "./words.js";

/** The place between a block so far and the line below it. */
export interface Junction {
  block: Draft;
  above: Placed;
  below: Placed;
  manner: Manner;
  phrases: Phrases;
  titles: TitleLines;
}

/** What a rule says: the line goes on with the block, or begins another; nothing where the rule does not apply. */
export type Verdict = "join" | "break" | undefined;

/** Whether a line ends as a sentence or the item of a list ends. */
export function endsStatement({line}: Placed): boolean {
  return endsSentence(line.text) || endsClause(line.text);
}

/** Whether a line of a column falls short of its width. */
export function isShort({line, column}: Placed): boolean {
  return column > 0 && line.width < column - SLACK;
}

/** Whether the two lines make a word, or a phrase that the report has elsewhere. */
export function makePhrase({above, below, phrases}: Junction): boolean {
  const left = above.line.text;
  const right = below.line.text;
  return cutsWord(left, right) || phrases.knows(left, right);
}
