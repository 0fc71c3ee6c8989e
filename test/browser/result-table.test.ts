import {readFile} from "node:fs/promises";
import {describe, expect, test} from "vitest";
import type {Field} from "../../src/components/result.js";
import {openCell, words} from "./cell-bench.js";
import type {CellBench} from "./cell-bench.js";
import {useSite} from "./site.js";

const site = useSite();
let on: CellBench;

describe("rows", () => {
  test("numbers, dates, lists and Chinese are made readable, ids are links, markup stays text", async () => {
    const columns: [Field, string | number | string[] | null][] = [
      [{name: "sentence_id", type: "VARCHAR"}, "2019-congress/1.2"],
      [{name: "report_id", type: "VARCHAR"}, "2019-congress"],
      [{name: "published_on", type: "DATE"}, "2019-05-06"],
      [{name: "members", type: "BIGINT"}, 11390000],
      [{name: "text", type: "VARCHAR"}, "<b>工会</b>"],
      [{name: "missing", type: "VARCHAR"}, null]
    ];
    const result = {fields: columns.map(([field]) => field), rows: [columns.map(([, value]) => value)]};
    on = await openCell(site, {...words, parameters: [], result}, {chart: false});
    const row = on.cell.locator("tbody td");
    expect(await row.allInnerTexts()).toEqual([
      "2019-congress/1.2",
      "2019-congress",
      "2019-05-06",
      "11,390,000",
      "<b>工会</b>",
      "NULL"
    ]);
    const links = await row.getByRole("link").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toEqual([`${site.url}reports/2019-congress.html#1.2`, `${site.url}reports/2019-congress.html`]);
    expect(await row.nth(4).getAttribute("lang")).toBe("zh");
    expect(await row.nth(3).evaluate((td) => getComputedStyle(td).textAlign)).toBe("right");
    expect(
      await on.cell.locator("thead th").evaluateAll((all) => all.map((th) => (th as HTMLTableCellElement).scope))
    ).toEqual(columns.map(() => "col"));
  });

  test("many rows come as the reader scrolls", async () => {
    const rows = Array.from({length: 950}, (_, i) => [`词${i}`, i, []]);
    on = await openCell(site, {...words, result: {...words.result, rows}}, {chart: false});
    const drawn = () => on.cell.locator("tbody tr").count();
    expect(await drawn()).toBe(200);
    await on.cell.getByText("First 200 of 950 rows").waitFor();
    for (let i = 0; i < 4; i++) {
      await on.cell.locator(".gb-rows").evaluate((box) => box.scrollTo(0, box.scrollHeight));
      await expect.poll(drawn).toBeGreaterThanOrEqual(Math.min(400 + i * 200, 950));
    }
    await on.cell.getByText("950 rows", {exact: true}).waitFor();
  });

  test("are copied with tabs and saved as CSV that Excel reads as UTF-8", async () => {
    on = await openCell(site, words, {context: {permissions: ["clipboard-read", "clipboard-write"]}});
    await on.cell.getByRole("button", {name: "Copy"}).click();
    await on.cell.getByText("Copied 3 rows").waitFor();
    const copied = await on.page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\n").slice(0, 2)).toEqual([
      "token\tcount\tsentence_ids",
      '职工\t94\t["2019-congress/2.1","2019-congress/1.1"]'
    ]);
    const [saved] = await Promise.all([
      on.page.waitForEvent("download"),
      on.cell.getByRole("button", {name: "CSV"}).click()
    ]);
    expect(saved.suggestedFilename()).toBe("test-words.csv");
    const bytes = await readFile(await saved.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString("utf8")).toContain('\r\n工会,84,"[""2019-congress/1.2""]"\r\n');
  });
});
