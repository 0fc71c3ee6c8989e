import type {ShippedQuery} from "../../data-loaders/queries.js";
import {QueryError} from "./query-error.js";
import type {Parameter, Result} from "./result.js";
import {decodeResult} from "./shipped-result.js";

export type Parameters = Record<string, Parameter>;

/** Puts a query to the engine. `timeout` is in milliseconds; the engine's own unless given. */
export type Ask = (
  sql: string,
  options: {parameters: Parameters; signal: AbortSignal; timeout?: number}
) => Promise<Result>;

/** The rows that a query gives for some values, out of those shipped with it; null where they are not among these. */
export type Answer = (rows: Result["rows"], parameters: Parameters) => Result["rows"] | null;

export interface SessionState {
  /** The SQL last asked for. */
  sql: string;
  /** Whether that SQL differs from the published one. */
  edited: boolean;
  /** The values last asked with, by name. */
  parameters: Parameters;
  running: boolean;
  /** The newest result. It stays while another is on its way, and after an error. */
  result: Result;
  /** Whether that result is the one the build shipped, or rows of it. */
  published: boolean;
  /** Why the last question has no result; null while it runs and when it went well. */
  error: QueryError | null;
}

/**
 * One query under exploration: published text, edits, values, the newest result. A newer question aborts the older one,
 * and whatever the older one still says is dropped. Knows neither page nor editor.
 */
export class QuerySession {
  #state: SessionState;
  #running: AbortController | null = null;
  readonly #defaults: Parameters;
  readonly #shipped: Result;

  /** `changed` is told of every new state. With `answer`, new values ask no engine while the SQL is the published one. */
  constructor(
    readonly query: ShippedQuery,
    readonly ask: Ask,
    readonly changed: (state: SessionState) => void,
    readonly answer: Answer | null = null
  ) {
    this.#defaults = defaultParameters(query);
    this.#shipped = decodeResult(query.result);
    this.#state = this.#publishedState();
  }

  get state(): SessionState {
    return this.#state;
  }

  get defaults(): Parameters {
    return this.#defaults;
  }

  /**
   * Takes new values for some parameters. Where all stand at their defaults and the SQL is the published one, the
   * shipped result answers, and so does `answer` where it can; otherwise the engine does. Values equal to the present ones ask nothing.
   */
  setParameters(values: Parameters): void {
    const parameters = {...this.#state.parameters, ...values};
    if (sameParameters(parameters, this.#state.parameters)) return;
    this.#pose(this.#state.sql, parameters);
  }

  /** Takes SQL, or null for the published, and asks what that asks: the shipped result where nothing differs. */
  setSql(sql: string | null): void {
    const {parameters, sql: present} = this.#state;
    const next = sql ?? this.query.sql;
    if (next !== present) this.#pose(next, parameters);
  }

  /** Asks the engine, also where the shipped result would answer. */
  run(sql: string = this.#state.sql): Promise<void> {
    return this.#start(sql, this.#state.parameters);
  }

  /** Stops the running question, if there is one; the result before stays. */
  cancel(): void {
    if (!this.#running) return;
    this.#abort();
    this.#change({running: false, error: new QueryError("cancelled", "")});
  }

  /** Goes back to the published text, values and result. */
  reset(): void {
    this.#publish();
  }

  #publish(): void {
    this.#abort();
    this.#change(this.#publishedState());
  }

  #publishedState(): SessionState {
    const {sql} = this.query;
    const parameters = this.#defaults;
    return {sql, edited: false, parameters, running: false, result: this.#shipped, published: true, error: null};
  }

  #pose(sql: string, parameters: Parameters): void {
    const edited = sql.trimEnd() !== this.query.sql;
    if (!edited && sameParameters(parameters, this.#defaults)) return this.#publish();
    const rows = edited ? null : this.answer?.(this.#shipped.rows, parameters);
    if (!rows) return void this.#start(sql, parameters);
    this.#abort();
    this.#change({...this.#publishedState(), parameters, result: {...this.#shipped, rows}});
  }

  async #start(sql: string, parameters: Parameters): Promise<void> {
    this.#abort();
    const controller = new AbortController();
    this.#running = controller;
    this.#change({sql, edited: sql.trimEnd() !== this.query.sql, parameters, running: true, error: null});
    try {
      const result = await this.ask(sql, {parameters, signal: controller.signal});
      if (this.#running !== controller) return;
      this.#running = null;
      this.#change({running: false, result, published: false});
    } catch (error) {
      if (this.#running !== controller) return;
      this.#running = null;
      this.#change({running: false, error: asQueryError(error)});
    }
  }

  #abort(): void {
    const controller = this.#running;
    this.#running = null;
    controller?.abort();
  }

  #change(part: Partial<SessionState>): void {
    this.#state = {...this.#state, ...part};
    this.changed(this.#state);
  }
}

/** The values that a query's result was shipped with. */
function defaultParameters({parameters}: ShippedQuery): Parameters {
  return Object.fromEntries(parameters.map(({name, value}) => [name, value]));
}

/** Anything thrown, as an error that can be shown: what is no QueryError comes from the engine or its loading. */
export function asQueryError(error: unknown): QueryError {
  if (error instanceof QueryError) return error;
  return new QueryError("engine", error instanceof Error ? error.message : String(error));
}

/** Whether two sets of values have the same names and mean the same to SQL. */
export function sameParameters(left: Parameters, right: Parameters): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => sameParameter(left[name], right[name]));
}

// A date equals the ISO day it is written as.
function sameParameter(left: Parameter | undefined, right: Parameter | undefined): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, i) => sameParameter(item, right[i]));
  if (left instanceof Date) return sameParameter(left.toISOString().slice(0, 10), right);
  if (right instanceof Date) return sameParameter(left, right.toISOString().slice(0, 10));
  return left === right;
}
