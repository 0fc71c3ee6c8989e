import {readFile} from "node:fs/promises";
import {collate} from "../../data-loaders/alignments.js";
import {readCorpus} from "../../data-loaders/corpus.js";
import {extractText} from "../../data-loaders/extracts.js";
import {makePhraseFinder} from "../../data-loaders/phrases.js";
import {readReport} from "../../data-loaders/reports.js";
import type {Sentence} from "../../data-loaders/tables.js";
import {lexica} from "../stages.js";

const WILD = [
  "20th-congress.txt",
  "gwr-2004.txt",
  "yunnan-plan.txt",
  "five-year-plan-7.txt",
  "trade-union-law-2021.md"
];
/** Sentences of a made report, as many as a congress report has. */
const LENGTH = 180;
/** Sentences that a report takes over at a stretch, and the share of them that is changed. */
const STRETCH = 6;
const CHANGED = 0.4;
const SIZES = [25, 50, 100];

/**
 * What collating every report with every other costs, for 25, 50 and 100 reports. Each is put together from stretches of
 * the corpus and of the documents in test/wild, so that a sentence stands in several, often changed: characters left out,
 * exchanged or put in, figures replaced.
 */
export async function benchCollation(): Promise<void> {
  const pool = (await readPool()).map(({text}) => text);
  const random = randomNumbers(20190101);
  const reports = Array.from({length: Math.max(...SIZES)}, (_, i) => makeReport(`r${i}`, pool, random));
  const find = makePhraseFinder(lexica.phrases);
  for (const size of SIZES) {
    const sentences = reports.slice(0, size).flat();
    const uses = find(sentences);
    const ids = Array.from({length: size}, (_, i) => ({report_id: `r${i}`}));
    const start = performance.now();
    const collated = collate(ids, sentences, uses);
    const seconds = (performance.now() - start) / 1000;
    const variants = collated.reduce((sum, {differences}) => sum + differences.length, 0);
    const pairs = (size * (size - 1)) / 2;
    console.log(
      `collation of ${size} reports, ${sentences.length} sentences, ${pairs} pairs: ${seconds.toFixed(1)} s, ` +
        `${((1000 * seconds) / pairs).toFixed(1)} ms a pair; ${collated.length} alignments, ${variants} variants`
    );
  }
}

async function readPool(): Promise<Sentence[]> {
  const wild = await Promise.all(
    WILD.map(async (file) => {
      const bytes = new Uint8Array(await readFile(`test/wild/${file}`));
      return readReport({report_id: file, file, bytes, extract: await extractText(file, bytes), editorial: null});
    })
  );
  const corpus = (await readCorpus("data-loaders/corpus")).map(readReport);
  return [...corpus, ...wild].flatMap(({sentences}) => sentences);
}

function makeReport(report_id: string, pool: readonly string[], random: () => number): Sentence[] {
  const texts: string[] = [];
  while (texts.length < LENGTH) {
    const from = Math.floor(random() * (pool.length - STRETCH));
    texts.push(...pool.slice(from, from + STRETCH).map((text) => (random() < CHANGED ? change(text, random) : text)));
  }
  return texts.map((text, i) => ({
    sentence_id: `${report_id}/${i + 1}.1`,
    report_id,
    section_id: `${report_id}/s0`,
    paragraph_id: `${report_id}/p${i + 1}`,
    ordinal: i + 1,
    part: "other",
    text,
    characters: text.length,
    source_start: 0,
    source_end: text.length
  }));
}

function change(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const length = Math.floor(random() * 8);
  const changed = text.slice(0, at) + text.slice(at + length);
  return changed.replace(/\d+/gu, () => String(Math.floor(random() * 1000)));
}

/** Numbers from 0 up to 1 that only look random: mulberry32 (Ettinger 2017). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
