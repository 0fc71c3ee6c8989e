import type {AsyncDuckDB} from "@duckdb/duckdb-wasm";
import {FileAttachment} from "observablehq:stdlib";
import type {TableName} from "../../data-loaders/tables.js";
import type {Macro} from "../../data-loaders/macros.js";
import {duckdbError, missingName} from "./duckdb-error.js";
import {fetchEngine} from "./engine-file.js";
import {startWorker} from "./engine-worker.js";
import {lexemes} from "./lexemes.js";
import {fetchMacros} from "./macro-files.js";
import {ownTable} from "./own-tables.js";
import {QueryError} from "./query-error.js";
import type {Status} from "./result.js";
import {callsNamed, tablesNamed} from "./statement.js";
import type {Statement} from "./statement.js";
import type {Stop} from "./stop.js";
import type {Supervised} from "./supervisor.js";
import {fetchTable, isTable} from "./table-files.js";

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

/** The statements that set a query's variables, and that unset them. */
export interface Variables {
  set: string;
  reset: string[];
}

const prepared = new Map<TableName, Promise<Uint8Array>>();
const given = new Set<TableName>();
let kept: Promise<Blob> | null = null;

/** A new engine, ready to be asked. Rejects where it cannot start. */
export async function startEngine(tell: (status: Status) => void): Promise<Engine> {
  const {worker, address, send, failed, gone} = startWorker(
    import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js")
  );
  try {
    const parts = Promise.all([loadModules(), openFile(tell), fetchMacros()]);
    const [modules, file, macros] = await Promise.race([parts, failed]);
    const engine = new Engine(worker, failed, modules, macros);
    const sent = send(file).then(() => tell({phase: "starting"}));
    await Promise.race([Promise.all([sent, engine.open(address)]), failed]);
    engine.lost = Promise.race([failed, gone()]);
    return engine;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** DuckDB's WebAssembly, moved once: an engine that starts again needs no network. */
async function openFile(tell: (status: Status) => void): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const present = kept && (await kept.catch(() => null));
  if (present) return present.stream();
  tell({phase: "fetching", loaded: 0, total: 0});
  const url = await FileAttachment("../data/duckdb-eh.wasm.gzip").url();
  const file = await fetchEngine(url, (loaded, total) => tell({phase: "fetching", loaded, total}));
  const [now, later] = file.tee();
  kept = new Response(later).blob();
  kept.catch(() => (kept = null));
  return now;
}

/** Fetches a table and has it ready for the first engine, which may be on its way itself. */
export function prepareTable(name: TableName): void {
  if (prepared.has(name) || given.has(name)) return;
  const stream = readTable(name);
  prepared.set(name, stream);
  stream.catch(() => prepared.delete(name));
}

/** A table as an Arrow stream, for one engine to take. */
function arrowOf(name: TableName): Promise<Uint8Array> {
  const stream = prepared.get(name) ?? readTable(name);
  prepared.delete(name);
  given.add(name);
  return stream;
}

async function readTable(name: TableName): Promise<Uint8Array> {
  const [{parquetToArrow}, file] = await Promise.all([import("./arrow.js"), fetchTable(name)]);
  return parquetToArrow(file);
}

type Modules = Awaited<ReturnType<typeof loadModules>>;
type Reader = InstanceType<Modules["ResultReader"]>;

/** What only a page that asks needs. Rejects where the browser cannot run the engine. */
async function loadModules() {
  const [duckdb, {ResultReader}] = await Promise.all([import("@duckdb/duckdb-wasm"), import("./rows.js")]);
  const {wasmExceptions} = await duckdb.getPlatformFeatures();
  if (wasmExceptions) return {duckdb, ResultReader};
  throw new QueryError("engine", ["tooOld"], {
    hint: ["newerBrowser"]
  });
}

/** Thrown where an engine fails before a query has begun: the fault is not the query's. */
export class Unfit extends Error {
  override name = "Unfit";
}

/** DuckDB-WASM in its worker, sandboxed, with the tables and macros that queries have named. */
export class Engine implements Supervised {
  lost: Promise<never>;
  readonly #worker: Worker;
  readonly #database: AsyncDuckDB;
  readonly #modules: Modules;
  readonly #macros: ReadonlyMap<string, Macro>;
  /** What it holds or is taking in, by name in lower case. */
  readonly #held = new Map<string, Promise<void>>();
  /** One connection asks, under the sandbox and with errors told as JSON; the other takes tables in. */
  #asking = 0;
  #loading = 0;

  constructor(worker: Worker, lost: Promise<never>, modules: Modules, macros: ReadonlyMap<string, Macro>) {
    this.lost = lost;
    this.#worker = worker;
    this.#modules = modules;
    this.#macros = macros;
    this.#database = new modules.duckdb.AsyncDuckDB(new modules.duckdb.VoidLogger(), worker);
  }

  /** Starts from the WebAssembly that the worker finds under an address. */
  async open(address: string): Promise<void> {
    const database = this.#database;
    await this.#told(database.instantiate(address));
    await this.#told(database.open({path: ":memory:", query: {queryPollingInterval: STRETCH}}));
    this.#asking = await this.#told(database.connectInternal());
    this.#loading = await this.#told(database.connectInternal());
    await this.#say(SANDBOX);
  }

  /** Whether there is a table or macro of that name, in lower case, to be loaded. */
  knows(name: string): boolean {
    return isTable(name) || ownTable(name) !== undefined || this.#macros.has(name);
  }

  /** Has the tables and macros among some names. Rejects with a QueryError where one does not arrive. */
  async load(names: Iterable<string>): Promise<void> {
    await Promise.all([...names].filter((name) => this.knows(name)).map((name) => this.#have(name)));
  }

  #have(name: string): Promise<void> {
    const present = this.#held.get(name);
    if (present) return present;
    const taking = this.#take(name);
    this.#held.set(name, taking);
    taking.catch(() => this.#held.delete(name));
    return taking;
  }

  async #take(name: string): Promise<void> {
    if (isTable(name)) await this.#insert(name, await arrowOf(name));
    const own = ownTable(name);
    if (own) await this.#insert(own.name, own.stream.slice());
    const macro = this.#macros.get(name);
    if (macro) await this.#create(macro);
  }

  /** The stream is moved to the worker and gone from here. */
  async #insert(name: string, stream: Uint8Array): Promise<void> {
    const options = {name, schema: "main", create: true};
    await this.#told(this.#database.insertArrowFromIPCStream(this.#loading, stream, options));
  }

  // DuckDB wants what a macro names to be there when it is created.
  async #create({name, sql}: Macro): Promise<void> {
    const found = lexemes(sql);
    const names = new Set([...tablesNamed(found), ...callsNamed(found)]);
    for (;;) {
      await this.load([...names].filter((other) => other !== name));
      try {
        await this.#told(this.#database.runQuery(this.#loading, sql));
        return;
      } catch (error) {
        const missing = missingName(error);
        if (missing === null || names.has(missing) || !this.knows(missing)) throw error;
        names.add(missing);
      }
    }
  }

  /** Forgets a reader's own table. */
  async drop(name: string): Promise<void> {
    const key = name.toLowerCase();
    await this.#held.get(key)?.catch(() => {});
    this.#held.delete(key);
    const quoted = `"${name.replaceAll('"', '""')}"`;
    await this.#told(this.#database.runQuery(this.#loading, `DROP TABLE IF EXISTS ${quoted}`));
  }

  /** Runs one statement that only reads, and leaves nothing of it behind. Gives up when told to stop. */
  async run(text: string, variables: Variables, stop: Stop): Promise<Reader> {
    await this.#say("BEGIN TRANSACTION READ ONLY").catch((error: Error) => {
      throw new Unfit(error.message);
    });
    try {
      await this.#say(variables.set).catch((error: unknown) => {
        throw duckdbError(error, NO_STATEMENT);
      });
      const reader = new this.#modules.ResultReader(await this.#header(text, stop));
      await this.#read(reader, stop);
      return reader;
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

  async #read(reader: Reader, stop: Stop): Promise<void> {
    let bytes = 0;
    for (;;) {
      if (stop.reason) throw stop.reason;
      const batch = await this.#told(this.#database.fetchQueryResults(this.#asking));
      if (batch === null) continue;
      if (batch.length === 0) return;
      bytes += batch.length;
      reader.read(batch);
      if (reader.numRows > MOST_ROWS || bytes > MOST_BYTES) throw tooLarge();
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

/** What a fault stands in that is not in a query's SQL. */
export const NO_STATEMENT: Statement = {text: "", lexemes: []};

function tooLarge(): QueryError {
  return new QueryError("memory", ["tooLarge", MOST_ROWS, MOST_BYTES / 2 ** 20], {
    hint: ["addLimit"]
  });
}
