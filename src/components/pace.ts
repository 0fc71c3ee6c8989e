/** Milliseconds to work before the page gets a turn. */
const STRETCH = 12;

/**
 * Work on many rows, in stretches between which the page lives on:
 *
 *     for (let row = 0; row < numRows; row++) {
 *       if (row % 1024 === 0 && pace.due) await pace.rest();
 */
export class Pace {
  #until = performance.now() + STRETCH;

  /** Aborting the signal ends the work at its next rest. */
  constructor(readonly signal?: AbortSignal) {}

  get due(): boolean {
    return performance.now() > this.#until;
  }

  /** Lets the page have its turn. Rejects where the work is no longer wanted. */
  async rest(): Promise<void> {
    this.signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve));
    this.signal?.throwIfAborted();
    this.#until = performance.now() + STRETCH;
  }
}
