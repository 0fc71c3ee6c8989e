import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser} from "playwright-core";
import {makeTables} from "../../data-loaders/make.js";
import {openTables} from "../../data-loaders/results.js";
import {serveFolder} from "../../data-loaders/server.js";
import {median} from "./median.js";
import {buildStockSite} from "./stock-site.js";

const SQL = `SELECT token, 10000.0 * count(*) / (SELECT count(*) FROM tokens WHERE report_id = '2019-congress' AND pos <> 'x') AS per_10k
FROM tokens WHERE content AND report_id = '2019-congress' GROUP BY token ORDER BY count(*) DESC, token LIMIT 20`;

interface Load {
  milliseconds: number;
  /** Bytes of all files asked for before the chart stood, as a host that compresses would send them. */
  gzipped: number;
  files: string[];
}

/** Times our home page and a stock Framework page with the same chart, turn by turn, each load on a cold cache. */
export async function benchFirstChart(browser: Browser, site: string, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "stock-"));
  try {
    const tables = await makeTables();
    const connection = await openTables(tables);
    const csv = join(folder, "tokens.csv");
    await connection.run(`COPY tokens TO '${csv}' (HEADER)`);
    const stock = await buildStockSite(folder, {csv: readFileSync(csv, "utf8"), sql: SQL});
    const ours: Load[] = [];
    const theirs: Load[] = [];
    for (let i = 0; i < rounds; i++) {
      ours.push(await load(browser, site, "figure:nth-of-type(1) svg rect, .gb-cell svg rect", "reports/index.html"));
      theirs.push(await load(browser, stock, "svg rect"));
    }
    const time = (loads: Load[]) => median(loads.map(({milliseconds}) => milliseconds));
    const bytes = (loads: Load[]) => median(loads.map(({gzipped}) => gzipped));
    console.log(`first chart, cold load, median of ${rounds}:`);
    console.log(
      `  ours   ${time(ours).toFixed(0).padStart(6)} ms  ${kilobytes(bytes(ours))} in ${ours[0]!.files.length} files`
    );
    console.log(
      `  stock  ${time(theirs).toFixed(0).padStart(6)} ms  ${kilobytes(bytes(theirs))} in ${theirs[0]!.files.length} files`
    );
    console.log(`  ratio  ${(time(ours) / time(theirs)).toFixed(2)} of its time (target 0.25)`);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

async function load(browser: Browser, folder: string, mark: string, path = ""): Promise<Load> {
  const {server, url} = await serveFolder(folder);
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    const asked: {path: string; at: number}[] = [];
    const start = performance.now();
    page.on("request", (request) => asked.push({path: new URL(request.url()).pathname, at: performance.now()}));
    await page.addInitScript((selector) => {
      const seen = new MutationObserver(() => {
        if (!document.querySelector(selector)) return;
        seen.disconnect();
        requestAnimationFrame(() => ((window as unknown as {charted: number}).charted = performance.now()));
      });
      seen.observe(document, {childList: true, subtree: true});
    }, mark);
    await page.goto(new URL(path, url).href, {waitUntil: "commit"});
    await page.waitForFunction(() => "charted" in window, null, {timeout: 60_000, polling: 10});
    const end = performance.now();
    const milliseconds = await page.evaluate(() => (window as unknown as {charted: number}).charted);
    const files = asked
      .filter(({at, path}) => at - start < end - start && !path.startsWith("blob"))
      .map(({path}) => path);
    const size = (path: string) => {
      try {
        return gzipSync(readFileSync(join(folder, path.endsWith("/") ? `${path}index.html` : decodeURI(path)))).length;
      } catch {
        return 0;
      }
    };
    return {milliseconds, gzipped: files.reduce((sum, path) => sum + size(path), 0), files};
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0).padStart(6)} kB gzipped`;
