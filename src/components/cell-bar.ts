import {html} from "htl";
import {button} from "./button.js";
import type {CitePanel} from "./cite-panel.js";
import type {Columns} from "./columns.js";
import {copyRows, exportMenu} from "./export-menu.js";
import type {SavedChart} from "./export-menu.js";
import type {QueryPanel} from "./query-panel.js";
import type {Words} from "./words.js";

export interface CellBar {
  element: HTMLElement;
  /** Says a word to everyone, those who listen included. */
  say(message: string): void;
  /** Told whether the editor is open. */
  editing(open: boolean): void;
}

export interface CellBarOptions {
  words: Words;
  panel: QueryPanel;
  citation: CitePanel;
  /** Where the rows are shown; null where they are shown anyway. */
  table: TableToggle | null;
  /** The rows to copy and save, as the reader sorted and filtered them. */
  view: () => Columns;
  /** The chart to save; null where none is drawn. */
  chart: () => SavedChart | null;
  /** Name of the saved file, without its ending. */
  fileName: () => string;
}

export interface TableToggle {
  readonly open: boolean;
  setOpen(open: boolean): void;
  /** Told each time it opens or closes. */
  onToggle: (open: boolean) => void;
}

/** The slim bar under a chart: editor, table, copy and save, and at its end what was last done. */
export function cellBar({words, panel, citation, table, view, chart, fileName}: CellBarOptions): CellBar {
  const status = html`<span class="gb-status" role="status"></span>`;
  const say = (message: string) => {
    if (status.textContent !== message) status.textContent = message;
  };
  const edit = button(words.editQuery, () => void panel.toggle());
  const editing = (open: boolean) => {
    edit.setAttribute("aria-expanded", String(open));
    edit.textContent = open ? words.closeEditor : words.editQuery;
  };
  editing(false);
  const toggleCitation = () => {
    citation.toggle();
    cite.setAttribute("aria-expanded", String(!citation.element.hidden));
  };
  const cite = button(words.citation.cite, toggleCitation, {title: words.citation.citeHelp});
  cite.setAttribute("aria-expanded", "false");
  citation.element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    toggleCitation();
    cite.focus();
    event.stopPropagation();
  });
  const exported = {words, view, chart, fileName, say};
  const buttons = [
    edit,
    ...(table ? [tableButton(table, words)] : []),
    html`<span class="gb-exports">
      ${button(words.copy, () => void copyRows(exported, "tsv"), {title: words.copyRows})}${exportMenu(exported)}
    </span>`,
    cite
  ];
  return {element: html`<div class="gb-bar gb-actions">${buttons}${status}</div>`, say, editing};
}

function tableButton(table: TableToggle, words: Words): HTMLButtonElement {
  const rows = button(words.table, () => table.setOpen(!table.open));
  table.onToggle = (open) => rows.setAttribute("aria-expanded", String(open));
  table.onToggle(table.open);
  return rows;
}
