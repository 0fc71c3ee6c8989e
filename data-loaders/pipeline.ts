import {findCandidates} from "./candidates.js";
import type {RawReport} from "./corpus.js";
import {orderReports} from "./chronology.js";
import type {Grammar} from "./expressions.js";
import {gather, sortRows} from "./gather.js";
import {pairTargets} from "./outcomes.js";
import {throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";
import {readQuantities} from "./quantities.js";
import {decideQuantities} from "./quantity-decisions.js";
import {readReport} from "./reports.js";
import {findReprints} from "./reprints.js";
import {plotSeries} from "./series-points.js";
import {assignSeries, tabulateSeries} from "./series.js";
import type {Series} from "./series.js";
import type {Sentence, Tables, Token} from "./tables.js";
import {countTerms} from "./terms.js";

/** What the stages need beside the report: the slow ones, which a caller may answer with remembered results, and the lexicon. */
export interface Stages {
  tokenize: (sentences: readonly Sentence[]) => Promise<Token[]>;
  grammar: Grammar;
  series: readonly Series[];
}

/**
 * The whole way of one report: what stands in it alone, without a look at any other. Throws what is wrong with it as a
 * ProblemsError.
 */
export async function analyseReport(raw: RawReport, {tokenize, grammar, series}: Stages): Promise<Tables> {
  const {report, blocks, edits, sections, paragraphs, sentences, decisions, editorial_file, text} = readReport(raw);
  const tokens = await tokenize(sentences);
  const asides = blocks.filter(({role}) => role === "furniture").toSorted((a, b) => a.source_start - b.source_start);
  const read = readQuantities(grammar, sentences, {source: text, asides, periods: report, sections});
  const known = {sentences, units: grammar.units, series: new Set(series.map(({series_id}) => series_id))};
  const problems: Problem[] = [];
  const quantities = decideQuantities(read, decisions, known, editorial_file, problems);
  throwProblems(problems);
  return {
    reports: [{...report, ordinal: 1, tokens: tokens.length}],
    sources: [{report_id: report.report_id, text}],
    blocks,
    edits,
    sections,
    paragraphs,
    sentences,
    tokens,
    terms: [],
    candidates: [],
    quantities,
    series: [],
    series_points: [],
    targets_outcomes: []
  };
}

/** The whole way of a corpus: the reports' own tables put together, and what only all of them tell. */
export function analyseCorpus(reports: readonly Tables[], series: readonly Series[]): Tables {
  const tables = gather(reports);
  const ordered = orderReports(tables.reports);
  const quantities = findReprints(assignSeries(tables.quantities, tables.sentences, series), ordered);
  return {
    ...tables,
    reports: ordered,
    terms: sortRows("terms", countTerms(tables.tokens)),
    candidates: sortRows("candidates", findCandidates(tables.sentences, tables.tokens)),
    quantities,
    series: sortRows("series", tabulateSeries(series)),
    series_points: sortRows("series_points", plotSeries(quantities, series)),
    targets_outcomes: sortRows("targets_outcomes", pairTargets(quantities, series, ordered))
  };
}
