import {existsSync} from "node:fs";
import {chromium} from "playwright-core";
import type {Browser} from "playwright-core";
import {buildSite} from "../../data-loaders/site.js";
import {ensureChromium} from "../browser/chromium.js";
import {benchCollation} from "./collation.js";
import {benchFiftyCells} from "./fifty-cells.js";
import {benchFirstChart} from "./first-chart.js";
import {benchFirstResult} from "./first-result.js";
import {benchKeystrokes} from "./keystrokes.js";
import {benchLanguage} from "./language.js";
import {benchQuantities} from "./quantities.js";
import {benchMutants, benchReading} from "./reading.js";
import {benchSearch} from "./search.js";
import {benchSegmentation} from "./segmentation.js";

/**
 * What `npm run bench -- NAME…` can measure; without names, all that needs no file. Each prints ratios measured in this
 * one run. A path after a name is the text to measure with: `npm run bench -- segmentation gold.txt`.
 */
const benches: Record<string, (file?: string) => Promise<void>> = {
  reading: benchReading,
  mutants: benchMutants,
  quantities: benchQuantities,
  language: benchLanguage,
  search: benchSearch,
  collation: benchCollation,
  segmentation: benchSegmentation,
  "first-chart": () => inChromium((browser, site) => benchFirstChart(browser, site, 7)),
  "first-result": () => inChromium((browser, site) => benchFirstResult(browser, site, 7)),
  keystrokes: () => inChromium(benchKeystrokes),
  "fifty-cells": () => inChromium((browser, site) => benchFiftyCells(browser, site, 7))
};

async function inChromium(bench: (browser: Browser, site: string) => Promise<void>): Promise<void> {
  const site = process.env["SITE"] ?? "dist";
  if (!existsSync(site)) await buildSite(site);
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  const browser = await chromium.launch({executablePath: ensureChromium(), args});
  try {
    await bench(browser, site);
  } finally {
    await browser.close();
  }
}

const asked = process.argv.slice(2);
const names = asked.filter((name, i) => i === 0 || name in benches);
for (const name of asked.length > 0 ? names : Object.keys(benches).filter((name) => name !== "segmentation")) {
  const bench = benches[name];
  if (!bench) throw new Error(`unknown bench: ${name}: one of ${Object.keys(benches).join(", ")}`);
  const next = asked[asked.indexOf(name) + 1];
  await bench(next !== undefined && next in benches ? undefined : next);
}
