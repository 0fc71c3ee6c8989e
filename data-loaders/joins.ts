import type {Placed} from "./columns.js";
import {
  columnFragment,
  cutHeading,
  headingAboveText,
  headingBelowText,
  headingOverLines,
  widerThanColumn
} from "./heading-joins.js";
import {mayBeHeading} from "./headings.js";
import {endsStatement, isShort} from "./junctions.js";
import type {Junction, Verdict} from "./junctions.js";
import {readNumbering} from "./numbering.js";
import {breaksOff, continues, endsClause, endsSentence, openMark, splitsNumber} from "./punctuation.js";
import {cutsWord} from "./words.js";

/** Rules of the layout in the order in which they are asked; the first that answers decides, and its name is kept. */
const RULES: readonly (readonly [name: string, rule: (junction: Junction) => Verdict])[] = [
  [
    "bracketed-heading",
    ({block, below}) =>
      (isBracketed(block.tail) && block.length < 40) || (!openMark(block.tail) && isBracketed(below.line.text))
        ? "break"
        : undefined
  ],
  ["title", titleLines],
  ["lead-in", ({above, below}) => (below.apart && /[^—―─][—―─]{2,}$/u.test(above.line.text) ? "break" : undefined)],
  [
    "dashes",
    ({block, above, below}) =>
      isDashed(below.line.text) && (mayBeHeading(block) || endsStatement(above)) ? "break" : undefined
  ],
  [
    "salutation",
    ({above, below}) =>
      isSalutation(above.line.text) || (isSalutation(below.line.text) && !breaksOff(above.line.text))
        ? "break"
        : undefined
  ],
  ["open-mark", ({block, below}) => (waitsFor(block.tail, below) ? "join" : undefined)],
  ["indent", ({below}) => (below.indented ? "break" : undefined)],
  ["split-number", ({above, below}) => (splitsNumber(above.line.text, below.line.text) ? "join" : undefined)],
  [
    "continuation",
    ({above, below}) => (!endsSentence(above.line.text) && continues(below.line.text) ? "join" : undefined)
  ],
  ["unindented", unindented],
  [
    "full-stop",
    ({above, below}) => (endsSentence(above.line.text) && (below.apart || above.column === 0) ? "break" : undefined)
  ],
  ["numbered-line", numberedLine],
  ["comma", ({above, manner}) => (breaksOff(above.line.text) && manner !== "sentences" ? "join" : undefined)],
  ["wider-than-column", widerThanColumn],
  ["heading-over-lines", headingOverLines],
  ["heading-above-text", headingAboveText],
  ["heading-below-text", headingBelowText],
  [
    "short-last-line",
    ({above, below}) => (!below.apart && isShort(above) && endsStatement(above) ? "break" : undefined)
  ],
  ["hard-wrap", ({above, below}) => (above.column > 0 && !below.apart ? "join" : undefined)],
  ["sentence-line", ({manner}) => (manner === "sentences" ? "break" : undefined)],
  [
    "clause-line",
    ({above}) =>
      above.column === 0 || isShort(above) ? (endsClause(above.line.text) ? "break" : undefined) : undefined
  ],
  ["column-fragment", columnFragment],
  [
    "column-break",
    ({block, above}) => (above.column > 0 && !isShort(above) && !mayBeHeading(block) ? "join" : undefined)
  ],
  [
    "cut-word",
    ({block, above, below}) =>
      !block.numbering && !(isShort(above) && mayBeHeading(block)) && cutsWord(above.line.text, below.line.text)
        ? "join"
        : undefined
  ],
  ["cut-heading", cutHeading],
  ["heading", ({block}) => (mayBeHeading(block) ? "break" : undefined)],
  ["unfinished", () => "join"]
];

/** Whether the line below goes on with the block, and the name of the rule that says so. */
export function decide(junction: Junction): {joins: boolean; rule: string} {
  const {marked} = junction.below.line;
  if (marked !== null) return {joins: false, rule: marked};
  for (const [rule, ask] of RULES) {
    const verdict = ask(junction);
    if (verdict) return {joins: verdict === "join", rule};
  }
  throw new Error("the last rule answers always");
}

function isBracketed(text: string): boolean {
  return /^【[^【】]+】$/u.test(text);
}

function isDashed(text: string): boolean {
  return /^[—―─-]{2,}[^—―─-]/u.test(text);
}

function isSalutation(text: string): boolean {
  return /^(?:各位|同志|代表|委员|朋友|女士|先生|主席|尊敬)[^，。；]{0,30}[：:！!]$/u.test(text);
}

/** Title lines join; title, subtitle and bylines stand each for itself, a byline a line. */
function titleLines({above, below, titles}: Junction): Verdict {
  const [upper, lower] = [above.line, below.line];
  if (titles.title.has(upper) && titles.title.has(lower)) return "join";
  if (titles.subtitle.has(upper) && titles.subtitle.has(lower)) return "join";
  if (titles.byline.has(upper) && titles.byline.has(lower) && openMark(upper.text)) return "join";
  const parts = [titles.title, titles.subtitle, titles.byline];
  return parts.some((part) => part.has(upper) || part.has(lower)) ? "break" : undefined;
}

/** An opened quote or bracket whose closing mark comes in the next line before another is opened. */
function waitsFor(tail: string, {line}: Placed): boolean {
  const closing = openMark(tail);
  if (!closing) return false;
  const at = line.text.indexOf(closing);
  return at >= 0 && at < 60;
}

/** Where paragraphs begin with an indent, a line at the margin goes on, though a sentence ends right above it. */
function unindented({block, above, below}: Junction): Verdict {
  if (!below.flush || below.opensHeading || !block.sentence || !endsSentence(above.line.text)) return undefined;
  const {text} = below.line;
  const announces = endsClause(text) && text.length < 40;
  return readNumbering(text) || announces ? undefined : "join";
}

function numberedLine({block, above, below}: Junction): Verdict {
  if (!readNumbering(below.line.text)) return undefined;
  if (below.apart || endsStatement(above) || above.column === 0) return "break";
  return isShort(above) && mayBeHeading(block) ? "break" : undefined;
}
