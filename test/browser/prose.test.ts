import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Page, Route} from "playwright-core";
import {expect, inject, test} from "vitest";
import {findNumbers} from "../../src/components/prose-numbers.js";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {numbersOf} from "../prose.js";
import {useSite} from "./site.js";

const site = useSite();
const pages = readdirSync("src", {recursive: true, encoding: "utf8"})
  .filter((file) => /^(?!\.)(?:themes\/)?[a-z_-]+\.md$/u.test(file) && file !== "404.md")
  .map((file) => file.replace(/\.md$/u, ".html"));

/** Shipped results with every number and day another, and every digit of a text; ids lead where they did. */
function disturb(shipped: unknown): unknown {
  if (Array.isArray(shipped)) return shipped.map(disturb);
  if (typeof shipped !== "object" || shipped === null) return shipped;
  const {result} = shipped as Partial<ShippedQuery>;
  if (!result) return Object.fromEntries(Object.entries(shipped).map(([name, value]) => [name, disturb(value)]));
  const other = (value: unknown, name: string, type: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => other(item, name, type));
    if (typeof value === "number") return value === 0 ? 0 : value * 3 + 7;
    if (typeof value !== "string" || /_ids?$|^id$|token|term|phrase/u.test(name)) return value;
    if (/^(?:DATE|TIMESTAMP)/u.test(type)) return value.replace(/^\d{4}/u, (year) => String(Number(year) - 31));
    return value.replaceAll(/\d/gu, (digit) => String((Number(digit) + 3) % 10));
  };
  const rows = result.rows.map((row) =>
    row.map((value, i) => other(value, result.fields[i]!.name, result.fields[i]!.type))
  );
  return {...shipped, result: {...result, rows}};
}

/** The texts of a page's prose, by where each stands: paragraphs, items, headings and findings; charts and inputs not. */
async function prose(page: Page): Promise<Map<string, string>> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !document.querySelector(".gb-waiting, .observablehq--loading"));
  const texts = await page.locator("#observablehq-main").evaluate((main) => {
    const quiet =
      "code, pre, kbd, table, svg, form, figcaption, dialog, [data-table], .gb-cell:not(.gb-finding), .gb-actions";
    const found: [string, string][] = [];
    for (const [i, element] of main.querySelectorAll("p, li, h1, h2, h3, dd, dt, summary, blockquote").entries()) {
      if (element.closest(quiet)) continue;
      const copy = element.cloneNode(true) as Element;
      for (const part of copy.querySelectorAll(quiet)) part.remove();
      found.push([`${element.tagName} ${i}`, copy.textContent ?? ""]);
    }
    return found;
  });
  return new Map(texts);
}

async function fixedNumbers(path: string, plant: string | null = null): Promise<string[]> {
  const before = await site.open(path);
  const published = await prose(before);
  await before.context().close();
  const page = await site.open("about:blank");
  const answer = async (route: Route) => {
    const response = await route.fetch();
    await route.fulfill({response, json: disturb(await response.json())});
  };
  await page.route((url) => /\/_file\/.*\.json$/u.test(url.pathname), answer);
  await page.goto(new URL(path, site.url).href);
  if (plant) await page.locator("h1").evaluate((heading, words) => heading.append(words), plant);
  const disturbed = await prose(page);
  await page.context().close();
  site.complaints();
  return [...disturbed].flatMap(([place, text]) => {
    const stood = new Set(findNumbers(`${published.get(place) ?? ""} ${plant ?? ""}`));
    return findNumbers(text)
      .filter((number) => stood.has(number))
      .map((number) => `${place}: ${number} in ${text.trim().slice(0, 80)}`);
  });
}

/** As in `test/prose.test.ts`. */
const EXEMPT = /四个意识/u;

test.each(pages)("every number in the prose of %s follows the data", async (path) => {
  expect((await fixedNumbers(path)).filter((told) => !EXEMPT.test(told))).toEqual([]);
});

test("a number that does not follow the data is found", async () => {
  expect(await fixedNumbers("themes/women_workers.html", " 4711")).toHaveLength(1);
});

test("no page is built with a number in its prose", () => {
  const built = readdirSync(inject("site"), {recursive: true, encoding: "utf8"}).filter(
    (file) => file.endsWith(".html") && !file.startsWith("reports") && file !== "404.html"
  );
  for (const file of built) {
    const [, main = ""] = /<main[^>]*>(.*)<\/main>/su.exec(readFileSync(join(inject("site"), file), "utf8")) ?? [];
    expect(main.length).toBeGreaterThan(100);
    const typed = numbersOf(main).filter(({context}) => !EXEMPT.test(context));
    expect(typed, file).toEqual([]);
  }
});
