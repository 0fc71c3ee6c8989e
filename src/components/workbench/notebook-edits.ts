import {newId} from "./notebook.js";
import type {Cell, Notebook, SqlCell} from "./notebook.js";
import {freeName} from "./cell-names.js";
import {renameTable} from "./renaming.js";

/** Names that the notebook's SQL cells have. */
export function namesOf({cells}: Notebook): string[] {
  return cells.flatMap((cell) => (cell.kind === "sql" ? [cell.name] : []));
}

/** Puts cells before the one at an index, or at the end. */
export function insertCells(notebook: Notebook, cells: readonly Cell[], index: number): Notebook {
  return {...notebook, cells: notebook.cells.toSpliced(index, 0, ...cells)};
}

export function removeCell(notebook: Notebook, id: string): Notebook {
  return {...notebook, cells: notebook.cells.filter((cell) => cell.id !== id)};
}

/** Moves a cell by so many places, as far as there are any. */
export function moveCell(notebook: Notebook, id: string, by: number): Notebook {
  const from = notebook.cells.findIndex((cell) => cell.id === id);
  const to = Math.max(0, Math.min(from + by, notebook.cells.length - 1));
  if (from < 0 || from === to) return notebook;
  return {...notebook, cells: notebook.cells.toSpliced(from, 1).toSpliced(to, 0, notebook.cells[from]!)};
}

/** A copy of a cell behind it, an SQL cell under a name of its own. */
export function duplicateCell(notebook: Notebook, id: string, tables: Iterable<string>): Notebook {
  const at = notebook.cells.findIndex((cell) => cell.id === id);
  const cell = notebook.cells[at];
  if (!cell) return notebook;
  const copy: Cell = {...cell, id: newId()};
  if (copy.kind === "sql") copy.name = freeName(copy.name, [...namesOf(notebook), ...tables]);
  return insertCells(notebook, [copy], at + 1);
}

/** Puts a changed cell in place of the one of its id. */
export function changeCell(notebook: Notebook, changed: Cell): Notebook {
  return {...notebook, cells: notebook.cells.map((cell) => (cell.id === changed.id ? changed : cell))};
}

/**
 * Gives an SQL cell another name, also in the SQL that reads it, in charts and in prose; where two cells have the old
 * name, or another has the new one, in this cell alone.
 */
export function renameCell(notebook: Notebook, id: string, name: string): Notebook {
  const cell = notebook.cells.find((cell): cell is SqlCell => cell.id === id && cell.kind === "sql");
  if (!cell || cell.name === name) return notebook;
  const renamed = changeCell(notebook, {...cell, name});
  const others = namesOf(notebook).map((other) => other.toLowerCase());
  const own = cell.name.toLowerCase();
  const alone =
    others.filter((other) => other === own).length > 1 ||
    (name.toLowerCase() !== own && others.includes(name.toLowerCase()));
  if (alone || cell.name === "" || name === "") return renamed;
  return {...renamed, cells: renamed.cells.map((other) => renameIn(other, cell.name, name))};
}

function renameIn(cell: Cell, from: string, to: string): Cell {
  if (cell.kind === "sql") {
    const text = renameTable(cell.text, from, to);
    return text === cell.text ? cell : {...cell, text};
  }
  if (cell.kind === "chart")
    return cell.settings.source === from ? {...cell, settings: {...cell.settings, source: to}} : cell;
  const text = cell.text.replaceAll(/(\$\{\s*)([\p{ID_Start}_][\p{ID_Continue}_]*)(?=\[\d)/gu, (all, start, name) =>
    name === from ? `${start}${to}` : all
  );
  return text === cell.text ? cell : {...cell, text};
}
