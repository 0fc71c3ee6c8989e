import {readFileSync} from "node:fs";
import {CORPUS} from "../../data-loaders/contents.js";
import {readCorpus} from "../../data-loaders/corpus.js";
import {parseLexicon} from "../../data-loaders/lexicon.js";
import {readReport} from "../../data-loaders/reports.js";
import {loadTagger, tokenize} from "../../data-loaders/tokens.js";
import {readFigures} from "../figures.js";

/** Lengths of the texts, in million characters (UTF-8 takes three bytes each), and how often each is read. */
const SIZES: readonly (readonly [millions: number, rounds: number])[] = [
  [0.3, 5],
  [3.3, 2]
];

/**
 * What reading quantities costs against cutting the same text into words: the least CPU time of several rounds, for the
 * corpus written again and again to 1 and to 10 MB. Where both are linear, ten times the text takes ten times as long.
 */
export async function benchQuantities(): Promise<void> {
  const corpus = (await readCorpus(CORPUS)).flatMap((raw) => readReport(raw).sentences);
  const characters = corpus.reduce((sum, {text}) => sum + text.length, 0);
  const read = (name: string) => ({file: name, text: readFileSync(`data-loaders/lexicon/${name}`, "utf8")});
  const {words, stopwords} = parseLexicon(read("words.txt"), read("stopwords.txt"));
  const tag = loadTagger(words);
  for (const [millions, rounds] of SIZES) {
    const copies = Math.round((millions * 1e6) / characters);
    const sentences = Array.from({length: copies}, () => corpus).flat();
    const extraction = leastTime(rounds, () => sentences.forEach(({text}) => readFigures(text)));
    const segmentation = leastTime(rounds, () => tokenize(sentences, tag, stopwords));
    const share = (extraction / segmentation).toFixed(2);
    console.log(
      `quantities of ${((copies * characters) / 1e6).toFixed(1)} M characters, CPU: ${extraction.toFixed(0)} ms, ` +
        `${share} of the ${segmentation.toFixed(0)} ms of segmentation`
    );
  }
}

function leastTime(rounds: number, run: () => void): number {
  const times = Array.from({length: rounds}, () => {
    const before = process.cpuUsage();
    run();
    const {user, system} = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
