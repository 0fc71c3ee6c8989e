import {html} from "htl";
import {askEngine, fetchDatabase} from "./ask-engine.js";
import {levelBelow} from "./heading-level.js";
import type {Status} from "./result.js";
import {siteTables} from "./table-files.js";
import {pageLanguage, words as wordsOf} from "./words.js";
import {chartView} from "./workbench/chart-view.js";
import {markdownView} from "./workbench/markdown-view.js";
import {readSettings} from "./workbench/notebook.js";
import {NotebookRunner} from "./workbench/notebook-runner.js";
import {sqlView} from "./workbench/sql-view.js";
import type {SqlView} from "./workbench/sql-view.js";

/** An element whose value is the rows of its cell, for `view`. */
type RowsElement = HTMLElement & {value?: Record<string, unknown>[]};

/** A cell of the page. */
interface Placed {
  id: string;
  name: string;
  text: string;
  folded: boolean;
  view: SqlView;
  element: RowsElement;
}

const cells = new Map<string, Placed>();
const followers = new Set<() => void>();
const follow = (status: Status) => cells.forEach(({view}) => view.follow(status));
const runner = new NotebookRunner(askEngine(fetchDatabase, follow), siteTables, (id) => show(id));
let placing = false;

/**
 * The cells of a page that the workbench exported. SQL cells run when the page opens, read each other by name in
 * whatever order they stand, and are open to editing; those that depend on an edited one follow.
 */
export const notebook = {
  /** An SQL cell with its rows. `view` gives them to the page's JavaScript and prose. */
  sql(name: string, text: string, {folded = false}: {folded?: boolean} = {}): RowsElement {
    const element: RowsElement = figure();
    const id = `cell-${cells.size + 1}`;
    const language = pageLanguage();
    const view = sqlView({
      language,
      words: wordsOf(language),
      level: levelBelow(element),
      codeHidden: true,
      run: () => void runner.run(id),
      cancel: () => runner.cancel(id),
      changed: (changed) => change(id, {text: changed}),
      setFolded: (now) => change(id, {folded: now}),
      textOf: (other) => named(other)?.text ?? "",
      readable: () => runner.readable(id),
      lead: (other, offset) => named(other)?.view.enter(offset)
    });
    element.append(html`<p class="gb-cell-name"><code>${name}</code></p>`, view.element);
    cells.set(id, {id, name, text: bare(text), folded, view, element});
    placeSoon();
    return element;
  },

  /** A chart of a cell's rows. */
  chart(settings: object): HTMLElement {
    const element = figure();
    const language = pageLanguage();
    const view = chartView({language, words: wordsOf(language), level: levelBelow(element)});
    const read = readSettings(settings, "this page");
    element.append(view.element);
    followers.add(() => view.show(read, runner.resultOf(read.source)));
    placeSoon();
    return element;
  },

  /** Prose that a page's own Markdown would read otherwise. */
  markdown(text: string): HTMLElement {
    const view = markdownView({
      words: wordsOf(pageLanguage()),
      resultOf: (name) => runner.resultOf(name),
      changed: null
    });
    const read = bare(text);
    followers.add(() => view.show(read));
    placeSoon();
    return view.element;
  }
};

function figure(): HTMLElement {
  return html`<div class="gb-cell gb-notebook-cell" lang=${pageLanguage()}></div>`;
}

/** The text of a template literal whose first and last line are empty. */
function bare(text: string): string {
  return text.replace(/^\n/u, "").replace(/\n$/u, "");
}

function named(name: string): Placed | undefined {
  return [...cells.values()].find((cell) => cell.name.toLowerCase() === name.toLowerCase());
}

function change(id: string, part: Partial<Pick<Placed, "text" | "folded">>): void {
  Object.assign(cells.get(id)!, part);
  runner.setCells([...cells.values()]);
  show(id);
}

/** Tells the runner of new cells once the page has made all that it makes now, then runs those. */
function placeSoon(): void {
  if (placing) return;
  placing = true;
  setTimeout(() => {
    placing = false;
    runner.setCells([...cells.values()]);
    for (const id of cells.keys()) {
      show(id);
      runner.runOnce(id);
    }
    for (const tell of followers) tell();
  });
}

function show(id: string): void {
  const cell = cells.get(id);
  if (!cell) return;
  const state = runner.state(id);
  cell.view.show(cell, state);
  if (state.phase !== "done" || !state.result || cell.element.value === state.result.rows) return;
  cell.element.value = state.result.rows;
  cell.element.dispatchEvent(new Event("input", {bubbles: true}));
  for (const tell of followers) tell();
}
