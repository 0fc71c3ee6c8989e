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

/** Why a query gave no result. The message is DuckDB's own, or plain words where the engine had none. */
export class QueryError extends Error {
  override name = "QueryError";
  readonly kind: QueryErrorKind;
  /** The part of the SQL at fault, where that is known. */
  readonly range: Span | null;
  /** What to do, in plain words. */
  readonly hint: string | null;

  constructor(
    kind: QueryErrorKind,
    message: string,
    {range = null, hint = null}: {range?: Span | null; hint?: string | null} = {}
  ) {
    super(message);
    this.kind = kind;
    this.range = range;
    this.hint = hint;
  }
}
