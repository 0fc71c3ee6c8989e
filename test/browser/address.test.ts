import type {Locator, Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {pack} from "../../src/components/packed.js";
import {openCell, words} from "./cell-bench.js";
import {useSite} from "./site.js";

const site = useSite();

const fragment = (page: Page) => new URL(page.url()).hash.slice(1);
const report = (page: Page) => page.getByLabel("Report 报告").first();
const most = (page: Page) => page.getByLabel("Words shown 显示词数").first();
const cellOf = (page: Page): Locator =>
  page.locator(".gb-cell", {has: page.getByRole("heading", {name: "The most frequent content words of a report"})});

async function openHome(hash = ""): Promise<Page> {
  const page = await site.open(`reports/index.html${hash}`);
  page.setDefaultTimeout(20_000);
  await cellOf(page).locator("figcaption").waitFor();
  return page;
}

/** The values that a cell last asked with, as its panel or its chart would show them. */
const value = async (field: Locator) =>
  field.evaluate((element: HTMLSelectElement | HTMLInputElement) =>
    element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.textContent ?? "") : element.value
  );

describe("inputs", () => {
  test("a change stands in the address; back and forward walk through changes; nothing is left at the start", async () => {
    const page = await openHome();
    expect(fragment(page)).toBe("");
    await report(page).selectOption({label: "2020 mid-year digest"});
    await expect.poll(() => fragment(page)).toBe("report=2020-midyear-digest");
    await most(page).fill("12");
    await expect.poll(() => fragment(page)).toBe("report=2020-midyear-digest&words-shown=12");
    await page.goBack();
    await expect.poll(() => value(most(page))).toBe("20");
    expect(await value(report(page))).toBe("2020 mid-year digest");
    await page.goBack();
    await expect.poll(() => value(report(page))).toBe("2019 Congress report");
    expect(page.url()).not.toContain("#");
    await page.goForward();
    await expect.poll(() => value(report(page))).toBe("2020 mid-year digest");
    await page.goForward();
    await expect.poll(() => value(most(page))).toBe("12");
  });

  test("a slider that is dragged is one step back", async () => {
    const page = await openHome();
    const slider = page.locator('input[type="range"]').first();
    await slider.scrollIntoViewIfNeeded();
    const box = (await slider.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    for (const share of [0.55, 0.7, 0.8, 0.95]) {
      await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
      await page.waitForTimeout(300);
    }
    await page.mouse.up();
    await expect.poll(() => fragment(page)).toMatch(/^words-shown=\d+$/u);
    await page.goBack();
    await expect.poll(() => value(most(page))).toBe("20");
    expect(page.url()).not.toContain("#");
  });

  test("a link sets them before the first query; a list, Chinese and all, comes packed", async () => {
    const page = await site.open("themes/dispute_mediation.html");
    page.setDefaultTimeout(20_000);
    await page.getByRole("checkbox", {name: "信访"}).check();
    await expect.poll(() => fragment(page)).toMatch(/^state=[\w-]+$/u);
    const other = await site.open(`themes/dispute_mediation.html#${fragment(page)}`);
    const boxes = other.locator(".gb-inputs").first().getByRole("checkbox", {checked: true});
    await expect.poll(() => boxes.count()).toBe(8);
    expect(await other.getByRole("checkbox", {name: "信访"}).isChecked()).toBe(true);
    expect(fragment(other)).toBe(fragment(page));
  });

  test.each([
    "report=no-such-report&words-shown=4000",
    "report=true&words-shown=abc",
    "state=1AAAA",
    "<script>alert(1)</script>=1"
  ])("what an input does not take is left: %s", async (hash) => {
    const page = await openHome(`#${hash}`);
    expect(await value(report(page))).toBe("2019 Congress report");
    expect(await value(most(page))).toBe("20");
  });

  test("a value of another kind is left as well", async () => {
    const packed = await pack([
      ["report", {length: 1}],
      ["words-shown", ["12"]]
    ]);
    const page = await openHome(`#state=${packed}`);
    expect(await value(report(page))).toBe("2019 Congress report");
    expect(await value(most(page))).toBe("20");
  });

  test("a block of SQL is asked with the value that the link brings", async () => {
    const page = await site.open(`notebooks/template.html#word=${encodeURIComponent("暖心驿站")}`);
    await page.locator("td", {hasText: "暖心驿站"}).first().waitFor({timeout: 30_000});
    expect(await page.locator("td", {hasText: "集体协商"}).count()).toBe(0);
  });
});

describe("queries", () => {
  test("a link shows the query that differs, where it differs, runs it in sight, and leads back", async () => {
    const first = await openCell(site);
    await first.openEditor();
    await first.write("SELECT '调解' AS token, 7 AS count -- 改");
    await first.page.keyboard.press("Control+Enter");
    await expect.poll(first.questions).toHaveLength(1);
    await expect.poll(() => fragment(first.page)).toMatch(/^state=/u);

    const on = await openCell(site, words, {hash: fragment(first.page)});
    await on.page.locator(".gb-link-notice").getByText("Words of the test").waitFor();
    await on.cell.getByText("This query came with the link. It differs from the published one.").waitFor();
    await on.cell.locator(".cm-deletedChunk").first().waitFor();
    expect(await on.cell.locator(".cm-deletedChunk").allInnerTexts()).toEqual([expect.stringContaining("FROM tokens")]);
    expect(await on.cell.locator(".cm-line").allInnerTexts()).toEqual(["SELECT '调解' AS token, 7 AS count -- 改"]);
    await expect.poll(on.questions).toMatchObject([{sql: "SELECT '调解' AS token, 7 AS count -- 改"}]);
    await on.answer(0, [{token: "调解", count: 7}]);
    await expect.poll(on.bars).toEqual(["调解: 7"]);
    await on.cell.getByRole("button", {name: "Back to the published query"}).click();
    await expect.poll(on.bars).toHaveLength(3);
    await expect.poll(() => fragment(on.page)).toBe("");
    await on.page.goBack();
    await expect
      .poll(() => on.cell.locator(".cm-line").allInnerTexts())
      .toEqual(["SELECT '调解' AS token, 7 AS count -- 改"]);
  });

  test("a link's query does not run before it has come into view", async () => {
    const hash = `state=${await pack([["test-words.sql", "SELECT 'a' AS token, 1 AS count"]])}`;
    const on = await openCell(site, words, {hash, below: 3000});
    await on.cell.locator(".cm-content").waitFor();
    await on.page.waitForTimeout(500);
    expect(await on.questions()).toEqual([]);
    await on.page.locator(".gb-link-notice").getByRole("button", {name: "Words of the test"}).click();
    await expect.poll(on.questions).toHaveLength(1);
    await on.cell.getByText("Running…").waitFor();
    await on.page.keyboard.press("Escape");
    await on.cell.locator(".gb-activity").getByRole("button", {name: "Cancel"}).click();
    await on.cell.getByText("Cancelled.").waitFor();
  });

  test("each run is a step back, and what was typed since is offered", async () => {
    const on = await openCell(site);
    await on.openEditor();
    for (const [i, n] of [1, 2].entries()) {
      await on.write(`SELECT '${n}' AS token, ${n} AS count`);
      await on.page.keyboard.press("Control+Enter");
      await expect.poll(on.questions).toHaveLength(i + 1);
      await on.answer(i, [{token: String(n), count: n}]);
      await expect.poll(() => fragment(on.page)).toMatch(/^state=/u);
      await on.page.waitForTimeout(400);
    }
    await on.write("SELECT unfinished");
    await on.page.goBack();
    await expect.poll(() => on.cell.locator(".cm-content").innerText()).toBe("SELECT '1' AS token, 1 AS count");
    await on.cell.getByText("Your own text of this query is still there.").waitFor();
    await on.cell.getByRole("button", {name: "Put it back"}).click();
    expect(await on.cell.locator(".cm-content").innerText()).toBe("SELECT unfinished");
    await on.page.goBack();
    await expect.poll(on.bars).toHaveLength(3);
    expect(on.page.url()).not.toContain("#");
  });
});

describe("drafts", () => {
  const draft = "SELECT '草稿' -- 未运行";

  test("what was typed and not run is there after a reload, and Reset puts it away", async () => {
    const page = await openHome();
    const cell = cellOf(page);
    await cell.getByRole("button", {name: "Edit query"}).click();
    await cell.locator(".cm-content").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(draft);
    await page.waitForTimeout(500);
    await page.reload();
    await cell.locator(".gb-edited").waitFor();
    await cell.getByRole("button", {name: "Edit query"}).click();
    expect(await cell.locator(".cm-content").innerText()).toBe(draft);
    await cell.getByRole("button", {name: "Reset"}).click();
    await page.waitForTimeout(500);
    await page.reload();
    await cell.locator("figcaption").waitFor();
    expect(await cell.locator(".gb-edited").isVisible()).toBe(false);
  });

  test("a link's query stands in the editor, and the reader's own is offered", async () => {
    const page = await openHome();
    const cell = cellOf(page);
    await cell.getByRole("button", {name: "Edit query"}).click();
    await cell.locator(".cm-content").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(draft);
    await page.waitForTimeout(500);
    const linked = "SELECT '链接' AS token, 1 AS count, 1.0 AS per_10k";
    await page.goto(`${site.url}data.html`);
    await page.goto(`${site.url}reports/index.html#state=${await pack([["report-words.sql", linked]])}`);
    await cell.getByText("Your own text of this query is still there.").waitFor();
    await expect.poll(() => cell.locator(".cm-line").allInnerTexts()).toEqual([linked]);
    await cell.getByRole("button", {name: "Put it back"}).click();
    expect(await cell.locator(".cm-line").allInnerTexts()).toEqual([draft]);
  });
});

describe("citing", () => {
  test("the link is permanent, tells the data, and leads to the figure; text, BibTeX and CSL-JSON can be copied", async () => {
    const page = await site.open("reports/index.html", {permissions: ["clipboard-read", "clipboard-write"]});
    page.setDefaultTimeout(20_000);
    const cell = cellOf(page);
    await most(page).fill("12");
    await cell.getByRole("button", {name: "Cite"}).click();
    const panel = cell.getByRole("region", {name: "Cite: The most frequent content words of a report"});
    await panel.getByText("CSL-JSON", {exact: true}).waitFor();
    const link = await panel.locator("pre").first().innerText();
    expect(link).toMatch(/\/a\/b\/reports\/index\.html#cell=report-words&data=[0-9a-f]{12}&words-shown=12$/u);
    await panel.getByRole("button", {name: "Copy: CSL-JSON"}).click();
    await panel.getByText("Copied").waitFor();
    const [item] = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as [Record<string, unknown>];
    const now = await page.evaluate(() => [new Date().getFullYear(), new Date().getMonth() + 1, new Date().getDate()]);
    expect(item).toMatchObject({type: "dataset", URL: link, accessed: {"date-parts": [now]}});
    await panel.getByRole("button", {name: "Copy: BibTeX"}).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^@misc\{gongbao-report-words-/u);

    const other = await site.open(link.slice(site.url.length));
    const figure = cellOf(other);
    await figure.locator("figcaption").waitFor();
    await expect.poll(async () => Math.round((await figure.boundingBox())!.y), {timeout: 5000}).toBeLessThan(450);
    expect(await value(most(other))).toBe("12");
    expect(await other.locator(".gb-link-notice").count()).toBe(0);

    const later = await site.open(link.slice(site.url.length).replace(/data=\w+/u, "data=000000000000"));
    await later.getByText("This link was made with other data (000000000000)").waitFor();
  });
});

describe("a table", () => {
  test("keeps its being open, its order and its filters in the address, through a reload and back", async () => {
    const {page, cell} = await openCell(site);
    const tokens = () => cell.locator("tbody td:nth-child(2)").allInnerTexts();
    await cell.getByRole("button", {name: "Table", exact: true}).click();
    const head = cell.getByRole("columnheader", {name: "count"});
    await head.getByRole("button").first().click();
    await expect.poll(tokens).toEqual(["<img src=x onerror=alert(1)>", "工会", "职工"]);
    await expect.poll(() => fragment(page)).toMatch(/^state=/u);
    const sorted = fragment(page);
    await page.waitForTimeout(1100);
    await cell.getByRole("button", {name: "count: values and filter"}).press("Enter");
    await page.getByRole("checkbox", {name: "84"}).check();
    await expect.poll(tokens).toEqual(["工会"]);
    await expect.poll(() => fragment(page)).not.toBe(sorted);
    const hash = fragment(page);
    await page.goBack();
    await expect.poll(tokens).toEqual(["<img src=x onerror=alert(1)>", "工会", "职工"]);
    const again = await openCell(site, words, {hash});
    await expect.poll(() => again.cell.locator("tbody td:nth-child(2)").allInnerTexts()).toEqual(["工会"]);
    expect(await again.cell.getByRole("columnheader", {name: "count"}).getAttribute("aria-sort")).toBe("ascending");
  });

  test("takes from a link only what it understands", async () => {
    const look = {
      open: "yes",
      sort: "no such column",
      filters: [
        ["token", "工"],
        ["count", {}]
      ]
    };
    const {cell} = await openCell(site, words, {hash: `state=${await pack([["test-words.table", look]])}`});
    await cell.getByRole("button", {name: "Table", exact: true}).click();
    await expect.poll(() => cell.locator("tbody td:nth-child(2)").allInnerTexts()).toEqual(["职工", "工会"]);
  });
});
