import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {expect, inject, test} from "vitest";
import {useSite} from "./site.js";

const site = useSite();

const pages = ["index.html", "words.html", "indicators.html", "themes/dispute_mediation.html"];

test.each(pages)("%s waits for few files with its first chart, all of which it names itself", async (path) => {
  const page = await site.open(path);
  await page.locator(".gb-cell svg").first().waitFor();
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
  const files = asked.map((url) => decodeURI(url.slice(site.url.length)));
  const html = readFileSync(join(inject("site"), path), "utf8");
  expect(files.filter((file) => !html.includes(file))).toEqual([]);
  // Three of modules, the style sheet and the icon; and the results that the page draws.
  expect(files.filter((file) => !/^_file\/.*\.json$/u.test(file)).length).toBeLessThanOrEqual(5);
  const sizes = [path, ...files].map((file) => gzipSync(readFileSync(join(inject("site"), file))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(450_000);
});
