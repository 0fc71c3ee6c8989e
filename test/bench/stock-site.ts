import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, symlinkSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join, resolve} from "node:path";
import {build} from "esbuild";

const require = createRequire(import.meta.url);
const FRAMEWORK = require.resolve("@observablehq/framework/dist/bin/observable.js");

/**
 * A stock Framework site of one page, built into `folder`/dist: the same chart as on our home page, its data asked by
 * Framework's own `DuckDBClient` from a CSV file, Framework's defaults everywhere else.
 *
 * Framework would fetch its libraries from a CDN while building. Here they come from node_modules, bundled to the files
 * that it expects in its cache; its DuckDB-WASM is therefore the one that we use, and its download of extensions is off,
 * which makes the stock page no slower.
 */
export async function buildStockSite(folder: string, {csv, sql}: {csv: string; sql: string}): Promise<string> {
  mkdirSync(join(folder, "src"), {recursive: true});
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  writeFileSync(
    join(folder, "observablehq.config.js"),
    "export default {root: 'src', globalStylesheets: [], duckdb: {extensions: {json: null, parquet: null}}};"
  );
  writeFileSync(join(folder, "src/tokens.csv"), csv);
  writeFileSync(
    join(folder, "src/index.md"),
    `# Stock\n\n\`\`\`js
const db = await DuckDBClient.of({tokens: FileAttachment("tokens.csv")});
const words = await db.query(${JSON.stringify(sql)});
\`\`\`

\`\`\`js
Plot.plot({marginLeft: 80, marks: [Plot.barX(words, {x: "per_10k", y: "token", sort: {y: "-x"}})]})
\`\`\`
`
  );
  const cache = join(folder, "src/.observablehq/cache/_npm");
  await bundle("@observablehq/plot", join(cache, "@observablehq/plot@0.6.17/_esm.js"));
  await bundle("apache-arrow", join(cache, "apache-arrow@17.0.0/_esm.js"));
  await bundle("d3-dsv", join(cache, "d3-dsv@3.0.1/_esm.js"));
  const duckdb = join(cache, "@duckdb/duckdb-wasm@1.29.0");
  await bundle("@duckdb/duckdb-wasm", join(duckdb, "_esm.js"));
  const dist = dirname(require.resolve("@duckdb/duckdb-wasm"));
  for (const platform of ["mvp", "eh"])
    for (const file of [`duckdb-${platform}.wasm`, `duckdb-browser-${platform}.worker.js`])
      cpSync(join(dist, file), join(duckdb, "dist", file));
  const named =
    "@observablehq/sample-datasets arquero d3 echarts htl leaflet lodash mapbox-gl parquet-wasm react react-dom topojson-client";
  for (const name of named.split(" ")) mkdirSync(join(cache, `${name}@0.0.0`), {recursive: true});
  const {status, stdout, stderr} = spawnSync(process.execPath, [FRAMEWORK, "build"], {
    cwd: folder,
    encoding: "utf8",
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"},
    timeout: 300_000
  });
  if (status !== 0) throw new Error(`stock site does not build:\n${stdout}\n${stderr}`);
  return join(folder, "dist");
}

async function bundle(name: string, outfile: string): Promise<void> {
  await build({
    stdin: {contents: `export * from ${JSON.stringify(name)};`, resolveDir: process.cwd()},
    bundle: true,
    format: "esm",
    platform: "browser",
    minify: true,
    logLevel: "error",
    outfile
  });
}
