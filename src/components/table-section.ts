import {html} from "htl";
import {columnsOf} from "./columns.js";
import type {Columns} from "./columns.js";
import {address} from "./address.js";
import {resultTable} from "./result-table.js";
import type {ResultTable, ResultTableOptions} from "./result-table.js";
import type {Result} from "./result.js";
import {partsOf, PLAIN, readLook, writeLook} from "./table-look.js";

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
  /** From here on, its being open, its sorting and its filters stand in the page's address under that name. */
  keep(name: string, element: HTMLElement): void;
}

/** The rows behind a chart, drawn only once they are open. */
export function tableSection(options: ResultTableOptions): TableSection {
  const element = html`<section class="gb-table" hidden></section>`;
  let table: ResultTable | null = null;
  let result: Result | null = null;
  let drawn: Result | null = null;
  let look = PLAIN;
  let changed = () => {};
  const draw = () => {
    if (!section.open || !result || result === drawn) return;
    if (!table) {
      table = resultTable({...options, changed: () => changed()});
      table.look = look;
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
      changed();
    },
    onToggle() {},
    show(next) {
      result = next;
      draw();
    },
    keep(name, element) {
      const open = section.open;
      changed = () => address.changed(name);
      address.keep(name, {
        element,
        read() {
          const kept = {...(section.open === open ? {} : {open: section.open}), ...writeLook(table?.look ?? look)};
          return Object.keys(kept).length > 0 ? kept : undefined;
        },
        take(value) {
          look = readLook(value);
          if (table) table.look = look;
          const {open: wanted} = partsOf(value);
          section.setOpen(typeof wanted === "boolean" ? wanted : open);
        }
      });
    }
  };
  return section;
}
