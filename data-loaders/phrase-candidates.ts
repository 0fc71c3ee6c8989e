import {findSequences, SEVERAL} from "./sequences.js";
import type {Texts} from "./sequences.js";
import {plain} from "./spellings.js";
import type {PhraseCandidate, Report, Sentence, Token} from "./tables.js";

/** Whether a wording is a set phrase of the lexicon already. */
export type IsKnown = (wording: string) => boolean;

const QUOTED = /“([^“”]{2,40})”/gu;
/** A number, a measure word and what is counted, not part of a longer number or an ordinal. */
const NUMBERED =
  /(?<![第零一二三四五六七八九十百千万两几数\d])[两双一二三四五六七八九十]{1,2}(?:个|(?<!十|十[一二三四五六七八九])大|项|条|类)[\p{Script=Han}]{2}/gu;
const LEAST_REPORTS = 2;
const LONGEST_QUOTED = 20;

/** A text of sentences that are alike to the letter. */
interface Text {
  text: string;
  /** The sentences by their places among all, in order. */
  sentences: number[];
}

/**
 * Wordings that the corpus suggests as set phrases and that the lexicon does not have: what stands in quotation marks; a
 * number with a measure word and a noun, twice or more; and sequences of words that reports repeat, of six characters or
 * more, from a content word to a content word, a digest and the report it digests counted as one. A sequence that only
 * ever stands in a longer one is left out. A text is read once, however many sentences have it.
 */
export function suggestPhrases(
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  reports: readonly Report[],
  isKnown: IsKnown
): PhraseCandidate[] {
  const digested = new Map(reports.map(({report_id, digest_of}) => [report_id, digest_of ?? report_id]));
  const workOf = (place: number) => {
    const {report_id} = sentences[place]!;
    return digested.get(report_id) ?? report_id;
  };
  const texts = groupByText(sentences);
  const forms = texts.map(({text}) => plain(text).text);
  const repeated = findSequences(tokens, describeTexts(texts, sentences, workOf));
  return [
    ...rows(
      "quoted",
      collect(texts, ({text}) => quoted(text)),
      1,
      1
    ),
    ...rows(
      "numbered",
      collect(forms, (form) => form.match(NUMBERED) ?? []),
      1,
      2
    ),
    ...rows("repeated", new Map(repeated.map(({words, texts}) => [words.join(""), texts])), LEAST_REPORTS, 2)
  ];

  /** The rows of wordings with the texts that each stands in, one as often as it stands there. */
  function rows(
    kind: PhraseCandidate["kind"],
    found: ReadonlyMap<string, readonly number[]>,
    leastWorks: number,
    leastUses: number
  ): PhraseCandidate[] {
    return [...found].flatMap(([candidate, standing]) => {
      const uses = standing.reduce((sum, text) => sum + texts[text]!.sentences.length, 0);
      if (uses < leastUses || isKnown(candidate)) return [];
      const places = [...new Set(standing)].flatMap((text) => texts[text]!.sentences).toSorted((a, b) => a - b);
      if (new Set(places.map(workOf)).size < leastWorks) return [];
      const reports = new Set(places.map((place) => sentences[place]!.report_id)).size;
      return {candidate, kind, uses, reports, sentence_ids: places.map((place) => sentences[place]!.sentence_id)};
    });
  }
}

function groupByText(sentences: readonly Sentence[]): Text[] {
  const texts = new Map<string, Text>();
  for (const [place, {text}] of sentences.entries()) {
    const same = texts.get(text);
    if (same) same.sentences.push(place);
    else texts.set(text, {text, sentences: [place]});
  }
  return [...texts.values()];
}

function describeTexts(
  texts: readonly Text[],
  sentences: readonly Sentence[],
  workOf: (place: number) => string
): Texts {
  const numbers = new Map<string, number>();
  const numberOf = (work: string) => {
    const number = numbers.get(work) ?? numbers.size;
    numbers.set(work, number);
    return number;
  };
  return {
    of: new Map(texts.map(({sentences: [place]}, text) => [sentences[place!]!.sentence_id, text])),
    counts: texts.map((text) => text.sentences.length),
    works: texts.map((text) => {
      const [work, ...others] = new Set(text.sentences.map((place) => numberOf(workOf(place))));
      return others.length > 0 ? SEVERAL : work!;
    })
  };
}

/** The texts of each wording, each as often as it stands there. */
function collect<T>(texts: readonly T[], wordingsOf: (text: T) => readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [number, text] of texts.entries())
    for (const wording of wordingsOf(text)) {
      const present = found.get(wording);
      if (present) present.push(number);
      else found.set(wording, [number]);
    }
  return found;
}

function quoted(text: string): string[] {
  return [...text.matchAll(QUOTED)]
    .map(([, inner]) => plain(inner!).text)
    .filter(({length}) => length >= 2 && length <= LONGEST_QUOTED);
}
