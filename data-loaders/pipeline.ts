import {tabulateCollation} from "./collation.js";
import {findCandidates} from "./candidates.js";
import type {RawReport} from "./corpus.js";
import {orderReports} from "./chronology.js";
import type {Grammar} from "./expressions.js";
import type {Codebook} from "./codebook.js";
import {applyCodings, placeCodings, tabulateCoded} from "./codings.js";
import type {Coding} from "./codings.js";
import {gather, sortRows} from "./gather.js";
import {pairTargets} from "./outcomes.js";
import {throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";
import {suggestPhrases} from "./phrase-candidates.js";
import {findInHeadings, knownPhrases, tabulatePhrases} from "./phrases.js";
import type {FindPhrases, Phrase} from "./phrases.js";
import {readQuantities} from "./quantities.js";
import {decideQuantities} from "./quantity-decisions.js";
import {readReport} from "./reports.js";
import {findReprints} from "./reprints.js";
import {plotSeries} from "./series-points.js";
import {assignSeries, tabulateSeries} from "./series.js";
import type {Series} from "./series.js";
import type {Sentence, Tables, Token} from "./tables.js";
import {countTerms} from "./terms.js";
import {DICTIONARY, tabulateThemes} from "./themes.js";
import type {CodeThemes} from "./themes.js";
import {followUndertakings} from "./undertakings.js";
import type {VariantLexicon} from "./variant-rules.js";
import type {Verdict} from "./verdicts.js";

/** What the stages need beside the report: the slow ones, which a caller may answer with remembered results, and the lexicon. */
export interface Stages {
  tokenize: (sentences: readonly Sentence[]) => Promise<Token[]>;
  grammar: Grammar;
  series: readonly Series[];
  codeThemes: CodeThemes;
  findPhrases: FindPhrases;
  /** What people coded, of any reports. */
  codings: readonly Coding[];
  /** What people coded for measuring only. */
  references: readonly Coding[];
}

/** What the corpus as a whole is read with. */
export interface CorpusLexicon {
  series: readonly Series[];
  codebook: Codebook;
  phrases: readonly Phrase[];
  variants: VariantLexicon;
}

/**
 * The whole way of one report: what stands in it alone, without a look at any other. Throws what is wrong with it as a
 * ProblemsError.
 */
export async function analyseReport(raw: RawReport, stages: Stages): Promise<Tables> {
  const {tokenize, grammar, series, codeThemes, findPhrases} = stages;
  const {report, blocks, edits, sections, paragraphs, sentences, decisions, editorial_file, text} = readReport(raw);
  const tokens = await tokenize(sentences);
  const asides = blocks.filter(({role}) => role === "furniture").toSorted((a, b) => a.source_start - b.source_start);
  const read = readQuantities(grammar, sentences, {source: text, asides, periods: report, sections});
  const known = {sentences, units: grammar.units, series: new Set(series.map(({series_id}) => series_id))};
  const problems: Problem[] = [];
  const quantities = decideQuantities(read, decisions, known, editorial_file, problems);
  const coded = codeThemes({sections, paragraphs, sentences});
  const ofReport = ({report_id}: Coding) => report_id === report.report_id;
  const codings = placeCodings(stages.codings.filter(ofReport), sentences, problems);
  const references = placeCodings(stages.references.filter(ofReport), sentences, []);
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
    targets_outcomes: [],
    undertakings: [],
    themes: [],
    sentence_themes: applyCodings(coded, codings),
    codings: [...tabulateCoded(coded, sentences, DICTIONARY), ...codings, ...references],
    phrases: [],
    phrase_uses: findPhrases(sentences),
    phrase_headings: findInHeadings(findPhrases, sections),
    phrase_candidates: [],
    alignments: [],
    variants: []
  };
}

/**
 * The whole way of a corpus: the reports' own tables put together, and what only all of them tell. Throws what is wrong
 * with the verdicts as a ProblemsError.
 */
export function analyseCorpus(
  reports: readonly Tables[],
  {series, codebook, phrases, variants}: CorpusLexicon,
  verdicts: readonly Verdict[] = []
): Tables {
  const tables = gather(reports);
  const ordered = orderReports(tables.reports);
  const problems: Problem[] = [];
  const collation = tabulateCollation({...tables, reports: ordered}, variants, verdicts, problems);
  throwProblems(problems);
  const quantities = findReprints(
    assignSeries(tables.quantities, tables.sentences, series),
    ordered,
    collation.alignments
  );
  return {
    ...tables,
    reports: ordered,
    terms: sortRows("terms", countTerms(tables.tokens)),
    candidates: sortRows("candidates", findCandidates(tables.sentences, tables.tokens)),
    quantities,
    series: sortRows("series", tabulateSeries(series)),
    series_points: sortRows("series_points", plotSeries(quantities, series)),
    targets_outcomes: sortRows("targets_outcomes", pairTargets(quantities, series, ordered)),
    undertakings: sortRows("undertakings", followUndertakings({...tables, reports: ordered})),
    themes: sortRows("themes", tabulateThemes(codebook)),
    phrases: sortRows("phrases", tabulatePhrases(phrases)),
    phrase_candidates: sortRows(
      "phrase_candidates",
      suggestPhrases(tables.sentences, tables.tokens, ordered, knownPhrases(phrases))
    ),
    alignments: sortRows("alignments", collation.alignments),
    variants: sortRows("variants", collation.variants)
  };
}
