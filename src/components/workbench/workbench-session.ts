import type {Ask} from "../query-session.js";
import {chartCell, markdownCell, readNotebook, contentOf, sqlCell, sqlCells} from "./notebook.js";
import type {Cell, CellKind, Notebook} from "./notebook.js";
import {freeName} from "./cell-names.js";
import {changeCell, duplicateCell, insertCells, moveCell, namesOf, removeCell, renameCell} from "./notebook-edits.js";
import {NotebookHistory} from "./notebook-history.js";
import {NotebookKeeper} from "./notebook-keeper.js";
import type {Keeping} from "./notebook-keeper.js";
import {NotebookRunner} from "./notebook-runner.js";
import type {KeptNotebook, NotebookStore} from "./notebook-store.js";
import {valuePlaces} from "./value-places.js";

export interface WorkbenchSessionOptions {
  ask: Ask;
  /** Names that are tables already, in lower case. */
  tables: readonly string[];
  store: NotebookStore;
  tell: (saving: {id: string; revision: number}) => void;
  now: () => number;
  /** The notebook has changed: its cells, its title, whether it is held. */
  changed: () => void;
  /** A cell's run has come to something. */
  ran: (id: string) => void;
  kept: (keeping: Keeping) => void;
  /** Another tab's savings were taken over. */
  refreshed: () => void;
}

/** The notebook that is open: what it says, its past, its runs, its keeping. Knows no page. */
export class WorkbenchSession {
  readonly history = new NotebookHistory({title: "", cells: []});
  readonly runner: NotebookRunner;
  readonly keeper: NotebookKeeper;
  readonly #options: WorkbenchSessionOptions;
  #held = false;
  #tables: string[];

  constructor(options: WorkbenchSessionOptions) {
    this.#options = options;
    this.#tables = [...options.tables];
    this.runner = new NotebookRunner(options.ask, this.#tables, options.ran);
    this.keeper = new NotebookKeeper({
      store: options.store,
      tell: options.tell,
      now: options.now,
      changed: options.kept,
      refreshed: ({notebook, held}) => {
        this.#held = held;
        this.history.edit(notebook);
        this.#show();
        options.refreshed();
      }
    });
  }

  get notebook(): Notebook {
    return this.history.state;
  }

  /** Whether nothing may run before the reader says so. */
  get held(): boolean {
    return this.#held;
  }

  /** Opens a notebook: one that is kept, or one that is not yet. */
  open(notebook: Notebook, {kept = null, held = false}: {kept?: KeptNotebook | null; held?: boolean} = {}): void {
    this.runner.cancelAll();
    this.runner.setCells([]);
    this.#held = held;
    this.history.reset(notebook);
    this.keeper.open(kept);
    this.#show();
  }

  /** Takes the names of the reader's own tables. */
  setOwnTables(names: readonly string[]): void {
    this.#tables = [...this.#options.tables, ...names];
    this.runner.setTables(this.#tables);
  }

  /** Names that a new cell or table may not have. */
  taken(): string[] {
    return [...this.#tables, ...namesOf(this.notebook)];
  }

  /** Edits that share a key and follow one another are undone together. */
  edit(next: Notebook, key: string | null = null): void {
    if (next === this.notebook) return;
    this.history.edit(next, key);
    this.#edited();
  }

  undo(): void {
    this.history.undo();
    this.#edited();
  }

  redo(): void {
    this.history.redo();
    this.#edited();
  }

  /** Keeps the notebook as it is, edited or not. */
  keep(): void {
    this.keeper.note(this.notebook, this.#held);
  }

  add(kind: CellKind, before: string | null): Cell {
    const source = sqlCells(this.notebook)[0]?.name ?? "";
    const cell =
      kind === "sql"
        ? sqlCell(freeName("query", this.taken()), "")
        : kind === "markdown"
          ? markdownCell("")
          : chartCell({source});
    this.insert([cell], before);
    return cell;
  }

  /** Puts cells before another, or at the end. */
  insert(cells: readonly Cell[], before: string | null): void {
    const at = this.notebook.cells.findIndex(({id}) => id === before);
    this.edit(insertCells(this.notebook, cells, at < 0 ? this.notebook.cells.length : at));
  }

  change(cell: Cell, key: string): void {
    this.edit(changeCell(this.notebook, cell), key);
  }

  rename(id: string, name: string): void {
    this.edit(renameCell(this.notebook, id, name));
  }

  move(id: string, by: number): void {
    this.edit(moveCell(this.notebook, id, by));
  }

  duplicate(id: string): void {
    this.edit(duplicateCell(this.notebook, id, this.#tables));
  }

  remove(id: string): void {
    this.edit(removeCell(this.notebook, id));
  }

  /** Runs a cell, and all that depend on it. Running a notebook that was held lets it go. */
  run(id: string): void {
    this.#release();
    void this.runner.run(id);
  }

  runAll(): void {
    this.#release();
    void this.runner.runAll();
  }

  /** Runs a cell that has come into view, unless the notebook is held or the cell has been run. */
  seen(id: string): void {
    if (this.#held) return;
    const cell = this.notebook.cells.find((cell) => cell.id === id);
    if (!cell) return;
    const names =
      cell.kind === "markdown"
        ? (valuePlaces(cell.text) ?? []).map(({name}) => name)
        : [cell.kind === "sql" ? cell.name : cell.settings.source];
    for (const source of sqlCells(this.notebook))
      if (names.includes(source.name) && source.text.trim() !== "") this.runner.runOnce(source.id);
  }

  /** A copy of the notebook under another title, not kept yet. */
  copy(title: string): Notebook {
    return {...readNotebook(contentOf(this.notebook)), title};
  }

  #release(): void {
    if (!this.#held) return;
    this.#held = false;
    if (this.keeper.kept) this.keep();
    this.#options.changed();
  }

  #edited(): void {
    this.keeper.note(this.notebook, this.#held);
    this.#show();
  }

  #show(): void {
    this.runner.setCells(sqlCells(this.notebook));
    this.#options.changed();
  }
}
