import {describe, expect, test} from "vitest";
import type {Field} from "../../src/components/result.js";
import {openCell, words} from "./cell-bench.js";
import type {CellBench} from "./cell-bench.js";
import {useSite} from "./site.js";

const site = useSite();
let on: CellBench;

const manyFields: readonly Field[] = [
  {name: "token", type: "VARCHAR"},
  {name: "count", type: "BIGINT"},
  {name: "sentence_id", type: "VARCHAR"}
];

/** A cell whose engine has answered with so many rows. */
async function openMany(numRows: number): Promise<CellBench> {
  const opened = await openCell(site, words, {chart: false});
  await opened.openEditor();
  await opened.cell.getByRole("button", {name: "Run"}).click();
  await opened.page.evaluate(
    ([fields, length]) => {
      const kinds = ["工会", "职工", "劳动争议调解", null];
      const rows = Array.from({length}, (_, i) => ({
        token: kinds[i % 4],
        count: (i * 7919) % length,
        sentence_id: `2019-congress/${1 + (i % 40)}.1`
      }));
      bench.answer(0, fields, rows);
    },
    [manyFields, numRows] as const
  );
  await opened.cell.getByText(`${numRows.toLocaleString("en")} rows`, {exact: true}).waitFor();
  return opened;
}

const firstRow = () => on.cell.locator("tbody:not(.gb-space) tr").first();
const seenRow = (text: string) => on.cell.getByRole("row").filter({hasText: text}).first();
const focused = () =>
  on.page.evaluate(() => {
    const cell = document.activeElement?.closest("td, th");
    return [cell?.closest("tr")?.getAttribute("aria-rowindex"), document.activeElement?.textContent];
  });

describe("rows", () => {
  test("numbers, quantities, dates, lists and Chinese are made readable, ids are links, markup stays text", async () => {
    const columns: [Field, string | number | string[] | null][] = [
      [{name: "sentence_id", type: "VARCHAR"}, "2019-congress/1.2"],
      [{name: "report_id", type: "VARCHAR"}, "2019-congress"],
      [{name: "section_id", type: "VARCHAR"}, "2019-congress/s3"],
      [{name: "published_on", type: "DATE"}, "2019-05-06"],
      [{name: "value", type: "DOUBLE"}, 11390000],
      [{name: "unit", type: "VARCHAR"}, "人次"],
      [{name: "members", type: "BIGINT"}, 11390000],
      [{name: "text", type: "VARCHAR"}, "<b>工会</b>"],
      [{name: "missing", type: "VARCHAR"}, null]
    ];
    const result = {fields: columns.map(([field]) => field), rows: [columns.map(([, value]) => value)]};
    on = await openCell(site, {...words, parameters: [], result}, {chart: false});
    const cells = on.cell.getByRole("gridcell");
    expect(await cells.allInnerTexts()).toEqual([
      "2019-congress/1.2",
      "2019-congress",
      "2019-congress/s3",
      "2019-05-06",
      "1,139 万人次",
      "人次",
      "11,390,000",
      "<b>工会</b>",
      "NULL"
    ]);
    const links = await cells
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const report = `${site.url}reports/2019-congress.html`;
    expect(links).toEqual([`${report}#1.2`, report, `${report}#s3`]);
    expect(await cells.nth(7).getAttribute("lang")).toBe("zh");
    expect(await cells.nth(6).evaluate((td) => getComputedStyle(td).textAlign)).toBe("right");
    expect(await on.axeViolations()).toEqual([]);
  });

  test("a million are scrolled to any place, and by the wheel row by row", async () => {
    on = await openMany(1_000_000);
    const box = on.cell.locator(".gb-rows");
    expect(await on.cell.getByRole("grid").getAttribute("aria-rowcount")).toBe("1000001");
    expect(await on.cell.locator("tbody:not(.gb-space) tr").count()).toBeLessThan(80);
    await box.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await seenRow("1,000,000").waitFor();
    await box.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await expect.poll(async () => Number(await firstRow().getAttribute("aria-rowindex"))).toBeGreaterThan(490_000);
    const top = () =>
      box.evaluate((element) => {
        const head = element.querySelector("thead")!.getBoundingClientRect().bottom;
        const rows = [...element.querySelectorAll("tbody:not(.gb-space) tr")];
        return Number(rows.find((row) => row.getBoundingClientRect().bottom > head + 1)?.getAttribute("aria-rowindex"));
      });
    const before = await top();
    const height = await firstRow().evaluate((row) => row.getBoundingClientRect().height);
    await box.hover();
    await on.page.mouse.wheel(0, Math.round(height * 3));
    await expect.poll(top).toBe(before + 3);
    // The scroll bar catches up without moving the rows.
    await on.page.waitForTimeout(400);
    expect(await top()).toBe(before + 3);
    await box.evaluate((element) => element.scrollTo(0, 0));
    await expect.poll(top).toBe(2);
  });

  test("are sorted by a head: up, down, as they came, by reading in Chinese, NULL last", async () => {
    on = await openMany(600);
    const head = on.cell.getByRole("columnheader", {name: "token"});
    const tokens = async (at: "first" | "last") => {
      if (at === "last") await on.cell.locator(".gb-rows").evaluate((box) => box.scrollTo(0, box.scrollHeight));
      return on.cell.locator("tbody:not(.gb-space) tr")[at]().locator("td").first().innerText();
    };
    await on.cell.getByTitle("Sort by token").click();
    await expect.poll(() => head.getAttribute("aria-sort")).toBe("ascending");
    await expect.poll(() => tokens("first")).toBe("工会");
    await expect.poll(() => tokens("last")).toBe("NULL");
    await on.cell.getByTitle("Sort by token").click();
    await expect.poll(() => head.getAttribute("aria-sort")).toBe("descending");
    await expect.poll(() => tokens("first")).toBe("职工");
    await expect.poll(() => tokens("last")).toBe("NULL");
    await on.cell.getByTitle("Sort by token").click();
    await expect.poll(() => head.getAttribute("aria-sort")).toBeNull();
    expect(await firstRow().locator("td").allInnerTexts()).toEqual(["工会", "0", "2019-congress/1.1"]);
  });

  test("are filtered by a choice of values, by a comparison, by text, and freed again", async () => {
    on = await openMany(2000);
    await on.cell.getByRole("button", {name: "token: values and filter"}).click();
    const panel = on.cell.getByRole("dialog", {name: "token: values and filter"});
    await panel.getByText("2,000 rows, 3 different values, 500 NULL.").waitFor();
    expect(await panel.getByRole("listitem").allInnerTexts()).toEqual(
      ["工会", "职工", "劳动争议调解", "NULL"].map((token) => expect.stringMatching(new RegExp(`${token}\\s*500`, "u")))
    );
    expect(await on.axeViolations()).toEqual([]);
    await panel.getByRole("checkbox", {name: "NULL"}).check();
    await on.cell.getByText("500 of 2,000 rows").waitFor();
    await panel.getByRole("checkbox", {name: "工会"}).check();
    await on.cell.getByText("1,000 of 2,000 rows").waitFor();
    await on.page.keyboard.press("Escape");
    await expect.poll(() => panel.isVisible()).toBe(false);

    await on.cell.getByRole("button", {name: "count: values and filter"}).click();
    const counts = on.cell.getByRole("dialog", {name: "count: values and filter"});
    await counts.getByText("From 0 to 1,999, median 999.5.").waitFor();
    const input = counts.getByRole("searchbox");
    await input.fill("many");
    await counts.getByRole("alert").getByText("Write a value").waitFor();
    await input.fill("< 1000");
    await on.cell.getByText("500 of 2,000 rows").waitFor();
    await on.page.keyboard.press("Escape");
    await on.cell.getByRole("button", {name: "End the filter token: NULL, 工会"}).click();
    await on.cell.getByText("1,000 of 2,000 rows").waitFor();
    await on.cell.getByRole("button", {name: "End the filter count: < 1000"}).click();
    await on.cell.getByText("2,000 rows", {exact: true}).waitFor();
  });

  test("one Tab reaches the grid; arrows, Page, Home and End walk it; Enter acts", async () => {
    on = await openMany(5000);
    await on.cell.getByTitle("Sort by count").focus();
    expect(await on.cell.getByRole("grid").locator("[tabindex='0']").count()).toBe(1);
    await on.page.keyboard.press("ArrowDown");
    expect(await focused()).toEqual(["2", "0"]);
    await on.page.keyboard.press("Control+End");
    expect(await focused()).toEqual(["5001", "2019-congress/40.1"]);
    await on.page.keyboard.press("Home");
    expect(await focused()).toEqual(["5001", "5,000"]);
    await on.page.keyboard.press("PageUp");
    await on.page.keyboard.press("ArrowUp");
    expect(Number((await focused())[0])).toBeLessThan(4995);
    await on.page.keyboard.press("Control+Home");
    await on.page.keyboard.press("ArrowUp");
    await on.page.keyboard.press("ArrowRight");
    expect((await focused())[0]).toBe("1");
    await on.page.keyboard.press("Control+Home");
    await on.page.keyboard.press("Enter");
    await on.cell.getByRole("heading", {name: /1 sentence/u}).waitFor();
    await on.page.keyboard.press("Escape");
    expect(await focused()).toEqual(["2", "1"]);
  });

  test("long text of many rows is cut and shown whole on demand; the narrowest page holds the table", async () => {
    const text = "全市各级工会坚持以习近平新时代中国特色社会主义思想为指导，".repeat(8);
    const rows = Array.from({length: 600}, (_, i) => [`${i}${text}`, i, []]);
    const context = {viewport: {width: 390, height: 800}};
    on = await openCell(site, {...words, result: {...words.result, rows}}, {chart: false, context});
    const cell = on.cell.getByRole("gridcell").first();
    expect((await cell.boundingBox())!.height).toBeLessThan(90);
    await cell.click();
    await on.cell.locator(".gb-whole").getByText(`0${text}`).waitFor();
    await on.page.keyboard.press("Escape");
    await expect.poll(() => on.cell.locator(".gb-whole").count()).toBe(0);
    expect(await on.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await on.axeViolations()).toEqual([]);
  });

  test("on paper there are the first ones, and it says so", async () => {
    on = await openMany(5000);
    await on.cell.locator(".gb-rows").evaluate((box) => box.scrollTo(0, 50_000));
    await on.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await on.page.emulateMedia({media: "print"});
    expect(await on.cell.locator("tbody:not(.gb-space) tr").count()).toBe(200);
    expect(await firstRow().getAttribute("aria-rowindex")).toBe("2");
    expect(await on.cell.getByText("First 200 of 5,000 rows").isVisible()).toBe(true);
  });
});

test("short texts of a table stay in one line on a wide page, and are broken on a phone", async () => {
  for (const [width, lines] of [
    [1280, "nowrap"],
    [390, "normal"]
  ] as const) {
    const page = await site.open("method.html", {viewport: {width, height: 900}});
    const report = page
      .locator("figure", {hasText: "From source to tokens"})
      .locator("tbody:not(.gb-space) td")
      .first();
    await report.waitFor();
    expect(await report.evaluate((td) => getComputedStyle(td).whiteSpace)).toBe(lines);
  }
});
