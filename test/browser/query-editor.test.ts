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
    expect(await on.cell.locator("tbody tr").allInnerTexts()).toEqual(["调解\t7"]);
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
    expect(await on.cell.locator("tbody tr").allInnerTexts()).toEqual(["1"]);
  });
});
