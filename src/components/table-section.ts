import {html} from "htl";
import {resultTable} from "./result-table.js";
import type {ResultTableOptions} from "./result-table.js";
import type {Result} from "./result.js";

export interface TableSection {
  element: HTMLElement;
  readonly open: boolean;
  setOpen(open: boolean): void;
  /** Told each time it opens or closes. */
  onToggle: (open: boolean) => void;
  /** Shows another result, at once if open, else when it opens. */
  show(result: Result): void;
}

/** The rows behind a chart, drawn only while they are open. */
export function tableSection(options: ResultTableOptions): TableSection {
  const element = html`<section class="gb-table" hidden></section>`;
  let result: Result | null = null;
  const draw = () => element.replaceChildren(...(result && section.open ? [resultTable(result, options)] : []));
  const section: TableSection = {
    element,
    get open() {
      return !element.hidden;
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
