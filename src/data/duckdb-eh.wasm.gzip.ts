import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {gzipSync} from "node:zlib";

// Named .gzip, not .gz: some hosts declare .gz files encoded, have browsers unpack them, and hide how much is to come.
const file = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
const packed = gzipSync(readFileSync(file), {level: 9});
// The header's tenth byte names the system that packed it; 255 is "unknown": the same bytes everywhere.
packed[9] = 255;
process.stdout.write(packed);
