import {html} from "htl";
import type {ChartFrame} from "./chart-frame.js";
import {findNumbers} from "./prose-numbers.js";
import type {Result} from "./result.js";
import type {Words} from "./words.js";

export interface SentenceFrameOptions {
  words: Words;
  /** Id of the element that names the finding. */
  titleId: string;
  /** Stands where nothing is said; null for nothing. */
  silence: string | null;
  /** The sentence, null where there is none, and the elements in it that were made of cells. */
  say: (result: Result) => {sentence: Node | null; made: ReadonlySet<Node>};
}

/** Where a sentence about rows stands. A sentence with a number that no cell gave is not shown. */
export function sentenceFrame({words, titleId, silence, say}: SentenceFrameOptions): ChartFrame {
  const {finding} = words;
  const element = html`<div class="gb-statement" role="group" aria-labelledby=${titleId}></div>`;
  const show = (content: Node | string | null, quiet: boolean) => {
    element.classList.toggle("gb-silent", content === null);
    element.replaceChildren(
      quiet || content === null ? html`<p class="gb-note">${content ?? finding.silent}</p>` : html`<p>${content}</p>`
    );
  };
  return {
    element,
    chart: null,
    draw(result, missing) {
      if (result.rows.length === 0) return show(silence, true);
      try {
        const {sentence, made} = say(result);
        const stray = sentence ? strayNumbers(sentence, made) : [];
        if (stray.length > 0) throw new Error(finding.stray(stray.join(", ")));
        show(sentence ?? silence, sentence === null);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        show(missing.length > 0 ? words.missingColumns(missing.join(", ")) : finding.failed(reason), true);
      }
    },
    busy(busy) {
      element.setAttribute("aria-busy", String(busy));
    }
  };
}

/** Numbers of a sentence outside the elements that were made of cells. */
function strayNumbers(node: Node, made: ReadonlySet<Node>): string[] {
  if (made.has(node)) return [];
  if (node.nodeType === Node.TEXT_NODE) return findNumbers(node.textContent ?? "");
  return [...node.childNodes].flatMap((child) => strayNumbers(child, made));
}
