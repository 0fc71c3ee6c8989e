import {expect, test} from "vitest";
import type {Page} from "playwright-core";
import {useSite} from "./site.js";

const site = useSite();

async function open(width = 1280): Promise<Page> {
  const page = await site.open("comparison.html", {viewport: {width, height: 900}});
  await page.locator(".gb-undertakings li").first().waitFor();
  return page;
}

const cell = (page: Page, title: string) => page.locator("figure.gb-cell:not(.gb-finding)", {hasText: title}).first();

test("findings are said with the figures of their queries, which open their sentences", async () => {
  const page = await open();
  const finding = page.locator(".gb-finding", {hasText: "later reviews speak"});
  const figures = await finding.locator(".gb-figure").allTextContents();
  const [planned, , again, perhaps, silent] = figures.map(Number);
  expect(again! + perhaps! + silent!).toBe(planned);
  await finding.locator("button.gb-figure").last().click();
  await finding.locator(".gb-evidence li").first().waitFor();
  expect(await finding.locator(".gb-evidence li").count()).toBeGreaterThan(5);
});

test("each mark of the charts opens its sentences by keyboard", async () => {
  const page = await open();
  for (const title of [
    "What rose and what fell",
    "Words that are key",
    "Set phrases that came",
    "What became of the plans"
  ]) {
    const figure = cell(page, title);
    await figure.locator("svg [role=button]").last().focus();
    await page.keyboard.press("Enter");
    const link = figure.locator(".gb-evidence li a").first();
    await link.waitFor();
    expect(await link.getAttribute("href")).toMatch(/reports\/[\w-]+\.html#\d+\.\d+$/u);
  }
});

test("a plan stands above the reviews that take it up, the wording that they share marked on both sides", async () => {
  const page = await open();
  const plan = page.locator(".gb-undertakings li", {hasText: "提前完成工会在档困难职工解困脱困工作"}).first();
  const quotes = plan.locator("blockquote");
  expect(await quotes.nth(0).locator("mark").allTextContents()).toContain("在档困难职工");
  expect(await quotes.nth(1).locator("mark").allTextContents()).toContain("在档困难职工");
  expect(await quotes.nth(1).textContent()).toMatch(/taken up.*similarity 0\.\d\d/su);
  expect(await quotes.nth(1).getByRole("link").getAttribute("href")).toMatch(/2020-midyear-digest\.html#8\.4$/u);
});

test("the inputs narrow the lists without the engine, and a list shows the rest when asked", async () => {
  const page = await open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const items = page.locator(".gb-undertakings li");
  const outcomes = page.getByLabel("What became of it");
  const labels = await outcomes.locator("option").allTextContents();
  const label = labels.find((text) => text.startsWith("found nowhere again"))!;
  const silent = Number(/\((\d+)\)/u.exec(label)![1]);
  await outcomes.selectOption({label});
  await expect.poll(() => page.locator(".gb-undertakings section").count()).toBe(1);
  expect(await page.locator(".gb-undertakings").textContent()).toContain("not of deeds");
  const few = await items.count();
  await page.getByRole("button", {name: /^Show \d+ more$/u}).click();
  expect(await items.count()).toBe(silent);
  expect(few).toBeLessThan(silent);
  expect(asked.filter((url) => /duckdb|wasm/u.test(url))).toEqual([]);
});

test("attention in a part is asked of the engine", async () => {
  const page = await open();
  const figure = cell(page, "What rose and what fell");
  const before = await figure.locator("svg").first().textContent();
  await page.getByLabel("Part of the reports").first().selectOption("Outlook 展望");
  await expect.poll(() => figure.locator("svg").first().textContent(), {timeout: 30_000}).not.toBe(before);
});
