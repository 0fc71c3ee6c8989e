import {describe, expect, test} from "vitest";
import {openCell, words} from "./cell-bench.js";
import type {CellBench} from "./cell-bench.js";
import {useSite} from "./site.js";

const site = useSite();
let on: CellBench;

describe("before anything is asked", () => {
  test("the chart is drawn from the shipped result; editor, engine and table reader are not fetched", async () => {
    on = await openCell(site);
    expect(await on.bars()).toEqual(["职工: 94", "工会: 84", "<img src=x onerror=alert(1)>: 2"]);
    const heavy = async () => {
      const names = await on.page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
      return names.filter((name) => /codemirror|lezer|duckdb|hyparquet|flechette|query-editor/u.test(name));
    };
    expect(await heavy()).toEqual([]);
    expect(await on.questions()).toEqual([]);
    await on.openEditor();
    expect(await heavy()).not.toEqual([]);
  });

  test("title, description, text alternative and source are there, in the language of the page", async () => {
    on = await openCell(site, words, {lang: "zh"});
    expect(await on.cell.getByRole("heading", {level: 2}).textContent()).toBe("测试词语");
    const chart = on.cell.getByRole("group", {name: "测试词语"}).first();
    expect(
      await chart.evaluate((element) => document.getElementById(element.getAttribute("aria-describedby")!)!.textContent)
    ).toMatch(/^测试词语。.*3 行/u);
    expect(await on.cell.locator(".gb-source").innerText()).toBe("来源：本站数据表，查询 test-words");
    expect(await on.cell.getByRole("button").allInnerTexts()).toEqual(
      expect.arrayContaining(["编辑查询", "表格", "复制", "导出"])
    );
    expect(await on.cell.getAttribute("lang")).toBe("zh");
  });
});

describe("inputs", () => {
  test("another value is asked of the engine; the chart dims, keeps its height, and gives way to the result", async () => {
    on = await openCell(site);
    const chart = on.cell.locator(".gb-chart");
    const before = await chart.boundingBox();
    await on.setMost(2);
    await on.cell.getByText("Running…").waitFor();
    expect(await chart.getAttribute("aria-busy")).toBe("true");
    expect(await chart.boundingBox()).toEqual(before);
    expect(await on.questions()).toMatchObject([{sql: words.sql, parameters: {most: 2}}]);
    await on.answer(0, [{token: "劳动", count: 5}]);
    await on.cell.getByText("1 row in 12 ms").waitFor();
    expect(await on.bars()).toEqual(["劳动: 5"]);
    expect(await chart.getAttribute("aria-busy")).toBe("false");
  });

  test("a late result never replaces a newer one, and the default needs no engine", async () => {
    on = await openCell(site);
    await on.setMost(2);
    await expect.poll(on.questions).toHaveLength(1);
    await on.setMost(1);
    await expect.poll(on.questions).toHaveLength(2);
    await on.answer(1, [{token: "新", count: 1}]);
    await on.answer(0, [{token: "旧", count: 9}]);
    await expect.poll(on.bars).toEqual(["新: 1"]);
    expect((await on.questions()).map(({aborted}) => aborted)).toEqual([true, false]);
    await on.setMost(3);
    await expect.poll(on.bars).toHaveLength(3);
    expect(await on.questions()).toHaveLength(2);
  });

  test("the engine's arrival is shown in bytes, without moving the page", async () => {
    on = await openCell(site);
    const below = () => on.cell.locator(".gb-source").boundingBox();
    const before = await below();
    await on.setMost(2);
    await expect.poll(on.questions).toHaveLength(1);
    await on.page.evaluate(() => bench.tell({phase: "fetching", loaded: 3_800_000, total: 7_600_000}));
    await on.cell.getByText("Fetching the query engine, once: 3.8 of 7.6 MB").waitFor();
    expect(await on.cell.getByRole("progressbar").evaluate((bar: HTMLProgressElement) => bar.position)).toBe(0.5);
    expect(await below()).toEqual(before);
    await on.cell.locator(".gb-activity").getByRole("button", {name: "Cancel"}).click();
    await on.cell.getByText("Cancelled.").waitFor();
    expect((await on.questions())[0]!.aborted).toBe(true);
    expect(await on.bars()).toHaveLength(3);
  });

  test("an engine that does not arrive is said, and asked for again on demand", async () => {
    on = await openCell(site);
    await on.page.evaluate(() => (bench.refuse = true));
    await on.setMost(2);
    await on.cell.getByText("Failed to fetch the engine").waitFor();
    await on.page.evaluate(() => (bench.refuse = false));
    await on.cell.getByRole("button", {name: "Run again"}).click();
    await expect.poll(on.questions).toMatchObject([{parameters: {most: 2}}]);
    await on.answer(0, [{token: "劳动", count: 5}]);
    await expect.poll(on.bars).toEqual(["劳动: 5"]);
    expect(await on.cell.locator(".gb-problem").isVisible()).toBe(false);
  });
});

test.each([
  [1280, "light"],
  [1280, "dark"],
  [390, "light"],
  [390, "dark"]
] as const)("at %i px in %s mode no rule of axe is broken and nothing overflows", async (width, colorScheme) => {
  on = await openCell(site, words, {context: {viewport: {width, height: 900}, colorScheme}});
  expect(await on.axeViolations()).toEqual([]);
  await on.cell.getByRole("button", {name: "Table"}).click();
  await on.cell.getByRole("button", {name: "工会: 84"}).click();
  await on.openEditor();
  await on.page.keyboard.press("Control+Enter");
  await expect.poll(on.questions).toHaveLength(1);
  await on.page.evaluate(() =>
    bench.fail(0, "timeout", "stopped after 30 s", {range: {start: 0, end: 6}, hint: "Ask for less."})
  );
  await on.cell.getByRole("alert").getByText("stopped after 30 s").waitFor();
  expect(await on.axeViolations()).toEqual([]);
  expect(await on.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const least = width === 390 ? 40 : 24;
  const low = await on.cell
    .locator("button:visible")
    .evaluateAll(
      (all, height) =>
        all.filter((button) => button.getBoundingClientRect().height < height).map((button) => button.textContent),
      least
    );
  expect(low).toEqual([]);
});
