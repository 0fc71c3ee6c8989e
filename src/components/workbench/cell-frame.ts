import {html} from "htl";
import {button} from "../button.js";
import {nextLevel} from "../heading-level.js";
import type {HeadingLevel} from "../heading-level.js";
import type {Status} from "../result.js";
import type {Language, Words} from "../words.js";
import {chartForm} from "./chart-form.js";
import {chartView} from "./chart-view.js";
import {markdownView} from "./markdown-view.js";
import type {Cell, CellKind, ChartSettings} from "./notebook.js";
import type {NotebookRunner} from "./notebook-runner.js";
import {sqlView} from "./sql-view.js";

/** What a cell asks of the notebook that it stands in. */
export interface CellActions {
  change(cell: Cell, key: string): void;
  rename(id: string, name: string): void;
  run(id: string): void;
  move(id: string, by: number): void;
  duplicate(id: string): void;
  remove(id: string): void;
  add(kind: CellKind, before: string): void;
  chart(id: string): void;
  /** Goes to a place in the text of the cell of that name. */
  lead(name: string, offset: number): void;
}

export interface CellFrame {
  readonly id: string;
  element: HTMLElement;
  show(cell: Cell, place: {at: number; all: number; sources: readonly string[]}): void;
  /** Follows what a run came to, of this cell or of one whose rows it shows. */
  refresh(): void;
  follow(status: Status): void;
  enter(offset?: number): void;
  /** Puts text into an SQL cell, where the cursor is. */
  insert(text: string): void;
}

export interface CellFrameOptions {
  language: Language;
  words: Words;
  level: HeadingLevel;
  runner: NotebookRunner;
  textOf: (name: string) => string;
  actions: CellActions;
}

interface Body {
  element: HTMLElement;
  show(cell: Cell, sources: readonly string[]): void;
  follow?(status: Status): void;
  enter(offset?: number): void;
  insert?(text: string): void;
}

/** A cell of the workbench in its frame: kind and name, what can be done with it, and its body. */
export function cellFrame(first: Cell, options: CellFrameOptions): CellFrame {
  const {words, actions} = options;
  const {workbench} = words;
  const {id, kind} = first;
  let cell = first;
  let sources: readonly string[] = [];
  let shown = "";
  const body = bodyOf(first, options, () => cell);
  const name = html`<input
    class="gb-cell-name"
    type="text"
    aria-label=${workbench.name}
    spellcheck="false"
  />` as HTMLInputElement;
  name.addEventListener("change", () => actions.rename(id, name.value.trim()));
  const act = (label: string, sign: string, action: () => void) => {
    const made = button(sign, action, {title: label});
    made.setAttribute("aria-label", label);
    return made;
  };
  const tools = html`<div class="gb-bar gb-cell-tools">
    ${kind === "sql" ? act(workbench.chartThis, workbench.chartThis, () => actions.chart(id)) : null}
    ${act(workbench.moveUp, "↑", () => actions.move(id, -1))} ${act(workbench.moveDown, "↓", () => actions.move(id, 1))}
    ${act(workbench.duplicate, workbench.duplicate, () => actions.duplicate(id))}
    ${act(workbench.remove, "✕", () => actions.remove(id))}
  </div>`;
  const element = html`<section class=${`gb-notebook-cell gb-notebook-${kind}`} tabindex="-1" data-cell=${id}>
    ${adder(words, (added) => actions.add(added, id))}
    <div class="gb-cell-head">
      <span class="gb-kind">${workbench.kinds[kind]}</span>${kind === "sql" ? name : null}${tools}
    </div>
    ${body.element}
  </section>`;
  return {
    id,
    element,
    show(next, place) {
      const key = JSON.stringify(place);
      if (cell === next && shown === key) return;
      cell = next;
      shown = key;
      sources = place.sources;
      const own = next.kind === "sql" ? next.name : "";
      element.setAttribute("aria-label", workbench.cellLabel(workbench.kinds[kind], own, place.at, place.all));
      if (next.kind === "sql") {
        name.value = next.name;
        name.dataset["name"] = next.name;
        name.size = Math.max(8, [...next.name].length + 2);
      }
      body.show(next, sources);
    },
    refresh: () => body.show(cell, sources),
    follow: (status) => body.follow?.(status),
    enter: (offset) => body.enter(offset),
    insert: (text) => body.insert?.(text)
  };
}

/** A line of buttons that add a cell here. */
export function adder(words: Words, add: (kind: CellKind) => void): HTMLElement {
  const {workbench} = words;
  const choices = [
    ["sql", workbench.addSql],
    ["markdown", workbench.addMarkdown],
    ["chart", workbench.addChart]
  ] as const;
  return html`<div class="gb-bar gb-adder" role="group" aria-label=${workbench.add}>
    ${choices.map(([kind, label]) => button(label, () => add(kind), {look: "link"}))}
  </div>`;
}

function bodyOf(first: Cell, options: CellFrameOptions, now: () => Cell): Body {
  const {language, words, runner, actions} = options;
  const {id} = first;
  switch (first.kind) {
    case "sql": {
      const change = (part: {text?: string; folded?: boolean}) => {
        const cell = now();
        if (cell.kind === "sql") actions.change({...cell, ...part}, `${Object.keys(part)[0]} ${id}`);
      };
      const view = sqlView({
        language,
        words,
        level: nextLevel(options.level),
        codeHidden: false,
        run: () => actions.run(id),
        cancel: () => runner.cancel(id),
        changed: (text) => change({text}),
        setFolded: (folded) => change({folded}),
        textOf: options.textOf,
        readable: () => runner.readable(id),
        lead: actions.lead
      });
      return {
        element: view.element,
        show: (cell) => cell.kind === "sql" && view.show(cell, runner.state(id)),
        follow: view.follow,
        enter: view.enter,
        insert: view.insert
      };
    }
    case "markdown": {
      const view = markdownView({
        words,
        resultOf: (name) => runner.resultOf(name),
        changed: (text) => {
          const cell = now();
          if (cell.kind === "markdown") actions.change({...cell, text}, `text ${id}`);
        }
      });
      return {
        element: view.element,
        show: (cell) => cell.kind === "markdown" && view.show(cell.text),
        enter: view.enter
      };
    }
    case "chart": {
      const view = chartView({language, words, level: options.level});
      const form = chartForm({
        words,
        changed: (settings: ChartSettings) => {
          const cell = now();
          if (cell.kind === "chart") actions.change({...cell, settings}, `chart ${id}`);
        }
      });
      return {
        element: html`<div>${form.element}${view.element}</div>`,
        show(cell, sources) {
          if (cell.kind !== "chart") return;
          const result = runner.resultOf(cell.settings.source);
          form.show(cell.settings, sources, result);
          view.show(cell.settings, result);
        },
        enter: form.enter
      };
    }
  }
}
