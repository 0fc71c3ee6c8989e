import {html} from "htl";
import {activity} from "../activity.js";
import {button} from "../button.js";
import {columnsOf} from "../columns.js";
import {evidencePanel} from "../evidence-panel.js";
import {exportMenu} from "../export-menu.js";
import {hasHan} from "../formats.js";
import type {HeadingLevel} from "../heading-level.js";
import {sentencesOf} from "../links.js";
import type {QueryEditor} from "../query-editor.js";
import {resultTable} from "../result-table.js";
import type {ResultTable} from "../result-table.js";
import type {Result, Status} from "../result.js";
import {rowLabel} from "../row-label.js";
import {say} from "../saying.js";
import type {Language, Words} from "../words.js";
import {cellProblem} from "./cell-problem.js";
import {codeText} from "./code-text.js";
import type {CellState} from "./notebook-runner.js";
import {withReadables} from "./readable-tables.js";
import type {Readable} from "./readable-tables.js";

export interface SqlView {
  element: HTMLElement;
  /** Follows the cell's name, text and folding, and what its run came to. */
  show(cell: {name: string; text: string; folded: boolean}, state: CellState): void;
  /** Says where the engine stands, while this cell runs. */
  follow(status: Status): void;
  /** Puts the cursor into the text, which opens it. */
  enter(offset?: number): void;
  /** Puts text where the cursor is. */
  insert(text: string): void;
}

export interface SqlViewOptions {
  language: Language;
  words: Words;
  level: HeadingLevel;
  /** Whether the SQL is hidden until it is asked for. */
  codeHidden: boolean;
  run: () => void;
  cancel: () => void;
  /** Told of each change that the reader makes to the text. */
  changed: (text: string) => void;
  setFolded: (folded: boolean) => void;
  /** The text of a cell as it was run, and a way to a place of it. */
  textOf: (name: string) => string;
  /** What the cell may read by name beside the site's tables. */
  readable: () => readonly Readable[];
  lead: (name: string, offset: number) => void;
}

/** An SQL cell: its text, which becomes an editor when it is entered, its run, its rows and the sentences behind them. */
export function sqlView(options: SqlViewOptions): SqlView {
  const {language, words} = options;
  const {workbench} = words;
  const code = html`<div class="gb-code" role="textbox" aria-multiline="true" tabindex="0"></div>`;
  const host = html`<div class="gb-editor-host" hidden=${options.codeHidden}>${code}</div>`;
  const status = html`<span class="gb-status" role="status"></span>`;
  const working = activity({words, cancel: options.cancel});
  const evidence = evidencePanel({language, words, level: options.level});
  const problem = html`<div class="gb-problem-place"></div>`;
  const rows = html`<div class="gb-table"></div>`;
  const run = button(words.run, options.run, {look: "primary"});
  const fold = button("", () => options.setFolded(!cell.folded));
  const exported = exportMenu({
    words,
    view: () => (table && drawn === state?.result ? table.view : columnsOf(state!.result!)),
    chart: () => null,
    fileName: () => cell.name,
    say: (message) => (status.textContent = message)
  });
  const edit = button(words.editQuery, () => {
    host.hidden = !host.hidden;
    edit.setAttribute("aria-expanded", String(!host.hidden));
    edit.textContent = host.hidden ? words.editQuery : words.closeEditor;
    if (!host.hidden) enter();
  });
  edit.setAttribute("aria-expanded", "false");
  let cell = {name: "", text: "", folded: false};
  let state: CellState | null = null;
  let drawn: Result | null = null;
  let table: ResultTable | null = null;
  let editor: QueryEditor | null = null;
  let fetching: Promise<void> | null = null;

  const open = (row: Record<string, unknown>) => {
    if (state?.result) void evidence.show(rowLabel(row, state.result.fields, words), sentencesOf(row));
  };
  const enter = (offset?: number) => {
    host.hidden = false;
    void (fetching ??= fetchEditor()).then(() => editor?.focus(offset));
  };
  code.addEventListener("focus", () => enter());

  const element = html`<div class="gb-sql">
    ${host}
    <div class="gb-bar gb-actions">${run}${options.codeHidden ? edit : null}${fold}${exported}${status}</div>
    ${problem}
    <div class="gb-stage">${rows}${working.element}</div>
    ${evidence.element}
  </div>`;
  const insert = (text: string) => {
    host.hidden = false;
    void (fetching ??= fetchEditor()).then(() => editor?.insert(text));
  };
  return {element, show, enter, insert, follow: (to) => state?.phase === "running" && working.follow(to)};

  function show(next: typeof cell, to: CellState): void {
    const renamed = next.name !== cell.name;
    cell = {name: next.name, text: next.text, folded: next.folded};
    state = to;
    if (editor) {
      if (editor.text !== cell.text) editor.replace(cell.text);
    } else if (code.textContent !== cell.text || renamed) showCode();
    const running = to.phase === "running" || to.phase === "waiting";
    if (!running) working.stop();
    else if (working.element.hidden) working.start();
    fold.textContent = cell.folded ? workbench.showRows : workbench.hideRows;
    fold.hidden = !to.result;
    exported.hidden = !to.result;
    rows.hidden = cell.folded;
    status.textContent = statusText(to);
    element.classList.toggle("gb-stale", to.problem !== null || (to.ran !== null && to.ran !== cell.text));
    showRows(to.result);
    showProblem(to);
  }

  function statusText({ran, phase, result}: CellState): string {
    if (ran !== null && ran !== cell.text) return workbench.edited;
    return phase === "done" && result ? words.liveRows(columnsOf(result).numRows, result.milliseconds) : "";
  }

  function showCode(): void {
    code.replaceChildren(codeText(cell.text));
    code.setAttribute("aria-label", words.sqlOf(cell.name));
    if (hasHan(cell.text)) code.lang = "zh";
  }

  function showRows(result: Result | null): void {
    if (cell.folded || result === drawn) return;
    drawn = result;
    evidence.close();
    if (!result) {
      rows.replaceChildren();
      return;
    }
    table ??= resultTable({words, language, caption: words.tableOf(cell.name), open});
    rows.replaceChildren(table.element);
    table.show(result);
  }

  function showProblem({problem: found, ran}: CellState): void {
    problem.replaceChildren(
      ...(found
        ? [
            cellProblem(found, {
              language,
              words,
              name: cell.name,
              text: (name) => options.textOf(name),
              lead: options.lead,
              runAgain: options.run
            })
          ]
        : [])
    );
    if (!editor) return;
    const here = found?.kind === "error" && found.range && found.at.toLowerCase() === cell.name.toLowerCase();
    const range = here && editor.text === ran ? found.range : null;
    editor.mark(
      range && found?.kind === "error" ? {range, message: say(found.error.advice ?? found.error.said, words)} : null
    );
  }

  async function fetchEditor(): Promise<void> {
    try {
      const [{queryEditor}, {fetchVocabulary}] = await Promise.all([
        import("../query-editor.js"),
        import("../vocabulary-file.js")
      ]);
      editor = queryEditor({
        text: cell.text,
        label: words.sqlOf(cell.name),
        words,
        knowledge: async () => ({
          vocabulary: withReadables(await fetchVocabulary(language), options.readable(), words.workbench.ofNotebook),
          parameters: []
        }),
        run: options.run,
        changed: () => editor && editor.text !== cell.text && options.changed(editor.text)
      });
      host.replaceChildren(editor.element);
      if (state) showProblem(state);
    } catch (error) {
      fetching = null;
      host.append(html`<p role="alert">${words.noEditor} ${String(error)}</p>`);
    }
  }
}
