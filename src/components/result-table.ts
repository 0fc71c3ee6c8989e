import {html} from "htl";
import {button} from "./button.js";
import {drawnColumns} from "./cells.js";
import type {DrawnColumn} from "./cells.js";
import {columnPanel, filterChips, filterText, keepsOf} from "./column-panel.js";
import type {ColumnFilter} from "./column-panel.js";
import {summarize} from "./column-summary.js";
import {columnsOf, pickRows, rowAt} from "./columns.js";
import type {Columns} from "./columns.js";
import {filterRows} from "./filters.js";
import type {Filter} from "./filters.js";
import {isNumeric} from "./formats.js";
import {gridKeys} from "./grid-keys.js";
import {holdsSentences, sentencesOf} from "./links.js";
import {Pace} from "./pace.js";
import {popoverOf, showBeside} from "./popover.js";
import type {Result} from "./result.js";
import {PRINTED, rowWindow} from "./row-window.js";
import {sortRows} from "./sort-rows.js";
import {chosenValue, PLAIN} from "./table-look.js";
import type {TableLook} from "./table-look.js";
import {pageLanguage} from "./words.js";
import type {Language, Words} from "./words.js";

export interface ResultTableOptions {
  words: Words;
  /** Names the table. */
  caption: string;
  /** Shows the sentences of a row. */
  open: (row: Record<string, unknown>) => void;
  /** The page's unless given. */
  language?: Language;
  /** Told when the reader has sorted or filtered. */
  changed?: () => void;
}

export interface ResultTable {
  element: HTMLElement;
  /** Shows another result. What it is sorted and filtered by stays for the columns that it has. */
  show(result: Result): void;
  /** What it is sorted and filtered by. */
  look: TableLook;
  /** The rows as they stand, sorted and filtered. */
  readonly view: Columns;
}

const NOTHING: Columns = {fields: [], numRows: 0, at: () => null};

/**
 * The rows of a result, up to millions: scrolled, sorted by a column's head, filtered by what its menu offers, with what
 * each column holds. One stop of the Tab key; arrow keys go from cell to cell.
 */
export function resultTable({
  words,
  caption,
  open,
  language = pageLanguage(),
  changed = () => {}
}: ResultTableOptions): ResultTable {
  const table = document.createElement("table");
  const widths = document.createElement("colgroup");
  const head = table.createTHead();
  table.prepend(widths);
  table.setAttribute("role", "grid");
  table.setAttribute("aria-label", caption);
  const scroller = html`<div class="gb-rows">${table}</div>`;
  const panels = html`<div></div>`;
  const status = html`<span class="gb-shown" role="status"></span>`;
  const chips = html`<span class="gb-bar"></span>`;
  const printed = html`<p class="gb-printed"></p>`;
  const element = html`<div class="gb-grid" role="region" aria-label=${caption}>
    ${scroller}
    <div class="gb-bar gb-below">${chips}${status}</div>
    ${printed}${panels}
  </div>`;

  let columns = NOTHING;
  let view = NOTHING;
  let drawn: DrawnColumn[] = [];
  let look = PLAIN;
  let numbered = false;
  let work = new AbortController();

  const rows = rowWindow({scroller, table, draw: drawRow, drawn: () => keys.refresh()});
  const keys = gridKeys(table, rows, {
    numRows: () => view.numRows,
    enter: showWhole
  });
  table.addEventListener("click", ({target}) => {
    const cell = (target as Element).closest("td");
    if (cell && !(target as Element).closest("a, button") && getSelection()?.isCollapsed) showWhole(cell);
  });

  return {
    element,
    get view() {
      return view;
    },
    get look() {
      return look;
    },
    set look(next) {
      look = next;
      if (columns !== NOTHING) void arrange();
    },
    show(result) {
      columns = columnsOf(result);
      drawHead();
      void arrange();
    }
  };

  function columnOf(name: string): number {
    return columns.fields.findIndex((field) => field.name === name);
  }

  /** The sorting and the filters of columns that this result has, by their indices. */
  function present() {
    const {sort, filters} = look;
    const sorted = sort ? columnOf(sort.column) : -1;
    return {
      sort: sort && sorted >= 0 ? {column: sorted, descending: sort.descending} : null,
      filters: [...filters].map(([name, filter]) => [columnOf(name), filter] as const).filter(([column]) => column >= 0)
    };
  }

  function setLook(next: TableLook): void {
    look = next;
    void arrange();
    changed();
  }

  /** Puts the rows in order, and leaves those out that a filter does. What is shown stays until that is done. */
  async function arrange(): Promise<void> {
    work.abort();
    work = new AbortController();
    const {signal} = work;
    const {sort, filters} = present();
    drawLook();
    if (!sort && filters.length === 0) {
      show(columns);
      return;
    }
    if (view.fields !== columns.fields) show(columns);
    element.setAttribute("aria-busy", "true");
    const late = setTimeout(() => (status.textContent = words.arranging), 150);
    try {
      const pace = new Pace(signal);
      const tests = filters.flatMap(([column, filter]): Filter[] => {
        const keeps = keepsOf(filter, columns.fields[column]!);
        return keeps ? [{column, keeps}] : [];
      });
      const all = Uint32Array.from({length: columns.numRows}, (_, row) => row);
      const kept = await filterRows(all, columns, tests, pace);
      show(pickRows(columns, sort ? await sortRows(kept, columns, sort, pace) : kept));
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      clearTimeout(late);
      if (!signal.aborted) element.removeAttribute("aria-busy");
    }
  }

  function show(next: Columns): void {
    element.removeAttribute("aria-busy");
    view = next;
    numbered = next.numRows > 0 && next.fields.some(({name}) => holdsSentences(name));
    drawn = drawnColumns(next, {words, language, open: (row) => open(rowAt(next, row))});
    table.setAttribute("aria-rowcount", String(next.numRows + 1));
    table.style.setProperty("--gb-lines", drawn.some(({long}) => long) ? "3" : "1");
    const numberWidth = numbered ? [1.75 + String(next.numRows).length * 0.6] : [];
    const all = [...numberWidth, ...drawn.map(({width}) => width)];
    widths.replaceChildren(...all.map((width) => html`<col style=${{width: `${width}em`}} />`));
    table.style.setProperty("--gb-width", `${all.reduce((sum, width) => sum + width, 0)}em`);
    status.textContent =
      next.numRows === columns.numRows ? words.rows(next.numRows) : words.rowsOf(next.numRows, columns.numRows);
    rows.reset(next.numRows);
    printed.textContent =
      next.numRows > PRINTED && table.classList.contains("gb-uniform") ? words.firstRows(PRINTED, next.numRows) : "";
  }

  function drawRow(row: number): HTMLTableRowElement {
    const tr = document.createElement("tr");
    tr.setAttribute("aria-rowindex", String(row + 2));
    if (numbered) tr.append(rowNumber(row));
    tr.append(...drawn.map(({cell}) => cell(row)));
    return tr;
  }

  /** The number of a row, which opens the sentences that the row rests on. */
  function rowNumber(row: number): HTMLElement {
    const text = (row + 1).toLocaleString("en");
    const th = html`<th scope="row" class="gb-row-number"></th>`;
    if (sentencesOf(rowAt(view, row)).length === 0) {
      th.textContent = text;
      th.tabIndex = -1;
      return th;
    }
    const number = button(text, () => open(rowAt(view, row)), {look: "link", title: words.sentencesOfRow(row + 1)});
    number.setAttribute("aria-label", words.sentencesOfRow(row + 1));
    number.tabIndex = -1;
    th.append(number);
    return th;
  }

  function drawHead(): void {
    const tr = document.createElement("tr");
    const holds = columns.numRows > 0 && columns.fields.some(({name}) => holdsSentences(name));
    tr.setAttribute("aria-rowindex", "1");
    if (holds)
      tr.append(html`<th scope="col" class="gb-row-number"><span class="gb-hidden">${words.rowNumber}</span></th>`);
    panels.replaceChildren();
    tr.append(...columns.fields.map((_, column) => columnHead(column)));
    head.replaceChildren(tr);
  }

  function columnHead(column: number): HTMLElement {
    const field = columns.fields[column]!;
    const sort = button("", () => toggleSort(column), {look: "link", title: words.sortBy(field.name)});
    sort.className = "gb-sort";
    sort.append(html`<span>${field.name}</span>`, html`<span class="gb-arrow" aria-hidden="true"></span>`);
    const menu = button("", () => {}, {title: words.columnMenu(field.name)});
    menu.className = "gb-column-menu";
    menu.setAttribute("aria-label", words.columnMenu(field.name));
    let counting = new AbortController();
    const panel = popoverOf(
      menu,
      words.columnMenu(field.name),
      () => {
        counting = new AbortController();
        return columnPanel({
          words,
          field,
          summary: () => summarize(columns, column, new Pace(counting.signal)),
          filter: look.filters.get(field.name) ?? {chosen: [], typed: ""},
          changed: (filter) => setFilter(column, filter)
        });
      },
      () => counting.abort()
    );
    panels.append(panel);
    for (const control of [sort, menu]) control.tabIndex = -1;
    return html`<th scope="col" class=${isNumeric(field) ? "gb-number" : null}><div>${sort}${menu}</div></th>`;
  }

  /** Shows in the head what the rows are sorted and filtered by. */
  function drawLook(): void {
    const {sort, filters} = present();
    const cells = [...head.rows[0]!.cells].slice(-columns.fields.length);
    for (const [column, th] of cells.entries()) {
      const sorted = sort?.column === column ? sort : null;
      if (sorted) th.setAttribute("aria-sort", sorted.descending ? "descending" : "ascending");
      else th.removeAttribute("aria-sort");
      th.querySelector(".gb-arrow")!.textContent = sorted ? (sorted.descending ? "↓" : "↑") : "";
      th.classList.toggle(
        "gb-filtered",
        filters.some(([filtered]) => filtered === column)
      );
    }
    const named = filters.map(([column, filter]) => ({
      text: filterText(filter, columns.fields[column]!, words),
      end: () => setFilter(column, {chosen: [], typed: ""})
    }));
    chips.replaceChildren(...filterChips(named, words));
  }

  /** Up, down, as the query has it. */
  function toggleSort(column: number): void {
    const {sort} = present();
    const {name} = columns.fields[column]!;
    if (sort?.column !== column) setLook({...look, sort: {column: name, descending: false}});
    else setLook({...look, sort: sort.descending ? null : {column: name, descending: true}});
  }

  function setFilter(column: number, {chosen, typed}: ColumnFilter): void {
    const field = columns.fields[column]!;
    const filters = new Map(look.filters);
    if (chosen.length === 0 && typed.trim() === "") filters.delete(field.name);
    else filters.set(field.name, {chosen: chosen.map((value) => chosenValue(value, field)), typed});
    setLook({...look, filters});
  }

  /** Shows the whole text of a cell that has room for its beginning only. */
  function showWhole(cell: HTMLElement): void {
    const clip = cell.querySelector<HTMLElement>(".gb-clip");
    if (!clip || (clip.scrollHeight <= clip.clientHeight + 1 && clip.scrollWidth <= clip.clientWidth + 1)) return;
    showBeside(panels, cell, html`<p class="gb-whole" lang=${cell.lang || null}>${clip.textContent}</p>`);
  }
}
