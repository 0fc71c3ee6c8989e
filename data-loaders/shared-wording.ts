import type {BigramWeights} from "./bigram-similarity.js";
import {readBigrams} from "./bigram-similarity.js";

/** Particles that say nothing at the ends of a wording. */
const LOOSE_ENDS = /^[的和与及等]+|[的和与及等]+$/gu;

/**
 * The wordings of two characters or more that two texts share, those that say most first: by the sum of their bigrams'
 * weights. A wording inside a longer shared one is left out, as are all but the first that weigh less than a telling
 * bigram does; at most `most` are given, as the left text has them. No wording runs over punctuation, white space or a
 * number, or has a particle at an end.
 */
export function findSharedWording(left: string, right: string, weights: BigramWeights, most: number): string[] {
  const found = new Map<string, number>();
  for (const run of left.matchAll(/[\p{L}\p{M}]+/gu)) {
    const text = run[0];
    let reached = 0;
    for (let start = 0; start < text.length - 1; start++) {
      let end = Math.max(start + 1, reached);
      while (end < text.length && right.includes(text.slice(start, end + 1))) end++;
      if (end - start < 2 || end <= reached || !right.includes(text.slice(start, end))) continue;
      reached = end;
      const wording = text.slice(start, end).replace(LOOSE_ENDS, "");
      if (wording.length > 1 && !found.has(wording)) found.set(wording, weightOf(wording, weights));
    }
  }
  return [...found]
    .filter(
      ([wording, weight]) =>
        weight > 0 && ![...found.keys()].some((other) => other !== wording && other.includes(wording))
    )
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .filter(([, weight], i) => i === 0 || weight >= weights.telling)
    .slice(0, most)
    .map(([wording]) => wording);
}

function weightOf(wording: string, {weigh}: BigramWeights): number {
  return readBigrams(wording).reduce((sum, bigram) => sum + weigh(bigram), 0);
}
