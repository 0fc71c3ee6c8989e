import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {gzipSync} from "node:zlib";
import {cached} from "./cache.js";
import {keepExports} from "./webassembly.js";

/**
 * DuckDB's WebAssembly as pages fetch it, gzipped. DuckDB exports 75,000 functions and addresses for extensions to link
 * to, and its worker enters each into a table before the first query. No extension is ever loaded here: what the
 * worker's own script does not name is not exported.
 */
export async function makeEngine(): Promise<Uint8Array> {
  const {resolve} = createRequire(import.meta.url);
  const script = await readFile(resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"), "utf8");
  const engine = await readFile(resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const code = await Promise.all(["engine", "webassembly"].map((name) => readFile(`data-loaders/${name}.ts`)));
  return cached("engine", [engine, script, ...code], () => {
    const named = new Set(script.match(/[\w$]+/gu));
    const packed = gzipSync(
      keepExports(engine, (name) => named.has(name)),
      {level: 9}
    );
    // The header's tenth byte names the system that packed it; 255 is "unknown": the same bytes everywhere.
    packed[9] = 255;
    return packed;
  });
}
