import type {RawReport} from "./corpus.js";
import type {VariantDecision} from "./editorial-variants.js";
import {parseEditorial} from "./editorials.js";
import {bareText} from "./spellings.js";
import type {Problem} from "./problems.js";
import type {Alignment, Report, Sentence, Variant} from "./tables.js";

/** An editor's decision on a difference, with its report and the file that it stands in. */
export interface Verdict extends VariantDecision {
  report_id: string;
  file: string;
}

/** The editors' decisions on differences. What is wrong with their files is told where the reports are read. */
export function readVerdicts(raws: readonly Pick<RawReport, "report_id" | "editorial">[]): Verdict[] {
  return raws.flatMap(({report_id, editorial}) =>
    editorial
      ? parseEditorial(editorial.file, editorial.text, []).variants.map((one) => ({
          ...one,
          report_id,
          file: editorial.file
        }))
      : []
  );
}

/**
 * Applies editors' verdicts to differences in words and numbers: to all that stand inside the words that a verdict names
 * on both sides. One that names no difference goes to `problems` with its line, unless the other report is not loaded.
 */
export function applyVerdicts(
  reports: readonly Pick<Report, "report_id" | "digest_of">[],
  variants: readonly Variant[],
  alignments: readonly Alignment[],
  sentences: readonly Sentence[],
  verdicts: readonly Verdict[],
  problems: Problem[]
): Variant[] {
  const decided = new Map<Variant, Verdict>();
  const digests = new Map(reports.map(({report_id, digest_of}) => [report_id, digest_of]));
  const pairs = new Map(alignments.map((alignment) => [alignment.alignment_id, alignment]));
  const texts = new Map(sentences.map(({sentence_id, text}) => [sentence_id, text]));
  for (const verdict of verdicts) {
    const {report_id, file, line, sentence, here, there} = verdict;
    const complain = (problem: string, remedy: string) => problems.push({file, line, problem, remedy});
    const named = sentences.filter(
      (one) => one.report_id === report_id && bareText(one.text).startsWith(bareText(sentence))
    );
    if (named.length !== 1) {
      if (named.length === 0) complain(`no sentence begins with ${sentence}`, "copy its opening words from the report");
      else complain(`${named.length} sentences begin with ${sentence}`, "write more of its opening words");
      continue;
    }
    const [{sentence_id, text}] = named as [Sentence];
    if (!text.includes(here)) {
      complain(`the sentence has no words ${here}`, "copy them from it");
      continue;
    }
    const found = variants.filter((variant) =>
      isNamed(variant, pairs.get(variant.alignment_id)!, sentence_id, here, there, texts)
    );
    for (const variant of found) decided.set(variant, verdict);
    const other = verdict.of ?? digests.get(report_id) ?? null;
    if (found.length === 0 && (other === null || digests.has(other)))
      complain(
        `no difference between ${here} and ${there}`,
        "write under there: what the other report has instead, under of: which report that is"
      );
  }
  return variants.map((variant) => {
    const verdict = decided.get(variant);
    return verdict ? {...variant, verdict: verdict.reading, verdict_basis: verdict.reason} : variant;
  });
}

function isNamed(
  variant: Variant,
  alignment: Alignment,
  sentence_id: string,
  here: string,
  there: string,
  texts: ReadonlyMap<string, string>
): boolean {
  if (variant.kind !== "words" && variant.kind !== "number") return false;
  const left = alignment.left_sentence_id === sentence_id;
  if (!left && alignment.right_sentence_id !== sentence_id) return false;
  const [leftWords, rightWords] = left ? [here, there] : [there, here];
  return (
    stands(texts.get(alignment.left_sentence_id)!, leftWords, variant.left_start, variant.left_end) &&
    stands(texts.get(alignment.right_sentence_id)!, rightWords, variant.right_start, variant.right_end)
  );
}

/** Whether one place of the words in the text holds the stretch. */
function stands(text: string, words: string, start: number, end: number): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (at <= start && end <= at + words.length) return true;
  return false;
}
