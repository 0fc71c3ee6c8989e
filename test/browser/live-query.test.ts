import type {Locator, Page} from "playwright-core";
import {beforeEach, describe, expect, test} from "vitest";
import {useSite} from "./site.js";

const site = useSite();
let page: Page;
let cell: Locator;

const bars = () =>
  cell.locator('.gb-chart [data-mark="bar"] > *').evaluateAll((all) => all.map((bar) => bar.ariaLabel ?? ""));

async function write(sql: string): Promise<void> {
  await cell.locator(".cm-content").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(sql);
}

describe("the words of a report, on the page of all reports, with the site's own engine", () => {
  beforeEach(async () => {
    page = await site.open("reports/index.html");
    cell = page.locator(".gb-cell", {
      has: page.getByRole("heading", {name: "The most frequent content words of a report"})
    });
    await expect.poll(bars, {timeout: 10_000}).toHaveLength(20);
  });

  test("another report is counted in the browser, and going back shows the published counts", async () => {
    const published = await bars();
    const report = page.getByLabel("Report 报告").first();
    await report.selectOption({label: "2020 mid-year digest"});
    await cell.getByText(/^20 rows in/u).waitFor();
    expect(await bars()).not.toEqual(published);
    await report.selectOption({label: "2019 Congress report"});
    await expect.poll(bars).toEqual(published);
  });

  test("an edited query redraws chart and table, and each mark still opens its sentences", async () => {
    await cell.getByRole("button", {name: "Edit query"}).click();
    await write(`SELECT '暖心驿站' AS token, count(*) AS count, 1.0 AS per_10k, list(sentence_id) AS sentence_ids
FROM sentences WHERE contains(text, '暖心驿站')`);
    await page.keyboard.press("Control+Enter");
    await cell.getByText(/^1 row in/u).waitFor();
    await expect.poll(bars).toHaveLength(1);
    await cell.locator(".gb-chart [role=button]").click();
    const sentences = cell.locator(".gb-sentences li [lang=zh]");
    await sentences.first().waitFor();
    const texts = await sentences.allInnerTexts();
    expect(texts.filter((text) => !text.includes("暖心驿站"))).toEqual([]);
  });

  test("a fault in Chinese SQL is underlined at its characters, whichever part of DuckDB finds it", async () => {
    await cell.getByRole("button", {name: "Edit query"}).click();
    const faults = [
      ["-- 先写中文𠮷\nSELECT '工会' AS 词, 没有的列 FROM tokens", "没有的列"],
      ["SELECT '工会' AS 词 FROM 没有的表", "没有的表"],
      ["SELECT '工会𠮷' AS 词 FRM tokens", "FRM"]
    ] as const;
    for (const [sql, fault] of faults) {
      await write(sql);
      await page.keyboard.press("Control+Enter");
      await expect.poll(() => cell.locator(".cm-lintRange-error").allInnerTexts(), {timeout: 10_000}).toEqual([fault]);
      expect(await cell.getByRole("alert").isVisible()).toBe(true);
    }
  });

  test("Escape stops a heavy query within 200 ms, and the next one runs", async () => {
    await cell.getByRole("button", {name: "Edit query"}).click();
    await write("SELECT '甲' AS token, 1 AS count, 1.0 AS per_10k");
    await page.keyboard.press("Control+Enter");
    await cell.getByText(/^1 row in/u).waitFor();
    await write("SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3");
    await page.keyboard.press("Control+Enter");
    await cell.getByText("Running…").waitFor();
    await page.waitForTimeout(300);
    const start = performance.now();
    await page.keyboard.press("Escape");
    await cell.getByText("Cancelled.").waitFor();
    expect(performance.now() - start).toBeLessThan(200);
    await write("SELECT '乙' AS token, 2 AS count, 2.0 AS per_10k");
    await page.keyboard.press("Control+Enter");
    await expect.poll(bars, {timeout: 10_000}).toEqual(["乙: 2"]);
  });

  test("an engine out of memory is replaced and says so; text, published chart and the next query are there", async () => {
    await cell.getByRole("button", {name: "Edit query"}).click();
    const greedy = "SELECT list(i) AS token -- 过多\nFROM range(1000000000) t(i)";
    await write(greedy);
    await page.keyboard.press("Control+Enter");
    const problem = cell.locator(".gb-problem");
    await problem.getByText("The query needs more memory than the browser gives.").waitFor({timeout: 60_000});
    expect((await cell.locator(".cm-line").allInnerTexts()).join("\n")).toBe(greedy);
    expect(await bars()).toHaveLength(20);
    await write("SELECT '丙' AS token, 3 AS count, 3.0 AS per_10k");
    await page.keyboard.press("Control+Enter");
    await expect.poll(bars, {timeout: 20_000}).toEqual(["丙: 3"]);
  });
});
