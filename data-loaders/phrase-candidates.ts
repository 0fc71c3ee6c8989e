import {plain} from "./spellings.js";
import type {Plain} from "./spellings.js";
import type {PhraseCandidate, Report, Sentence, Token} from "./tables.js";

/** Whether a wording is a set phrase of the lexicon already. */
export type IsKnown = (wording: string) => boolean;

interface Uses {
  uses: number;
  sentence_ids: Set<string>;
  reports: Set<string>;
}

const QUOTED = /“([^“”]{2,40})”/gu;
/** A number, a measure word and what is counted, not part of a longer number or an ordinal. */
const NUMBERED =
  /(?<![第零一二三四五六七八九十百千万两几数\d])[两双一二三四五六七八九十]{1,2}(?:个|(?<!十|十[一二三四五六七八九])大|项|条|类)[\p{Script=Han}]{2}/gu;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
/** More than there are different sequences of one length. */
const MOST_WORDS = 2 ** 26;
/** In the place of the one work that has a sequence: several do. */
const SEVERAL = -1;
/** Between the words of a sequence. */
const GAP = "\u0000";
/** Characters that a repeated sequence has at least, and words that it has at most. */
const SHORTEST = 6;
const LONGEST = 20;
const LEAST_REPORTS = 2;
const LONGEST_QUOTED = 20;

/**
 * Wordings that the corpus suggests as set phrases and that the lexicon does not have: what stands in quotation marks; a
 * number with a measure word and a noun, twice or more; and sequences of words that reports repeat, of six characters or
 * more, from a content word to a content word, a digest and the report it digests counted as one. Sequences are counted
 * length by length, each from the shorter ones that are frequent (Agrawal & Srikant, 1994); one that only ever stands in
 * a longer one is left out.
 */
export function suggestPhrases(
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  reports: readonly Report[],
  isKnown: IsKnown
): PhraseCandidate[] {
  const work = new Map(reports.map(({report_id, digest_of}) => [report_id, digest_of ?? report_id]));
  const texts = sentences.map((sentence) => ({...sentence, form: plain(sentence.text)}));
  return [
    ...rows("quoted", collect(texts, quoted), 1, 1),
    ...rows(
      "numbered",
      collect(texts, ({form}) => matches(form, NUMBERED)),
      1,
      2
    ),
    ...rows("repeated", repeated(tokens, work), LEAST_REPORTS, 2)
  ];

  function rows(
    kind: PhraseCandidate["kind"],
    found: ReadonlyMap<string, Uses>,
    leastReports: number,
    leastUses: number
  ) {
    return [...found].flatMap(([candidate, {uses, sentence_ids, reports}]) => {
      const works = new Set([...reports].map((report_id) => work.get(report_id) ?? report_id));
      if (works.size < leastReports || uses < leastUses || isKnown(candidate)) return [];
      return {candidate, kind, uses, reports: reports.size, sentence_ids: [...sentence_ids]};
    });
  }
}

type Text = Sentence & {form: Plain};

function collect(texts: readonly Text[], wordingsOf: (text: Text) => string[]): Map<string, Uses> {
  const found = new Map<string, Uses>();
  for (const text of texts) for (const wording of wordingsOf(text)) count(found, wording, text);
  return found;
}

function count(
  found: Map<string, Uses>,
  wording: string,
  {sentence_id, report_id}: {sentence_id: string; report_id: string}
): void {
  const uses = found.get(wording) ?? {uses: 0, sentence_ids: new Set(), reports: new Set()};
  found.set(wording, uses);
  uses.uses += 1;
  uses.sentence_ids.add(sentence_id);
  uses.reports.add(report_id);
}

function quoted({text}: Text): string[] {
  return [...text.matchAll(QUOTED)]
    .map(([, inner]) => plain(inner!).text)
    .filter(({length}) => length >= 2 && length <= LONGEST_QUOTED);
}

function matches({text}: Plain, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match);
}

/**
 * Word sequences that two works or more repeat, those left out that only ever stand in one longer such sequence. A
 * sequence has a number, which comes of the numbers of the two that are one word shorter; each length goes over the
 * places alone where both of those are frequent.
 */
function repeated(tokens: readonly Token[], work: ReadonlyMap<string, string>): Map<string, Uses> {
  const rests = restsOfRuns(tokens);
  const works = numberWorks(tokens, work);
  const kept = new Map<string, Uses>();
  let ids = numberWords(tokens);
  let places = [...tokens.keys()].filter((at) => rests[at]! > 1);
  for (let length = 2; length <= LONGEST && places.length > 0; length++) {
    const numbers = new Map<number, number>();
    const owners: number[] = [];
    const longer = new Int32Array(tokens.length).fill(-1);
    for (const at of places) {
      const pair = ids[at]! * MOST_WORDS + ids[at + 1]!;
      let id = numbers.get(pair);
      if (id === undefined) {
        id = owners.push(works[at]!) - 1;
        numbers.set(pair, id);
      } else if (owners[id] !== works[at]) owners[id] = SEVERAL;
      longer[at] = id;
    }
    for (const at of places) if (owners[longer[at]!] !== SEVERAL) longer[at] = -1;
    places = places.filter((at) => longer[at] !== -1);
    for (const at of places) {
      if (!tokens[at]!.content || !tokens[at + length - 1]!.content) continue;
      const words = tokens.slice(at, at + length).map(({token}) => token);
      if (words.join("").length >= SHORTEST) count(kept, words.join(GAP), tokens[at]!);
    }
    places = places.filter((at) => rests[at]! > length && longer[at + 1] !== -1);
    ids = longer;
  }
  for (const [sequence, {uses}] of [...kept].toReversed())
    for (const part of partsOf(sequence)) if (kept.get(part)?.uses === uses) kept.delete(part);
  return new Map([...kept].map(([sequence, uses]) => [sequence.replaceAll(GAP, ""), uses]));
}

/** The shorter sequences inside one. */
function partsOf(sequence: string): string[] {
  const words = sequence.split(GAP);
  const starts = words.flatMap((_, start) => words.map((_, end) => [start, end + 1] as const));
  return starts
    .filter(([start, end]) => end - start > 1 && end - start < words.length)
    .map(([start, end]) => words.slice(start, end).join(GAP));
}

/** How many words each token's run of Han words still has, itself included; 0 for what is no Han word. */
function restsOfRuns(tokens: readonly Token[]): Int32Array {
  const rests = new Int32Array(tokens.length + 1);
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (!isHan(tokens[at]!.token)) continue;
    const next = tokens[at + 1];
    rests[at] = next && next.sentence_id === tokens[at]!.sentence_id ? rests[at + 1]! + 1 : 1;
  }
  return rests;
}

function isHan(text: string): boolean {
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) < HAN_FIRST || text.charCodeAt(i) > HAN_LAST) return false;
  return true;
}

/** Equal words have equal numbers. */
function numberWords(tokens: readonly Token[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(tokens, ({token}) => {
    const number = numbers.get(token) ?? numbers.size;
    numbers.set(token, number);
    return number;
  });
}

/** Tokens of one work have equal numbers. */
function numberWorks(tokens: readonly Token[], work: ReadonlyMap<string, string>): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(tokens, ({report_id}) => {
    const own = work.get(report_id) ?? report_id;
    const number = numbers.get(own) ?? numbers.size;
    numbers.set(own, number);
    return number;
  });
}
