import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {measureAgreement} from "./agreement.js";
import type {Agreement} from "./agreement.js";
import {parseCodebook} from "./codebook.js";
import type {Codebook} from "./codebook.js";
import {placeCodings, tabulateCoded} from "./codings.js";
import type {Coding} from "./codings.js";
import {parseCodingFiles, readCodingFiles, REFERENCES} from "./coding-files.js";
import {COMPOSED, HALVES, HELD_OUT, readComposed} from "./composed-texts.js";
import {CORPUS} from "./contents.js";
import {readCorpus} from "./corpus.js";
import type {RawReport} from "./corpus.js";
import {throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";
import {readReport} from "./reports.js";
import type {CodingRow, Sentence} from "./tables.js";
import {DICTIONARY, makeThemeCoder} from "./themes.js";

const LEXICON = "data-loaders/lexicon";

/** How the rules code, against one coder. */
export interface ThemeAccuracy {
  coder: string;
  reports: string[];
  sentences: number;
  /** All themes together first; `only_left` counts what only the rules give, `only_right` what only the coder does. */
  agreements: Agreement[];
  errors: {sentence_id: string; text: string; spurious: string[]; missed: string[]}[];
}

/**
 * How well the rules of `themes.yaml` code the project's reports, against each coder of `test/gold/`, and the halves of
 * the composed texts. Codings of people in `codings/` play no part. Throws all problems of the codebook.
 */
export async function measureThemes(): Promise<{reports: ThemeAccuracy[]; composed: ThemeAccuracy[]}> {
  const problems: Problem[] = [];
  const file = join(LEXICON, "themes.yaml");
  const codebook = parseCodebook({file, text: await readFile(file, "utf8")}, problems);
  throwProblems(problems);
  const themes = codebook.themes.map(({theme_id}) => theme_id);
  const {references} = parseCodingFiles(await readCodingFiles(CORPUS), themes, []);
  const composed = readComposed(COMPOSED, await readFile(COMPOSED, "utf8"));
  const coders = REFERENCES.map(({coder}) => coder);
  return {
    reports: compareCodings(codebook, {raws: await readCorpus(CORPUS), codings: references}, coders),
    composed: compareCodings(codebook, composed, HALVES)
  };
}

/** The rules' codings of texts against each of some coders' of the same. */
function compareCodings(
  codebook: Codebook,
  {raws, codings}: {raws: readonly RawReport[]; codings: readonly Coding[]},
  coders: readonly string[]
): ThemeAccuracy[] {
  const problems: Problem[] = [];
  const codeThemes = makeThemeCoder(codebook);
  const texts = new Map<string, Sentence>();
  const rows: CodingRow[] = [];
  for (const raw of raws) {
    const {sections, paragraphs, sentences} = readReport(raw);
    for (const sentence of sentences) texts.set(sentence.sentence_id, sentence);
    const own = codings.filter(({report_id}) => report_id === raw.report_id);
    rows.push(
      ...tabulateCoded(codeThemes({sections, paragraphs, sentences}), sentences, DICTIONARY),
      ...placeCodings(own, sentences, problems)
    );
  }
  throwProblems(problems);
  const themes = codebook.themes.map(({theme_id}) => theme_id);
  return coders.map((coder) => {
    const {agreements, differences, sentences} = measureAgreement(rows, DICTIONARY, coder, themes);
    const reports = new Set(rows.filter((row) => row.coder === coder).map(({report_id}) => report_id));
    const errors = differences.map(({sentence_id, only_left, only_right}) => ({
      sentence_id,
      text: texts.get(sentence_id)!.text,
      spurious: only_left,
      missed: only_right
    }));
    return {coder, reports: [...reports], sentences, agreements, errors};
  });
}

/** The figures as lines for a terminal, every error below them, save those of sentences kept from who writes the rules. */
export function tellThemes({reports, composed}: {reports: ThemeAccuracy[]; composed: ThemeAccuracy[]}): string {
  const three = (value: number | null) => (value === null ? "  –  " : value.toFixed(3));
  const tell = (caption: string, {agreements, errors}: ThemeAccuracy, listed: boolean) => [
    caption,
    ...agreements.map(
      ({theme_id, f1, kappa, both, only_left, only_right}) =>
        `${(theme_id ?? "all themes, micro").padEnd(24)}F1 ${three(f1)}  kappa ${three(kappa)}  right ${both}  spurious ${only_left}  missed ${only_right}`
    ),
    ...(listed ? errors : []).map(
      ({sentence_id, text, spurious, missed}) =>
        `  ${sentence_id}  ${[...spurious.map((theme) => `+${theme}`), ...missed.map((theme) => `−${theme}`)].join(" ")}  ${text}`
    )
  ];
  return [
    ...reports.flatMap((one) =>
      tell(`Themes, against ${one.coder} on ${one.sentences} sentences of ${one.reports.join(", ")}:`, one, true)
    ),
    ...composed.flatMap((one) =>
      tell(
        `Themes, on ${one.sentences} sentences composed by the editors, of no real report, ${one.coder.replace("_", " ")}:`,
        one,
        one.coder !== HELD_OUT
      )
    )
  ].join("\n");
}
