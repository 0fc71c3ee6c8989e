import {lexemes, plainSpaces} from "./lexemes.js";
import type {Lexeme} from "./lexemes.js";
import {QueryError} from "./query-error.js";
import type {Saying} from "./saying.js";

/** One statement, read but not yet run. */
export interface Statement {
  /** The SQL with comments and unusual spaces made plain; offsets are those of the SQL as given. */
  text: string;
  lexemes: Lexeme[];
}

const LONGEST = 1_000_000;

// Words that begin DuckDB's statements that do something other than answer.
const ACTIONS = new Set(
  (
    "abort alter analyze attach begin call checkpoint comment commit copy create deallocate delete detach drop end " +
    "execute export force import insert install load merge pragma prepare reset rollback set start truncate update " +
    "use vacuum"
  ).split(" ")
);

// Functions that change the engine for all queries, run SQL put together at run time, or read memory by address: the
// engine itself, however locked, would let them.
const REFUSED = new Set(
  "arrow_scan arrow_scan_dumb checkpoint disable_logging enable_logging force_checkpoint query truncate_duckdb_logs".split(
    " "
  )
);

/**
 * Reads a query: one statement, which answers and does nothing else. Throws a QueryError, `syntax` where there is none
 * or more than one, `forbidden` where it would act. What it lets through, the engine still runs read-only.
 */
export function readStatement(sql: string): Statement {
  if (sql.length > LONGEST) throw new QueryError("syntax", ["textTooLong", LONGEST]);
  const all = lexemes(sql);
  const first = all.findIndex(({text}) => text !== ";");
  const found = first < 0 ? [] : all.slice(first);
  const next = found.findIndex(({kind, text}) => kind === "sign" && text === ";");
  const second = next < 0 ? undefined : found.slice(next).find(({text}) => text !== ";");
  if (found.length === 0) throw new QueryError("syntax", ["noQuery"], {hint: ["beginWithSelect"]});
  if (second)
    throw new QueryError("syntax", ["secondStatement"], {
      range: {start: second.start, end: second.end},
      hint: ["oneStatement"]
    });
  const statement = {text: plainSpaces(sql, found), lexemes: found};
  refuseActions(found);
  refuseFunctions(found);
  return statement;
}

function refuseActions(found: readonly Lexeme[]): void {
  const verb = found[verbIndex(found)];
  if (verb?.kind === "word" && ACTIONS.has(verb.text))
    throw forbidden(verb, ["actionRefused", verb.text.toUpperCase()]);
}

// EXPLAIN ANALYZE runs what it explains.
function verbIndex(found: readonly Lexeme[]): number {
  if (found[0]?.text !== "explain") return 0;
  let index = 1;
  if (found[index]?.text === "(") index = found.findIndex(({text}) => text === ")") + 1;
  return found[index]?.text === "analyze" ? index + 1 : index;
}

function refuseFunctions(found: readonly Lexeme[]): void {
  const called = found.find(
    ({kind, text}, i) => (kind === "word" || kind === "name") && REFUSED.has(text) && found[i + 1]?.text === "("
  );
  if (called) throw forbidden(called, ["functionRefused", called.text]);
}

function forbidden({start, end}: Lexeme, said: Saying): QueryError {
  return new QueryError("forbidden", said, {range: {start, end}, hint: ["readOnly"]});
}

/** The names that stand where a table's name may stand: after FROM, JOIN and the like. Some tables this misses. */
export function tablesNamed(found: readonly Lexeme[]): string[] {
  const before = /^(?:from|join|describe|desc|show|summarize|pivot|unpivot|table)$/u;
  return [...new Set(found.filter((_, i) => before.test(found[i - 1]?.text ?? "")).map(({text}) => text))];
}

/** The names that are called with arguments: functions, and macros among them. */
export function callsNamed(found: readonly Lexeme[]): string[] {
  const names = found.filter(({kind}, i) => (kind === "word" || kind === "name") && found[i + 1]?.text === "(");
  return [...new Set(names.map(({text}) => text))];
}
