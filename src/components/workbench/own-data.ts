import {freeName} from "./cell-names.js";
import type {KeptTable, NotebookStore} from "./notebook-store.js";
import {MOST_BYTES, OwnFileError, readOwnFile} from "./own-files.js";

/**
 * The reader's own tables: kept in this browser, given to the engine before its first question. Files are read here and
 * sent nowhere.
 */
export class OwnData {
  #tables: KeptTable[] = [];
  readonly #given = new Map<string, Promise<void>>();
  readonly #store: NotebookStore;

  constructor(store: NotebookStore) {
    this.#store = store;
  }

  get tables(): readonly KeptTable[] {
    return this.#tables;
  }

  /** Has again what was kept before. Rejects with a StoreError. */
  async recall(): Promise<void> {
    this.#tables = await this.#store.tables();
  }

  /**
   * Makes a table of a file, under a name of its own that none of the taken has. Rejects with an OwnFileError for a file
   * that is none; where only the keeping fails, the table is there until the page is left, and the StoreError is
   * thrown.
   */
  async add(file: File, taken: Iterable<string>, now: number): Promise<KeptTable> {
    if (file.size > MOST_BYTES) throw new OwnFileError("size");
    const arrow = await readOwnFile(file.name, new Uint8Array(await file.arrayBuffer()));
    const [{tableToIPC}, {typeName}] = await Promise.all([import("@uwdata/flechette"), import("../type-name.js")]);
    const stream = tableToIPC(arrow, {format: "stream"});
    if (!stream) throw new OwnFileError("empty");
    const stem = file.name.replace(/\.[^.]*$/u, "");
    const table: KeptTable = {
      name: freeName(stem, [...taken, ...this.#tables.map(({name}) => name)]),
      fileName: file.name,
      stream,
      rows: arrow.numRows,
      columns: arrow.schema.fields.map((field) => ({name: field.name, type: typeName(field)})),
      addedAt: now
    };
    this.#tables = [...this.#tables, table];
    await this.#store.addTable(table);
    return table;
  }

  async remove(name: string): Promise<void> {
    this.#tables = this.#tables.filter((table) => table.name !== name);
    const given = this.#given.get(name);
    this.#given.delete(name);
    if (given) {
      const {dropTable} = await import("../database.js");
      await given.catch(() => {});
      await dropTable(name);
    }
    await this.#store.dropTable(name);
  }

  /** Gives the engine what it does not have yet. */
  async prepare(): Promise<void> {
    const waiting = this.#tables.map(({name, stream}) => {
      const present = this.#given.get(name);
      if (present) return present;
      const giving = import("../database.js").then(({addTable}) => addTable(name, stream));
      this.#given.set(name, giving);
      giving.catch(() => this.#given.delete(name));
      return giving;
    });
    await Promise.all(waiting);
  }
}
