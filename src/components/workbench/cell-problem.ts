import {html} from "htl";
import {button} from "../button.js";
import {placeOf} from "../formats.js";
import {say} from "../saying.js";
import type {Saying} from "../saying.js";
import type {Language, Words} from "../words.js";
import type {Fault} from "./dependencies.js";
import type {Problem} from "./notebook-runner.js";

export interface CellProblemOptions {
  language: Language;
  words: Words;
  /** Name of the cell. */
  name: string;
  /** The text that was run. */
  text: (name: string) => string;
  /** Goes to a place of a cell's text. */
  lead: (name: string, offset: number) => void;
  runAgain: () => void;
}

/** Why a cell has no result: in plain words, in DuckDB's own, and a way to the place of the fault. */
export function cellProblem(problem: Problem, options: CellProblemOptions): HTMLElement {
  const {language, words, name} = options;
  const {workbench} = words;
  const box = html`<div class="gb-problem" role="alert"></div>`;
  if (problem.kind === "fault") box.append(html`<p><strong>${faultText(problem.fault, words)}</strong></p>`);
  else if (problem.kind === "blocked")
    box.append(
      html`<p><strong>${workbench.blocked(problem.by)}</strong></p>`,
      html`<p class="gb-bar">
        ${button(workbench.goTo(problem.by), () => options.lead(problem.by, 0), {look: "link"})}
      </p>`
    );
  else {
    const {error, at, range, missing} = problem;
    box.classList.toggle("gb-calm", error.kind === "cancelled");
    box.append(html`<p><strong>${words.errors[error.kind]}</strong></p>`);
    if (at.toLowerCase() !== name.toLowerCase()) box.append(html`<p>${workbench.faultIn(at)}</p>`);
    if (error.kind === "catalog" && missing.length > 0) box.append(html`<p>${workbench.missing(missing)}</p>`);
    // DuckDB speaks English.
    const languageOf = (said: Saying | string) => (typeof said === "string" && language !== "en" ? "en" : null);
    const {said, advice} = error;
    if (said) box.append(html`<p class="gb-message" lang=${languageOf(said)}>${say(said, words)}</p>`);
    if (advice) box.append(html`<p lang=${languageOf(advice)}>${say(advice, words)}</p>`);
    const actions: Node[] = [];
    if (range) {
      const {line, column} = placeOf(options.text(at), range.start);
      actions.push(button(words.place(line, column), () => options.lead(at, range.start), {look: "link"}));
    }
    if (["cancelled", "timeout", "memory", "engine"].includes(error.kind))
      actions.push(button(words.runAgain, options.runAgain));
    if (actions.length > 0) box.append(html`<p class="gb-bar">${actions}</p>`);
  }
  return box;
}

function faultText(fault: Fault, {workbench}: Words): string {
  switch (fault.kind) {
    case "name":
      return workbench.badName(fault.name)[fault.reason];
    case "table":
      return workbench.shadows(fault.name);
    case "twice":
      return workbench.twice(fault.name);
    case "cycle":
      return workbench.cycle(fault.names);
  }
}
