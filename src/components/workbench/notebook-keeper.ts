import type {Notebook} from "./notebook.js";
import {newId} from "./notebook.js";
import {StoreError} from "./notebook-store.js";
import type {KeptNotebook, NotebookStore} from "./notebook-store.js";

/** Where the keeping of the open notebook stands. */
export type Keeping =
  {phase: "unkept"} | {phase: "saving"} | {phase: "saved"} | {phase: "clash"} | {phase: "failed"; error: StoreError};

/** Edits that follow one another faster than this, in milliseconds, are saved together. */
const PAUSE = 400;

export interface NotebookKeeperOptions {
  store: NotebookStore;
  /** Tells other tabs of a saving; what they tell comes to `heard`. */
  tell: (saving: {id: string; revision: number}) => void;
  /** Milliseconds since 1970. */
  now: () => number;
  changed: (keeping: Keeping) => void;
  /** Another tab has saved the open notebook, which has no unsaved edits here. */
  refreshed: (kept: KeptNotebook) => void;
}

/**
 * Keeps the open notebook in the browser as it is edited. Two tabs with one notebook destroy nothing of each other's: a
 * tab without edits of its own takes over what the other saves, one with edits goes on with a copy.
 */
export class NotebookKeeper {
  #kept: KeptNotebook | null = null;
  #pending: Notebook | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  readonly #options: NotebookKeeperOptions;

  constructor(options: NotebookKeeperOptions) {
    this.#options = options;
  }

  /** The open notebook as last saved; null where it is not kept. */
  get kept(): KeptNotebook | null {
    return this.#kept;
  }

  /** Turns to a kept notebook, or to one that is not kept yet. */
  open(kept: KeptNotebook | null): void {
    this.#kept = kept;
    this.#pending = null;
    clearTimeout(this.#timer);
    this.#options.changed({phase: kept ? "saved" : "unkept"});
  }

  /** Saves an edited notebook soon. The first edit of one that is not kept begins to keep it. */
  note(notebook: Notebook, held: boolean): void {
    this.#pending = notebook;
    this.#kept ??= {id: newId(), notebook, revision: 0, savedAt: 0, held, deleted: false};
    this.#kept = {...this.#kept, held};
    this.#options.changed({phase: "saving"});
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Saves what is not saved yet. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    const [kept, notebook] = [this.#kept, this.#pending];
    if (!kept || !notebook) return;
    this.#pending = null;
    const {store, now, tell, changed} = this.#options;
    try {
      const {id, held} = kept;
      const saved = await store.save({id, notebook, held, deleted: false}, kept.revision, now());
      if (this.#kept?.id !== kept.id) return;
      this.#kept = saved;
      tell({id: saved.id, revision: saved.revision});
      changed({phase: saved.id === kept.id ? (this.#pending ? "saving" : "saved") : "clash"});
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#pending ??= notebook;
      changed({phase: "failed", error});
    }
  }

  /** Takes what another tab tells. */
  async heard(data: unknown): Promise<void> {
    const {id, revision} = (data ?? {}) as {id?: unknown; revision?: unknown};
    await this.#saving;
    if (id !== this.#kept?.id || this.#pending || revision === this.#kept?.revision) return;
    const kept = await this.#options.store.get(String(id)).catch(() => undefined);
    if (!kept || kept.id !== this.#kept?.id || this.#pending) return;
    this.#kept = kept;
    this.#options.refreshed(kept);
  }
}
