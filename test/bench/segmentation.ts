import {readFileSync} from "node:fs";
import {parseLexicon} from "../../data-loaders/lexicon.js";
import {loadTagger} from "../../data-loaders/tokens.js";
import type {Tagger} from "../../data-loaders/tokens.js";

/**
 * What the dictionary does to segmentation: F1 of words against a gold file (a sentence a line, spaces between words),
 * with nodejieba's own dictionary and with the project's words added, and the words of ours that cost most.
 */
export async function benchSegmentation(file?: string): Promise<void> {
  if (file === undefined) throw new Error("name the gold file: npm run bench -- segmentation FILE");
  const gold = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.split(/\s+/u).filter(Boolean))
    .filter(({length}) => length > 0);
  const read = (name: string) => ({file: name, text: readFileSync(`data-loaders/lexicon/${name}`, "utf8")});
  const {words} = parseLexicon(read("words.txt"), read("stopwords.txt"));
  const own = score(gold, loadTagger([]));
  const ours = score(gold, loadTagger(words));
  console.log(`segmentation of ${gold.length} sentences, F1 of words:`);
  console.log(`  nodejieba's dictionary    ${own.toFixed(5)}`);
  console.log(`  with ${words.length} words of ours  ${ours.toFixed(5)}  ${ours >= own ? "no harm" : "HARM"}`);
  const text = gold.map((line) => line.join("")).join("\n");
  const costs = words
    .filter(({word}) => text.includes(word))
    .map((entry) => ({word: entry.word, gain: score(gold, loadTagger([entry])) - own}))
    .toSorted((a, b) => a.gain - b.gain);
  for (const {word, gain} of costs) console.log(`  ${gain < 0 ? "" : "+"}${gain.toFixed(5)}  ${word}`);
}

/** F1 of word spans. */
function score(gold: readonly string[][], tag: Tagger): number {
  let right = 0;
  let total = 0;
  for (const words of gold) {
    const expected = spans(words);
    const found = spans(tag(words.join("")).map(({word}) => word));
    for (const span of found) if (expected.has(span)) right++;
    total += expected.size + found.size;
  }
  return (2 * right) / total;
}

function spans(words: readonly string[]): Set<string> {
  let at = 0;
  return new Set(words.map((word) => `${at} ${(at += word.length)}`));
}
