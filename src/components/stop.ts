import {QueryError} from "./query-error.js";

/** Thrown where what was to stop has not done so in time. */
export class Overdue extends Error {}

/** Why a query is to stop, once it is: its signal was aborted or its time is up. */
export class Stop {
  /** Rejects with the reason when it comes. */
  readonly promise: Promise<never>;
  #reason: QueryError | null = null;
  #reject: (reason: QueryError) => void = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #abort = () => this.#stop(new QueryError("cancelled", ["cancelled"]));

  constructor(signal: AbortSignal | undefined) {
    this.promise = new Promise((_, reject) => (this.#reject = reject));
    this.promise.catch(() => {});
    this.#signal = signal;
    if (signal?.aborted) this.#abort();
    else signal?.addEventListener("abort", this.#abort);
  }

  get reason(): QueryError | null {
    return this.#reason;
  }

  /** Rejects as Overdue when the reason is this many milliseconds old. */
  overdue(milliseconds: number): Promise<never> {
    return this.promise.catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      throw new Overdue();
    });
  }

  /** Counts the query's time from now on: after this many milliseconds it is to stop. */
  startClock(milliseconds: number): void {
    this.stopClock();
    if (milliseconds === Infinity) return;
    const late = new QueryError("timeout", ["ranLonger", milliseconds / 1000], {
      hint: ["giveTime"]
    });
    this.#timer = setTimeout(() => this.#stop(late), milliseconds);
  }

  stopClock(): void {
    clearTimeout(this.#timer);
  }

  /** The query is over: nothing stops it any more. */
  clear(): void {
    this.stopClock();
    this.#signal?.removeEventListener("abort", this.#abort);
  }

  #stop(reason: QueryError): void {
    this.#reason ??= reason;
    this.#reject(this.#reason);
  }
}
