import {createRequire} from "node:module";
import {duckdbError} from "../../src/components/duckdb-error.js";
import type {QueryError} from "../../src/components/query-error.js";
import type {Result} from "../../src/components/result.js";
import {ResultReader} from "../../src/components/rows.js";
import {readStatement} from "../../src/components/statement.js";

interface Bindings {
  runQuery(connection: number, sql: string): Uint8Array;
  startPendingQuery(connection: number, sql: string, stream: boolean): Uint8Array | null;
  pollPendingQuery(connection: number): Uint8Array | null;
  fetchQueryResults(connection: number): Uint8Array | null;
  insertArrowFromIPCStream(connection: number, stream: Uint8Array, options: object): void;
}

interface Connection {
  useUnsafe<T>(use: (bindings: Bindings, connection: number) => T): T;
}

/** DuckDB-WASM in this process, with the very engine that the site ships: what it answers, cells get. */
export interface WasmEngine {
  say(sql: string): void;
  ask(sql: string): Result;
  insert(name: string, stream: Uint8Array): void;
  /** What a query that fails is answered with. */
  fail(sql: string): QueryError;
}

export async function openWasmEngine(): Promise<WasmEngine> {
  const require = createRequire(import.meta.url);
  const file = (name: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${name}`);
  const duckdb = require(file("duckdb-node-blocking.cjs"));
  const bundle = {mainModule: file("duckdb-eh.wasm"), mainWorker: file("duckdb-node-eh.worker.cjs")};
  const database = await duckdb.createDuckDB({mvp: bundle, eh: bundle}, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate();
  database.open({path: ":memory:"});
  const connection: Connection = database.connect();
  const [bindings, id] = connection.useUnsafe((...both) => both);
  bindings.runQuery(id, "SET autoload_known_extensions = false; SET errors_as_json = true");

  function ask(sql: string): Result {
    let header = bindings.startPendingQuery(id, readStatement(sql).text, true);
    while (header === null) header = bindings.pollPendingQuery(id);
    const reader = new ResultReader(header);
    for (;;) {
      const batch = bindings.fetchQueryResults(id);
      if (batch === null) continue;
      if (batch.length === 0) return reader.result(0);
      reader.read(batch);
    }
  }

  return {
    ask,
    say: (sql) => void bindings.runQuery(id, sql),
    insert: (name, stream) => bindings.insertArrowFromIPCStream(id, stream, {name, schema: "main", create: true}),
    fail(sql) {
      try {
        ask(sql);
      } catch (error) {
        return duckdbError(error, readStatement(sql));
      }
      throw new Error(`no error: ${sql}`);
    }
  };
}
