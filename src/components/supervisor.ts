import {QueryError} from "./query-error.js";
import {WorkerLost} from "./engine-worker.js";
import type {Saying} from "./saying.js";
import type {Status} from "./result.js";

/** Something that runs on its own and may fail while nobody asks it anything. */
export interface Supervised {
  /** Rejects when it is gone. */
  readonly lost: Promise<never>;
  end(): void;
}

type Start<T> = (tell: (status: Status) => void) => Promise<T>;

/** Starts an engine on first need, keeps one running, starts another when it is lost, and tells of all this. */
export class Supervisor<T extends Supervised> {
  #status: Status = {phase: "idle"};
  #starting: Promise<T> | null = null;
  #running: T | null = null;
  readonly #start: Start<T>;
  readonly #listeners = new Set<(status: Status) => void>();

  /** `start` gives a new engine, and may tell how far it is. */
  constructor(start: Start<T>) {
    this.#start = start;
  }

  /** Calls the listener at once and at every change, until the function given back is called. */
  onStatus(listener: (status: Status) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#status);
    return () => void this.#listeners.delete(listener);
  }

  /** The engine, running. Rejects with a QueryError where it does not start; the next call tries again. */
  ready(): Promise<T> {
    this.#starting ??= this.#boot().catch((error: unknown) => {
      this.#starting = null;
      this.#tell({phase: "idle"});
      throw error instanceof QueryError ? error : didNotStart(error);
    });
    return this.#starting;
  }

  /** Puts another in the place of an engine that is of no more use. Does nothing where that has been done. */
  replace(engine: T, reason: Saying): void {
    if (this.#running !== engine) return;
    this.#running = null;
    this.#starting = null;
    engine.end();
    this.#tell({phase: "restarting", reason});
    this.ready().catch(() => {});
  }

  async #boot(): Promise<T> {
    const again = this.#status.phase === "restarting";
    const engine = await this.#start((status) => {
      if (!again) this.#tell(status);
    });
    this.#running = engine;
    engine.lost.catch((error: unknown) => this.replace(engine, lossOf(error)));
    this.#tell({phase: "ready"});
    return engine;
  }

  #tell(status: Status): void {
    this.#status = status;
    for (const listener of this.#listeners) listener(status);
  }
}

function lossOf(error: unknown): Saying {
  if (error instanceof WorkerLost) return error.saying;
  return ["workerFailed", error instanceof Error ? error.message : String(error)];
}

function didNotStart(error: unknown): QueryError {
  const reason = error instanceof Error ? error.message : String(error);
  return new QueryError("engine", ["didNotStart", reason], {
    hint: ["checkConnection"]
  });
}
