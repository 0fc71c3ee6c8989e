import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {findCandidates} from "../../data-loaders/candidates.js";
import {parseLexica} from "../../data-loaders/lexica.js";
import {parseLexicon} from "../../data-loaders/lexicon.js";
import {suggestPhrases} from "../../data-loaders/phrase-candidates.js";
import {knownPhrases, makePhraseFinder} from "../../data-loaders/phrases.js";
import type {Sentence, Token} from "../../data-loaders/tables.js";
import {countTerms} from "../../data-loaders/terms.js";
import {makeThemeCoder} from "../../data-loaders/themes.js";
import {loadTagger, tokenize} from "../../data-loaders/tokens.js";

const BYTES = 10_000_000;
const ROUNDS = 3;
const TEXTS = ["20th-congress", "five-year-plan-7", "gwr-2004", "yunnan-plan"].map((name) => `test/wild/${name}.txt`);

/**
 * What the language stage costs against nodejieba's tagging of the same sentences alone: 10 MB of the texts of
 * `test/wild`, or of a file, repeated. All stages run over one report before the next is taken up, so that none is
 * spared for having been read before; CPU time, the least of several rounds.
 */
export async function benchLanguage(file?: string): Promise<void> {
  const reports = (file === undefined ? TEXTS : [file]).map(readSentences);
  const all = reports.flat();
  const bytes = all.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);
  const copies = Math.ceil(BYTES / bytes);
  const read = (name: string) => ({file: name, text: readFileSync(`data-loaders/lexicon/${name}`, "utf8")});
  const {words, stopwords} = parseLexicon(read("words.txt"), read("stopwords.txt"));
  const tagger = loadTagger(words);
  const jieba = createRequire(import.meta.url)("nodejieba") as typeof import("nodejieba");
  const {codebook, phrases} = parseLexica(read, []);
  const [codeThemes, findPhrases] = [makeThemeCoder(codebook), makePhraseFinder(phrases)];
  const isKnown = knownPhrases(phrases);
  let sentences: Sentence[] = [];
  let tokens: Token[] = [];
  const stages = {
    "nodejieba alone": () => sentences.forEach(({text}) => jieba.tag(text)),
    tokens: () => (tokens = tokenize(sentences, tagger, stopwords)),
    terms: () => countTerms(tokens),
    candidates: () => findCandidates(sentences, tokens),
    themes: () => codeThemes({sections: [], paragraphs: [], sentences}),
    phrases: () => findPhrases(sentences),
    "phrase candidates": () => suggestPhrases(sentences, tokens, [], isKnown)
  };
  const least = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const times = new Map<string, number>();
    for (let copy = 0; copy < copies; copy++)
      for (const report of reports) {
        sentences = report;
        for (const [name, run] of Object.entries(stages)) times.set(name, (times.get(name) ?? 0) + cpuTime(run));
      }
    for (const [name, time] of times) least.set(name, Math.min(least.get(name) ?? Infinity, time));
  }
  const alone = least.get("nodejieba alone")!;
  const stage = [...least.values()].reduce((sum, time) => sum + time, 0) - alone;
  const megabytes = ((copies * bytes) / 1e6).toFixed(1);
  console.log(`language of ${copies * all.length} sentences, ${megabytes} MB, CPU, least of ${ROUNDS}:`);
  for (const [name, time] of least) console.log(`  ${name.padEnd(18)}${time.toFixed(0).padStart(7)} ms`);
  console.log(
    `  whole stage       ${stage.toFixed(0).padStart(7)} ms, ${(stage / alone).toFixed(2)} of nodejieba alone`
  );
}

function readSentences(file: string): Sentence[] {
  return readFileSync(file, "utf8")
    .split(/(?<=。)|\n/u)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text, i) => {
      const ids = {report_id: file, sentence_id: `${file}/${i}.1`, paragraph_id: `${file}/p${i}`};
      return {...ids, ordinal: i + 1, text} as Sentence;
    });
}

/** Milliseconds of this process's work. */
function cpuTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
}
