import type {Table} from "@uwdata/flechette";
import {duckdbError, missingName} from "./duckdb-error.js";
import {NO_STATEMENT, prepareTable, startEngine, Unfit} from "./engine.js";
import type {Engine, Variables} from "./engine.js";
import {forgetOwnTable, keepOwnTable, ownTable, readOwnTable} from "./own-tables.js";
import {bindTemplate, resetVariables, setVariables} from "./parameters.js";
import type {QueryError} from "./query-error.js";
import type {Field, Parameter, QueryOptions, Result, Status} from "./result.js";
import {callsNamed, readStatement, tablesNamed} from "./statement.js";
import type {Statement} from "./statement.js";
import {Overdue, Stop} from "./stop.js";
import {Supervisor} from "./supervisor.js";
import {isTable} from "./table-files.js";
import {Turns} from "./turns.js";

export {QueryError} from "./query-error.js";
export type {QueryErrorKind, Span} from "./query-error.js";
export type {Field, Parameter, QueryOptions, Result, Status} from "./result.js";

const TIMEOUT = 30_000;

/** Milliseconds that a query has to let go of the engine once it is to stop. */
const GRACE = 1000;

/**
 * Answers one statement of DuckDB's SQL that reads this site's tables. Queries are answered one after another, in the
 * order asked, by one engine that starts on first need; a table is fetched when a query first names it.
 *
 * Rejects with a QueryError: at once when the signal is aborted or the time is up, whatever the engine is doing.
 */
export async function query(text: string, options: QueryOptions = {}): Promise<Result> {
  const {parameters = {}, signal, timeout = TIMEOUT} = options;
  const statement = readStatement(text);
  const variables = {set: setVariables(parameters).join("; "), reset: resetVariables(parameters)};
  const stop = new Stop(signal);
  if (stop.reason) throw stop.reason;
  const names = new Set([...tablesNamed(statement.lexemes), ...callsNamed(statement.lexemes)]);
  for (const name of names) if (isTable(name)) prepareTable(name);
  supervisor.ready().catch(() => {});
  const task = {statement, variables, timeout, stop, names};
  const work = turns.take().then((end) => answer(task).finally(end));
  return Promise.race([work, stop.promise]).finally(() => stop.clear());
}

/** Tells of the engine's state, at once and whenever it changes, until the function given back is called. */
export function onStatus(listener: (status: Status) => void): () => void {
  return supervisor.onStatus(listener);
}

/**
 * Rows for a page's `sql` blocks. The template's values are bound, never part of the SQL. `columns` names the columns in
 * order, as table inputs expect.
 */
export async function sql(
  strings: TemplateStringsArray,
  ...values: Parameter[]
): Promise<Result["rows"] & {fields: Field[]; columns: string[]}> {
  const template = bindTemplate(strings, values);
  const {fields, rows} = await query(template.sql, template);
  return Object.assign(rows, {fields, columns: fields.map(({name}) => name)});
}

/**
 * Gives the engine of this page a table of the reader's own: an Arrow table, or the bytes of an Arrow file or stream. It
 * takes the place of an own table of that name, and stays until it is dropped or the page is left, also where the engine
 * starts again. Rejects with a QueryError where the site has a table of that name or the engine cannot take it; then
 * nothing has changed.
 */
export async function addTable(name: string, table: Uint8Array | Table): Promise<void> {
  const added = await readOwnTable(name, table);
  await inTurn(async (engine) => {
    const before = ownTable(name);
    if (before) await engine.drop(before.name);
    keepOwnTable(added);
    try {
      await engine.load([name.toLowerCase()]);
    } catch (error) {
      forgetOwnTable(name);
      if (before) keepOwnTable(before);
      throw failed(engine, error, NO_STATEMENT);
    }
  });
}

/** Takes a reader's own table out of the engine. Where there is none of that name, nothing happens. */
export async function dropTable(name: string): Promise<void> {
  if (!ownTable(name)) return;
  await inTurn(async (engine) => {
    forgetOwnTable(name);
    await engine.drop(name);
  });
}

async function inTurn(work: (engine: Engine) => Promise<void>): Promise<void> {
  const end = await turns.take();
  await supervisor.ready().then(work).finally(end);
}

interface Task {
  statement: Statement;
  variables: Variables;
  timeout: number;
  stop: Stop;
  /** Tables and macros to have before asking; DuckDB names those that the reading of the SQL missed. */
  names: Set<string>;
}

const turns = new Turns();
const supervisor = new Supervisor(startEngine);

/** Settles when the engine is free for the next. */
async function answer(task: Task): Promise<Result> {
  const {statement, variables, timeout, stop, names} = task;
  for (let attempt = 1; ; attempt++) {
    const engine = await Promise.race([supervisor.ready(), stop.promise]);
    try {
      await Promise.race([engine.load(names), stop.promise]);
      const began = performance.now();
      stop.startClock(timeout);
      const read = await Promise.race([engine.run(statement.text, variables, stop), stop.overdue(GRACE)]);
      return read.result(performance.now() - began);
    } catch (error) {
      stop.stopClock();
      const name = missingName(error);
      if (name !== null && engine.knows(name) && !names.has(name)) {
        names.add(name);
        continue;
      }
      if (error instanceof Overdue) supervisor.replace(engine, ["notStopped"]);
      if (stop.reason) throw stop.reason;
      if (error instanceof Unfit) {
        supervisor.replace(engine, ["workerFailed", error.message]);
        if (attempt === 1) continue;
      }
      throw failed(engine, error, statement);
    }
  }
}

/** What went wrong; an engine that is of no more use after it has been replaced. */
function failed(engine: Engine, error: unknown, statement: Statement): QueryError {
  const failure = duckdbError(error, statement);
  if (failure === error) return failure;
  if (failure.kind === "memory") supervisor.replace(engine, ["outOfMemory"]);
  if (failure.kind === "engine") supervisor.replace(engine, ["broke"]);
  return failure;
}
