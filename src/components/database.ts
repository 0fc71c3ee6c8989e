import type {AsyncDuckDB} from "@duckdb/duckdb-wasm";
import {FileAttachment} from "observablehq:stdlib";
import type {TableName} from "../../data-loaders/tables.js";
import {duckdbError, missingTable} from "./duckdb-error.js";
import {fetchEngine} from "./engine-file.js";
import {startWorker} from "./engine-worker.js";
import {bindTemplate, resetVariables, setVariables} from "./parameters.js";
import {QueryError} from "./query-error.js";
import type {Field, Parameter, QueryOptions, Result, Status} from "./result.js";
import {readStatement, tablesNamed} from "./statement.js";
import type {Statement} from "./statement.js";
import {Overdue, Stop} from "./stop.js";
import {Supervisor} from "./supervisor.js";
import type {Supervised} from "./supervisor.js";
import {fetchTable, isTable} from "./table-files.js";
import {Turns} from "./turns.js";

export {QueryError} from "./query-error.js";
export type {QueryErrorKind, Span} from "./query-error.js";
export type {Field, Parameter, QueryOptions, Result, Status} from "./result.js";

const TIMEOUT = 30_000;

/** Milliseconds that a query has to let go of the engine once it is to stop. */
const GRACE = 1000;

/** Milliseconds that the engine works before it listens again. */
const STRETCH = 50;

/** What a result may hold, in rows and in bytes of Arrow: more would take the page down with it. */
const MOST_ROWS = 2_000_000;
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * Said right after opening, before anything else: then no extension, no file and no other host is within reach, nor can
 * this be taken back. The memory limit keeps the tab alive where a query would eat it all.
 */
const SANDBOX = [
  "SET autoload_known_extensions = false",
  "SET autoinstall_known_extensions = false",
  "SET memory_limit = '1GB'",
  "SET enable_external_access = false",
  "SET errors_as_json = true",
  "SET lock_configuration = true"
].join("; ");

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
  const tables = tablesNamed(statement.lexemes).filter(isTable);
  for (const name of tables) fetchTable(name).catch(() => {});
  supervisor.ready().catch(() => {});
  const task = {statement, variables, timeout, stop, tables};
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

/** The statements that set a query's variables, and that unset them. */
interface Variables {
  set: string;
  reset: string[];
}

interface Task {
  statement: Statement;
  variables: Variables;
  timeout: number;
  stop: Stop;
  /** Tables to have before asking; DuckDB names those that the reading of the SQL missed. */
  tables: TableName[];
}

const turns = new Turns();
const supervisor = new Supervisor(startEngine);
let file: Promise<Blob> | null = null;

/** Settles when the engine is free for the next. */
async function answer(task: Task): Promise<Result> {
  const {statement, variables, timeout, stop, tables} = task;
  for (let attempt = 1; ; attempt++) {
    const engine = await Promise.race([supervisor.ready(), stop.promise]);
    try {
      await Promise.race([Promise.all(tables.map((name) => engine.load(name))), stop.promise]);
      const began = performance.now();
      stop.startClock(timeout);
      const result = await Promise.race([engine.run(statement.text, variables, stop), stop.overdue(GRACE)]);
      return {...result, milliseconds: performance.now() - began};
    } catch (error) {
      stop.stopClock();
      const table = missingTable(error);
      if (isTable(table) && !tables.includes(table)) {
        tables.push(table);
        continue;
      }
      if (error instanceof Overdue) supervisor.replace(engine, "a query could not be stopped");
      if (stop.reason) throw stop.reason;
      if (error instanceof Unfit) {
        supervisor.replace(engine, error.message);
        if (attempt === 1) continue;
      }
      const failure = duckdbError(error, statement);
      if (failure === error) throw failure;
      if (failure.kind === "memory") supervisor.replace(engine, "it ran out of memory");
      if (failure.kind === "engine") supervisor.replace(engine, "it failed");
      throw failure;
    }
  }
}

async function startEngine(tell: (status: Status) => void): Promise<Engine> {
  const {worker, failed, gone} = startWorker(
    import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js")
  );
  try {
    const [modules, wasm] = await Promise.race([Promise.all([loadModules(), fetchFile(tell)]), failed]);
    tell({phase: "starting"});
    const engine = new Engine(worker, failed, modules);
    await engine.open(wasm);
    engine.lost = Promise.race([failed, gone()]);
    return engine;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** DuckDB's WebAssembly, moved once: an engine that starts again needs no network. */
function fetchFile(tell: (status: Status) => void): Promise<Blob> {
  tell({phase: "fetching", loaded: 0, total: 0});
  file ??= FileAttachment("../data/duckdb-eh.wasm.gzip")
    .url()
    .then((url) => fetchEngine(url, (loaded, total) => tell({phase: "fetching", loaded, total})));
  file.catch(() => (file = null));
  return file;
}

type Modules = Awaited<ReturnType<typeof loadModules>>;

/** What only a page that asks needs. Rejects where the browser cannot run the engine. */
async function loadModules() {
  const [duckdb, {parquetToArrow}, {RowReader}] = await Promise.all([
    import("@duckdb/duckdb-wasm"),
    import("./arrow.js"),
    import("./rows.js")
  ]);
  const {wasmExceptions} = await duckdb.getPlatformFeatures();
  if (wasmExceptions) return {duckdb, parquetToArrow, RowReader};
  throw new QueryError("engine", "This browser cannot run the query engine.", {
    hint: "Browsers of 2022 and later can. The charts as published need none."
  });
}

/** Thrown where an engine fails before a query has begun: the fault is not the query's. */
class Unfit extends Error {
  override name = "Unfit";
}

/** DuckDB-WASM in its worker, sandboxed, with the tables it was given. */
class Engine implements Supervised {
  lost: Promise<never>;
  readonly #worker: Worker;
  readonly #database: AsyncDuckDB;
  readonly #modules: Modules;
  readonly #tables = new Map<TableName, Promise<void>>();
  /** One connection asks, under the sandbox and with errors told as JSON; the other takes tables in. */
  #asking = 0;
  #loading = 0;

  constructor(worker: Worker, lost: Promise<never>, modules: Modules) {
    this.lost = lost;
    this.#worker = worker;
    this.#modules = modules;
    this.#database = new modules.duckdb.AsyncDuckDB(new modules.duckdb.VoidLogger(), worker);
  }

  async open(wasm: Blob): Promise<void> {
    const database = this.#database;
    const address = URL.createObjectURL(wasm);
    await this.#told(database.instantiate(address)).finally(() => URL.revokeObjectURL(address));
    await this.#told(database.open({path: ":memory:", query: {queryPollingInterval: STRETCH}}));
    this.#asking = await this.#told(database.connectInternal());
    this.#loading = await this.#told(database.connectInternal());
    await this.#say(SANDBOX);
  }

  /** Has a table, from its first naming on. Rejects with a QueryError where it does not arrive; then tries again. */
  load(name: TableName): Promise<void> {
    const present = this.#tables.get(name);
    if (present) return present;
    const loading = this.#insert(name);
    this.#tables.set(name, loading);
    loading.catch(() => this.#tables.delete(name));
    return loading;
  }

  async #insert(name: TableName): Promise<void> {
    const stream = await this.#modules.parquetToArrow(await fetchTable(name));
    const options = {name, schema: "main", create: true};
    await this.#told(this.#database.insertArrowFromIPCStream(this.#loading, stream, options));
  }

  /** Runs one statement that only reads, and leaves nothing of it behind. Gives up when told to stop. */
  async run(text: string, variables: Variables, stop: Stop): Promise<Omit<Result, "milliseconds">> {
    await this.#say("BEGIN TRANSACTION READ ONLY").catch((error: Error) => {
      throw new Unfit(error.message);
    });
    try {
      await this.#say(variables.set).catch((error: unknown) => {
        throw duckdbError(error, NO_STATEMENT);
      });
      const reader = new this.#modules.RowReader(await this.#header(text, stop));
      const rows = await this.#rows(reader, stop);
      return {fields: reader.fields, rows};
    } finally {
      await this.#say(["ROLLBACK", ...variables.reset].join("; "));
    }
  }

  async #header(text: string, stop: Stop): Promise<Uint8Array> {
    let header = await this.#told(this.#database.startPendingQuery(this.#asking, text, true));
    while (header === null) {
      if (stop.reason) {
        await this.#told(this.#database.cancelPendingQuery(this.#asking));
        throw stop.reason;
      }
      header = await this.#told(this.#database.pollPendingQuery(this.#asking));
    }
    return header;
  }

  async #rows(reader: InstanceType<Modules["RowReader"]>, stop: Stop): Promise<Result["rows"]> {
    const rows: Result["rows"] = [];
    let bytes = 0;
    for (;;) {
      if (stop.reason) throw stop.reason;
      const batch = await this.#told(this.#database.fetchQueryResults(this.#asking));
      if (batch === null) continue;
      if (batch.length === 0) return rows;
      bytes += batch.length;
      for (const row of reader.read(batch)) rows.push(row);
      if (rows.length > MOST_ROWS || bytes > MOST_BYTES) throw tooLarge();
    }
  }

  async #say(statements: string): Promise<void> {
    if (statements) await this.#told(this.#database.runQuery(this.#asking, statements));
  }

  /** What the worker answers, or why it never will. */
  #told<T>(reply: Promise<T>): Promise<T> {
    return Promise.race([reply, this.lost]);
  }

  end(): void {
    this.#worker.terminate();
  }
}

/** What a fault in a query's values stands in: not in the SQL. */
const NO_STATEMENT: Statement = {text: "", lexemes: []};

function tooLarge(): QueryError {
  return new QueryError("memory", `The result is too large for a page: more than two million rows, or 128 MB.`, {
    hint: "Add a LIMIT, or group rows."
  });
}
