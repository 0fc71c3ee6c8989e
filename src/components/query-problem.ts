import {html} from "htl";
import {button} from "./button.js";
import {placeOf} from "./formats.js";
import type {QueryError} from "./query-error.js";
import type {QueryPanel} from "./query-panel.js";
import {say} from "./saying.js";
import type {Saying} from "./saying.js";
import type {Language, Words} from "./words.js";

export interface ProblemBox {
  element: HTMLElement;
  /** Says why that SQL gave no result, or, given null, nothing. */
  show(error: QueryError | null, sql: string): void;
}

export interface ProblemBoxOptions {
  language: Language;
  words: Words;
  runAgain: () => void;
  panel: QueryPanel;
}

/** Why a query gave no result: in plain words, in DuckDB's own, what to do, and where. */
export function problemBox({language, words, runAgain, panel}: ProblemBoxOptions): ProblemBox {
  const element = html`<div class="gb-problem" role="alert" hidden></div>`;
  // DuckDB speaks English.
  const languageOf = (said: Saying | string) => (typeof said === "string" && language !== "en" ? "en" : null);

  const describe = ({kind, said, advice, range}: QueryError, sql: string) => {
    const actions: Node[] = [];
    if (range) {
      const {line, column} = placeOf(sql, range.start);
      const place = words.place(line, column);
      const lead = () => panel.lead(range.start);
      actions.push(
        panel.open && panel.draft === sql ? button(place, lead, {look: "link"}) : html`<span>${place}</span>`
      );
    }
    if (["cancelled", "timeout", "memory", "engine"].includes(kind)) actions.push(button(words.runAgain, runAgain));
    return [
      html`<p><strong>${words.errors[kind]}</strong> ${words.earlierResult}</p>`,
      ...(said ? [html`<p class="gb-message" lang=${languageOf(said)}>${say(said, words)}</p>`] : []),
      ...(advice ? [html`<p lang=${languageOf(advice)}>${say(advice, words)}</p>`] : []),
      ...(actions.length > 0 ? [html`<p class="gb-bar">${actions}</p>`] : [])
    ];
  };

  return {
    element,
    show(error, sql) {
      element.hidden = !error;
      element.classList.toggle("gb-calm", error?.kind === "cancelled");
      element.replaceChildren(...(error ? describe(error, sql) : []));
    }
  };
}
