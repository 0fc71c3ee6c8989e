import {readFileSync} from "node:fs";
import {parseLexica} from "../data-loaders/lexica.js";
import {makePhraseFinder} from "../data-loaders/phrases.js";
import type {Stages} from "../data-loaders/pipeline.js";
import {throwProblems} from "../data-loaders/problems.js";
import type {Problem} from "../data-loaders/problems.js";
import {makeThemeCoder} from "../data-loaders/themes.js";

const problems: Problem[] = [];

/** The project's lexicon. */
export const lexica = parseLexica((name) => {
  const file = `data-loaders/lexicon/${name}`;
  return {file, text: readFileSync(file, "utf8")};
}, problems);
throwProblems(problems);

/** All stages of one report with the project's lexicon, without words. */
export const stages: Stages = {
  grammar: lexica.grammar,
  series: lexica.series,
  codeThemes: makeThemeCoder(lexica.codebook),
  findPhrases: makePhraseFinder(lexica.phrases),
  codings: [],
  references: [],
  tokenize: async () => []
};
