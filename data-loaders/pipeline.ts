import type {RawReport} from "./corpus.js";
import {orderReports} from "./chronology.js";
import type {Grammar} from "./expressions.js";
import {gather} from "./gather.js";
import {readQuantities} from "./quantities.js";
import {readReport} from "./reports.js";
import type {Sentence, Tables, Token} from "./tables.js";

/** What the stages need beside the report: the slow ones, which a caller may answer with remembered results, and the lexicon. */
export interface Stages {
  tokenize: (sentences: readonly Sentence[]) => Promise<Token[]>;
  grammar: Grammar;
}

/** The whole way of one report: what stands in it alone, without a look at any other. */
export async function analyseReport(raw: RawReport, {tokenize, grammar}: Stages): Promise<Tables> {
  const {report, blocks, edits, sections, paragraphs, sentences, text} = readReport(raw);
  const tokens = await tokenize(sentences);
  const asides = blocks.filter(({role}) => role === "furniture").toSorted((a, b) => a.source_start - b.source_start);
  const quantities = readQuantities(grammar, sentences, {source: text, asides, periods: report});
  return {
    reports: [{...report, ordinal: 1, tokens: tokens.length}],
    sources: [{report_id: report.report_id, text}],
    blocks,
    edits,
    sections,
    paragraphs,
    sentences,
    tokens,
    quantities
  };
}

/** The whole way of a corpus: the reports' own tables put together. */
export function analyseCorpus(reports: readonly Tables[]): Tables {
  const tables = gather(reports);
  return {...tables, reports: orderReports(tables.reports)};
}
