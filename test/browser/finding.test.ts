import type {Locator, Page} from "playwright-core";
import {expect, test} from "vitest";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {axeViolations} from "./axe.js";
import {useSite} from "./site.js";

const site = useSite();

/** Two stocks of one series, each with its own sentence. */
const stations: ShippedQuery = {
  name: "test-stations",
  title: "Stations of the test",
  title_zh: "测试驿站",
  description: "The first and the last count.",
  description_zh: "首次与末次计数。",
  parameters: [],
  sql: "SELECT 1 AS first_value",
  result: {
    fields: [
      {name: "series", type: "VARCHAR"},
      {name: "first_value", type: "DOUBLE"},
      {name: "first_sentence_id", type: "VARCHAR"},
      {name: "first_quantity_id", type: "VARCHAR"},
      {name: "last_value", type: "DOUBLE"},
      {name: "last_qualifier", type: "VARCHAR"},
      {name: "last_sentence_id", type: "VARCHAR"},
      {name: "last_period_from", type: "DATE"},
      {name: "last_period_to", type: "DATE"},
      {name: "unit", type: "VARCHAR"}
    ],
    rows: [
      [
        "<b onclick=alert(1)>暖心驿站</b>",
        9650,
        "2019-congress/15.4",
        "2019-congress/15.4/q1",
        19000,
        "approx",
        "2020-midyear-digest/10.1",
        "2020-06-30",
        "2020-06-30",
        "家"
      ]
    ]
  }
};

async function openFinding(
  query: ShippedQuery,
  say: string,
  {lang = "en", rest = "", context = {}}: {lang?: string; rest?: string; context?: Parameters<typeof site.open>[1]} = {}
): Promise<{page: Page; cell: Locator}> {
  const page = await site.open("data.html", context);
  await site.run(
    page,
    `import * as modules from ${JSON.stringify(site.modulesOf("index.html"))};
    const {finding, html} = modules["_import/components/prelude.js"];
    const element = finding(${JSON.stringify(query).replaceAll("</", "<\\/")}, {
      say: ${say}, lang: ${JSON.stringify(lang)}${rest}
    });
    element.id = "finding";
    document.querySelector("#observablehq-main").prepend(element);`
  );
  const cell = page.locator("#finding");
  await cell.locator("figcaption").waitFor({state: "attached"});
  return {page, cell};
}

const SAY = `([row], {figure, period, text}) => html\`From \${figure(row, "first_value")} to \${figure(row, "last_value")}
  (\${text(row, "series")}, \${period(row, "last_")}).\``;

test("a sentence's figures are read from the row, with qualifier and period, and text is no markup", async () => {
  const {cell} = await openFinding(stations, SAY);
  const said = (await cell.locator(".gb-statement").innerText()).replace(/\s+/gu, " ");
  expect(said).toBe("From 9,650 to about 19,000 (<b onclick=alert(1)>暖心驿站</b>, 30 Jun 2020).");
  const zh = await openFinding(stations, SAY, {lang: "zh"});
  expect(await zh.cell.locator(".gb-statement").innerText()).toMatch(/9,650家.*约1.9万家/su);
});

test("each figure opens its own sentence, with the quantity marked, and closing gives the focus back", async () => {
  const {page, cell} = await openFinding(stations, SAY);
  await cell.getByRole("button", {name: "9,650"}).focus();
  await page.keyboard.press("Enter");
  const sentences = cell.locator(".gb-evidence li");
  await sentences.first().waitFor();
  expect(await sentences.count()).toBe(1);
  expect(await sentences.locator("a").getAttribute("href")).toMatch(/reports\/2019-congress\.html#15\.4-q1$/u);
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("9,650");
  await cell.getByRole("button", {name: "about 19,000"}).click();
  await expect.poll(() => sentences.locator("a").allInnerTexts()).toEqual(["2020 mid-year digest 10.1"]);
});

test("without rows, with a NULL cell, or where the sentence is not supported, nothing is seen", async () => {
  const rowOf = (changes: Record<string, null>) => ({
    ...stations,
    result: {
      ...stations.result,
      rows: stations.result.rows.map((row) =>
        row.map((value, i) => (stations.result.fields[i]!.name in changes ? null : value))
      )
    }
  });
  const none = {...stations, result: {...stations.result, rows: []}};
  for (const query of [none, rowOf({last_value: null}), rowOf({last_period_to: null}), rowOf({series: null})]) {
    const {cell} = await openFinding(query, SAY);
    await expect.poll(() => cell.locator(".gb-statement").isVisible()).toBe(false);
  }
  const {cell} = await openFinding(stations, "() => null");
  expect(await cell.isVisible()).toBe(false);
  const quiet = await openFinding(none, SAY, {rest: ', silence: "These reports do not say."'});
  expect(await quiet.cell.locator(".gb-statement").innerText()).toBe("These reports do not say.");
});

test("a number that no cell gave is refused, and so is a column that is not there", async () => {
  const {cell} = await openFinding(
    stations,
    "([row], {figure}) => html`${figure(row, 'first_value')} of 19,000 twice`"
  );
  expect(await cell.locator(".gb-statement").innerText()).toMatch(/come from no cell: 19,000, twice/u);
  const other = await openFinding(stations, "([row], {figure}) => html`${figure(row, 'frist_value')}`");
  expect(await other.cell.locator(".gb-statement").innerText()).toContain("no column frist_value");
});

test("its query is edited, run and reset like a chart's, and the sentence follows", async () => {
  const {page, cell} = await openFinding(
    stations,
    `([row], {figure}) => html\`It is \${figure(row, "first_value")}.\``
  );
  expect(await cell.locator("figcaption").isVisible()).toBe(false);
  await cell.getByRole("button", {name: "How this is computed"}).click();
  await cell.locator(".cm-content").waitFor();
  expect(await cell.locator("figcaption").innerText()).toContain("Stations of the test");
  await cell.locator(".cm-content").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("SELECT count(*) AS first_value FROM reports");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => cell.locator(".gb-statement").innerText(), {timeout: 60_000}).toMatch(/^It is \d+\.$/u);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("SELECT 1.0 AS first_value WHERE false");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => cell.locator(".gb-statement").innerText()).toBe("With these rows the finding says nothing.");
  await cell.getByRole("button", {name: "Reset"}).click();
  await expect.poll(() => cell.locator(".gb-statement").innerText()).toBe("It is 9,650.");
});

test("its rows and its citation open under it, and axe finds nothing", async () => {
  const {page, cell} = await openFinding(stations, SAY, {context: {bypassCSP: true}});
  await cell.getByRole("button", {name: "Table"}).click();
  await cell.locator(".gb-table", {hasText: "9,650"}).waitFor();
  await cell.getByRole("button", {name: "Cite"}).click();
  await cell.getByText("Permanent link").waitFor();
  expect(await axeViolations(page, {root: "#finding", least: "minor"})).toEqual([]);
  await cell.getByRole("button", {name: "Copy: Permanent link"}).press("Escape");
  expect(await cell.getByText("Permanent link").isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Cite");
});
