import {existsSync} from "node:fs";
import {chromium} from "playwright-core";
import {buildSite} from "../../data-loaders/site.js";
import {ensureChromium} from "../browser/chromium.js";
import {benchFirstChart} from "./first-chart.js";
import {benchQuantities} from "./quantities.js";
import {benchMutants, benchReading} from "./reading.js";

/** What `npm run bench -- NAME…` can measure; without names, all of it. Each prints ratios measured in this one run. */
const benches: Record<string, () => Promise<void>> = {
  reading: benchReading,
  mutants: benchMutants,
  quantities: benchQuantities,
  async "first-chart"() {
    const site = process.env["SITE"] ?? "dist";
    if (!existsSync(site)) await buildSite(site);
    const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
    const browser = await chromium.launch({executablePath: ensureChromium(), args});
    try {
      await benchFirstChart(browser, site, 7);
    } finally {
      await browser.close();
    }
  }
};

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) throw new Error(`unknown bench: ${name}: one of ${Object.keys(benches).join(", ")}`);
  await bench();
}
