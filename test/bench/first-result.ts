import {cpSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {build} from "esbuild";
import type {Browser} from "playwright-core";
import {lazyModule} from "../browser/modules.js";
import {withColdPage} from "./cold-page.js";
import {median} from "./median.js";

/**
 * Times the first live result of a page of ours, from the asking on, against a bare page that only boots DuckDB-WASM and
 * asks it for a number: turn by turn, each on a cold cache. Ours unpacks the engine, locks it and fetches a table.
 */
export async function benchFirstResult(browser: Browser, site: string, rounds: number): Promise<void> {
  const bare = await buildBarePage();
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let i = 0; i < rounds; i++) {
      ours.push(
        await withColdPage(browser, site, "data.html", (page, url) =>
          page.evaluate(
            async (database) => {
              const began = performance.now();
              const {query} = await import(database);
              await query("SELECT part, count(*) FROM sentences GROUP BY part");
              return performance.now() - began;
            },
            new URL(lazyModule(site, "database.js"), url).href
          )
        )
      );
      theirs.push(
        await withColdPage(browser, bare, "index.html", (page) =>
          page.evaluate(async () => {
            const began = performance.now();
            const {boot} = await import(new URL("boot.js", location.href).href);
            await boot();
            return performance.now() - began;
          })
        )
      );
    }
    console.log(`first live result, from the asking, median of ${rounds}:`);
    console.log(
      `  ours   ${median(ours).toFixed(0).padStart(6)} ms  the engine less what only extensions call, unpacked and locked, a table fetched and asked`
    );
    console.log(
      `  bare   ${median(theirs).toFixed(0).padStart(6)} ms  DuckDB-WASM as its documentation boots it: the whole engine, from an unpacked file`
    );
    console.log(`  ratio  ${(median(ours) / median(theirs)).toFixed(2)} (target 1.1)`);
  } finally {
    rmSync(bare, {recursive: true, force: true});
  }
}

/** A page with DuckDB-WASM as its documentation boots it. */
async function buildBarePage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bare-"));
  const dist = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm"));
  for (const file of ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"]) cpSync(join(dist, file), join(folder, file));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Bare</title>");
  await build({
    stdin: {
      resolveDir: process.cwd(),
      contents: `
        import * as duckdb from "@duckdb/duckdb-wasm";
        export async function boot() {
          const worker = new Worker(new URL("duckdb-browser-eh.worker.js", location.href));
          const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
          await database.instantiate(new URL("duckdb-eh.wasm", location.href).href);
          const connection = await database.connect();
          return (await connection.query("SELECT 42")).toArray();
        }`
    },
    bundle: true,
    format: "esm",
    platform: "browser",
    minify: true,
    logLevel: "error",
    outfile: join(folder, "boot.js")
  });
  return folder;
}
