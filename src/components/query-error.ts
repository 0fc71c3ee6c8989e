import {say} from "./saying.js";
import type {Saying} from "./saying.js";

export type QueryErrorKind =
  | "syntax"
  | "catalog"
  | "binder"
  | "conversion"
  | "runtime"
  | "cancelled"
  | "timeout"
  | "memory"
  | "forbidden"
  | "engine";

/** UTF-16 offsets into the SQL as it was given: start inclusive, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What goes with a QueryError besides its message. */
export interface QueryErrorDetails {
  range?: Span | null;
  hint?: Saying | string | null;
}

/** Why a query gave no result. Message and hint are in English; `said` and `advice` are for other languages. */
export class QueryError extends Error {
  override name = "QueryError";
  readonly kind: QueryErrorKind;
  /** The message as it was given: a string is DuckDB's own, which speaks English. */
  readonly said: Saying | string;
  /** The part of the SQL at fault, where that is known. */
  readonly range: Span | null;
  /** What to do, in plain words. */
  readonly hint: string | null;
  /** The hint as it was given. */
  readonly advice: Saying | string | null;

  constructor(kind: QueryErrorKind, said: Saying | string, {range = null, hint = null}: QueryErrorDetails = {}) {
    super(say(said));
    this.kind = kind;
    this.said = said;
    this.range = range;
    this.hint = hint && say(hint);
    this.advice = hint;
  }
}
