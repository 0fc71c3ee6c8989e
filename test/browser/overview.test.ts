import {expect, test} from "vitest";
import type {Page} from "playwright-core";
import {useSite} from "./site.js";

const site = useSite();

async function open(): Promise<Page> {
  const page = await site.open("");
  await page.waitForFunction(() => !document.querySelector(".gb-waiting, observablehq-loading"));
  return page;
}

test("each screen says a finding in figures of queries, shows it, qualifies it and leads to its page", async () => {
  const page = await open();
  const screens = page.locator(".gb-screen");
  const count = await screens.count();
  expect(count).toBeGreaterThanOrEqual(6);
  expect(count).toBeLessThanOrEqual(8);
  for (const screen of await screens.all()) {
    expect(await screen.locator(".gb-finding button.gb-figure").count()).toBeGreaterThan(0);
    expect(await screen.locator(".gb-chart svg").count()).toBeGreaterThan(0);
    expect((await screen.locator(".gb-screen-foot .gb-note").innerText()).length).toBeGreaterThan(20);
    const href = await screen.locator(".gb-screen-foot a").getAttribute("href");
    const url = new URL(href!, site.url);
    const response = await fetch(new URL(url.pathname, url));
    expect(response.status, href!).toBe(200);
    if (url.hash) expect(await response.text()).toContain(`id="${url.hash.slice(1)}"`);
  }
});

test.each([
  [1280, 900, 1],
  [390, 844, 2]
])("at %i by %i pixels, each screen of the overview fits %i of them", async (width, height, times) => {
  const page = await site.open("", {viewport: {width, height}});
  await page.waitForFunction(() => !document.querySelector(".gb-waiting, observablehq-loading"));
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll(".gb-screen")].map((screen) => screen.getBoundingClientRect().height)
  );
  expect(heights.length).toBeGreaterThan(0);
  expect(heights.filter((tall) => tall === 0 || tall > times * height)).toEqual([]);
});

test("a figure opens its sentences in its screen", async () => {
  const page = await open();
  const screen = page.locator(".gb-screen", {hasText: "warm stations"});
  await screen.locator("button.gb-figure").first().click();
  const link = screen.locator(".gb-evidence li a").first();
  await link.waitFor();
  expect(await link.getAttribute("href")).toMatch(/reports\/[\w-]+\.html#\d+\.\d+-q\d+$/u);
});

test("where the rows do not support a finding, its screen is not shown", async () => {
  const page = await site.open("about:blank");
  let silenced = 0;
  await page.route(/attention-course/u, async (route) => {
    const response = await route.fetch();
    const query = (await response.json()) as {result: {rows: unknown[]}};
    silenced++;
    await route.fulfill({json: {...query, result: {...query.result, rows: []}}});
  });
  await page.goto(site.url);
  await page.locator(".gb-screen", {hasText: "warm stations"}).waitFor();
  await expect.poll(() => silenced).toBeGreaterThan(0);
  await expect.poll(() => page.locator(".gb-screen").first().isVisible()).toBe(false);
  expect(await page.locator(".gb-screen").nth(1).isVisible()).toBe(true);
});
