import type {Line} from "./lines.js";
import {endsClause, endsSentence, holdsSentence} from "./punctuation.js";

/** How a file sets its paragraphs: `sentences` has a sentence a line with the full stop cut off, `text` anything else. */
export type Manner = "text" | "sentences";

/** The manner of a file's lines: in one that lost its full stops hardly any line that is long has one, inside or at its end. */
export function readManner(lines: readonly Line[]): Manner {
  const long = lines.filter(({text}) => text.length >= 12);
  const stopped = long.filter(({text}) => holdsSentence(text) || endsSentence(text) || endsClause(text)).length;
  const various = new Set(long.map(({width}) => Math.round(width / 4))).size;
  return long.length >= 20 && stopped * 10 < long.length && various > 5 ? "sentences" : "text";
}
