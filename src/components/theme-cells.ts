import type {ShippedQuery} from "../../data-loaders/queries.js";
import type {Input} from "./bound-inputs.js";
import {limitsList, sayLimit} from "./limits-list.js";
import type {LimitRow} from "./limits-list.js";
import {pairLifts} from "./pair-lifts.js";
import type {PairRow} from "./pair-lifts.js";
import {partShares} from "./part-shares.js";
import type {ShareRow} from "./part-shares.js";
import {phraseMatrix} from "./phrase-matrix.js";
import type {PhraseReportRow} from "./phrase-matrix.js";
import {queryCell} from "./query-cell.js";
import {findThemeSentences} from "./theme-sentence-filter.js";
import type {ThemeSentenceRow} from "./theme-sentence-filter.js";
import {describeRiseFall, riseFall} from "./rise-fall.js";
import type {RiseFallRow} from "./rise-fall.js";
import {sentenceList} from "./sentence-list.js";
import type {PointRow} from "./series-chart.js";
import {describeSeries} from "./series-view.js";
import type {TargetRow} from "./targets-chart.js";
import {targetsView} from "./targets-list.js";
import {themeColor, themeName} from "./themes.js";
import {themeSeries} from "./theme-series.js";
import {pageLanguage, word, words as wordsOf} from "./words.js";

/** The results of a theme's queries, by name, as the build shipped them. */
export type ThemeResults = Promise<Record<string, ShippedQuery>>;

/** Sentences listed at first. */
const MOST = 10;

/**
 * The parts of a theme's page: each a cell on one of the theme's queries, to be put where the page wants it. Charts take
 * the theme's colour. A part without rows says so in a line.
 */
export function themeCells(theme_id: string, results: ThemeResults) {
  const {themePage: words} = wordsOf(pageLanguage());
  const page = document.querySelector<HTMLElement>("#observablehq-main");
  for (const name of ["--theme", "--gb-accent", "--gb-flow"]) page?.style.setProperty(name, themeColor(theme_id));
  const shipped = (name: string) =>
    results.then((all) => all[name] ?? Promise.reject(new Error(`no result of ${name} for ${theme_id}`)));
  return {
    /** The result of one of the queries, for findings and cells of the page's own. */
    shipped,
    /** How much of each part of each report. */
    parts: () =>
      queryCell<ShareRow>(shipped("theme-parts"), {
        chart: partShares,
        label: (row) => `${row.report}, ${word(row.part)}`
      }),
    /** What was done, as yearly rates. */
    flows: () => series(shipped("theme-flows"), words.noFlows),
    /** How many there were, in time. */
    stocks: () => series(shipped("theme-stocks"), words.noStocks),
    /** Series that the page chooses: a query of the columns of `theme-flows`, all of them drawn. */
    series: (chosen: ShippedQuery | Promise<ShippedQuery>, {shared = false}: {shared?: boolean} = {}) =>
      series(chosen, words.noFlows, {all: true, shared}),
    /** Plans with the figures that answer them. */
    plans: () =>
      queryCell<TargetRow>(shipped("targets-outcomes"), {
        chart: targetsView,
        label: (row) => `${row.indicator ?? ""} ${row.expression}`,
        empty: words.noPlans
      }),
    /** Words that rise and fall from the first report to the last. */
    words: () =>
      queryCell<RiseFallRow>(shipped("theme-words"), {
        chart: riseFall,
        text: (rows, {lang}) => describeRiseFall(rows, lang),
        label: (row) => row.token,
        empty: words.noWords
      }),
    /** Set phrases by report. */
    phrases: () =>
      queryCell<PhraseReportRow>(shipped("theme-phrases"), {
        chart: phraseMatrix,
        label: (row) => `${row.term} (${row.gloss}), ${row.report}`,
        empty: words.noPhrases
      }),
    /** Other themes that stand beside it. */
    company: () =>
      queryCell<PairRow>(shipped("theme-company"), {
        chart: (rows, {width, lang, open}) =>
          pairLifts(
            rows.map((row) =>
              row.left_id === theme_id ? row : {...row, left_id: row.right_id, right_id: row.left_id}
            ),
            {width, lang, name: (id) => themeName(id, lang), ...(open && {open})}
          ),
        label: (row) => `${themeName(row.left_id, pageLanguage())} + ${themeName(row.right_id, pageLanguage())}`,
        empty: words.noCompany
      }),
    /** Its sentences, narrowed by inputs for the parameters report, part and word. */
    sentences: (inputs: Record<"report" | "part" | "word", Input>) =>
      queryCell<ThemeSentenceRow>(shipped("theme-sentences"), {
        inputs,
        answer: findThemeSentences,
        chart: (rows, {lang}) =>
          sentenceList(rows, {
            lang,
            most: MOST,
            terms: [...rows.flatMap(({evidence}) => evidence ?? []), String(inputs.word.value ?? "")]
          }),
        empty: words.noSentences
      }),
    /** What cannot be concluded, and why. */
    limits: () =>
      queryCell<LimitRow>(shipped("theme-limits"), {
        chart: limitsList,
        text: (rows, {lang}) => rows.map((row) => sayLimit(row, lang)).join(" "),
        label: (row) => row.subject ?? "",
        empty: words.noLimits
      })
  };
}

function series(
  shipped: ShippedQuery | Promise<ShippedQuery>,
  empty: string,
  look: {all?: boolean; shared?: boolean} = {}
): HTMLElement {
  return queryCell<PointRow>(shipped, {
    chart: (rows, context) => themeSeries(rows, {...context, ...look}),
    text: (rows, {lang}) => describeSeries(rows, lang),
    label: (row) => `${row.series} · ${row.expression} · ${row.report}`,
    empty
  });
}
