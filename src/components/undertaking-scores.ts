import type {UndertakingAccuracy} from "../../data-loaders/undertaking-accuracy.js";
import {scoreTable} from "./score-table.js";
import {pageLanguage, words} from "./words.js";

/** How well plans are followed into reviews: pairs by precision and recall, and how often what is claimed alone is so. */
export function undertakingScores({plans, pairs, silent, unplanned}: UndertakingAccuracy): HTMLElement {
  const {comparison} = words(pageLanguage());
  const caption = comparison.measuredOn(plans);
  const two = (value: number) => value.toFixed(2);
  return scoreTable(caption, [
    {
      heads: [comparison.pairs, "", comparison.precision, comparison.recall, "F1"],
      rows: pairs.map(({least, half, detection: {precision, recall, f1}}) => [
        comparison.leasts[least],
        comparison.halves[half],
        ...[precision, recall, f1].map(two)
      ])
    },
    {
      heads: [comparison.claim, "", comparison.right, comparison.arguable, comparison.wrong],
      rows: (["silent", "unplanned"] as const).map((claim) => {
        const {right, arguable, wrong} = {silent, unplanned}[claim];
        return [comparison.claims[claim], "", right, arguable, wrong];
      })
    }
  ]);
}
