import type {Placed} from "./blocks.js";
import type {Numbering} from "./numbering.js";
import {endsClause, endsSentence, openMark} from "./punctuation.js";

/** A place that an editor should look at. */
export interface Doubt {
  /** Line in the source, from 1, and source offset. */
  line: number;
  at: number;
  /** Why it is doubtful. */
  reason: string;
  /** The words that stand there. */
  words: string;
}

/** Rules that rest on likelihood, and what may be wrong where one has answered. */
const LIKELY: Readonly<Record<string, string>> = {
  "column-fragment": "taken for the foot of a column and joined; it may be a heading",
  "cut-word": "joined because a word seems to be cut; two blocks may meet here",
  "cut-heading": "taken for the rest of the heading above",
  unfinished: "joined because the block above has no end; one may begin here",
  unindented: "joined because it has no indent; a paragraph may begin here",
  "heading-below-text": "taken for a heading",
  "wider-than-column": "the line above is taken for a heading, being wider than the column",
  "first-block": "taken for the title by its place alone"
};

/** The doubtful places of a report in the order of its source. */
export function findDoubts(source: string, blocks: readonly Placed[]): Doubt[] {
  const found: Omit<Doubt, "line">[] = [];
  const body = blocks.filter(({block}) => block.role !== "furniture");
  const numbers = new Numbers();
  const unstopped = hasLostStops(body);
  if (unstopped)
    found.push({at: 0, reason: "most paragraphs have no full stop at their end", words: wordsAt(source, 0)});
  body.forEach((placed, i) => {
    const {draft, block} = placed;
    const add = (reason: string, at = block.source_start) => found.push({at, reason, words: wordsAt(source, at)});
    for (const {rule, at} of draft.joints) if (LIKELY[rule]) add(LIKELY[rule], at);
    if (draft.rules.includes("first-block")) add(LIKELY["first-block"]!);
    if (block.role === "paragraph" && !unstopped) doubtParagraph(block.text, add);
    if (block.role === "heading") doubtHeading(placed, body[i + 1], numbers, add);
  });
  if (!body.some(({block}) => block.role === "title"))
    found.push({at: 0, reason: "no title was found", words: wordsAt(source, 0)});
  found.sort((a, b) => a.at - b.at);
  return addLines(source, found);
}

function hasLostStops(body: readonly Placed[]): boolean {
  const texts = body.flatMap(({block}) => (block.role === "paragraph" ? [block.text] : []));
  return texts.length > 20 && texts.filter((text) => endsSentence(text)).length * 2 < texts.length;
}

type Add = (reason: string, at?: number) => void;

function doubtParagraph(text: string, add: Add): void {
  if (!endsSentence(text) && !endsClause(text) && !/[—―─]$/u.test(text))
    add("a paragraph without a full stop at its end");
  const waiting = openMark(text);
  if (waiting) add(`a paragraph in which ${waiting} is missing`);
}

function doubtHeading(placed: Placed, next: Placed | undefined, numbers: Numbers, add: Add): void {
  const level = placed.block.level ?? 1;
  const isEmpty = !next || (next.block.role === "heading" && (next.block.level ?? 1) <= level);
  if (isEmpty) add("a heading with nothing under it");
  if (!numbers.follows(level, placed.draft.numbering)) add("a heading whose number does not follow the one before it");
}

/** The numbers of the headings last seen, by level under the same heading, and by style throughout. */
class Numbers {
  private levels: (number | null)[] = [];
  private readonly styles = new Map<string, number>();

  /** Whether a number follows the one before it at its level, or counts on through the text; 1 may begin anew. */
  follows(level: number, numbering: Numbering | null): boolean {
    const before = this.levels[level] ?? null;
    this.levels = this.levels.slice(0, level);
    this.levels[level] = numbering?.value ?? null;
    if (!numbering) return true;
    const {style, value} = numbering;
    const countsOn = this.styles.get(style) === value - 1;
    this.styles.set(style, value);
    return value <= 1 || before === value - 1 || countsOn;
  }
}

const SHOWN = 24;

function wordsAt(source: string, at: number): string {
  const [line] = source.slice(at, at + 4 * SHOWN).split(/[\r\n\f]/u);
  return line!.replace(/\s+/gu, "").slice(0, SHOWN);
}

function addLines(source: string, sorted: readonly Omit<Doubt, "line">[]): Doubt[] {
  let line = 1;
  let from = 0;
  return sorted.map(({at, reason, words}) => {
    line += source.slice(from, at).match(/\r\r\n|\r\n|[\n\r]/gu)?.length ?? 0;
    from = at;
    return {line, at, reason, words};
  });
}
