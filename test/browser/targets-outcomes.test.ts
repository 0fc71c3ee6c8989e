import {expect, test} from "vitest";
import type {Page} from "playwright-core";
import {useSite} from "./site.js";

const site = useSite();

async function open(width = 1280): Promise<Page> {
  const page = await site.open("targets-outcomes.html", {viewport: {width, height: 900}});
  await page.locator(".gb-targets svg").waitFor();
  return page;
}

const plans = (page: Page) => page.locator(".gb-targets-list li");

test("each plan stands hollow in the chart and can be read, with what became of it", async () => {
  const page = await open();
  const marks = page.locator(".gb-targets svg [role=button]");
  const names = await marks.evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label") ?? ""));
  expect(names.filter((name) => /silence|no later report|related figure/u.test(name))).toHaveLength(
    await plans(page).count()
  );
  const silent = plans(page).filter({hasText: "非公企业工会组织覆盖率"}).first();
  expect(await silent.textContent()).toContain("silence");
  expect(await silent.textContent()).toContain("2020 mid-year digest (Newspaper digest)");
  expect(await silent.locator("mark").allTextContents()).toEqual(["90%以上"]);
});

test("a mark opens the sentences of plan and outcome, each with its figure marked and its place in the report", async () => {
  const page = await open();
  await page.locator('.gb-targets svg [role=button][aria-label*="近万家"]').focus();
  await page.keyboard.press("Enter");
  const items = page.locator(".gb-evidence li");
  await items.nth(1).waitFor();
  expect(await items.locator("mark").allTextContents()).toEqual(["近万家", "80家"]);
  const links = await items.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(links[0]).toMatch(/2019-congress\.html#30\.6-q1$/u);
  expect(links[1]).toMatch(/2022-plenum-abstract\.html#5\.4-q1$/u);
});

test("the inputs narrow chart and list without the engine", async () => {
  const page = await open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByLabel("What became of it").selectOption({label: "silence (3)"});
  await expect.poll(() => plans(page).count()).toBe(3);
  await page.getByLabel("Report", {exact: true}).selectOption({label: "2022 plenum abstract (7)"});
  await expect.poll(() => plans(page).count()).toBe(0);
  expect(asked.filter((url) => /duckdb|wasm/u.test(url))).toEqual([]);
});

test("on a phone names are cut, not laid over one another", async () => {
  const page = await open(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const crossed = await page.locator(".gb-targets svg text").evaluateAll((texts) => {
    const boxes = texts.map((text) => text.getBoundingClientRect()).filter(({width}) => width > 0);
    return boxes.filter((a, i) =>
      boxes.some(
        (b, j) => j < i && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4
      )
    ).length;
  });
  expect(crossed).toBe(0);
});
