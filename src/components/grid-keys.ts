import type {RowWindow} from "./row-window.js";

/** A place in a grid: a row, -1 for the head, and the index of a cell in it. */
interface Place {
  row: number;
  cell: number;
}

export interface GridKeys {
  /** To be called after rows have been drawn: keeps one of them the Tab key's stop, and the focus where it was. */
  refresh(): void;
}

/**
 * Makes a table's grid one stop of the Tab key. Arrows go from cell to cell and between the links and buttons in a
 * cell; Home and End to a row's ends, with Ctrl to the grid's; Page Up and Page Down by what is seen. Enter on a cell
 * without a button of its own calls `enter`.
 */
export function gridKeys(
  table: HTMLTableElement,
  rows: RowWindow,
  {numRows, enter}: {numRows: () => number; enter: (cell: HTMLTableCellElement) => void}
): GridKeys {
  let place: Place = {row: 0, cell: 0};
  let focused = false;
  let stop: HTMLElement | null = null;

  const rowOf = (row: number) => (row < 0 ? (table.tHead?.rows[0] ?? null) : rows.element(row));
  const setStop = (target: HTMLElement | null) => {
    if (stop === target) return;
    stop?.setAttribute("tabindex", "-1");
    stop = target;
    stop?.setAttribute("tabindex", "0");
  };

  function go(row: number, cell: number, widget = 0): void {
    const next = Math.max(-1, Math.min(row, numRows() - 1));
    if (next >= 0) rows.reveal(next);
    const cells = rowOf(next)?.cells;
    const at = cells?.[Math.max(0, Math.min(cell, cells.length - 1))];
    if (!at) return;
    const stops = stopsOf(at);
    const target = stops.at(widget) ?? stops[0]!;
    place = {row: next, cell: at.cellIndex};
    setStop(target);
    focused = true;
    target.focus({preventScroll: true});
    at.scrollIntoView({block: "nearest", inline: "nearest"});
  }

  table.addEventListener("focusin", ({target}) => {
    const cell = (target as HTMLElement).closest<HTMLTableCellElement>("td, th");
    if (!cell || !table.contains(cell)) return;
    focused = true;
    const row = cell.closest("tr")!;
    place = {row: Number(row.getAttribute("aria-rowindex")) - 2, cell: cell.cellIndex};
    setStop(target as HTMLElement);
  });
  table.addEventListener("focusout", ({relatedTarget}) => {
    // A row that is scrolled away takes the focus with it; then nothing else has it.
    if (relatedTarget) focused = false;
  });
  table.addEventListener("pointerdown", () => (focused = false));

  table.addEventListener("keydown", (event) => {
    const {key, ctrlKey, metaKey, altKey, shiftKey} = event;
    if (altKey || shiftKey) return;
    const {row, cell} = place;
    const jump = ctrlKey || metaKey;
    if (jump && key !== "Home" && key !== "End") return;
    const cells = rowOf(row)?.cells;
    const at = cells?.[cell];
    const step = (by: 1 | -1) => {
      const stops = at ? stopsOf(at) : [];
      const next = stops.indexOf(event.target as HTMLElement) + by;
      if (stops[next]) go(row, cell, next);
      else if (cells?.[cell + by]) go(row, cell + by, by < 0 ? -1 : 0);
    };
    switch (key) {
      case "ArrowRight":
        step(1);
        break;
      case "ArrowLeft":
        step(-1);
        break;
      case "ArrowDown":
        go(row + 1, cell);
        break;
      case "ArrowUp":
        go(row - 1, cell);
        break;
      case "PageDown":
        go(Math.max(0, row) + rows.pageRows, cell);
        break;
      case "PageUp":
        go(Math.max(0, row - rows.pageRows), cell);
        break;
      case "Home":
        go(jump ? 0 : row, 0);
        break;
      case "End":
        go(jump ? numRows() - 1 : row, (cells?.length ?? 1) - 1, -1);
        break;
      case "Enter":
        if (event.target !== at || !at) return;
        enter(at);
        break;
      default:
        return;
    }
    event.preventDefault();
  });

  return {
    refresh() {
      const lost = focused && !table.contains(document.activeElement);
      if (stop?.isConnected && table.contains(stop)) return;
      const drawn = rowOf(place.row);
      if (!drawn) {
        if (lost) return;
        place = {row: Math.min(rows.top, numRows() - 1), cell: place.cell};
      }
      const cells = rowOf(place.row)?.cells;
      const at = cells?.[Math.min(place.cell, cells.length - 1)];
      const target = at ? stopsOf(at)[0]! : null;
      setStop(target);
      if (lost) target?.focus({preventScroll: true});
    }
  };
}

/** What in a cell can have the focus: its links and buttons, or else the cell. */
function stopsOf(cell: HTMLTableCellElement): HTMLElement[] {
  const widgets = [...cell.querySelectorAll<HTMLElement>("a[href], button")];
  return widgets.length > 0 ? widgets : [cell];
}
