import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {scoreComposed} from "./composed-quantities.js";
import type {ComposedAccuracy, ComposedSentence} from "./composed-quantities.js";
import {CORPUS} from "./contents.js";
import {readCorpus} from "./corpus.js";
import {parseLexica} from "./lexica.js";
import {analyseCorpus, analyseReport} from "./pipeline.js";
import type {Stages} from "./pipeline.js";
import {throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";
import {scoreQuantities, scoreSeries} from "./quantity-accuracy.js";
import type {Detection, GoldQuantity, QuantityAccuracy} from "./quantity-accuracy.js";
import {scoreBaseline} from "./quantity-baseline.js";
import type {BaselineAccuracy} from "./quantity-baseline.js";

/** Figures that people marked, as seen from the project's root. */
const GOLD = "test/gold/quantities.jsonl";
/** Sentences of other unions, composed for testing. */
const COMPOSED = "test/gold/quantities-other-unions.jsonl";
const LEXICON = "data-loaders/lexicon";

/**
 * How well the project's quantities are read, linked into series, how Recognizers-Text reads the same texts, and how well
 * the figures of composed sentences of other unions are read.
 */
export interface QuantityFigures {
  quantities: QuantityAccuracy;
  series: Detection;
  baseline: BaselineAccuracy;
  composed: ComposedAccuracy[];
}

/** The accuracy of the quantities of the project's reports of which there is gold. Throws all problems of the lexicon. */
export async function measureQuantities(): Promise<QuantityFigures> {
  const problems: Problem[] = [];
  const read = async (name: string) => ({file: join(LEXICON, name), text: await readFile(join(LEXICON, name), "utf8")});
  const names = ["units.yaml", "verbs.yaml", "series.yaml", "themes.yaml", "phrases.yaml", "variants.yaml"];
  const files = new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
  const lexica = parseLexica((name) => files.get(name)!, problems);
  throwProblems(problems);
  const stages: Stages = {
    ...lexica,
    codeThemes: () => [],
    findPhrases: () => [],
    codings: [],
    references: [],
    tokenize: async () => []
  };
  const reports = await Promise.all((await readCorpus(CORPUS)).map((raw) => analyseReport(raw, stages)));
  const gold = await readLines<GoldQuantity>(GOLD);
  const {quantities} = analyseCorpus(reports, lexica);
  const texts = reports.map(({sources, sentences, blocks}) => ({
    report_id: sources[0]!.report_id,
    source: sources[0]!.text,
    sentences,
    asides: blocks.filter(({role}) => role === "furniture").toSorted((a, b) => a.source_start - b.source_start)
  }));
  return {
    quantities: scoreQuantities(quantities, gold),
    series: scoreSeries(quantities, gold),
    baseline: scoreBaseline(texts, gold),
    composed: scoreComposed(lexica.grammar, lexica.series, await readLines<ComposedSentence>(COMPOSED))
  };
}

async function readLines<T>(file: string): Promise<T[]> {
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}

/** The figures as lines for a terminal, every error that remains below them, but those of sentences held out. */
export function tellQuantities({quantities, series, baseline, composed}: QuantityFigures): string {
  const tell = ({precision, recall, f1}: Detection) =>
    `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
  const tellAll = ({detection, fields, errors}: QuantityAccuracy, linked: Detection, all = true) => [
    `${"found".padEnd(24)}${tell(detection)}`,
    ...Object.entries(fields).map(
      ([field, {right, of, share}]) => `${field.padEnd(24)}${share.toFixed(3)}  ${right} of ${of}`
    ),
    `${"linked into series".padEnd(24)}${tell(linked)}`,
    ...(all ? errors : []).map(
      ({report_id, expression, field, expected, found}) =>
        `  ${report_id} ${expression}: ${field}: ${expected} expected, ${found} found`
    )
  ];
  const {right, missed} = quantities.detection;
  return [
    `Quantities, against ${right + missed} that people marked:`,
    ...tellAll(quantities, series),
    "Microsoft Recognizers-Text on the same sentences:",
    `${"found".padEnd(24)}${tell(baseline.detection)}`,
    `${"value".padEnd(24)}${baseline.value.share.toFixed(3)}  ${baseline.value.right} of ${baseline.value.of}`,
    ...composed.flatMap(({half, sentences, quantities, series, nonQuantities: {of, taken}}) => [
      `Quantities of ${sentences} sentences of other unions, composed for testing, half ${half}:`,
      ...tellAll(quantities, series, half === "development"),
      `${"taken for a quantity".padEnd(24)}${taken} of ${of} numbers that are none`
    ])
  ].join("\n");
}
