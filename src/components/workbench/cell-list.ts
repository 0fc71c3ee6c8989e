import {html} from "htl";
import type {HeadingLevel} from "../heading-level.js";
import type {Status} from "../result.js";
import type {Language, Words} from "../words.js";
import {adder, cellFrame} from "./cell-frame.js";
import type {CellActions, CellFrame} from "./cell-frame.js";
import {sqlCells} from "./notebook.js";
import type {WorkbenchSession} from "./workbench-session.js";

export interface CellList {
  element: HTMLElement;
  /** Follows the notebook. */
  show(): void;
  /** Follows what a run of a cell came to. */
  refresh(id: string): void;
  follow(status: Status): void;
  /** Puts the focus on a cell, or into its text. */
  focus(id: string, inside?: boolean): void;
  /** Goes to a place of a cell's text. */
  lead(name: string, offset: number): void;
  /** Puts text into a cell's SQL, where the cursor is. */
  insert(id: string, text: string): void;
  /** Id of the SQL cell that was last written in; null where none was. */
  readonly entered: string | null;
}

export interface CellListOptions {
  language: Language;
  words: Words;
  level: HeadingLevel;
  session: () => WorkbenchSession;
  actions: Omit<CellActions, "lead">;
}

/** The cells of the notebook, one under another, and the keys that lead through them. */
export function cellList({language, words, level, session, actions}: CellListOptions): CellList {
  const frames = new Map<string, CellFrame>();
  const end = adder(words, (kind) => actions.add(kind, ""));
  const cells = html`<div class="gb-notebook-cells"></div>`;
  const element = html`<div class="gb-notebook">${cells}${end}</div>`;
  const inView = new IntersectionObserver(
    (entries) => {
      for (const {isIntersecting, target} of entries)
        if (isIntersecting) session().seen((target as HTMLElement).dataset["cell"] ?? "");
    },
    {rootMargin: "200px"}
  );
  let entered: string | null = null;
  const named = (name: string) =>
    sqlCells(session().notebook).find((cell) => cell.name.toLowerCase() === name.toLowerCase());
  const list: CellList = {
    element,
    get entered() {
      return entered !== null && frames.has(entered) ? entered : null;
    },
    show() {
      const {notebook, runner} = session();
      const ids = new Set(notebook.cells.map(({id}) => id));
      for (const [id, frame] of frames) {
        if (ids.has(id)) continue;
        inView.unobserve(frame.element);
        frame.element.remove();
        frames.delete(id);
      }
      const sources = sqlCells(notebook).map(({name}) => name);
      let before: Element | null = cells.firstElementChild;
      for (const [i, cell] of notebook.cells.entries()) {
        const present = frames.get(cell.id);
        const frame =
          present ??
          cellFrame(cell, {
            language,
            words,
            level,
            runner,
            textOf: (name) => {
              const found = named(name);
              return found ? (runner.state(found.id).ran ?? found.text) : "";
            },
            actions: {...actions, lead: list.lead}
          });
        frames.set(cell.id, frame);
        if (before === frame.element) before = before.nextElementSibling;
        else moveBefore(cells, frame.element, before);
        frame.show(cell, {at: i + 1, all: notebook.cells.length, sources});
        if (!present) inView.observe(frame.element);
      }
    },
    refresh(id) {
      frames.get(id)?.refresh();
      const {cells} = session().notebook;
      const ran = cells.find((cell) => cell.id === id);
      if (ran?.kind !== "sql") return;
      for (const cell of cells)
        if (
          cell.kind === "chart"
            ? cell.settings.source === ran.name
            : cell.kind === "markdown" && cell.text.includes(`${ran.name}[`)
        )
          frames.get(cell.id)?.refresh();
    },
    follow: (status) => frames.forEach((frame) => frame.follow(status)),
    focus(id, inside = false) {
      const frame = frames.get(id);
      if (inside) frame?.enter();
      else frame?.element.focus();
      frame?.element.scrollIntoView({block: "nearest"});
    },
    insert: (id, text) => frames.get(id)?.insert(text),
    lead(name, offset) {
      const found = named(name);
      if (found) frames.get(found.id)?.enter(offset);
    }
  };
  element.addEventListener("focusin", ({target}) => {
    const cell = (target as Element).closest<HTMLElement>("[data-cell]");
    if (cell?.classList.contains("gb-notebook-sql")) entered = cell.dataset["cell"] ?? null;
  });
  element.addEventListener("keydown", (event) => onKey(event, list, session(), actions), {capture: true});
  return list;
}

/** Moves an element without taking the focus from it, where the browser can. */
function moveBefore(parent: Element, child: Element, before: Element | null): void {
  const moving = parent as Element & {moveBefore?: (child: Node, before: Node | null) => void};
  if (moving.moveBefore && child.parentNode === parent) moving.moveBefore(child, before);
  else {
    const focused = child.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
    parent.insertBefore(child, before);
    focused?.focus();
  }
}

function onKey(
  event: KeyboardEvent,
  list: CellList,
  session: WorkbenchSession,
  actions: Omit<CellActions, "lead">
): void {
  const cell = (event.target as Element).closest<HTMLElement>("[data-cell]");
  const id = cell?.dataset["cell"];
  if (!cell || !id || event.isComposing) return;
  const on = event.target === cell;
  const {key, altKey, shiftKey, ctrlKey, metaKey} = event;
  const {cells} = session.notebook;
  const beside = (by: number) => cells[cells.findIndex((other) => other.id === id) + by]?.id;
  const go = (to: string | undefined) => to !== undefined && list.focus(to);
  let done = true;
  if (key === "Enter" && shiftKey) {
    if (cell.classList.contains("gb-notebook-sql")) actions.run(id);
    go(beside(1));
  } else if (key === "Enter" && (ctrlKey || metaKey)) actions.run(id);
  else if (key === "Escape" && !on) {
    const phase = session.runner.state(id).phase;
    if (phase === "running" || phase === "waiting") session.runner.cancel(id);
    else if (cell.querySelector(".cm-tooltip, .gb-evidence:not([hidden])")) done = false;
    else cell.focus();
  } else if (key === "Escape") session.runner.cancel(id);
  else if (!on) done = false;
  else if (key === "ArrowUp" && altKey) actions.move(id, -1);
  else if (key === "ArrowDown" && altKey) actions.move(id, 1);
  else if (key === "ArrowUp") go(beside(-1));
  else if (key === "ArrowDown") go(beside(1));
  else if (key === "Enter") list.focus(id, true);
  else if (key === "Delete" || key === "Backspace") {
    const next = beside(1) ?? beside(-1);
    actions.remove(id);
    go(next);
  } else done = false;
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}
