import * as fc from "fast-check";
import {readCorpus} from "../../data-loaders/corpus.js";
import {readReport} from "../../data-loaders/reports.js";
import {checkMutant, mutants} from "../mutants.js";

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];

/** What a report of a size is made of: each report of the corpus over and over, its words changed so that none repeats. */
const SHAPES: Readonly<Record<string, (size: number, texts: readonly string[]) => string>> = {
  "a paragraph a line": (size, texts) => fill(size, texts.slice(0, 1)),
  "narrow columns": (size, texts) => fill(size, texts.slice(1, 2)),
  "one line": (size, texts) => fill(size, texts.slice(0, 1)).replace(/\s+/gu, ""),
  "the same body again and again": (size, texts) => texts[0]!.repeat(Math.ceil(size / texts[0]!.length)).slice(0, size)
};

/** Prints what reading costs per character, from ten thousand characters to ten million: it must not rise. */
export async function benchReading(): Promise<void> {
  const raws = await readCorpus("data-loaders/corpus");
  const texts = ["2019-congress", "2022-plenum-abstract"].map((id) => {
    const raw = raws.find(({report_id}) => report_id === id)!;
    return new TextDecoder().decode(raw.bytes);
  });
  time(texts[0]!);
  console.log("reading, nanoseconds per character, by the text's length");
  console.log(["".padEnd(32), ...SIZES.map((size) => size.toLocaleString("en").padStart(12))].join(""));
  for (const [name, make] of Object.entries(SHAPES)) {
    const costs = SIZES.map((size) => {
      const text = make(size, texts);
      return ((time(text) * 1e6) / text.length).toFixed(0).padStart(12);
    });
    console.log([name.padEnd(32), ...costs].join(""));
  }
}

/** Reads a hundred thousand mutants of the reports and fails at the first that is lost, misplaced, slow or a crash. */
export async function benchMutants(): Promise<void> {
  const corpus = await readCorpus("data-loaders/corpus");
  const runs = Number(process.env["RUNS"] ?? 100_000);
  const seed = Number(process.env["SEED"] ?? 2019);
  let slowest = 0;
  const start = performance.now();
  fc.assert(
    fc.property(mutants(corpus, 0.1), (raw) => {
      const before = performance.now();
      checkMutant(raw);
      slowest = Math.max(slowest, performance.now() - before);
    }),
    {numRuns: runs, seed}
  );
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${runs.toLocaleString("en")} mutants (seed ${seed}) hold; ${seconds.toFixed(0)} s, slowest ${slowest.toFixed(0)} ms`
  );
}

function fill(size: number, texts: readonly string[]): string {
  let text = "";
  for (let i = 0; text.length < size; i++) {
    const shift = (glyph: string) => String.fromCharCode(0x4e00 + ((glyph.charCodeAt(0) - 0x4e00 + i) % 20_000));
    text += `${texts[i % texts.length]!.replace(/[工会职北和]/gu, shift)}\n`;
  }
  return text.slice(0, size);
}

function time(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const start = performance.now();
  readReport({report_id: "bench", file: "bench.txt", bytes, editorial: null});
  return performance.now() - start;
}
