import {isSpeaker, readByline} from "./bylines.js";
import type {Draft} from "./drafts.js";
import {isPaperTitle, mayBeHeading} from "./headings.js";
import type {Manner} from "./manners.js";
import {STYLES} from "./numbering.js";
import type {Style} from "./numbering.js";
import {endsSentence} from "./punctuation.js";

/** Says of the blocks of a report, in source order, which are headings, which is the title, and which sign it. */
export function nameRoles(drafts: readonly Draft[], manner: Manner): void {
  nameSignature(drafts);
  nameHeadings(drafts, manner);
  nameNumberedSentences(drafts);
  nameTitle(drafts);
}

function nameHeadings(drafts: readonly Draft[], manner: Manner): void {
  const body = drafts.filter(({role}) => role === "paragraph" || role === "heading");
  body.forEach((draft, i) => {
    const next = body[i + 1];
    if (draft.role !== "paragraph" || !next || !mayBeHeading(draft)) return;
    if (manner === "text" ? !isCutOff(draft, next) : governs(draft, body[i - 1], next)) draft.role = "heading";
  });
  const last = body.at(-1);
  const plain = body.filter(({role, numbering}) => role === "heading" && !numbering).length;
  if (last?.role === "paragraph" && manner === "text" && plain > 1 && mayBeHeading(last)) last.role = "heading";
}

/** A line without a number right above a number that counts on is no heading: it has lost its full stop. */
function isCutOff(draft: Draft, next: Draft): boolean {
  return draft.numbering === null && (next.numbering?.value ?? 0) > 1 && mayBeHeading(next);
}

const LONGEST_WITHOUT_STOP = 60;

/**
 * Where full stops are cut off, a numbered line is a heading if text of its own stands under it; numbers that follow
 * one another line by line are the items of a list.
 */
function governs({numbering, length}: Draft, above: Draft | undefined, below: Draft): boolean {
  if (!numbering || length > LONGEST_WITHOUT_STOP) return false;
  if (STYLES.indexOf(numbering.style) <= STYLES.indexOf("han")) return true;
  const isNext = (upper: Draft | undefined, value: number) =>
    upper?.numbering?.style === numbering.style && upper.numbering.value === value;
  return !isNext(below, numbering.value + 1) && !(above?.role === "paragraph" && isNext(above, numbering.value - 1));
}

const LONGEST_SENTENCE = 45;

/** Numbered sentences that stand alone above their text are headings with a full stop, where most of a style do so. */
function nameNumberedSentences(drafts: readonly Draft[]): void {
  const styles = new Map<Style, {alone: Draft[]; all: number}>();
  drafts.forEach((draft, i) => {
    if (draft.role !== "paragraph" || !draft.numbering) return;
    const style = styles.get(draft.numbering.style) ?? {alone: [], all: 0};
    styles.set(draft.numbering.style, style);
    style.all += 1;
    const next = drafts[i + 1];
    const governsText = next?.role === "paragraph" && next.numbering === null;
    if (governsText && draft.length <= LONGEST_SENTENCE && isOneSentence(draft)) style.alone.push(draft);
  });
  for (const {alone, all} of styles.values()) {
    if (alone.length < 2 || alone.length * 5 < all * 3) continue;
    for (const draft of alone) {
      draft.role = "heading";
      draft.rules.push("numbered-sentence");
    }
  }
}

function isOneSentence({head, length}: Draft): boolean {
  return length <= head.length && endsSentence(head) && head.search(/[。！？]/u) === length - 1;
}

/**
 * Where no subtitle or byline tells the title, the first block is it, if it reads as a heading without a number; but not
 * where other headings like it follow and nothing says that it is more than the first of them.
 */
function nameTitle(drafts: readonly Draft[]): void {
  const [first, second, ...rest] = drafts;
  if (first?.role !== "heading" || first.numbering || first.level !== null || first.head.startsWith("【")) return;
  if (drafts.some(({role}) => role === "title")) return;
  const isPlain = (draft: Draft | undefined) => draft?.role === "heading" && draft.numbering === null;
  const siblings = [second, ...rest].filter(isPlain).length;
  const parents = rest.filter((draft, i) => isPlain(draft) && isPlain(rest[i + 1])).length;
  const isFirstOfMany = second?.role === "heading" ? parents > 0 : siblings > 0;
  if (isFirstOfMany && !isPaperTitle(first.tail)) return;
  first.role = "title";
  first.rules.push("first-block");
}

const LONGEST_SIGNATURE = 30;

/** A day alone at the very end, and the body or person named right above it. */
function nameSignature(drafts: readonly Draft[]): void {
  const last = drafts.at(-1);
  if (drafts.length < 3 || last?.role !== "paragraph" || !readByline(last.head)?.day) return;
  const above = drafts.at(-2)!;
  const isBody = above.length <= LONGEST_SIGNATURE && mayBeHeading(above) && !above.numbering;
  const signs = above.role === "paragraph" && (isBody || isSpeaker(above.head)) ? [above, last] : [last];
  for (const draft of signs) {
    draft.role = "byline";
    draft.rules.push("signature");
  }
}
