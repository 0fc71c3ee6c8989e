import {EXCESS, SLACK} from "./columns.js";
import type {Placed} from "./columns.js";
import type {Draft} from "./drafts.js";
import {mayBeHeading} from "./headings.js";
import type {Manner} from "./manners.js";
import {readNumbering} from "./numbering.js";
import {breaksOff, continues, endsClause, endsSentence, openMark, splitsNumber} from "./punctuation.js";
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
type Verdict = "join" | "break" | undefined;

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
  [
    "wider-than-column",
    ({block, above}) =>
      block.lines === 1 &&
      above.column > 0 &&
      above.place === 0 &&
      above.line.width > above.column + EXCESS &&
      mayBeHeading(block)
        ? "break"
        : undefined
  ],
  ["heading-over-lines", headingOverLines],
  ["heading-above-text", headingAboveText],
  [
    "short-last-line",
    ({above, below}) =>
      above.column > 0 && !below.apart && isShort(above) && endsStatement(above) ? "break" : undefined
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
    "cut-word",
    ({block, above, below}) => (!block.numbering && cutsWord(above.line.text, below.line.text) ? "join" : undefined)
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

function endsStatement({line}: Placed): boolean {
  return endsSentence(line.text) || endsClause(line.text);
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

function isShort({line, column}: Placed): boolean {
  return line.width < column - SLACK;
}

/** Title lines join; title, subtitle and bylines stand each for itself, a byline a line. */
function titleLines({above, below, titles}: Junction): Verdict {
  const [upper, lower] = [above.line, below.line];
  if (titles.title.has(upper) && titles.title.has(lower)) return "join";
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
  if (!below.flush || !block.sentence || !endsSentence(above.line.text)) return undefined;
  const {text} = below.line;
  const announces = endsClause(text) && text.length < 40;
  return readNumbering(text) || announces ? undefined : "join";
}

function numberedLine({block, above, below}: Junction): Verdict {
  if (!readNumbering(below.line.text)) return undefined;
  if (below.apart || endsStatement(above) || above.column === 0) return "break";
  return isShort(above) && mayBeHeading(block) ? "break" : undefined;
}

/** A run of few lines without an end of sentence, none of them full, or numbered: one heading. */
function headingOverLines({block, above, below}: Junction): Verdict {
  if (below.apart || above.column === 0 || above.run.length > 4) return undefined;
  const lines = above.run.slice(above.place - block.lines + 1);
  const text = lines.map((line) => line.text).join("");
  if (block.lines > above.place + 1 || !mayBeHeading({...block, sentence: false, tail: text, length: text.length}))
    return undefined;
  if (/[。！？；]/u.test(text)) return undefined;
  const full = lines.some((line) => line.width >= above.column - SLACK);
  return block.numbering || !full ? "join" : undefined;
}

/** A numbered heading that runs into its text without a blank line ends where its line falls short or a phrase ends. */
function headingAboveText({block, above, below, phrases}: Junction): Verdict {
  if (below.apart || above.column === 0 || !block.numbering || !mayBeHeading(block)) return undefined;
  if (above.line.width >= above.column - 1) return "join";
  const left = above.line.text;
  const right = below.line.text;
  return cutsWord(left, right) || phrases.knows(left, right) ? "join" : "break";
}

/** Few lines whose last is as wide as its column: the first lines of a paragraph at the foot of a column. */
function columnFragment({block, above, below, phrases}: Junction): Verdict {
  if (above.column === 0 || block.numbering || !mayBeHeading(block)) return undefined;
  const {width, text} = above.line;
  if (width < above.column - SLACK || (block.lines === 1 && width > above.column + 0.5)) return undefined;
  if (cutsWord(text, below.line.text) || phrases.knows(text, below.line.text)) return "join";
  const [first, second] = below.run;
  const opens = second !== undefined && below.run.length > 2 && first!.width <= second.width - 1.5;
  return opens ? undefined : "join";
}

/** A numbered heading goes on in an unfinished line, where the two make a phrase of the report. */
function cutHeading({block, above, below, phrases}: Junction): Verdict {
  if (!block.numbering || !mayBeHeading(block) || endsStatement(below) || below.line.text.length > 60) return undefined;
  const left = above.line.text;
  const right = below.line.text;
  return cutsWord(left, right) || phrases.knows(left, right) ? "join" : undefined;
}
