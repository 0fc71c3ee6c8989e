import {parseCodebook} from "./codebook.js";
import type {Codebook} from "./codebook.js";
import type {Grammar} from "./expressions.js";
import type {LexiconFile} from "./lexicon.js";
import {parsePhrases} from "./phrases.js";
import type {Phrase} from "./phrases.js";
import type {Problem} from "./problems.js";
import {parseSeries} from "./series.js";
import type {Series} from "./series.js";
import {parseUnits} from "./units.js";
import {parseVariantLexicon} from "./variant-rules.js";
import type {VariantLexicon} from "./variant-rules.js";
import {parseVerbs} from "./verbs.js";

/** All that people edit in `lexicon/` beside the dictionary of words. */
export interface Lexica {
  grammar: Grammar;
  series: Series[];
  codebook: Codebook;
  phrases: Phrase[];
  variants: VariantLexicon;
}

/** Reads the lexicon's YAML files, each asked for by its name; what is wrong with them goes to `problems`. */
export function parseLexica(file: (name: string) => LexiconFile, problems: Problem[]): Lexica {
  const codebook = parseCodebook(file("themes.yaml"), problems);
  return {
    grammar: {
      units: parseUnits(file("units.yaml"), problems),
      verbs: parseVerbs(file("verbs.yaml"), problems)
    },
    series: parseSeries(file("series.yaml"), problems),
    codebook,
    phrases: parsePhrases(file("phrases.yaml"), problems),
    variants: parseVariantLexicon(file("variants.yaml"), problems)
  };
}
