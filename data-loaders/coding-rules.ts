import type {Codebook, CodingRule, Word} from "./codebook.js";
import {plain, standing} from "./spellings.js";
import type {Part} from "./tables.js";
import {outermost, TermIndex} from "./term-index.js";
import type {Occurrence} from "./term-index.js";

/** What speaks for a theme in one text: the sum of weights, and the words as they stand there, each once. */
export interface ThemeEvidence {
  score: number;
  terms: string[];
}

const CLAUSE_ENDS = new Set("，。；：！？,;!?");
const COMMAS = new Set("，,");

/** Where a text stands. */
export interface Surroundings {
  /** The headings above. */
  headings: readonly string[];
  part: Part | null;
}

/** What speaks for each theme in a text, themes without evidence left out; null where it is a mere formality. */
export type Weigh = (text: string, surroundings: Surroundings) => ReadonlyMap<string, ThemeEvidence> | null;

const NOTHING: ReadonlyMap<string, ThemeEvidence> = new Map();

type Words = readonly number[];
interface Rule {
  /** Place among the rules of all themes. */
  ordinal: number;
  theme_id: string;
  weight: number;
  any: Words;
  all: readonly Words[];
  near: readonly Words[];
  within: number;
  not: Words;
  under: Words;
  part: CodingRule["part"];
}

/**
 * Makes a codebook ready to weigh texts with. All words are found in one pass. A word of a theme counts once, and not
 * where it is part of a longer word of any theme or of an ignored wording, as with `nested_scope = "dictionary"` in
 * quanteda; the conditions of rules hold wherever their words stand.
 */
export function compileRules({scoring, ignored, asides, formalities, themes}: Codebook): Weigh {
  const vocabulary = new Vocabulary();
  const masks = new Set(ignored.map((word) => vocabulary.number(word)));
  const empty = new Set(formalities.map((word) => vocabulary.number(word)));
  const weights = new Map<number, {theme_id: string; weight: number}[]>();
  const rules: Rule[] = [];
  for (const {theme_id, clear, hints, rules: written} of themes) {
    for (const [words, weight] of [
      [clear, scoring.clear],
      [hints, scoring.hint]
    ] as const)
      for (const word of words) {
        const number = vocabulary.number(word);
        weights.set(number, [...(weights.get(number) ?? []), {theme_id, weight}]);
      }
    for (const rule of written) rules.push({...rule, ordinal: rules.length, theme_id, ...vocabulary.numbers(rule)});
  }
  const triggers = new Map<number, Rule[]>();
  for (const rule of rules)
    for (const word of [rule.any, rule.all[0] ?? [], rule.near[0] ?? []].find(({length}) => length > 0) ?? [])
      triggers.set(word, [...(triggers.get(word) ?? []), rule]);
  const find = vocabulary.finder(masks);
  const frames = asides.map((aside) => aside.split("…"));
  return (text, {headings, part}) => {
    const bare = plain(text);
    const all = find(bare.text);
    if (all.length === 0) return NOTHING;
    if (all.some(({term}) => empty.has(term))) return null;
    const found = new Map<string, ThemeEvidence>();
    const add = (theme_id: string, weight: number, occurrences: readonly Occurrence[]) => {
      const evidence = found.get(theme_id) ?? {score: 0, terms: []};
      found.set(theme_id, evidence);
      evidence.score += weight;
      for (const {start, end} of occurrences) {
        const place = standing(bare, start, end);
        const term = text.slice(place.start, place.end);
        if (!evidence.terms.includes(term)) evidence.terms.push(term);
      }
    };
    const counted = new Set<number>();
    const isAside = findAsides(bare.text, frames);
    for (const occurrence of outermost(all)) {
      if (counted.has(occurrence.term)) continue;
      counted.add(occurrence.term);
      const factor = isAside(occurrence.start) ? scoring.aside : 1;
      for (const {theme_id, weight} of weights.get(occurrence.term) ?? []) add(theme_id, weight * factor, [occurrence]);
    }
    const started = new Set<Rule>();
    for (const {term} of all) for (const rule of triggers.get(term) ?? []) started.add(rule);
    if (started.size === 0) return found;
    const places = placesOf(all);
    const above = once(() => new Set(headings.flatMap((heading) => find(plain(heading).text).map(({term}) => term))));
    for (const rule of [...started].toSorted((a, b) => a.ordinal - b.ordinal)) {
      if (rule.part.length > 0 && (part === null || !rule.part.includes(part))) continue;
      if (rule.under.length > 0 && !rule.under.some((word) => above().has(word))) continue;
      const holds = match(rule, places);
      if (holds) add(rule.theme_id, rule.weight, holds);
    }
    return found;
  };
}

/**
 * Tells whether a place, each further right than the one before, lies in a clause of circumstance: one before a comma
 * that the first word of a frame begins and the second, where there is one, ends.
 */
function findAsides(text: string, frames: readonly string[][]): (place: number) => boolean {
  let [start, end, aside] = [0, -1, false];
  return (place) => {
    while (place > end) {
      start = end + 1;
      end = start;
      while (end < text.length && !CLAUSE_ENDS.has(text[end]!)) end++;
      aside =
        COMMAS.has(text[end]!) &&
        frames.some(([opener, closer = ""]) => text.startsWith(opener!, start) && text.endsWith(closer, end));
    }
    return aside;
  };
}

function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}

function placesOf(occurrences: readonly Occurrence[]): Map<number, Occurrence[]> {
  const places = new Map<number, Occurrence[]>();
  for (const one of occurrences) {
    const present = places.get(one.term);
    if (present) present.push(one);
    else places.set(one.term, [one]);
  }
  return places;
}

/** The occurrences that make a rule hold, null where it does not. */
function match(rule: Rule, places: ReadonlyMap<number, readonly Occurrence[]>): Occurrence[] | null {
  const stand = (words: Words) => words.flatMap((word) => places.get(word) ?? []);
  if (rule.not.some((word) => places.has(word))) return null;
  const held: Occurrence[] = [];
  for (const words of rule.any.length > 0 ? [rule.any, ...rule.all] : rule.all) {
    const [first] = stand(words);
    if (!first) return null;
    held.push(first);
  }
  const [first, ...others] = rule.near;
  if (!first) return held;
  for (const one of stand(first)) {
    const close = others.map((words) => stand(words).find((other) => gap(one, other) <= rule.within));
    if (close.every((other) => other !== undefined)) return [...held, one, ...close];
  }
  return null;
}

/** Characters between two occurrences; 0 where they touch or overlap. */
function gap(a: Occurrence, b: Occurrence): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** Every word of a codebook once, by number. */
class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: Word[] = [];

  number(word: Word): number {
    const present = this.#numbers.get(word.text);
    if (present !== undefined) return present;
    this.#numbers.set(word.text, this.#words.length);
    return this.#words.push(word) - 1;
  }

  numbers({any, all, near, not, under}: CodingRule) {
    const list = (words: readonly Word[]) => words.map((word) => this.number(word));
    return {any: list(any), all: all.map(list), near: near.map(list), not: list(not), under: list(under)};
  }

  /** Finds the occurrences of all words by start; of the words inside one of `masks` none. */
  finder(masks: ReadonlySet<number>): (text: string) => Occurrence[] {
    const literal = this.#words.flatMap(({pattern}, number) => (pattern ? [] : [number]));
    const patterns = this.#words.flatMap(({pattern}, number) => (pattern ? [{pattern, number}] : []));
    const index = new TermIndex(literal.map((number) => this.#words[number]!.text));
    return (text) => {
      const found = index.find(text);
      for (const one of found) one.term = literal[one.term]!;
      const before = found.length;
      for (const {pattern, number} of patterns) {
        pattern.lastIndex = 0;
        for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
          const [{length}] = match;
          if (length === 0) pattern.lastIndex += 1;
          else found.push({term: number, start: match.index, end: match.index + length});
        }
      }
      if (found.length > before) found.sort((a, b) => a.start - b.start || a.end - b.end);
      const masked = found.filter(({term}) => masks.has(term));
      if (masked.length === 0) return found;
      return found.filter(
        (one) => masks.has(one.term) || !masked.some(({start, end}) => start <= one.start && one.end <= end)
      );
    };
  }
}
