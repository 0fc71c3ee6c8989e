import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {measureAgreement} from "./agreement.js";
import type {Agreement} from "./agreement.js";
import {parseCodebook} from "./codebook.js";
import {placeCodings, tabulateCoded} from "./codings.js";
import {parseCodingFiles, readCodingFiles, REFERENCES} from "./coding-files.js";
import {CORPUS} from "./contents.js";
import {readCorpus} from "./corpus.js";
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
 * How well the rules of `themes.yaml` code the project's reports, against each coder of `test/gold/`. Codings of people
 * in `codings/` play no part. Throws all problems of the codebook.
 */
export async function measureThemes(): Promise<ThemeAccuracy[]> {
  const problems: Problem[] = [];
  const file = join(LEXICON, "themes.yaml");
  const codebook = parseCodebook({file, text: await readFile(file, "utf8")}, problems);
  const themes = codebook.themes.map(({theme_id}) => theme_id);
  throwProblems(problems);
  const {references} = parseCodingFiles(await readCodingFiles(CORPUS), themes, []);
  const codeThemes = makeThemeCoder(codebook);
  const texts = new Map<string, Sentence>();
  const codings: CodingRow[] = [];
  for (const raw of await readCorpus(CORPUS)) {
    const {report, sections, paragraphs, sentences} = readReport(raw);
    for (const sentence of sentences) texts.set(sentence.sentence_id, sentence);
    codings.push(
      ...tabulateCoded(codeThemes({sections, paragraphs, sentences}), sentences, DICTIONARY),
      ...placeCodings(
        references.filter(({report_id}) => report_id === report.report_id),
        sentences,
        problems
      )
    );
  }
  throwProblems(problems);
  return REFERENCES.map(({coder}) => {
    const {agreements, differences, sentences} = measureAgreement(codings, DICTIONARY, coder, themes);
    const reports = new Set(codings.filter((row) => row.coder === coder).map(({report_id}) => report_id));
    const errors = differences.map(({sentence_id, only_left, only_right}) => ({
      sentence_id,
      text: texts.get(sentence_id)!.text,
      spurious: only_left,
      missed: only_right
    }));
    return {coder, reports: [...reports], sentences, agreements, errors};
  });
}

/** The figures as lines for a terminal, every error below them. */
export function tellThemes(figures: readonly ThemeAccuracy[]): string {
  const three = (value: number | null) => (value === null ? "  –  " : value.toFixed(3));
  const lines = figures.flatMap(({coder, reports, sentences, agreements, errors}) => [
    `Themes, against ${coder} on ${sentences} sentences of ${reports.join(", ")}:`,
    ...agreements.map(
      ({theme_id, f1, kappa, both, only_left, only_right}) =>
        `${(theme_id ?? "all themes, micro").padEnd(24)}F1 ${three(f1)}  kappa ${three(kappa)}  right ${both}  spurious ${only_left}  missed ${only_right}`
    ),
    ...errors.map(
      ({sentence_id, text, spurious, missed}) =>
        `  ${sentence_id}  ${[...spurious.map((theme) => `+${theme}`), ...missed.map((theme) => `−${theme}`)].join(" ")}  ${text}`
    )
  ]);
  return lines.join("\n");
}
