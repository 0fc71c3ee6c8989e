import {readdir, readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {measureReading, parseEdition} from "./accuracy-reading.js";
import type {ReadingAccuracy} from "./accuracy-reading.js";
import {CORPUS} from "./contents.js";
import {readCorpus} from "./corpus.js";
import {readReport} from "./reports.js";

/** Hand-made editions, as seen from the project's root. */
const EDITIONS = "test/gold/editions";

/** How each of the project's reports of which there is a hand-made edition is read, in order of the editions' names. */
export async function measureCorpus(): Promise<ReadingAccuracy[]> {
  const raws = new Map((await readCorpus(CORPUS)).map((raw) => [raw.report_id, raw]));
  const files = (await readdir(EDITIONS)).filter((file) => file.endsWith(".md")).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const raw = raws.get(basename(file, ".md"));
      if (!raw) throw new Error(`edition of no report: ${file}`);
      return measureReading(parseEdition(await readFile(join(EDITIONS, file), "utf8")), readReport(raw));
    })
  );
}

/** The figures as lines for a terminal, every error that remains below them. */
export function tellAccuracy(figures: readonly ReadingAccuracy[]): string {
  const lines = figures.flatMap((figure) => [
    [
      figure.report_id.padEnd(24),
      `paragraphs F1 ${figure.f1.toFixed(3)} of ${figure.paragraphs}`,
      `headings ${figure.headings_found} of ${figure.headings}`,
      `heading of paragraph ${figure.heading_of_paragraph.toFixed(3)}`,
      `order ${figure.order.toFixed(3)}`
    ].join("  "),
    ...figure.errors.map(({error, words}) => `  ${error}: ${words}`)
  ]);
  return ["Reading, against hand-made editions:", ...lines].join("\n");
}
