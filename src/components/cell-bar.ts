import {html} from "htl";
import {button} from "./button.js";
import {toCsv, toTsv} from "./delimited.js";
import {copyText, saveText} from "./export-rows.js";
import type {QueryPanel} from "./query-panel.js";
import type {Result} from "./result.js";
import type {Words} from "./words.js";

export interface CellBar {
  element: HTMLElement;
  /** Says a word to everyone, those who listen included. */
  say(message: string): void;
}

export interface CellBarOptions {
  words: Words;
  panel: QueryPanel;
  /** Where the rows are shown; null where they are shown anyway. */
  table: TableToggle | null;
  result: () => Result;
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
export function cellBar({words, panel, table, result, fileName}: CellBarOptions): CellBar {
  const status = html`<span class="gb-status" role="status"></span>`;
  const say = (message: string) => {
    if (status.textContent !== message) status.textContent = message;
  };
  const edit = button(words.editQuery, () => {
    void panel.toggle();
    edit.setAttribute("aria-expanded", String(panel.open));
    edit.textContent = panel.open ? words.closeEditor : words.editQuery;
  });
  edit.setAttribute("aria-expanded", "false");
  const copy = async () => {
    const {length} = result().rows;
    const copied = await copyText(toTsv(result())).then(
      () => true,
      () => false
    );
    say(copied ? words.copied(length) : words.notCopied);
  };
  const save = () => saveText(`${fileName()}.csv`, "text/csv;charset=utf-8", toCsv(result()));
  const buttons = [
    edit,
    ...(table ? [tableButton(table, words)] : []),
    button(words.copy, () => void copy(), {title: words.copyRows}),
    button(words.csv, save, {title: words.saveCsv})
  ];
  return {element: html`<div class="gb-bar gb-actions">${buttons}${status}</div>`, say};
}

function tableButton(table: TableToggle, words: Words): HTMLButtonElement {
  const rows = button(words.table, () => table.setOpen(!table.open));
  table.onToggle = (open) => rows.setAttribute("aria-expanded", String(open));
  table.onToggle(table.open);
  return rows;
}
