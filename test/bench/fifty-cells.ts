import type {Browser} from "playwright-core";
import {serveFolder} from "../../data-loaders/server.js";
import {pack} from "../../src/components/packed.js";
import {median} from "./median.js";

const CELLS = 50;

/**
 * Times the opening of a shared notebook of fifty SQL cells, from the address to the last cell on the page, against the
 * same page with a single cell: turn by turn, each on a cold cache. No cell runs: a shared notebook waits for its reader.
 */
export async function benchFiftyCells(browser: Browser, site: string, rounds: number): Promise<void> {
  const {server, url} = await serveFolder(site);
  try {
    const times: Record<"one" | "fifty", number[]> = {one: [], fifty: []};
    for (let i = 0; i < rounds; i++) {
      times.one.push(await opening(browser, url, 1));
      times.fifty.push(await opening(browser, url, CELLS));
    }
    console.log(`opening the workbench, median of ${rounds}:`);
    console.log(`  one cell     ${median(times.one).toFixed(0).padStart(6)} ms`);
    console.log(`  fifty cells  ${median(times.fifty).toFixed(0).padStart(6)} ms`);
    console.log(`  ratio  ${(median(times.fifty) / median(times.one)).toFixed(2)}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Milliseconds from the navigation to the frame that shows all cells. */
async function opening(browser: Browser, url: string, count: number): Promise<number> {
  const cells = Array.from({length: count}, (_, i) => ({kind: "sql", name: `c${i}`, text: `SELECT ${i} AS n`}));
  const address = new URL(`workbench.html#shared=${await pack({title: "Cells", cells})}`, url).href;
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    await page.goto(address, {waitUntil: "commit"});
    await page.waitForFunction((n) => document.querySelectorAll("[data-cell]").length === n, count);
    return await page.evaluate(
      () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now())))
    );
  } finally {
    await context.close();
  }
}
