import {html} from "htl";
import {columnsOf} from "./columns.js";
import type {Columns} from "./columns.js";
import {resultTable} from "./result-table.js";
import type {ResultTable, ResultTableOptions} from "./result-table.js";
import type {Result} from "./result.js";

export interface TableSection {
  element: HTMLElement;
  readonly open: boolean;
  setOpen(open: boolean): void;
  /** Told each time it opens or closes. */
  onToggle: (open: boolean) => void;
  /** Shows another result, at once if open, else when it opens. */
  show(result: Result): void;
  /** The rows as the reader sorted and filtered them; all, in the query's order, before that. */
  readonly view: Columns;
}

/** The rows behind a chart, drawn only once they are open. */
export function tableSection(options: ResultTableOptions): TableSection {
  const element = html`<section class="gb-table" hidden></section>`;
  let table: ResultTable | null = null;
  let result: Result | null = null;
  let drawn: Result | null = null;
  const draw = () => {
    if (!section.open || !result || result === drawn) return;
    if (!table) {
      table = resultTable(options);
      element.append(table.element);
    }
    table.show(result);
    drawn = result;
  };
  const section: TableSection = {
    element,
    get open() {
      return !element.hidden;
    },
    get view() {
      if (table && drawn === result) return table.view;
      return result ? columnsOf(result) : {fields: [], numRows: 0, at: () => null};
    },
    setOpen(open) {
      if (open === section.open) return;
      element.hidden = !open;
      draw();
      section.onToggle(open);
    },
    onToggle() {},
    show(next) {
      result = next;
      draw();
    }
  };
  return section;
}
