import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {gzipSync} from "node:zlib";
import {keepExports} from "../../data-loaders/webassembly.js";

// DuckDB exports 75,000 functions and addresses for extensions to link to, and its worker enters each into a table
// before the first query. No extension is ever loaded here: what the worker's own script does not name can go.
const {resolve} = createRequire(import.meta.url);
const script = readFileSync(resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"), "utf8");
const named = new Set(script.match(/[\w$]+/gu));
const engine = readFileSync(resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));

// Named .gzip, not .gz: some hosts declare .gz files encoded, have browsers unpack them, and hide how much is to come.
const packed = gzipSync(
  keepExports(engine, (name) => named.has(name)),
  {level: 9}
);
// The header's tenth byte names the system that packed it; 255 is "unknown": the same bytes everywhere.
packed[9] = 255;
process.stdout.write(packed);
