import {html} from "htl";
import {button} from "./button.js";
import {placeOf} from "./formats.js";
import type {QueryError} from "./query-error.js";
import type {QueryPanel} from "./query-panel.js";
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
  const foreign = language === "en" ? null : "en";

  const describe = ({kind, message, hint, range}: QueryError, sql: string) => {
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
      ...(message ? [html`<p class="gb-message" lang=${foreign}>${message}</p>`] : []),
      ...(hint ? [html`<p lang=${foreign}>${hint}</p>`] : []),
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
