import {html} from "htl";
import type {UndertakingAccuracy} from "../../data-loaders/undertaking-accuracy.js";
import {pageLanguage, words} from "./words.js";

/** How well plans are followed into reviews: pairs by precision and recall, and how often what is claimed alone is so. */
export function undertakingScores({plans, pairs, silent, unplanned}: UndertakingAccuracy): HTMLElement {
  const {comparison} = words(pageLanguage());
  const caption = comparison.measuredOn(plans);
  const two = (value: number) => value.toFixed(2);
  return html`<div class="gb-scroll" tabindex="0" role="region" aria-label=${caption}>
    <table class="gb-scores">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${[comparison.pairs, "", comparison.precision, comparison.recall, "F1"].map((head) =>
            head === "" ? html`<td></td>` : html`<th scope="col">${head}</th>`
          )}
        </tr>
      </thead>
      <tbody>
        ${pairs.map(
          ({least, half, detection: {precision, recall, f1}}) =>
            html`<tr>
              <th scope="row">${comparison.leasts[least]}</th>
              <td>${comparison.halves[half]}</td>
              ${[precision, recall, f1].map((value) => html`<td>${two(value)}</td>`)}
            </tr>`
        )}
      </tbody>
      <thead>
        <tr>
          ${[comparison.claim, "", comparison.right, comparison.arguable, comparison.wrong].map((head) =>
            head === "" ? html`<td></td>` : html`<th scope="col">${head}</th>`
          )}
        </tr>
      </thead>
      <tbody>
        ${(["silent", "unplanned"] as const).map((claim) => {
          const {right, arguable, wrong} = {silent, unplanned}[claim];
          return html`<tr>
            <th scope="row">${comparison.claims[claim]}</th>
            <td></td>
            ${[right, arguable, wrong].map((n) => html`<td>${n}</td>`)}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
