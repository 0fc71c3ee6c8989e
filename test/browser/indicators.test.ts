import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {useSite} from "./site.js";

const site = useSite();

async function open(path = "indicators.html", width = 1280): Promise<{page: Page; engine: string[]}> {
  const page = await site.open("about:blank", {viewport: {width, height: 900}});
  const engine: string[] = [];
  page.on("request", (request) => /duckdb|wasm/u.test(request.url()) && engine.push(request.url()));
  await page.goto(new URL(path, site.url).href);
  await page.locator(".gb-quantities tbody tr").first().waitFor();
  await page.locator(".gb-series svg").first().waitFor();
  return {page, engine};
}

const seriesCell = (page: Page) => page.locator("figure", {has: page.locator(".gb-series")});
const figureCell = (page: Page) => page.locator("figure", {has: page.locator(".gb-quantities")});
const figures = (page: Page) => page.locator(".gb-quantities tbody tr");

test("the table narrows as one types, by each input, without the engine", async () => {
  const {page, engine} = await open();
  const status = page.locator(".gb-quantities [role=status]");
  await expect.poll(() => status.textContent()).toMatch(/^\d+ figures, \d+ of them repeated by a digest$/u);
  await page.getByLabel("Search", {exact: true}).pressSequentially("驿站");
  await expect.poll(() => figures(page).count()).toBe(7);
  await page.getByLabel("Kind", {exact: true}).selectOption({label: "target (15)"});
  await expect.poll(() => figures(page).count()).toBe(1);
  expect(await figures(page).first().textContent()).toContain("1000个");
  await page.getByLabel("Search", {exact: true}).fill("");
  await page.getByLabel("Kind", {exact: true}).selectOption({label: "All"});
  await page.getByLabel("From year").selectOption("2020");
  await page.getByLabel("To year").selectOption("2020");
  await page.getByLabel("Report", {exact: true}).selectOption({label: "2020 mid-year digest (30)"});
  await expect.poll(() => figures(page).count()).toBe(30);
  expect(engine).toEqual([]);
});

test("a figure that a digest repeats says so and leads to the full report's", async () => {
  const {page} = await open();
  await page.getByLabel("Report", {exact: true}).selectOption({label: "2019 Congress digest II (3)"});
  await expect.poll(() => figures(page).count()).toBe(3);
  const links = await page
    .locator(".gb-repeats")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(links).toHaveLength(3);
  for (const link of links) expect(link).toMatch(/reports\/2019-congress\.html#\d+\.\d+-q\d+$/u);
});

test("a figure opens its sentence with the figure marked, and that opens in the report", async () => {
  const {page} = await open();
  await page.getByLabel("Search", {exact: true}).fill("12.6万件");
  await expect.poll(() => figures(page).count()).toBe(2);
  await page.getByRole("button", {name: "12.6万件"}).first().click();
  const item = figureCell(page).locator(".gb-evidence li").first();
  await item.waitFor();
  expect(await item.locator("mark").allTextContents()).toEqual(["12.6万件"]);
  expect(await item.getByRole("link").getAttribute("href")).toMatch(/reports\/2019-congress\.html#15\.4-q1$/u);
});

test("an edited query keeps the values of the inputs, in the engine", async () => {
  const {page} = await open();
  await page.getByLabel("Search", {exact: true}).fill("驿站");
  await expect.poll(() => figures(page).count()).toBe(7);
  const cell = figureCell(page);
  await cell.getByRole("button", {name: "Edit query"}).click();
  await cell.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" LIMIT 2");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => figures(page).count(), {timeout: 30_000}).toBe(2);
  expect(await figures(page).first().textContent()).toContain("驿站");
});

test("a series is found by words in either language and drawn at once; its marks open their sentences by keyboard", async () => {
  const {page, engine} = await open();
  await page.getByLabel("Find a series").fill("mutual aid");
  await expect.poll(() => page.locator(".gb-series-option:visible").count()).toBe(2);
  await page.getByRole("radio", {name: /职工医疗互助金额/u}).check();
  const cell = seriesCell(page);
  await expect.poll(() => cell.locator("svg").first().textContent()).toContain("5.12亿");
  expect(await cell.locator("svg [role=button]").count()).toBe(3);
  expect(await cell.locator("[data-mark=line]").count()).toBe(0);
  await cell.locator("svg [role=button]").first().focus();
  await page.keyboard.press("Enter");
  expect(await cell.locator(".gb-evidence mark").first().textContent()).toBe("18亿元");
  expect(engine).toEqual([]);
});

test("bars are as wide as their period and as high as a year's share of it", async () => {
  const {page} = await open("indicators.html?series=hotline_12351_requests");
  const boxes = await seriesCell(page)
    .locator("svg [role=button]")
    .evaluateAll((marks) =>
      marks.map((mark) => {
        const {width, height} = (mark as SVGGraphicsElement).getBBox();
        return {width, height};
      })
    );
  const [five, one, half] = boxes.toSorted((a, b) => b.width - a.width);
  expect(five!.width / one!.width).toBeCloseTo(5, 0);
  expect(one!.width / half!.width).toBeCloseTo(2, 0);
  expect(five!.height / half!.height).toBeCloseTo(204_000 / 106_000, 1);
});

test("plans are hollow, two figures are told to be no trend, and what to know before comparing is said", async () => {
  const {page} = await open("indicators.html?series=warm_stations_new");
  const cell = seriesCell(page);
  const fills = await cell
    .locator("svg [role=button]")
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).fill));
  expect(fills.filter((fill) => fill.endsWith(" 0)"))).toHaveLength(1);
  expect(await cell.textContent()).toContain("Two figures are no trend");
  expect(await cell.textContent()).toContain("Named 户外劳动者暖心驿站 from 2022 on");
});

test("rounding is drawn as a whisker", async () => {
  const {page} = await open("indicators.html?series=worker_homes_total");
  const cell = seriesCell(page);
  expect(await cell.textContent()).toContain("the wording allows 13,500 to 14,500");
  expect(await cell.locator("svg [data-mark=rule] line").count()).toBeGreaterThan(2);
});

test("a series chosen in the table of figures is drawn", async () => {
  const {page} = await open();
  await page.getByLabel("Search", {exact: true}).fill("母婴关爱室");
  await expect.poll(() => figures(page).count()).toBeLessThan(5);
  await page.getByRole("button", {name: "Mother-and-baby rooms"}).first().click();
  await expect.poll(() => seriesCell(page).locator(".gb-series-name").textContent()).toContain("母婴关爱室总数");
});

test("on a phone the figures are read one under the other", async () => {
  const {page} = await open("indicators.html", 390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const {width} = (await figures(page).first().boundingBox())!;
  expect(width).toBeLessThan(390);
});

test("the chosen series and what narrows the figures stand in the address", async () => {
  const {page} = await open();
  await page.getByLabel("Find a series").fill("mutual aid");
  await page.getByRole("radio", {name: /职工医疗互助金额/u}).check();
  await page.getByLabel("Kind", {exact: true}).selectOption({label: "target (15)"});
  await expect.poll(() => page.url()).toMatch(/series.*kind|kind.*series/u);
  await page.reload();
  await expect.poll(() => seriesCell(page).locator(".gb-series-name").textContent()).toContain("职工医疗互助金额");
  await expect.poll(() => figures(page).count()).toBe(15);
});
