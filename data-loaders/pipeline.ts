import type {RawReport} from "./corpus.js";
import {orderReports} from "./chronology.js";
import {gather} from "./gather.js";
import {readReport} from "./reports.js";
import type {Sentence, Tables, Token} from "./tables.js";

/** The slow stages, which a caller may answer with remembered results. */
export interface Stages {
  tokenize: (sentences: readonly Sentence[]) => Promise<Token[]>;
}

/** The whole way of one report: what stands in it alone, without a look at any other. */
export async function analyseReport(raw: RawReport, {tokenize}: Stages): Promise<Tables> {
  const {report, blocks, edits, sections, paragraphs, sentences, text} = readReport(raw);
  const tokens = await tokenize(sentences);
  return {
    reports: [{...report, ordinal: 1, tokens: tokens.length}],
    sources: [{report_id: report.report_id, text}],
    blocks,
    edits,
    sections,
    paragraphs,
    sentences,
    tokens
  };
}

/** The whole way of a corpus: the reports' own tables put together. */
export function analyseCorpus(reports: readonly Tables[]): Tables {
  const tables = gather(reports);
  return {...tables, reports: orderReports(tables.reports)};
}
