import {PairTable} from "./pair-table.js";
import type {Token} from "./tables.js";

/** Words in a row that several works have. */
export interface Sequence {
  words: string[];
  /** The texts that it stands in, in their order, each as often as it stands there. */
  texts: number[];
}

/** Different texts of sentences, by number. */
export interface Texts {
  /** The text of a sentence by the sentence's id: of all that have one text, one sentence stands for it. */
  of: ReadonlyMap<string, number>;
  /** Sentences that have each text. */
  counts: readonly number[];
  /** The work that has each text, `SEVERAL` where more do. */
  works: readonly number[];
}

/** In the place of the one work that has something: several do. */
export const SEVERAL = -1;

/** Characters that a sequence has at least, and words that it has at most. */
const SHORTEST = 6;
const LONGEST = 20;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
const NONE = -1;

/** The words of texts one after the other, by place. */
interface Words {
  /** Where each stands among the tokens. */
  tokens: Int32Array;
  texts: Int32Array;
  /** Equal words have equal numbers. */
  numbers: Int32Array;
  /** Han words that follow in the text without a break, the word itself included; 0 for what is no Han word. */
  rests: Int32Array;
}

/** A sequence as it is counted: where it first stands and all its texts. */
interface Counted {
  at: number;
  length: number;
  texts: number[];
  uses: number;
  /** Whether it only ever stands in a longer one. */
  inside: boolean;
}

/**
 * The sequences of Han words that several works have, of six characters or more, from a content word to a content word;
 * one that only ever stands in a longer one is left out. They come by length, then by place. They are counted length by
 * length, each from the shorter ones that several works have (Agrawal and Srikant 1994).
 */
export function findSequences(tokens: readonly Token[], texts: Texts): Sequence[] {
  const words = numberWords(tokens, texts);
  const {numbers, rests} = words;
  // Words in a row of one text have their tokens in a row.
  const wordsAt = (at: number, length: number) => tokens.slice(words.tokens[at]!, words.tokens[at]! + length);
  const size = numbers.length;
  const isWording = (at: number, length: number) => {
    const first = words.tokens[at]!;
    if (!tokens[first]!.content || !tokens[first + length - 1]!.content) return false;
    let characters = 0;
    for (let place = first; place < first + length && characters < SHORTEST; place++)
      characters += tokens[place]!.token.length;
    return characters >= SHORTEST;
  };
  // Each place's sequence of the length at hand by number, where several works have it.
  const ids = numbers.slice();
  const han: Int32Array = Int32Array.from(numbers.keys()).filter((at) => rests[at]! > 0);
  let places = keepShared(ids, han, words.texts, texts.works);
  // The longest sequence so far that begins, and that ends, at each place.
  const begun = new Int32Array(size).fill(NONE);
  const ended = new Int32Array(size).fill(NONE);
  const found: Counted[] = [];
  for (let length = 2; length <= LONGEST && places.length > 0; length++) {
    places = lengthen(ids, places, rests, length);
    places = keepShared(ids, places, words.texts, texts.works);
    const chosen = places.filter((at) => isWording(at, length));
    const first = found.length;
    const rows = new Map<number, number>();
    const rowOf = (at: number) => rows.get(ids[at]!)!;
    for (const at of chosen) {
      if (!rows.has(ids[at]!)) rows.set(ids[at]!, found.push({at, length, texts: [], uses: 0, inside: false}) - 1);
      const sequence = found[rowOf(at)]!;
      const text = words.texts[at]!;
      sequence.texts.push(text);
      sequence.uses += texts.counts[text]!;
    }
    for (const {at, uses} of found.slice(first))
      for (const shorter of [begun[at]!, ended[at + length - 1]!])
        if (shorter !== NONE && found[shorter]!.uses === uses) found[shorter]!.inside = true;
    for (const at of chosen) begun[at] = ended[at + length - 1] = rowOf(at);
  }
  return found
    .filter(({inside}) => !inside)
    .map(({at, length, texts}) => ({words: wordsAt(at, length).map(({token}) => token), texts}));
}

function numberWords(tokens: readonly Token[], {of}: Texts): Words {
  const known = new Map<string, number>();
  const han: boolean[] = [];
  const places = new Int32Array(tokens.length);
  const texts = new Int32Array(tokens.length);
  const numbers = new Int32Array(tokens.length);
  let size = 0;
  let sentence_id: string | undefined;
  let text: number | undefined;
  for (let place = 0; place < tokens.length; place++) {
    const {token, sentence_id: own} = tokens[place]!;
    if (own !== sentence_id) text = of.get((sentence_id = own));
    if (text === undefined) continue;
    let number = known.get(token);
    if (number === undefined) {
      number = han.push(isHan(token)) - 1;
      known.set(token, number);
    }
    places[size] = place;
    texts[size] = text;
    numbers[size++] = number;
  }
  const rests = new Int32Array(size);
  for (let at = size - 1; at >= 0; at--)
    if (han[numbers[at]!]) rests[at] = at + 1 < size && texts[at + 1] === texts[at] ? rests[at + 1]! + 1 : 1;
  return {tokens: places.subarray(0, size), texts, numbers: numbers.subarray(0, size), rests};
}

function isHan(text: string): boolean {
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) < HAN_FIRST || text.charCodeAt(i) > HAN_LAST) return false;
  return true;
}

/** Puts sequences of a length in the place of those one word shorter; the places, in their order, that have one. */
function lengthen(ids: Int32Array, places: Int32Array, rests: Int32Array, length: number): Int32Array {
  const table = new PairTable(places.length);
  return places.filter((at) => {
    // What follows is still of the shorter length: places come in order.
    const next = rests[at]! >= length ? ids[at + 1]! : NONE;
    ids[at] = next === NONE ? NONE : table.number(ids[at]!, next);
    return next !== NONE;
  });
}

/** The places whose sequence several works have; the others' is forgotten. */
function keepShared(ids: Int32Array, places: Int32Array, texts: Int32Array, works: readonly number[]): Int32Array {
  const owners: number[] = [];
  for (const at of places) {
    const work = works[texts[at]!]!;
    const owner = owners[ids[at]!];
    if (owner === undefined) owners[ids[at]!] = work;
    else if (owner !== work) owners[ids[at]!] = SEVERAL;
  }
  return places.filter((at) => {
    const shared = owners[ids[at]!] === SEVERAL;
    if (!shared) ids[at] = NONE;
    return shared;
  });
}
