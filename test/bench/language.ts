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
import {loadTagger, makeTagger, tokenize} from "../../data-loaders/tokens.js";
import {median} from "./median.js";

const BYTES = 10_000_000;
const ROUNDS = 5;
/** What the whole stage may cost, in times of nodejieba alone. */
const TARGET = 1.5;
const TEXTS = ["20th-congress", "five-year-plan-7", "gwr-2004", "yunnan-plan"].map((name) => `test/wild/${name}.txt`);

/**
 * What the language stage costs against nodejieba's tagging of the same sentences alone: 10 MB of the texts of
 * `test/wild`, or of a file, repeated. As in the pipeline, some stages run report by report and others over the corpus,
 * which is all texts once. Measured twice: with one tagger for all, which knows the words of a copy in the next, and with
 * a new one for each copy, which spares nothing. Loading the dictionary is not measured. CPU time, garbage collection
 * included; the middle of several rounds that measure both in turn.
 */
export async function benchLanguage(file?: string): Promise<void> {
  const reports = (file === undefined ? TEXTS : [file]).map(readSentences);
  const all = reports.flat();
  const bytes = all.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);
  const copies = Math.ceil(BYTES / bytes);
  const read = (name: string) => ({file: name, text: readFileSync(`data-loaders/lexicon/${name}`, "utf8")});
  const {words, stopwords} = parseLexicon(read("words.txt"), read("stopwords.txt"));
  let tagger = loadTagger(words);
  const jieba = createRequire(import.meta.url)("nodejieba") as typeof import("nodejieba");
  const {codebook, phrases} = parseLexica(read, []);
  const [codeThemes, findPhrases] = [makeThemeCoder(codebook), makePhraseFinder(phrases)];
  const isKnown = knownPhrases(phrases);
  let tokenized: Token[][] = [];
  let tokens: Token[] = [];
  const ofReport = {
    "nodejieba alone": (sentences: Sentence[]) => sentences.forEach(({text}) => jieba.tag(text)),
    tokens: (sentences: Sentence[]) => tokenized.push(tokenize(sentences, tagger, stopwords)),
    themes: (sentences: Sentence[]) => codeThemes({sections: [], paragraphs: [], sentences}),
    phrases: (sentences: Sentence[]) => findPhrases(sentences)
  };
  const ofCorpus = {
    terms: () => countTerms(tokens),
    candidates: () => findCandidates(all, tokens),
    "phrase candidates": () => suggestPhrases(all, tokens, [], isKnown)
  };
  const names = [...Object.keys(ofReport), ...Object.keys(ofCorpus)];
  const measureRound = (anew: boolean) => {
    tagger = makeTagger(jieba, words);
    const times = new Map<string, number>(names.map((name) => [name, 0]));
    const measure = (name: string, run: () => void) => times.set(name, times.get(name)! + cpuTime(run));
    for (let copy = 0; copy < copies; copy++) {
      tokenized = [];
      if (anew) tagger = makeTagger(jieba, words);
      for (const report of reports)
        for (const [name, run] of Object.entries(ofReport)) measure(name, () => run(report));
      tokens = tokenized.flat();
      for (const [name, run] of Object.entries(ofCorpus)) measure(name, run);
    }
    const alone = times.get("nodejieba alone")!;
    times.set("whole stage", [...times.values()].reduce((sum, time) => sum + time, 0) - alone);
    return times;
  };
  const megabytes = ((copies * bytes) / 1e6).toFixed(1);
  console.log(`language of ${copies * all.length} sentences, ${megabytes} MB, CPU, middle of ${ROUNDS} rounds:`);
  for (const anew of [false, true]) {
    console.log(anew ? `  as ${copies} corpora, each read by a new tagger:` : `  as one corpus (target ${TARGET}):`);
    const rounds = Array.from({length: ROUNDS}, () => measureRound(anew));
    for (const name of [...names, "whole stage"]) {
      const time = median(rounds.map((times) => times.get(name)!));
      const ratio = median(rounds.map((times) => times.get(name)! / times.get("nodejieba alone")!));
      console.log(
        `    ${name.padEnd(18)}${time.toFixed(0).padStart(7)} ms${ratio.toFixed(2).padStart(7)} of nodejieba alone`
      );
    }
  }
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
