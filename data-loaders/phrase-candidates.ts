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
const HAN = /^\p{Script=Han}+$/u;
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

/** Token sequences that two works or more repeat, those left out that only ever stand in one longer such sequence. */
function repeated(tokens: readonly Token[], work: ReadonlyMap<string, string>): Map<string, Uses> {
  const runs = runsOf(tokens);
  const kept = new Map<string, Uses>();
  let frequent = new Set<string>();
  for (let length = 2; length <= LONGEST; length++) {
    const works = new Map<string, string | null>();
    for (const run of runs) {
      const own = work.get(run[0]!.report_id) ?? run[0]!.report_id;
      for (let i = 0; i + length <= run.length; i++) {
        if (length > 2 && !(frequent.has(key(run, i, length - 1)) && frequent.has(key(run, i + 1, length - 1))))
          continue;
        const sequence = key(run, i, length);
        const first = works.get(sequence);
        if (first === undefined) works.set(sequence, own);
        else if (first !== null && first !== own) works.set(sequence, null);
      }
    }
    frequent = new Set([...works].flatMap(([sequence, first]) => (first === null ? sequence : [])));
    if (frequent.size === 0) break;
    const level = new Map<string, Uses>();
    for (const run of runs)
      for (let i = 0; i + length <= run.length; i++) {
        const sequence = key(run, i, length);
        if (!frequent.has(sequence) || !run[i]!.content || !run[i + length - 1]!.content) continue;
        if (sequence.length - length + 1 < SHORTEST) continue;
        count(level, sequence, run[i]!);
      }
    for (const [sequence, uses] of level) kept.set(sequence, uses);
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

function key(run: readonly Token[], start: number, length: number): string {
  return run
    .slice(start, start + length)
    .map(({token}) => token)
    .join(GAP);
}

/** Runs of Han words with no mark or figure between them. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let last: Token | null = null;
  for (const token of tokens) {
    if (HAN.test(token.token)) {
      if (last && last.sentence_id === token.sentence_id && last.position === token.position - 1)
        runs.at(-1)!.push(token);
      else runs.push([token]);
      last = token;
    } else last = null;
  }
  return runs.filter(({length}) => length > 1);
}
