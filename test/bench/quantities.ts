import {readFileSync} from "node:fs";
import {CORPUS} from "../../data-loaders/contents.js";
import {readCorpus} from "../../data-loaders/corpus.js";
import {parseLexicon} from "../../data-loaders/lexicon.js";
import {readReport} from "../../data-loaders/reports.js";
import {loadTagger, tokenize} from "../../data-loaders/tokens.js";
import {readFigures} from "../figures.js";

const ROUNDS = 12;

/** What reading the quantities of the corpus costs against cutting it into words: the least CPU time of several rounds. */
export async function benchQuantities(): Promise<void> {
  const sentences = (await readCorpus(CORPUS)).flatMap((raw) => readReport(raw).sentences);
  const read = (name: string) => ({file: name, text: readFileSync(`data-loaders/lexicon/${name}`, "utf8")});
  const {words, stopwords} = parseLexicon(read("words.txt"), read("stopwords.txt"));
  const tag = loadTagger(words);
  const segmentation = leastTime(() => tokenize(sentences, tag, stopwords));
  const extraction = leastTime(() => sentences.forEach(({text}) => readFigures(text)));
  console.log(`quantities of ${sentences.length} sentences, CPU, least of ${ROUNDS}:`);
  console.log(`  segmentation  ${segmentation.toFixed(1).padStart(6)} ms`);
  console.log(`  quantities    ${extraction.toFixed(1).padStart(6)} ms`);
  console.log(`  ratio         ${(extraction / segmentation).toFixed(2)} of it`);
}

function leastTime(run: () => void): number {
  const times = Array.from({length: ROUNDS}, () => {
    const before = process.cpuUsage();
    run();
    const {user, system} = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
