import type {Notebook} from "./notebook.js";

const MOST_STEPS = 200;

/**
 * A notebook and its past. Each edit is a step that can be undone; edits of the same key that follow one another, as
 * typing in one cell, are one step.
 */
export class NotebookHistory {
  #state: Notebook;
  #past: Notebook[] = [];
  #future: Notebook[] = [];
  #key: string | null = null;

  constructor(state: Notebook) {
    this.#state = state;
  }

  get state(): Notebook {
    return this.#state;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  edit(next: Notebook, key: string | null = null): void {
    if (next === this.#state) return;
    if (key === null || key !== this.#key) this.#past = [...this.#past.slice(1 - MOST_STEPS), this.#state];
    this.#key = key;
    this.#future = [];
    this.#state = next;
  }

  undo(): void {
    const before = this.#past.pop();
    if (!before) return;
    this.#future.push(this.#state);
    this.#state = before;
    this.#key = null;
  }

  redo(): void {
    const after = this.#future.pop();
    if (!after) return;
    this.#past.push(this.#state);
    this.#state = after;
    this.#key = null;
  }

  /** Puts another notebook in place of this one and its past. */
  reset(state: Notebook): void {
    this.#state = state;
    this.#past = [];
    this.#future = [];
    this.#key = null;
  }
}
