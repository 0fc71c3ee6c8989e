import {collate} from "./alignments.js";
import {groupBy} from "./groups.js";
import type {Problem} from "./problems.js";
import type {Alignment, PhraseUse, Report, Sentence, Token, Variant} from "./tables.js";
import type {VariantLexicon} from "./variant-rules.js";
import {readVariant} from "./variant-readings.js";
import {applyVerdicts} from "./verdicts.js";
import type {Verdict} from "./verdicts.js";

/** What is collated: reports in the order of the corpus, with their sentences, words and set phrases. */
export interface Corpus {
  reports: readonly Report[];
  sentences: readonly Sentence[];
  tokens: readonly Token[];
  phrase_uses: readonly PhraseUse[];
}

/** All that the reports share, and each difference with what the rules and the editors say of it. */
export function tabulateCollation(
  {reports, sentences, tokens, phrase_uses}: Corpus,
  lexicon: VariantLexicon,
  verdicts: readonly Verdict[],
  problems: Problem[]
): {alignments: Alignment[]; variants: Variant[]} {
  const digests = new Map(reports.map(({report_id, digest_of}) => [report_id, digest_of]));
  const reader = {
    lexicon,
    tokensOf: groupBy(tokens, ({sentence_id}) => sentence_id),
    words: new Set(tokens.map(({token}) => token))
  };
  const collated = collate(reports, sentences, phrase_uses);
  const alignments = collated.map(({alignment}) => alignment);
  const variants = collated.flatMap(({alignment, left, right, differences}) => {
    const digest = digests.get(alignment.right_report_id) === alignment.left_report_id;
    return differences.map((difference, i): Variant => ({
      alignment_id: alignment.alignment_id,
      ordinal: i + 1,
      ...difference,
      ...readVariant({...difference, left, right, digest}, reader),
      verdict: null,
      verdict_basis: null
    }));
  });
  return {alignments, variants: applyVerdicts(reports, variants, alignments, sentences, verdicts, problems)};
}
