import {readCharacters} from "./characters.js";
import type {Sentence, Token, Variant} from "./tables.js";
import type {VariantLexicon} from "./variant-rules.js";
import type {Difference} from "./variants.js";

/** What a rule says of a difference. */
export type VariantReading = Pick<Variant, "rule" | "reading" | "reading_basis">;

/** What differences are read with. */
export interface Reader {
  lexicon: VariantLexicon;
  /** Words of each sentence, by its id. Without them, rules about words are silent. */
  tokensOf: ReadonlyMap<string, readonly Token[]>;
  /** All words of the reports. */
  words: ReadonlySet<string>;
}

/** A difference in its two sentences; `digest` where the right report digests the left one. */
export interface Case extends Difference {
  left: Pick<Sentence, "sentence_id" | "text">;
  right: Pick<Sentence, "sentence_id" | "text">;
  digest: boolean;
}

/** One side of a difference in words. */
interface Side {
  text: string;
  words: string;
  start: number;
  end: number;
  sentence: Pick<Sentence, "sentence_id" | "text">;
}

type Rule = readonly [
  rule: NonNullable<Variant["rule"]>,
  reading: Variant["reading"],
  test: (one: Case, left: Side, right: Side, reader: Reader) => string | null
];

/** Marks between members of a list. */
const LIST = /^、|、$/u;
const CLAUSE = /^[，,；;：:。]|[，,；;：:。]$/u;
const END_OF_CLAUSE = /[，,；;：:。！？]/u;
/** Words that stand twice in one list are at most so many characters apart. */
const LIST_SPAN = 16;

const RULES: readonly Rule[] = [
  ["latin-for-chinese", "slip", latinForChinese],
  ["doubled-wording", "slip", (one, left, right) => (isOneSided(one) ? (doubled(left) ?? doubled(right)) : null)],
  ["swapped-characters", "slip", swapped],
  ["confused-characters", "slip", confused],
  ["broken-word", "slip", broken],
  ["connective", "editorial", connective],
  ["moved-words", "editorial", ({operation}, left) => (operation === "transpose" ? left.words : null)],
  ["list-member", "editorial", (one, left, right) => (isOneSided(one) ? (listed(left) ?? listed(right)) : null)],
  ["clause", "editorial", (one, left, right) => (isOneSided(one) ? (clause(left) ?? clause(right)) : null)],
  ["other-word", "editorial", ({operation}, left, right) => (operation === "substitute" ? pair(left, right) : null)],
  ["word", "editorial", (one, left, right) => (isOneSided(one) ? left.words + right.words : null)]
];

/** What the first rule that fits says of a difference. */
export function readVariant(one: Case, reader: Reader): VariantReading {
  if (one.kind === "number") return readNumber(one);
  if (one.kind !== "words") return {rule: one.kind, reading: null, reading_basis: null};
  const left = sideOf(one.left_text, one.left_start, one.left_end, one.left);
  const right = sideOf(one.right_text, one.right_start, one.right_end, one.right);
  for (const [rule, reading, test] of RULES) {
    const basis = test(one, left, right, reader);
    if (basis !== null) return {rule, reading, reading_basis: basis};
  }
  return {rule: null, reading: null, reading_basis: null};
}

function sideOf(text: string, start: number, end: number, sentence: Side["sentence"]): Side {
  return {text, words: wordsOf(text), start, end, sentence};
}

/** The text without its punctuation and white space. */
function wordsOf(text: string): string {
  const {starts, ends} = readCharacters(text);
  return Array.from(starts, (start, i) => text.slice(start, ends[i])).join("");
}

function isOneSided({operation}: Case): boolean {
  return operation === "insert" || operation === "delete";
}

function pair(left: Side, right: Side): string {
  return `${left.words} / ${right.words}`;
}

function latinForChinese(_: Case, left: Side, right: Side, {lexicon}: Reader): string | null {
  const translates = (a: Side, b: Side) => lexicon.latin.get(a.words.toLowerCase())?.has(b.words) ?? false;
  return translates(left, right) || translates(right, left) ? pair(left, right) : null;
}

/** Words that their own side has once more, right beside them, or, three characters or more, nearby in the list. */
function doubled({words, start, end, sentence: {text}}: Side): string | null {
  if (words === "") return null;
  const reach = words.length > 2 ? LIST_SPAN : words.length;
  const before = wordsOf(text.slice(Math.max(0, start - reach), start));
  const behind = wordsOf(text.slice(end, end + reach));
  const beside = before.endsWith(words) || behind.startsWith(words);
  const nearby = words.length > 2 && (before.includes(words) || behind.includes(words));
  return beside || nearby ? `${words} ${words}` : null;
}

function swapped(
  {operation, left_start, left_end, right_start, right_end}: Case,
  left: Side,
  right: Side
): string | null {
  const inPlace = left.words.length === right.words.length && left.words !== right.words;
  const small = left_end - left_start <= 4 && right_end - right_start <= 4;
  return operation === "transpose" && inPlace && small ? pair(left, right) : null;
}

function confused(_: Case, left: Side, right: Side, {lexicon}: Reader): string | null {
  return lexicon.confusable.get(left.words)?.has(right.words) ? pair(left, right) : null;
}

/** One character fewer in a word, and what is left of it is no word. */
function broken(one: Case, left: Side, right: Side, {tokensOf, words}: Reader): string | null {
  if (!isOneSided(one) || left.words.length > 1 || right.words.length > 1) return null;
  const breaks = (whole: Side, rest: Side) => {
    if (whole.words === "") return null;
    const at = whole.start + whole.text.indexOf(whole.words);
    const token = tokensOf.get(whole.sentence.sentence_id)?.find(({start, end}) => start <= at && at < end);
    if (!token || token.token.length < 2 || !/^\p{Script=Han}+$/u.test(token.token)) return null;
    const made = token.token.slice(0, at - token.start) + token.token.slice(at - token.start + 1);
    const stands = rest.sentence.text.includes(made);
    return stands && made.length > 1 && !words.has(made) ? `${token.token} / ${made}` : null;
  };
  return breaks(left, right) ?? breaks(right, left);
}

function connective(_: Case, left: Side, right: Side, {lexicon}: Reader): string | null {
  const isConnective = (words: string): boolean =>
    words === "" || lexicon.connectives.some((one) => words.startsWith(one) && isConnective(words.slice(one.length)));
  const found = isConnective(left.words) && isConnective(right.words);
  return found ? [left.words, right.words].filter((words) => words !== "").join(" / ") : null;
}

/** A whole member of a list, with its mark or between marks. */
function listed({text, words, start, end, sentence}: Side): string | null {
  if (words === "" || END_OF_CLAUSE.test(text)) return null;
  const between = sentence.text[start - 1] === "、" && /[、等和与及]/u.test(sentence.text[end] ?? "");
  return LIST.test(text) || between ? words : null;
}

function clause({text, words, start, end, sentence}: Side): string | null {
  if (words === "") return null;
  const opens = start === 0 || END_OF_CLAUSE.test(sentence.text[start - 1]!);
  const closes = end >= sentence.text.length || END_OF_CLAUSE.test(sentence.text[end]!);
  return (CLAUSE.test(text) && (opens || closes)) || (opens && closes) ? words : null;
}

function readNumber({left_text, right_text, digest}: Case): VariantReading {
  const basis = `${left_text} / ${right_text}`;
  if (digest && oneSlip(left_text, right_text))
    return {rule: "miscopied-number", reading: "slip", reading_basis: basis};
  return {rule: "number", reading: null, reading_basis: null};
}

/** Whether one character dropped, added, changed or exchanged with its neighbour makes one of the other. */
function oneSlip(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  return Math.max(x.length, y.length) <= 1 || (x.length === 2 && x[0] === y[1] && x[1] === y[0]);
}
