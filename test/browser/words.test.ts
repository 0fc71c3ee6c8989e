import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {useSite} from "./site.js";

const site = useSite();

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !document.querySelector(".gb-waiting, observablehq-loading"), null, {
    timeout: 30_000
  });
}

const found = (page: Page) => page.locator(".gb-search [role=option]");

test("/ searches from any page without the engine, and Enter opens the sentence", async () => {
  const page = await site.open("about:blank");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(new URL("notebooks/template.html", site.url).href, {waitUntil: "commit"});
  await page.goto(new URL("themes/dispute_mediation.html", site.url).href, {waitUntil: "load"});
  await settled(page);
  asked.length = 0;
  await page.keyboard.press("/");
  await page.keyboard.type("工作报告");
  await found(page).first().waitFor();
  for (const option of await found(page).all())
    expect(await option.locator("mark").first().textContent()).toBe("工作报告");
  await page.locator(".gb-search input").fill("会员 总数");
  await expect.poll(() => found(page).first().locator("mark").allTextContents()).toEqual(["会员总数"]);
  expect(await page.locator(".gb-search-status").textContent()).toMatch(/^\d+ places?$/u);
  expect(asked.filter((url) => /duckdb|wasm|hyparquet|parquet/u.test(url))).toEqual([]);
  expect(asked.some((url) => url.includes("search.json"))).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL(/reports\/[\w-]+\.html#\d+\.\d+$/u);
  const place = decodeURIComponent(new URL(page.url()).hash.slice(1));
  expect(await page.locator(`[id="${place}"]`).textContent()).toContain("会员总数");
});

test("the search takes one character, goes by arrow keys, and a slash that is written stays one", async () => {
  const page = await site.open("concordance.html");
  await settled(page);
  await page.getByRole("button", {name: /^Search/u}).click();
  await page.keyboard.type("驿");
  await found(page).first().waitFor();
  const chosen = () => page.locator(".gb-search [aria-selected=true]").getAttribute("id");
  expect(await chosen()).toBe("gb-search-0");
  await page.keyboard.press("ArrowDown");
  expect(await chosen()).toBe("gb-search-1");
  expect(await page.locator(".gb-search input").getAttribute("aria-activedescendant")).toBe("gb-search-1");
  await page.keyboard.press("Escape");
  expect(await page.locator(".gb-search").isVisible()).toBe(false);
  const field = page.locator("input[type=text]").first();
  await field.focus();
  await page.keyboard.press("/");
  expect(await page.locator(".gb-search").isVisible()).toBe(false);
  expect(await field.inputValue()).toContain("/");
});

test.each([1280, 390])(
  "a concordance stands in columns at %d pixels, each line a way to its sentence",
  async (width) => {
    const page = await site.open("concordance.html", {viewport: {width, height: 900}});
    await settled(page);
    const lines = page.locator(".gb-kwic-lines a");
    await lines.first().scrollIntoViewIfNeeded();
    const columns = await lines.evaluateAll((lines) =>
      lines.slice(0, 6).map((line) => {
        const node = line.querySelector("b")!;
        const {left, right} = node.getBoundingClientRect();
        return {left: Math.round(left), right: Math.round(right), whole: node.scrollWidth <= node.clientWidth};
      })
    );
    expect(columns.length).toBe(6);
    expect(new Set(columns.map((column) => JSON.stringify(column))).size).toBe(1);
    expect(columns[0]!.whole).toBe(true);
    expect(await lines.first().getAttribute("href")).toMatch(/reports\/[\w-]+\.html#\d+\.\d+$/u);
    await lines.first().focus();
    await page.keyboard.press("ArrowDown");
    expect(await lines.nth(1).evaluate((line) => line === document.activeElement)).toBe(true);
  }
);

test("a concordance finds patterns, words near others, and thousands of words of a kind", async () => {
  const page = await site.open("concordance.html");
  await settled(page);
  const nodes = () => page.locator(".gb-kwic-lines b").allTextContents();
  const write = async (label: string, text: string) => {
    await page.getByLabel(label).fill(text);
    await page.getByLabel(label).press("Enter");
  };
  const find = async (mode: string, text: string, company = "") => {
    await page.getByLabel("As 方式").selectOption({label: mode});
    await write("With one of 附近含", company);
    await write("Find 查找", text);
  };
  await find("Pattern 正则表达式", "职工(之家|书屋)");
  await expect
    .poll(async () => [...new Set(await nodes())].toSorted(), {timeout: 40_000})
    .toEqual(["职工书屋", "职工之家"].toSorted());
  await find("Whole words 整词", "服务", "职工");
  await expect.poll(async () => [...new Set(await nodes())], {timeout: 20_000}).toEqual(["服务"]);
  await page.getByLabel("Order 排序").selectOption({label: "By the word before 左一"});
  await find("Part of speech 词性", "v n");
  await expect
    .poll(() => page.locator(".gb-kwic").locator("xpath=preceding-sibling::p").textContent(), {timeout: 20_000})
    .toMatch(/^\d,\d{3} lines$/u);
  expect((await nodes()).length).toBe(200);
});

test.each([
  ["words.html", "The most frequent words"],
  ["words.html", "Where words stand"],
  ["words.html", "Words that follow one another"],
  ["company.html", "keep a word's company"],
  ["company.html", "in the same sentences"],
  ["keyness.html", "use unlike"]
])("on %s a mark of “%s” opens its sentences", async (path, title) => {
  const page = await site.open(path);
  await settled(page);
  const figure = page.locator("figure.gb-cell", {hasText: title}).first();
  await figure.locator(".gb-clickable").last().dispatchEvent("click");
  const link = figure.locator(".gb-evidence li a").first();
  await link.waitFor();
  expect(await link.getAttribute("href")).toMatch(/reports\/[\w-]+\.html#\d+\.\d+$/u);
});

test("another word and other texts redraw the charts from the engine", async () => {
  const page = await site.open("company.html");
  await settled(page);
  await page.getByLabel("Word 节点词").fill("改革");
  await page.getByRole("button", {name: "Show"}).click();
  const figure = page.locator("figure.gb-cell", {hasText: "keep a word's company"}).first();
  await figure.locator("svg text", {hasText: "文件"}).first().waitFor({timeout: 40_000});
  await page.goto(new URL("keyness.html", site.url).href);
  await settled(page);
  const keyness = page.locator("figure.gb-cell", {hasText: "use unlike"}).first();
  const before = await keyness.locator("svg").first().innerHTML();
  await page.getByLabel("Part of A 部分").selectOption({label: "Outlook 展望"});
  await expect.poll(() => keyness.locator("svg").first().innerHTML(), {timeout: 40_000}).not.toBe(before);
});

test("the data page tells each measure's formula and source and opens its SQL", async () => {
  const page = await site.open("data.html");
  await settled(page);
  const macro = page.locator("#macro-log_dice");
  expect(await macro.textContent()).toContain("Rychlý (2008)");
  await macro.getByText("SQL", {exact: true}).click();
  await macro.getByText("CREATE MACRO log_dice(together, node, collocate)").waitFor();
});

test("a reader writes a measure out, changes it, and the changed query is in the address", async () => {
  const page = await site.open("keyness.html");
  await settled(page);
  const cell = page.locator(".gb-cell").first();
  await cell.getByRole("button", {name: "Edit query"}).click();
  const editor = cell.locator(".cm-content");
  await editor.waitFor();
  const buttons = cell.locator(".gb-macro-buttons button");
  await expect.poll(() => buttons.allTextContents()).toEqual(["Write out keyness"]);
  const ranked = () => cell.locator(".gb-chart [aria-label]").count();
  const published = await ranked();
  await buttons.first().click();
  await expect.poll(() => buttons.allTextContents()).toContain("Write out log_ratio");
  await buttons.getByText("Write out log_ratio").click();
  await buttons.getByText("Write out least_expected").click();
  await editor.press("Control+Enter");
  await page.waitForFunction(() => location.hash.includes("state="), null, {timeout: 40_000});
  await expect.poll(ranked).toBe(published);
  expect(await cell.getByRole("alert").count()).toBe(0);
});
