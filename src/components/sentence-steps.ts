import {html} from "htl";
import {formatPeriod} from "./quantity-format.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `one-sentence`: what a stage makes of it. */
export interface StepRow {
  stage: string;
  /** Chinese text, and its English where the tables have it. */
  made: string;
  made_en: string | null;
  /** Kind of a quantity or relation of two passages, as the tables have it. */
  code: string | null;
  period_from: Date | null;
  period_to: Date | null;
  /** What else is known, in Chinese: what is counted, words that speak for a theme, the other report; some in English. */
  note: string | null;
  note_en: string | null;
}

/** One sentence as each stage has it, from the file to what is read from it. */
export function sentenceSteps(rows: readonly StepRow[], {lang}: {lang: Language}): HTMLElement {
  const {method} = words(lang);
  const stages = [...new Set(rows.map(({stage}) => stage))];
  const name = (stage: string) => (stage === "sources" ? method.inSource : (method.stages[stage] ?? stage));
  const said = (code: string) => method.kinds[code] ?? method.relations[code] ?? code;
  const spoken = (tag: "span" | "small", zh: string, en: string | null, look = "") => {
    const element = document.createElement(tag);
    element.className = look;
    if (lang === "zh" || en === null) element.lang = "zh";
    element.textContent = lang === "en" && en !== null ? en : zh;
    return element;
  };
  return html`<dl class="gb-steps">
    ${stages.map(
      (stage) =>
        html`<div>
          <dt>${name(stage)}</dt>
          <dd>
            ${rows
              .filter((row) => row.stage === stage)
              .map(
                ({made, made_en, code, period_from, period_to, note, note_en}) =>
                  html`<p>
                    ${spoken("span", made, made_en, stage === "sources" ? "gb-as-found" : "")}
                    ${code === null ? null : html`<small>${said(code)}</small>`}
                    ${period_from === null ? null : html`<small>${formatPeriod(period_from, period_to, lang)}</small>`}
                    ${note === null ? null : spoken("small", note, note_en)}
                  </p>`
              )}
          </dd>
        </div>`
    )}
  </dl>`;
}
