import {openDB} from "idb";
import type {DBSchema, IDBPDatabase} from "idb";
import {newId} from "./notebook.js";
import type {Notebook} from "./notebook.js";

/** A notebook as this browser keeps it. */
export interface KeptNotebook {
  id: string;
  notebook: Notebook;
  /** Counts the savings: who saves says which one it began from. */
  revision: number;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Whether nothing of it may run before the reader says so: it came by a link or file. */
  held: boolean;
  /** Whether it is on its way out, and can still be had back. */
  deleted: boolean;
}

/** An earlier state of a notebook. */
export interface NotebookVersion {
  key?: number;
  id: string;
  savedAt: number;
  notebook: Notebook;
}

/** A table of the reader's own, as Arrow's IPC stream. */
export interface KeptTable {
  name: string;
  fileName: string;
  stream: Uint8Array;
  rows: number;
  columns: {name: string; type: string}[];
  addedAt: number;
}

interface Schema extends DBSchema {
  notebooks: {key: string; value: KeptNotebook};
  versions: {key: number; value: NotebookVersion; indexes: {id: string}};
  tables: {key: string; value: KeptTable};
}

/** Why the browser does not keep something. */
export class StoreError extends Error {
  override name = "StoreError";
  constructor(
    readonly reason: "refused" | "full",
    message: string
  ) {
    super(message);
  }
}

/** A version is kept where the last is older than this, in milliseconds. */
const VERSION_AGE = 5 * 60_000;
const MOST_VERSIONS = 50;

/** What this browser keeps for this site: notebooks, their earlier states, tables. Every call may reject with a StoreError. */
export class NotebookStore {
  readonly #opening: Promise<IDBPDatabase<Schema>>;

  /** `name` is the database's: sites of one origin keep apart. */
  constructor(name: string) {
    this.#opening = open(name);
    this.#opening.catch(() => {});
  }

  /** All notebooks, those deleted included, the last saved first. */
  list(): Promise<KeptNotebook[]> {
    return this.#use(async (database) => {
      const kept = await database.getAll("notebooks");
      return kept.toSorted((a, b) => b.savedAt - a.savedAt);
    });
  }

  get(id: string): Promise<KeptNotebook | undefined> {
    return this.#use((database) => database.get("notebooks", id));
  }

  /**
   * Keeps a notebook, and the state before it as a version where the last is old. Where another tab has saved it since
   * the given revision, or removed it, that stays untouched, and this is kept as a notebook of its own: the answer then
   * has another id. Each saving is one transaction.
   */
  save(kept: Omit<KeptNotebook, "revision" | "savedAt">, revision: number, now: number): Promise<KeptNotebook> {
    return this.#use(async (database) => {
      const work = database.transaction(["notebooks", "versions"], "readwrite");
      const before = await work.objectStore("notebooks").get(kept.id);
      const clash = before ? before.revision !== revision : revision > 0;
      const saved = {...kept, id: clash ? newId() : kept.id, revision: clash ? 1 : revision + 1, savedAt: now};
      await work.objectStore("notebooks").put(saved);
      if (before && !clash) await keepVersion(work.objectStore("versions"), before);
      await work.done;
      return saved;
    });
  }

  /** Keeps a state as a version, whatever the age of the last. */
  addVersion({id, notebook}: KeptNotebook, now: number): Promise<void> {
    return this.#use(async (database) => void (await database.add("versions", {id, notebook, savedAt: now})));
  }

  /** Earlier states of a notebook, the newest first. */
  versions(id: string): Promise<NotebookVersion[]> {
    return this.#use(async (database) => (await database.getAllFromIndex("versions", "id", id)).toReversed());
  }

  /** Removes for good all notebooks marked as deleted, with their versions. */
  purge(): Promise<void> {
    return this.#use(async (database) => {
      const work = database.transaction(["notebooks", "versions"], "readwrite");
      for (const {id, deleted} of await work.objectStore("notebooks").getAll()) {
        if (!deleted) continue;
        await work.objectStore("notebooks").delete(id);
        for (const key of await work.objectStore("versions").index("id").getAllKeys(id))
          await work.objectStore("versions").delete(key);
      }
      await work.done;
    });
  }

  tables(): Promise<KeptTable[]> {
    return this.#use((database) => database.getAll("tables"));
  }

  addTable(table: KeptTable): Promise<void> {
    return this.#use(async (database) => void (await database.put("tables", table)));
  }

  dropTable(name: string): Promise<void> {
    return this.#use((database) => database.delete("tables", name));
  }

  async #use<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#opening);
    } catch (error) {
      const {name, message} = error instanceof Error ? error : new Error(String(error));
      throw new StoreError(name === "QuotaExceededError" ? "full" : "refused", message);
    }
  }
}

// Some browsers throw where others reject.
async function open(name: string): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore("notebooks", {keyPath: "id"});
      database.createObjectStore("versions", {keyPath: "key", autoIncrement: true}).createIndex("id", "id");
      database.createObjectStore("tables", {keyPath: "name"});
    }
  });
}

interface Versions {
  index(name: "id"): {getAll(id: string): Promise<NotebookVersion[]>};
  add(version: NotebookVersion): Promise<number>;
  delete(key: number): Promise<void>;
}

async function keepVersion(versions: Versions, before: KeptNotebook): Promise<void> {
  const kept = await versions.index("id").getAll(before.id);
  const last = kept.at(-1);
  if (last && before.savedAt - last.savedAt < VERSION_AGE) return;
  await versions.add({id: before.id, notebook: before.notebook, savedAt: before.savedAt});
  for (const {key} of kept.slice(0, Math.max(0, kept.length + 1 - MOST_VERSIONS)))
    if (key !== undefined) await versions.delete(key);
}
