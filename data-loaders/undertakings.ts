import {weighBigrams} from "./bigram-similarity.js";
import type {BigramWeights} from "./bigram-similarity.js";
import {maySpeakFor} from "./bodies.js";
import {groupBy} from "./groups.js";
import {findSharedWording} from "./shared-wording.js";
import type {Paragraph, Report, Sentence, SentenceTheme, Undertaking} from "./tables.js";

/** What undertakings are followed through. Reports stand in their order, sentences in reading order. */
export interface FollowedText {
  reports: readonly Pick<
    Report,
    "report_id" | "digest_of" | "issuer" | "covers_from" | "covers_to" | "plans_from" | "plans_to"
  >[];
  paragraphs: readonly Pick<Paragraph, "paragraph_id" | "run_in_heading">[];
  sentences: readonly Pick<Sentence, "sentence_id" | "report_id" | "paragraph_id" | "part" | "text">[];
  sentence_themes: readonly Pick<SentenceTheme, "sentence_id" | "theme_id">[];
}
type Text = FollowedText["sentences"][number];
type Work = FollowedText["reports"][number];

/** Similarity from which a review takes a plan up, and from which it may; `npm run accuracy` tells what they are worth. */
export const TAKEN_UP = 0.09;
export const PERHAPS = 0.05;
/** What the similarity of two sentences is multiplied by that have no theme in common. */
const NO_COMMON_THEME = 0.5;
/** Shared wordings that are kept of a pair. */
const WORDINGS = 6;

/**
 * Follows each planned sentence into the reviews of later reports, and each reviewed sentence back to the plans. They are
 * compared by the characters that they share (`bigram-similarity.ts`), sentences without a common theme by half of it.
 *
 * Planned are the sentences of an outlook, reviewed those of a review; a sentence that only heads its paragraph is left
 * out, as is a digest of a report that is there in full. A review answers plans of earlier reports of the same body whose
 * planned period it covers in part; where a report does not say its body or period, it may be any.
 */
export function followUndertakings({reports, paragraphs, sentences, sentence_themes}: FollowedText): Undertaking[] {
  const ids = new Set(reports.map(({report_id}) => report_id));
  const works = reports.filter(({digest_of}) => digest_of === null || !ids.has(digest_of));
  const told = new Set(works.map(({report_id}) => report_id));
  const texts = leaveHeadings(sentences, paragraphs).filter(({report_id}) => told.has(report_id));
  const weights = weighBigrams(texts.map(({text}) => text));
  const themes = themesOf(sentence_themes);
  const byReport = groupBy(texts, ({report_id}) => report_id);
  const of = ({report_id}: Work, part: Text["part"]) =>
    (byReport.get(report_id) ?? []).filter((text) => text.part === part);

  const pairs: Undertaking[] = [];
  const answered = new Set<Text>();
  const planned = new Set<Text>();
  const reviewable = new Set<Work>();
  const judged = new Set<Work>();
  works.forEach((plan, i) => {
    const plans = of(plan, "outlook");
    if (plans.length === 0) return;
    const index = weights.index(plans, ({text}) => text);
    for (const review of works.slice(i + 1)) {
      const reviews = of(review, "review");
      if (reviews.length === 0 || !mayAnswer(plan, review)) continue;
      reviewable.add(plan);
      judged.add(review);
      for (const taken of reviews)
        for (const found of index.find(taken.text)) {
          const similarity = found.similarity * (shareTheme(themes, found.item, taken) ? 1 : NO_COMMON_THEME);
          if (similarity < PERHAPS) continue;
          answered.add(found.item);
          planned.add(taken);
          pairs.push(pair(found.item, taken, similarity, weights));
        }
    }
  });
  const of_plan = groupBy(pairs, ({plan_sentence_id}) => plan_sentence_id);
  const plans = works.flatMap((work) =>
    of(work, "outlook").flatMap((text) =>
      answered.has(text)
        ? of_plan.get(text.sentence_id)!.toSorted((a, b) => b.similarity! - a.similarity!)
        : [alone(text, null, reviewable.has(work) ? "silent" : "pending")]
    )
  );
  const reviews = works.flatMap((work) =>
    of(work, "review")
      .filter((text) => judged.has(work) && !planned.has(text))
      .map((text) => alone(null, text, "unplanned"))
  );
  return [...plans, ...reviews].map((row, i) => ({...row, ordinal: i + 1}));
}

/** The sentences without those that stand as headings of their own paragraphs. */
function leaveHeadings(sentences: readonly Text[], paragraphs: FollowedText["paragraphs"]): Text[] {
  const headed = new Set(
    paragraphs.filter(({run_in_heading}) => run_in_heading !== null).map(({paragraph_id}) => paragraph_id)
  );
  return sentences.filter(
    ({paragraph_id}, i) => !headed.has(paragraph_id) || sentences[i - 1]?.paragraph_id === paragraph_id
  );
}

function themesOf(rows: FollowedText["sentence_themes"]): Map<string, Set<string>> {
  const groups = groupBy(rows, ({sentence_id}) => sentence_id);
  return new Map([...groups].map(([id, rows]) => [id, new Set(rows.map(({theme_id}) => theme_id))]));
}

function shareTheme(themes: ReadonlyMap<string, ReadonlySet<string>>, a: Text, b: Text): boolean {
  const [of_a, of_b] = [themes.get(a.sentence_id), themes.get(b.sentence_id)];
  return of_a !== undefined && of_b !== undefined && [...of_a].some((theme) => of_b.has(theme));
}

/** Whether a report's review can say what became of another's plans. */
function mayAnswer(plan: Work, review: Work): boolean {
  return (
    maySpeakFor(plan.issuer, review.issuer) &&
    (review.covers_to ?? "9999") >= (plan.plans_from ?? "0000") &&
    (review.covers_from ?? "0000") <= (plan.plans_to ?? "9999")
  );
}

function pair(plan: Text, review: Text, similarity: number, weights: BigramWeights): Undertaking {
  return {
    ...alone(plan, review, similarity >= TAKEN_UP ? "taken_up" : "perhaps"),
    undertaking_id: `${plan.sentence_id}~${review.sentence_id}`,
    similarity,
    shared: findSharedWording(plan.text, review.text, weights, WORDINGS)
  };
}

function alone(plan: Text | null, review: Text | null, relation: Undertaking["relation"]): Undertaking {
  return {
    undertaking_id: `${plan?.sentence_id ?? ""}~${review?.sentence_id ?? ""}`,
    ordinal: 0,
    relation,
    plan_report_id: plan?.report_id ?? null,
    plan_sentence_id: plan?.sentence_id ?? null,
    review_report_id: review?.report_id ?? null,
    review_sentence_id: review?.sentence_id ?? null,
    similarity: null,
    shared: []
  };
}
