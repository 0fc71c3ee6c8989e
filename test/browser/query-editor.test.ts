import {beforeEach, describe, expect, test} from "vitest";
import {openCell, words} from "./cell-bench.js";
import type {CellBench} from "./cell-bench.js";
import {useSite} from "./site.js";

const site = useSite();
let on: CellBench;

describe("the editor", () => {
  beforeEach(async () => {
    on = await openCell(site);
  });

  test("Ctrl-Enter runs what stands there; chart and table follow, and the query is marked as edited", async () => {
    const editor = await on.openEditor();
    expect(await editor.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await on.cell.locator(".gb-edited").isVisible()).toBe(false);
    await on.cell.getByRole("button", {name: "Table"}).click();
    await on.write("SELECT '调解' AS token, 7 AS count");
    expect(await on.cell.locator(".gb-edited").isVisible()).toBe(true);
    await on.page.keyboard.press("Control+Enter");
    await expect.poll(on.questions).toMatchObject([{sql: "SELECT '调解' AS token, 7 AS count", parameters: {most: 3}}]);
    await on.answer(0, [{token: "调解", count: 7}]);
    await expect.poll(on.bars).toEqual(["调解: 7"]);
    expect(await on.cell.locator("tbody:not(.gb-space) tr").allInnerTexts()).toEqual(["调解\t7"]);
    expect(await on.cell.locator(".gb-source").innerText()).toBe("Source: your own edit of query test-words");
  });

  test("an error is told in plain words and DuckDB's, underlined at the exact characters, and led to", async () => {
    await on.openEditor();
    const sql = "SELECT '𠮷中文' AS token, 数量 AS count";
    await on.write(sql);
    await on.page.keyboard.press("Control+Enter");
    await expect.poll(on.questions).toHaveLength(1);
    const range = {start: sql.indexOf("数量"), end: sql.indexOf("数量") + 2};
    await on.page.evaluate(
      (span) =>
        bench.fail(0, "binder", "Referenced column 数量 not found", {range: span, hint: "Did you mean “count”?"}),
      range
    );
    const alert = on.cell.getByRole("alert");
    await alert.getByText("Referenced column 数量 not found").waitFor();
    expect(await alert.innerText()).toContain("The query does not fit the tables.");
    expect(await alert.innerText()).toContain("Did you mean “count”?");
    expect(await on.cell.locator(".cm-lintRange-error").allInnerTexts()).toEqual(["数量"]);
    await alert.getByRole("button", {name: "Line 1, column 24"}).click();
    await on.page.keyboard.insertText("1+");
    expect(await on.cell.locator(".cm-content").innerText()).toBe(sql.replace("数量", "1+数量"));
    expect(await on.bars()).toHaveLength(3);
    const below = await Promise.all([on.cell.locator(".cm-editor").boundingBox(), alert.boundingBox()]);
    expect(below[1]!.y).toBeGreaterThan(below[0]!.y + below[0]!.height);
  });

  test("Escape stops a running query within 200 ms and keeps the text", async () => {
    await on.openEditor();
    await on.write("SELECT slow");
    await on.page.keyboard.press("Control+Enter");
    await expect.poll(on.questions).toHaveLength(1);
    const milliseconds = await on.page.evaluate(async () => {
      const start = performance.now();
      document.activeElement!.dispatchEvent(
        new KeyboardEvent("keydown", {key: "Escape", bubbles: true, cancelable: true})
      );
      while (!bench.questions[0]!.aborted) await new Promise((resolve) => setTimeout(resolve, 1));
      return performance.now() - start;
    });
    expect(milliseconds).toBeLessThan(200);
    await on.cell.getByText("Cancelled.").waitFor();
    expect(await on.cell.locator(".cm-content").innerText()).toBe("SELECT slow");
  });

  test("Reset brings back query, values and chart; undo brings back what was typed", async () => {
    await on.openEditor();
    await on.setMost(2);
    await on.write("SELECT 1");
    await on.cell.getByRole("button", {name: "Run", exact: true}).click();
    await on.cell.getByRole("button", {name: "Reset"}).click();
    expect(await on.cell.locator(".cm-line").allInnerTexts()).toEqual(words.sql.split("\n"));
    expect(await on.page.locator("#most").inputValue()).toBe("3");
    await expect.poll(on.bars).toHaveLength(3);
    expect(await on.cell.locator(".gb-edited").isVisible()).toBe(false);
    await on.cell.locator(".cm-content").click();
    await on.page.keyboard.press("Control+Z");
    expect(await on.cell.locator(".cm-content").innerText()).toBe("SELECT 1");
  });

  test("what was typed survives closing, and Tab leaves the editor", async () => {
    await on.openEditor();
    await on.write("SELECT kept");
    await on.page.keyboard.press("Tab");
    expect(await on.page.evaluate(() => document.activeElement?.textContent)).toBe("Run");
    await on.cell.getByRole("button", {name: "Close editor"}).click();
    expect(await on.cell.locator(".cm-content").isVisible()).toBe(false);
    await on.cell.getByRole("button", {name: "Edit query"}).click();
    expect(await on.cell.locator(".cm-content").innerText()).toBe("SELECT kept");
  });

  test("a result that the chart cannot draw is said, and its rows are shown", async () => {
    await on.openEditor();
    await on.write("SELECT 1 AS other");
    await on.page.keyboard.press("Control+Enter");
    await expect.poll(on.questions).toHaveLength(1);
    await on.answer(0, [{other: 1}], [{name: "other", type: "INTEGER"}]);
    await on.cell.getByText("The chart cannot draw this result; the table shows it. (no token)").waitFor();
    await on.cell.getByText("The published query also has token, count, sentence_ids").waitFor();
    expect(await on.cell.locator("tbody:not(.gb-space) tr").allInnerTexts()).toEqual(["1"]);
  });
});

describe("help with writing", () => {
  const suggestions = () => on.cell.locator(".cm-tooltip-autocomplete li").allInnerTexts();
  const text = () => on.cell.locator(".cm-line").allInnerTexts();
  /** The editor does not take a suggestion that has only just appeared for one that a reader chose. */
  const take = async (key: "Tab" | "Enter" | "ArrowDown") => {
    await on.page.waitForTimeout(400);
    await on.page.keyboard.press(key);
  };

  beforeEach(async () => {
    on = await openCell(site);
    await on.openEditor();
    await on.page.keyboard.press("Control+A");
  });

  test("tables, their columns and the values of a column are suggested, and taken by Tab and Enter", async () => {
    const {keyboard} = on.page;
    await keyboard.type("SELECT count(*) FROM paragr");
    await expect.poll(suggestions, {timeout: 10_000}).toContainEqual(expect.stringMatching(/^paragraphs/u));
    await take("Tab");
    await keyboard.type(" 句 WHERE 句.pa");
    await expect.poll(suggestions, {timeout: 10_000}).toContainEqual(expect.stringMatching(/^part/u));
    await take("ArrowDown");
    await on.cell.locator(".cm-completionInfo").getByText("Part that the paragraph belongs to").waitFor();
    await keyboard.press("Escape");
    await keyboard.type("rt = '");
    await expect
      .poll(suggestions, {timeout: 10_000})
      .toEqual(["closing", "front", "other", "outlook", "review", "situation"]);
    await keyboard.type("rev");
    await expect.poll(suggestions, {timeout: 10_000}).toEqual(["review"]);
    await take("Enter");
    await keyboard.type(" AND getvariable('");
    await expect.poll(suggestions, {timeout: 10_000}).toEqual(["most"]);
    await take("Enter");
    expect(await text()).toEqual([
      "SELECT count(*) FROM paragraphs 句 WHERE 句.part = 'review' AND getvariable('most')"
    ]);
  });

  test("F1 explains the word at the cursor, to listeners too; another move closes it", async () => {
    const {keyboard} = on.page;
    await keyboard.insertText("SELECT pos FROM tokens");
    await keyboard.press("F1");
    const meaning = on.cell.locator(".gb-meaning");
    await meaning.getByText("tokens One row per").waitFor();
    await keyboard.press("Escape");
    await meaning.waitFor({state: "detached"});
    await keyboard.press("Home");
    for (let i = 0; i < 8; i++) await keyboard.press("ArrowRight");
    await keyboard.press("F1");
    await meaning.getByText("pos VARCHAR · tokens").waitFor();
    expect(await on.cell.locator(".cm-announced").innerText()).toContain("pos VARCHAR · tokens");
    await keyboard.press("ArrowRight");
    await meaning.waitFor({state: "detached"});
  });

  test("the pointer explains a word that it rests on", async () => {
    await on.page.keyboard.insertText("-- 词性\nSELECT count(*) FROM tokens");
    const line = (await on.cell.locator(".cm-line").nth(1).boundingBox())!;
    await on.page.mouse.move(line.x + 70, line.y + line.height / 2);
    await expect
      .poll(() => on.cell.locator(".gb-meaning").allInnerTexts())
      .toEqual([expect.stringMatching(/^count\(/u)]);
  });

  test("Format lays out in lines and changes no word; the cursor stays at its word, and Undo takes it back", async () => {
    const {keyboard} = on.page;
    const sql = "select '集体  协商' as 词, 数量 -- 注释，中文";
    await keyboard.insertText(`${sql}\nfrom tokens where pos='n'`);
    for (let i = 0; i < 10; i++) await keyboard.press("ArrowLeft");
    await on.cell.getByRole("button", {name: "Format"}).click();
    await expect
      .poll(text)
      .toEqual(["select", "  '集体  协商' as 词,", "  数量 -- 注释，中文", "from", "  tokens", "where", "  pos = 'n'"]);
    await on.cell.getByText("Laid out; Undo brings the old lines back").waitFor();
    await keyboard.type("x");
    await expect.poll(text).toContainEqual("whexre");
    await on.cell.getByRole("button", {name: "Undo"}).click();
    await on.cell.getByRole("button", {name: "Undo"}).click();
    expect(await text()).toEqual([sql, "from tokens where pos='n'"]);
  });

  test("what cannot be laid out stays as it is, and that is said", async () => {
    await on.page.keyboard.insertText("SELECT 1，2");
    await on.page.keyboard.press("Shift+Alt+F");
    await on.cell.getByText("This cannot be laid out without changing it").waitFor();
    expect(await text()).toEqual(["SELECT 1，2"]);
  });

  test("Ctrl-/ makes lines comments, and queries again", async () => {
    await on.page.keyboard.insertText("SELECT 1");
    await on.page.keyboard.press("Control+/");
    expect(await text()).toEqual(["-- SELECT 1"]);
    await on.page.keyboard.press("Control+/");
    expect(await text()).toEqual(["SELECT 1"]);
  });

  test("Difference shows the published lines above those that differ, and puts them back", async () => {
    await on.page.keyboard.insertText(words.sql.replace("每个词", "每个词语"));
    const difference = on.cell.getByRole("button", {name: "Difference"});
    await difference.click();
    const published = () => on.cell.locator(".cm-deletedLine").allInnerTexts();
    await expect.poll(published).toEqual([words.sql.split("\n")[0]]);
    expect(await difference.getAttribute("aria-pressed")).toBe("true");
    await on.cell.getByRole("button", {name: "Put back"}).focus();
    await on.page.keyboard.press("Enter");
    expect(await text()).toEqual(words.sql.split("\n"));
    await difference.click();
    expect(await difference.isDisabled()).toBe(true);
  });

  test("the time limit is the reader's choice, kept for the next visit", async () => {
    await on.cell.getByLabel("Stop after").selectOption("2 min");
    await on.page.keyboard.press("Escape");
    await on.cell.getByRole("button", {name: "Run", exact: true}).click();
    await expect.poll(on.questions).toMatchObject([{timeout: 120_000}]);
    await on.page.evaluate(() => bench.tell({phase: "ready"}));
    await on.cell.getByText(/^Running: \d+ s of at most 120 s$/u).waitFor();
    await on.page.reload();
    expect(await on.page.evaluate(() => localStorage.getItem("gongbao time limit"))).toBe("120");
  });

  test("the keys are told", async () => {
    await on.cell.locator("summary", {hasText: "Keys"}).click();
    expect(await on.cell.getByText("Ctrl+Space").isVisible()).toBe(true);
  });
});

test.each(["en", "zh"] as const)(
  "with all of it open no rule of axe is broken in %s, and nothing overflows",
  async (lang) => {
    on = await openCell(site, words, {lang, context: {viewport: {width: 390, height: 900}}});
    await on.cell.locator(".gb-actions button").first().click();
    await on.cell.locator(".cm-content").waitFor();
    await on.write("SELECT '词' AS token, 1 AS count");
    await on.cell.locator(".gb-editor-bar button").nth(5).click();
    await on.cell.locator(".cm-deletedChunk").first().waitFor();
    await on.cell.locator("summary").click();
    await on.cell.locator(".gb-actions button").last().click();
    await on.cell.locator(".gb-citation pre").first().waitFor();
    expect(await on.axeViolations()).toEqual([]);
    expect(await on.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
);
