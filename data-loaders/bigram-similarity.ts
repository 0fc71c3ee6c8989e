import {NUMBER, readCharacters} from "./characters.js";

/** A text as a vector: its bigrams with their weights, and the vector's length. */
interface Vector {
  weights: Map<number, number>;
  length: number;
}

/** Texts to find for others: `find` gives those of more than no similarity. */
interface SimilarTexts<T> {
  find(text: string): {item: T; similarity: number}[];
}

/** What bigrams weigh among a set of texts. */
export interface BigramWeights {
  /** ln(texts / texts that have the bigram): nothing where all have it, most where one or none does. */
  weigh(bigram: number): number;
  /** What a bigram weighs that as many of n texts have as √n. */
  telling: number;
  /** Makes items findable by their texts. */
  index<T>(items: readonly T[], textOf: (item: T) => string): SimilarTexts<T>;
}

/** More than there are code points. */
const CODES = 0x110000;

/**
 * The bigrams of a text, in order: two characters that stand side by side, no punctuation, white space or number between
 * or among them. Chinese has no spaces between words; bigrams find texts as well as words do and need no dictionary
 * (Nie, Gao, Zhang and Zhou 2000).
 */
export function readBigrams(text: string): number[] {
  const {codes, starts, ends} = readCharacters(text);
  const bigrams: number[] = [];
  for (let i = 1; i < codes.length; i++) {
    const [left, right] = [codes[i - 1]!, codes[i]!];
    if (left !== NUMBER && right !== NUMBER && starts[i] === ends[i - 1]) bigrams.push(left * CODES + right);
  }
  return bigrams;
}

/**
 * Weighs bigrams by how few of the texts have them, and compares texts by the cosine of their vectors, a bigram's weight
 * in a text being (1 + ln n) · ln(texts / texts that have it), n the times it stands there: from 0 to 1 (Salton and
 * Buckley 1988). Texts are found by their bigrams, not by comparing each with each.
 */
export function weighBigrams(texts: readonly string[]): BigramWeights {
  const spread = new Map<number, number>();
  for (const text of texts)
    for (const bigram of new Set(readBigrams(text))) spread.set(bigram, (spread.get(bigram) ?? 0) + 1);
  const weigh = (bigram: number) => Math.log(Math.max(1, texts.length) / (spread.get(bigram) ?? 1));
  const vector = (text: string): Vector => {
    const weights = new Map<number, number>();
    for (const bigram of readBigrams(text)) weights.set(bigram, (weights.get(bigram) ?? 0) + 1);
    let squares = 0;
    for (const [bigram, times] of weights) {
      const weight = (1 + Math.log(times)) * weigh(bigram);
      if (weight === 0) weights.delete(bigram);
      else weights.set(bigram, weight);
      squares += weight * weight;
    }
    return {weights, length: Math.sqrt(squares)};
  };
  return {
    weigh,
    telling: Math.log(Math.max(1, texts.length)) / 2,
    index(items, textOf) {
      const vectors = items.map((item) => vector(textOf(item)));
      const postings = new Map<number, {at: number; weight: number}[]>();
      vectors.forEach(({weights}, at) => {
        for (const [bigram, weight] of weights) {
          const posting = postings.get(bigram);
          if (posting) posting.push({at, weight});
          else postings.set(bigram, [{at, weight}]);
        }
      });
      return {
        find(text) {
          const sought = vector(text);
          const products = new Map<number, number>();
          for (const [bigram, weight] of sought.weights)
            for (const posting of postings.get(bigram) ?? [])
              products.set(posting.at, (products.get(posting.at) ?? 0) + weight * posting.weight);
          return [...products]
            .toSorted(([a], [b]) => a - b)
            .map(([at, product]) => ({
              item: items[at]!,
              similarity: Math.min(1, product / (sought.length * vectors[at]!.length))
            }));
        }
      };
    }
  };
}
