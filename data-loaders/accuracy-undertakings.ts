import {readFile} from "node:fs/promises";
import {orderReports} from "./chronology.js";
import {parseCodebook} from "./codebook.js";
import {CORPUS} from "./contents.js";
import {readCorpus} from "./corpus.js";
import {throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";
import {readReport} from "./reports.js";
import {makeThemeCoder} from "./themes.js";
import {scoreUndertakings} from "./undertaking-accuracy.js";
import type {ClaimAccuracy, GoldUndertaking, UndertakingAccuracy} from "./undertaking-accuracy.js";
import {followUndertakings} from "./undertakings.js";

/** Planned sentences as a person followed them, as seen from the project's root. */
const GOLD = "test/gold/undertakings.jsonl";
const CODEBOOK = "data-loaders/lexicon/themes.yaml";

/**
 * How well the plans of the project's reports are followed into later ones. Themes are those of the rules, without hand
 * coding. Throws all problems of the codebook.
 */
export async function measureUndertakings(): Promise<UndertakingAccuracy> {
  const problems: Problem[] = [];
  const codebook = parseCodebook({file: CODEBOOK, text: await readFile(CODEBOOK, "utf8")}, problems);
  throwProblems(problems);
  const codeThemes = makeThemeCoder(codebook);
  const texts = (await readCorpus(CORPUS)).map(readReport);
  const sentences = texts.flatMap((text) => text.sentences);
  const rows = followUndertakings({
    reports: orderReports(texts.map(({report}) => ({...report, ordinal: 1, tokens: 0}))),
    paragraphs: texts.flatMap((text) => text.paragraphs),
    sentences,
    sentence_themes: texts.flatMap((text) => codeThemes(text))
  });
  return scoreUndertakings(rows, parseGold(await readFile(GOLD, "utf8")), sentences);
}

function parseGold(text: string): GoldUndertaking[] {
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as GoldUndertaking);
}

/** The figures as lines for a terminal, every error below them. */
export function tellUndertakings({plans, reviews, pairs, silent, unplanned, errors}: UndertakingAccuracy): string {
  const three = (value: number) => value.toFixed(3);
  const claim = (name: string, {right, arguable, wrong}: ClaimAccuracy) =>
    `${name.padEnd(24)}right ${right}  arguable ${arguable}  wrong ${wrong}`;
  return [
    `Undertakings, against editor on ${plans} planned and ${reviews} reviewed sentences:`,
    ...pairs.map(({least, half, detection}) =>
      [
        `${least === "taken_up" ? "taken up" : "and perhaps"}, ${half.replace("_", " ")}`.padEnd(24),
        `precision ${three(detection.precision)}  recall ${three(detection.recall)}  F1 ${three(detection.f1)}`,
        `  right ${detection.right}  spurious ${detection.spurious}  missed ${detection.missed}`
      ].join("")
    ),
    claim("silent", silent),
    claim("unplanned", unplanned),
    ...errors.map(({plan, review, error}) => `  ${error}: ${plan} in ${review}`)
  ].join("\n");
}
