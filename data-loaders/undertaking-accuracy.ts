import type {Detection} from "./quantity-accuracy.js";
import {measure} from "./quantity-accuracy.js";
import type {Sentence, Undertaking} from "./tables.js";

/** A sentence by its id, with its opening words, which tell whether the id still names it. */
interface Named {
  sentence_id: string;
  words: string;
}

/** A planned sentence with the reviewed sentences that take it up, as a person coded it. */
export interface GoldUndertaking extends Named {
  /** The thresholds were chosen on the half in development. */
  half: "development" | "held_out";
  taken_up_by: Named[];
  /** Pairs that the coder calls arguable. They count neither way. */
  arguable: Named[];
  coder: string;
}

/** How many of a claim's sentences the coder finds so, finds arguable, and finds otherwise. */
export interface ClaimAccuracy {
  right: number;
  arguable: number;
  wrong: number;
}

/** How well planned sentences are followed into later reviews, against a coder. */
export interface UndertakingAccuracy {
  plans: number;
  reviews: number;
  /** Pairs, counting only those taken up, then those that perhaps are as well; of all plans and of each half. */
  pairs: {least: "taken_up" | "perhaps"; half: GoldUndertaking["half"] | "all"; detection: Detection}[];
  /** Plans of which the table says that no review speaks. */
  silent: ClaimAccuracy;
  /** Reviewed sentences of which it says that no plan spoke. */
  unplanned: ClaimAccuracy;
  errors: {plan: string; review: string; error: "spurious" | "missed"}[];
}

/** Scores the table against a coding of all planned sentences of a report. Throws where an id names other words. */
export function scoreUndertakings(
  rows: readonly Undertaking[],
  gold: readonly GoldUndertaking[],
  sentences: readonly Pick<Sentence, "sentence_id" | "text">[]
): UndertakingAccuracy {
  checkWords(gold, sentences);
  const key = (plan: string, review: string) => `${plan}~${review}`;
  const coded = new Map(gold.map((plan) => [plan.sentence_id, plan]));
  const ofCoded = rows.filter(({plan_sentence_id}) => plan_sentence_id !== null && coded.has(plan_sentence_id));
  const found = new Map(ofCoded.map((row) => [row.undertaking_id, row]));
  const right = gold.flatMap((plan) => plan.taken_up_by.map((review) => ({plan, review})));
  const isRight = new Set(right.map(({plan, review}) => key(plan.sentence_id, review.sentence_id)));
  const arguable = new Set(
    gold.flatMap((plan) => plan.arguable.map((review) => key(plan.sentence_id, review.sentence_id)))
  );

  const detect = (least: "taken_up" | "perhaps", half: GoldUndertaking["half"] | "all") => {
    const counts = (plan: GoldUndertaking) => half === "all" || plan.half === half;
    const enough = (row: Undertaking | undefined) =>
      row?.relation === "taken_up" || (least === "perhaps" && row?.relation === "perhaps");
    const given = ofCoded.filter((row) => enough(row) && counts(coded.get(row.plan_sentence_id!)!));
    const missed = right.filter(
      ({plan, review}) => counts(plan) && !enough(found.get(key(plan.sentence_id, review.sentence_id)))
    );
    const spurious = given.filter(({undertaking_id}) => !isRight.has(undertaking_id) && !arguable.has(undertaking_id));
    const hits = given.filter(({undertaking_id}) => isRight.has(undertaking_id));
    return {least, half, detection: measure(hits.length, spurious.length, missed.length)};
  };
  const claim = (relation: Undertaking["relation"], ids: readonly string[], sure: Set<string>, unsure: Set<string>) => {
    const claimed = ids.filter((id) =>
      rows.some((row) => row.relation === relation && (row.plan_sentence_id ?? row.review_sentence_id) === id)
    );
    const wrong = claimed.filter((id) => sure.has(id)).length;
    const doubtful = claimed.filter((id) => !sure.has(id) && unsure.has(id)).length;
    return {right: claimed.length - wrong - doubtful, arguable: doubtful, wrong};
  };
  const reviewed = new Set(rows.flatMap(({review_sentence_id}) => review_sentence_id ?? []));
  const ids = (plans: readonly GoldUndertaking[], side: "taken_up_by" | "arguable") =>
    new Set(plans.flatMap((plan) => plan[side].map(({sentence_id}) => sentence_id)));
  const having = (side: "taken_up_by" | "arguable") =>
    new Set(gold.filter((plan) => plan[side].length > 0).map(({sentence_id}) => sentence_id));
  return {
    plans: gold.length,
    reviews: reviewed.size,
    pairs: (["taken_up", "perhaps"] as const).flatMap((least) =>
      (["all", "development", "held_out"] as const).map((half) => detect(least, half))
    ),
    silent: claim("silent", [...coded.keys()], having("taken_up_by"), having("arguable")),
    unplanned: claim("unplanned", [...reviewed], ids(gold, "taken_up_by"), ids(gold, "arguable")),
    errors: [
      ...ofCoded
        .filter(
          ({relation, undertaking_id}) =>
            relation === "taken_up" && !isRight.has(undertaking_id) && !arguable.has(undertaking_id)
        )
        .map((row) => ({
          plan: row.plan_sentence_id!,
          review: row.review_sentence_id!,
          error: "spurious" as const
        })),
      ...right
        .filter(({plan, review}) => !found.has(key(plan.sentence_id, review.sentence_id)))
        .map(({plan, review}) => ({plan: plan.sentence_id, review: review.sentence_id, error: "missed" as const}))
    ]
  };
}

function checkWords(gold: readonly GoldUndertaking[], sentences: readonly Pick<Sentence, "sentence_id" | "text">[]) {
  const texts = new Map(sentences.map(({sentence_id, text}) => [sentence_id, text]));
  for (const plan of gold)
    for (const {sentence_id, words} of [plan, ...plan.taken_up_by, ...plan.arguable])
      if (!texts.get(sentence_id)?.startsWith(words)) throw new Error(`${sentence_id} does not begin with ${words}`);
}
