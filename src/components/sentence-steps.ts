import {html} from "htl";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `one-sentence`: what a stage makes of it. */
export interface StepRow {
  stage: string;
  /** Chinese text. */
  made: string;
  /** Kind of a quantity or relation of two passages, as the tables have it. */
  code: string | null;
  /** What else is known: period and what is counted, words that speak for a theme, the other report. */
  note: string | null;
}

/** One sentence as each stage has it, from the file to what is read from it. */
export function sentenceSteps(rows: readonly StepRow[], {lang}: {lang: Language}): HTMLElement {
  const {method} = words(lang);
  const stages = [...new Set(rows.map(({stage}) => stage))];
  const name = (stage: string) => (stage === "sources" ? method.inSource : (method.stages[stage] ?? stage));
  const said = (code: string) => method.kinds[code] ?? method.relations[code] ?? code;
  return html`<dl class="gb-steps">
    ${stages.map(
      (stage) =>
        html`<div>
          <dt>${name(stage)}</dt>
          <dd>
            ${rows
              .filter((row) => row.stage === stage)
              .map(
                ({made, code, note}) =>
                  html`<p>
                    <span lang="zh" class=${stage === "sources" ? "gb-as-found" : ""}>${made}</span>
                    ${code === null ? null : html`<small>${said(code)}</small>`}
                    ${note === null ? null : html`<small lang="zh">${note}</small>`}
                  </p>`
              )}
          </dd>
        </div>`
    )}
  </dl>`;
}
