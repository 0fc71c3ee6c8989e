import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {expect, inject, test} from "vitest";
import {listNotebooks, listThemes} from "../../data-loaders/contents.js";
import {axeViolations} from "./axe.js";
import {useSite} from "./site.js";

const site = useSite();
const reports = [
  "2019-congress",
  "2019-congress-digest-1",
  "2019-congress-digest-2",
  "2020-midyear-digest",
  "2022-plenum-abstract"
];
const themes = listThemes().map(({theme_id}) => `themes/${theme_id}.html`);
const pages = [
  "",
  "themes/index.html",
  ...themes,
  "agreement.html",
  "comparison.html",
  "phrases.html",
  "indicators.html",
  "collation.html",
  "targets-outcomes.html",
  "words.html",
  "company.html",
  "keyness.html",
  "concordance.html",
  ...listNotebooks().map(({page}) => `notebooks/${page}.html`),
  "workbench.html",
  "method.html",
  "data.html",
  "reports/index.html",
  ...reports.map((id) => `reports/${id}.html`)
];

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !document.querySelector(".gb-waiting, observablehq-loading"), null, {
    timeout: 30_000
  });
}

test("the list of pages here is the list of pages built", () => {
  const built = readdirSync(inject("site"), {recursive: true, encoding: "utf8"}).filter((file) =>
    file.endsWith(".html")
  );
  expect(built.toSorted()).toEqual([...pages.map((page) => page || "index.html"), "404.html"].toSorted());
});

test("no file of the site is over 20 MiB", () => {
  const files = readdirSync(inject("site"), {recursive: true, encoding: "utf8"}).map((file) =>
    join(inject("site"), file)
  );
  expect(files.filter((file) => statSync(file).size > 20 * 1024 * 1024)).toEqual([]);
});

test.each(pages)("%s has a language, a policy, a title and one main heading", async (path) => {
  const page = await site.open(path);
  await settled(page);
  expect(await page.getAttribute("html", "lang")).toBe("en");
  const policy = await page.getAttribute('meta[http-equiv="content-security-policy"]', "content");
  expect(policy).toContain("connect-src 'self'");
  expect(await page.title()).not.toBe("");
  expect(await page.locator("h1").count()).toBe(1);
  expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
});

test.each(pages)("%s fits a phone, in dark mode too", async (path) => {
  const page = await site.open(path, {viewport: {width: 390, height: 800}, colorScheme: "dark"});
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const background = await page.evaluate(() => getComputedStyle(document.body.parentElement!).backgroundColor);
  const [red = 255] = background.match(/\d+/gu)!.map(Number);
  expect(red).toBeLessThan(80);
});

test.each(
  [
    "",
    "themes/dispute_mediation.html",
    "themes/worker_services.html",
    "themes/women_workers.html",
    "themes/index.html",
    "agreement.html",
    "comparison.html",
    "phrases.html",
    "indicators.html",
    "collation.html",
    "targets-outcomes.html",
    "data.html",
    "reports/2019-congress.html"
  ].flatMap((path) => [[path, "light"] as const, [path, "dark"] as const])
)("axe finds nothing serious on %s in %s", async (path, colorScheme) => {
  const page = await site.open(path, {colorScheme, bypassCSP: true});
  await settled(page);
  expect(await axeViolations(page)).toEqual([]);
});

test("the pages' links lead to pages and places that are there", async () => {
  const page = await site.open("");
  const seen = new Set<string>();
  for (const path of pages) {
    await page.goto(new URL(path, site.url).href);
    await settled(page);
    const links = await page.$$eval("a[href]", (links) =>
      links.map((link) => new URL(link.getAttribute("href")!, document.baseURI).href)
    );
    for (const link of links) seen.add(link);
  }
  const places = new Map<string, Set<string>>();
  for (const link of seen) {
    const url = new URL(link, site.url);
    // Formulas cite their sources; nothing is fetched from there.
    if (url.origin === "https://doi.org") continue;
    expect(url.href.startsWith(site.url), `${link} stays on the site`).toBe(true);
    const response = await fetch(new URL(url.pathname, url));
    expect(response.status, link).toBe(200);
    const html = await response.text();
    if (!places.has(url.pathname))
      places.set(url.pathname, new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id!)));
    if (url.hash && url.pathname.includes("/reports/"))
      expect(places.get(url.pathname), link).toContain(decodeURIComponent(url.hash.slice(1)));
  }
  expect(seen.size).toBeGreaterThan(50);
});

test("the page of all reports shows how the reports are built and their words, and an input changes them", async () => {
  const page = await site.open("reports/index.html");
  await settled(page);
  const words = page.locator("figure", {hasText: "most frequent content words"});
  expect(await words.locator("svg").first().textContent()).toContain("职工");
  await page.locator("select").first().selectOption({label: "2020 mid-year digest"});
  await words.locator("svg text", {hasText: "疫情防控"}).first().waitFor({timeout: 30_000});
});

test("a report's sentence opens from its address, marked, and can be cited", async () => {
  const page = await site.open("reports/2019-congress.html#15.4");
  await settled(page);
  const sentence = page.locator('[id="15.4"]');
  expect(await sentence.textContent()).toContain("劳动争议和法律援助案件12.6万件");
  await page.locator(".gb-cite").waitFor();
  const inView = await sentence.evaluate((node) => {
    const {top, bottom} = node.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  expect(inView).toBe(true);
  expect(await page.locator(".gb-cite").textContent()).toContain("Paragraph 15, sentence 4");
  await page.keyboard.press("j");
  await expect.poll(() => new URL(page.url()).hash).toBe("#15.5");
  await page.keyboard.press("Escape");
  expect(await page.locator(".gb-cite").isVisible()).toBe(false);
});

test("a sentence's citation and link are copied", async () => {
  const page = await site.open("reports/2019-congress.html", {permissions: ["clipboard-read", "clipboard-write"]});
  await settled(page);
  await page.locator('[id="15.4"]').click();
  await page.getByRole("button", {name: "Copy citation"}).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("12.6万件");
  expect(text).toContain("2019-congress/15.4");
  expect(text).toContain(`${site.url}reports/2019-congress.html#15.4`);
  await page.getByRole("button", {name: /Copy link/u}).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}reports/2019-congress.html#15.4`);
});

test("the source stands beside the text, a block in one marks it in the other, a sentence to the character", async () => {
  const page = await site.open("reports/2020-midyear-digest.html");
  await settled(page);
  await page.locator(".gb-source-switch").click();
  const source = page.locator(".gb-raw");
  await source.waitFor();
  const sentence = page.locator('[id="7.4"]');
  await sentence.click();
  expect(await page.locator(".gb-cite-line").textContent()).toMatch(/^source line \d+$/u);
  const marked = await page.evaluate(() => [...CSS.highlights.get("gb-sentence")!].map(String).join(""));
  expect(marked.replace(/\s/gu, "")).toBe((await sentence.textContent())!.replace(/\s/gu, ""));
  const pointed = source.locator(".gb-pointed").first();
  expect(await pointed.textContent()).toContain("三方机制作用");
  await source.locator("[data-block]", {hasText: "重协商保稳定"}).last().hover();
  await page.locator("article .gb-pointed", {hasText: "重协商保稳定"}).waitFor();
  await page.locator(".gb-source-switch").click();
  expect(await source.count()).toBe(0);
});

test("a report says how it was read: rules, furniture, the editor's decisions", async () => {
  const page = await site.open("reports/2020-midyear-digest.html");
  await settled(page);
  await page.getByText("How this text was read").click();
  const panel = page.locator("details", {hasText: "How this text was read"});
  expect(await panel.textContent()).toMatch(
    /A line as wide as its column goes on in the next\..*\d+ blocks, hard-wrap/su
  );
  expect(await panel.textContent()).toMatch(/Moved by the editor|→ before/u);
});

test("each mark of the theme page opens its sentences, and they open in the report", async () => {
  const page = await site.open("themes/dispute_mediation.html");
  await settled(page);
  for (const title of ["by report and part", "Which terms", "keep company"]) {
    const figure = page.locator("figure", {hasText: title}).first();
    await figure.locator(".gb-clickable").last().click();
    const link = figure.locator(".gb-evidence li a").first();
    await link.waitFor();
    expect(await link.getAttribute("href")).toMatch(/reports\/[\w-]+\.html#\d+\.\d+$/u);
  }
  await page.locator("figure .gb-evidence li a").first().click();
  await page.locator(".gb-cite").waitFor();
  expect(page.url()).toMatch(/reports\/[\w-]+\.html#\d+\.\d+$/u);
});

test("changing the terms asks the engine and redraws the charts", async () => {
  const page = await site.open("themes/dispute_mediation.html");
  await settled(page);
  const matrix = page.locator("figure", {hasText: "Which terms"}).first();
  expect(await matrix.locator("svg").first().textContent()).not.toContain("信访");
  await page.getByRole("checkbox", {name: "信访"}).check();
  await matrix.locator("svg text", {hasText: "信访"}).first().waitFor({timeout: 30_000});
});

test("the template shows both ways to query", async () => {
  const page = await site.open("notebooks/template.html");
  await page.locator("td", {hasText: "集体协商"}).first().waitFor({timeout: 30_000});
  await page.locator("svg", {hasText: "2019 Congress"}).first().waitFor({timeout: 30_000});
  expect(await page.locator(".gb-problem").filter({visible: true}).count()).toBe(0);
});

test("the engine is not asked for before a reader asks a question", async () => {
  const page = await site.open("about:blank");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(new URL("themes/dispute_mediation.html", site.url).href, {waitUntil: "load"});
  await settled(page);
  expect(asked.filter((url) => /database|duckdb|wasm|query-editor|hyparquet|flechette/u.test(url))).toEqual([]);
  expect(asked.length).toBeGreaterThan(10);
});
