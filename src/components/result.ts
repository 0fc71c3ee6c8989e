import type {Columns} from "./columns.js";
import type {Saying} from "./saying.js";

/** A column of a result: its name and DuckDB's name of its type (VARCHAR, INTEGER, DATE, VARCHAR[] …). */
export interface Field {
  name: string;
  type: string;
}

/**
 * What a query gave. Rows are plain objects in DuckDB's order. Whole and decimal numbers are numbers (beyond 2^53 a
 * bigint, or the decimal's own text), DATE and TIMESTAMP are `Date` in UTC, lists are arrays, NULL is null.
 */
export interface Result {
  fields: Field[];
  readonly rows: Record<string, unknown>[];
  /** The same by its cells, where rows are only made when asked for. `columnsOf` gives it for every result. */
  readonly columns?: Columns;
  /** From the moment the engine took the query up to the last row, waiting in the queue and loading left out. */
  milliseconds: number;
}

/** A value that SQL reads with `getvariable('name')`, or that a `sql` block binds. */
export type Parameter = string | number | boolean | null | Date | Parameter[];

export interface QueryOptions {
  /** Names match /^[a-z_][a-z0-9_]*$/. Seen by this query alone. */
  parameters?: Record<string, Parameter>;
  /** Aborting cancels the query, running or waiting. */
  signal?: AbortSignal;
  /** Milliseconds the query may run, waiting and loading left out. 30000 unless given. */
  timeout?: number;
}

/** Where the engine stands. `loaded` and `total` are bytes moved; `total` is 0 where the host does not say. */
export type Status =
  | {phase: "idle"}
  | {phase: "fetching"; loaded: number; total: number}
  | {phase: "starting"}
  | {phase: "ready"}
  | {phase: "restarting"; reason: Saying};
