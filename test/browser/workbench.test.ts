import {execFileSync} from "node:child_process";
import {cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {resolve} from "node:path";
import type {Locator, Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {pack} from "../../src/components/packed.js";
import {serveFolder} from "../../data-loaders/server.js";
import {axeViolations} from "./axe.js";
import {useSite} from "./site.js";

const site = useSite();
const soon = <T>(read: () => T) => expect.poll(read, {timeout: 20_000});
const cells = (page: Page) => page.locator("[data-cell]");
const sql = (page: Page, name: string) =>
  page.locator(".gb-notebook-sql", {has: page.locator(`.gb-cell-name[data-name="${name}"]`)});

async function open(path = "workbench.html", options = {}): Promise<Page> {
  const page = await site.open(path, {permissions: ["clipboard-read", "clipboard-write"], ...options});
  page.setDefaultTimeout(20_000);
  await page.locator(".gb-workbench").waitFor();
  return page;
}

/** The rows that a cell shows, each as its texts. */
const rowsOf = (cell: Locator) =>
  cell
    .locator(".gb-rows tbody:not(.gb-space) tr")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("td")].map((td) => td.textContent)));

async function write(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.locator(".gb-code, .cm-content").first().click();
  await cell.locator(".cm-content").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

/** Adds an SQL cell at the end, names it, writes its text and runs it. */
async function addSql(page: Page, name: string, text: string): Promise<Locator> {
  await page.locator(".gb-notebook > .gb-adder").getByRole("button", {name: "+ SQL"}).click();
  const last = page.locator(".gb-notebook-sql").last();
  await last.locator("input.gb-cell-name").fill(name);
  await write(page, last, text);
  await page.keyboard.press("Control+Enter");
  return sql(page, name);
}

async function newNotebook(page: Page): Promise<void> {
  await page.getByRole("button", {name: "Notebooks"}).click();
  await page.getByRole("button", {name: "New notebook"}).click();
  await soon(() => cells(page).count()).toBe(0);
}

async function saved(page: Page): Promise<void> {
  await page.getByText("Saved in this browser").waitFor();
}

describe("cells", () => {
  test("who comes first finds each kind of cell at work: rows, a chart of them, a figure in prose", async () => {
    const page = await open();
    await page.locator(".gb-notebook-figure svg [data-mark=bar] > *").first().waitFor();
    await page.getByText(/the reports hold \d+ sentences/u).waitFor();
    expect(await page.locator(".cm-editor").count()).toBe(0);
    await page.locator(".gb-notebook-figure [role=button]").first().click();
    const texts = page.locator(".gb-notebook-figure .gb-sentences li [lang=zh]");
    await texts.first().waitFor();
    expect((await texts.allInnerTexts()).every((text) => text.includes("集体协商"))).toBe(true);
  });

  test("a cell reads others by name, and editing one runs again those that depend on it", async () => {
    const page = await open();
    await newNotebook(page);
    await addSql(page, "起点", "SELECT unnest([1, 2, 3]) AS n");
    const double = await addSql(page, "double", "SELECT n * 2 AS n FROM 起点");
    const other = await addSql(page, "other", "SELECT 'x' AS x");
    await soon(() => rowsOf(double)).toEqual([["2"], ["4"], ["6"]]);
    await soon(() => rowsOf(other)).toEqual([["x"]]);
    const before = await other.locator(".gb-rows").elementHandle();
    await write(page, sql(page, "起点"), "SELECT 21 AS n");
    await page.keyboard.press("Control+Enter");
    await soon(() => rowsOf(double)).toEqual([["42"]]);
    expect(await before!.evaluate((element) => element.isConnected)).toBe(true);
  });

  test("cycles, missing names, taken names and faults in another cell are said in the cell, with the names", async () => {
    const page = await open();
    await newNotebook(page);
    const first = await addSql(page, "a", "SELECT * FROM b");
    await first.getByText("There is no table and no cell named b.").waitFor();
    const second = await addSql(page, "b", "SELECT * FROM a");
    await second.getByText("a → b → a").or(second.getByText("b → a → b")).waitFor();
    await write(page, second, "SELECT '工会' AS 词, CAST('x' || range AS INTEGER) AS n FROM range(2)");
    await page.keyboard.press("Control+Enter");
    await second.getByRole("alert").waitFor();
    await first.getByText("This cell reads b, which has no result yet.").waitFor();
    await second.locator("input.gb-cell-name").fill("sentences");
    await second.locator("input.gb-cell-name").press("Enter");
    await page.getByText("sentences is a table already").waitFor();
  });

  test("a chart is suggested, changed, and copied as code that a page can run", async () => {
    const page = await open();
    await newNotebook(page);
    const rows = await addSql(
      page,
      "parts",
      "SELECT part, count(*) AS sentences FROM sentences GROUP BY part ORDER BY part"
    );
    await soon(async () => (await rowsOf(rows)).length).toBeGreaterThan(2);
    await rows.getByRole("button", {name: "Chart", exact: true}).click();
    const chart = page.locator(".gb-notebook-figure").last();
    const form = page.locator(".gb-chart-form");
    await form.locator("select").first().waitFor();
    const bars = page.locator(".gb-notebook-figure [data-mark=bar] > *");
    await soon(() => bars.count()).toBe((await rowsOf(rows)).length);
    await form.getByLabel("Mark").selectOption("dot");
    await soon(() => page.locator(".gb-notebook-figure [data-mark=dot] > *").count()).toBeGreaterThan(2);
    await form.getByLabel("Title").fill("句子");
    await chart.getByRole("heading", {name: "句子"}).waitFor();
    await form.getByRole("button", {name: "Copy as Plot code"}).click();
    await form.getByText("Copied the chart").waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const drawn = await page.evaluate(`import(${JSON.stringify(site.modulesOf("index.html"))}).then((modules) => {
      const {Plot} = modules["_import/components/prelude.js"];
      const parts = [{part: "review", sentences: 2}, {part: "outlook", sentences: 1}];
      const element = ${code};
      return [element.tagName, element.querySelectorAll("circle").length];
    })`);
    expect(drawn).toEqual(["FIGURE", 2]);
  });

  test("tables and columns are found and put into a cell, and each named query opens", async () => {
    const page = await open();
    await newNotebook(page);
    await page.getByLabel("Search tables, columns, queries").fill("token");
    await page.locator(".gb-schema details:visible summary", {hasText: "tokens"}).click();
    await page.locator(".gb-schema").getByRole("button", {name: "tokens", exact: true}).click();
    await soon(() => page.locator(".cm-content").innerText()).toContain("FROM tokens");
    await page.getByLabel("Search tables, columns, queries").fill("词频");
    await page.locator(".gb-queries button:visible").first().waitFor();
    await page.getByLabel("Search tables, columns, queries").fill("");
    const queries = page.locator(".gb-queries button");
    expect(await queries.count()).toBeGreaterThan(8);
    await queries.first().click();
    await soon(async () => (await rowsOf(page.locator(".gb-notebook-sql").last())).length).toBeGreaterThan(0);
  });
});

describe("by keyboard alone", () => {
  test("cells are added, moved, run, left and deleted, and undo brings back what went", async () => {
    const page = await open();
    await newNotebook(page);
    await page.locator(".gb-notebook > .gb-adder button").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".cm-content").waitFor();
    await page.keyboard.insertText("SELECT 1 AS eins");
    await page.keyboard.press("Shift+Enter");
    await page.locator(".gb-notebook .gb-rows").getByText("eins").first().waitFor();
    const ids = () => cells(page).evaluateAll((all) => all.map((cell) => cell.getAttribute("data-cell")));
    await page.locator(".gb-notebook > .gb-adder button").nth(1).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("Prose.");
    const [first, second] = await ids();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+ArrowUp");
    await soon(ids).toEqual([second, first]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Delete");
    await soon(ids).toEqual([second]);
    await page.getByRole("button", {name: "Undo"}).focus();
    await page.keyboard.press("Enter");
    await soon(ids).toEqual([second, first]);
    await page.getByRole("button", {name: "Redo"}).press("Enter");
    await soon(ids).toEqual([second]);
  });

  test("what was typed is in the undo, and each cell has a name for those who listen", async () => {
    const page = await open();
    await newNotebook(page);
    const cell = await addSql(page, "terms", "SELECT 1 AS a");
    expect(await cell.getAttribute("aria-label")).toBe("SQL cell terms, 1 of 1");
    await page.getByRole("button", {name: "Undo"}).click();
    await soon(() => cell.locator(".cm-content").innerText()).not.toContain("SELECT");
  });
});

describe("keeping", () => {
  test("a notebook is there again after a reload, with its title, its cells and its versions", async () => {
    const page = await open();
    await newNotebook(page);
    await page.getByLabel("Title of the notebook").fill("我的笔记");
    await addSql(page, "kept", "SELECT 7 AS seven");
    await saved(page);
    await page.getByRole("button", {name: "Versions"}).click();
    await page.getByRole("button", {name: "Keep this version"}).click();
    await page.getByRole("button", {name: "Close", exact: true}).click();
    await sql(page, "kept").getByRole("button", {name: "Delete"}).click();
    await saved(page);
    await page.waitForTimeout(600);
    await page.reload();
    await page.locator(".gb-workbench").waitFor();
    await soon(() => page.getByLabel("Title of the notebook").inputValue()).toBe("我的笔记");
    expect(await cells(page).count()).toBe(0);
    await page.getByRole("button", {name: "Versions"}).click();
    await page.getByRole("button", {name: "Restore"}).first().click();
    await soon(() => rowsOf(sql(page, "kept"))).toEqual([["7"]]);
  });

  test("many are kept: doubled, deleted and brought back", async () => {
    const page = await open();
    await newNotebook(page);
    await page.getByLabel("Title of the notebook").fill("One");
    await saved(page);
    await newNotebook(page);
    await page.getByLabel("Title of the notebook").fill("Two");
    await saved(page);
    await page.getByRole("button", {name: "Notebooks"}).click();
    await page.getByRole("button", {name: "Duplicate: One"}).click();
    await soon(() => page.getByLabel("Title of the notebook").inputValue()).toBe("One (copy)");
    await saved(page);
    await page.getByRole("button", {name: "Notebooks"}).click();
    await page.getByRole("button", {name: "Delete: Two"}).click();
    await page.getByRole("button", {name: "Bring back: Two"}).click();
    await page.getByRole("button", {name: "Open: Two"}).click();
    await soon(() => page.getByLabel("Title of the notebook").inputValue()).toBe("Two");
  });

  test("two tabs destroy nothing of each other's: one without edits follows, one with edits goes on with a copy", async () => {
    const page = await open();
    await newNotebook(page);
    await page.getByLabel("Title of the notebook").fill("Shared");
    await saved(page);
    await page.waitForTimeout(600);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel("Title of the notebook").waitFor();
    await soon(() => other.getByLabel("Title of the notebook").inputValue()).toBe("Shared");
    await page.getByLabel("Title of the notebook").fill("Shared, changed");
    await soon(() => other.getByLabel("Title of the notebook").inputValue()).toBe("Shared, changed");
    await Promise.all([
      page.getByLabel("Title of the notebook").fill("From one"),
      other.getByLabel("Title of the notebook").fill("From the other")
    ]);
    await Promise.race([page, other].map((tab) => tab.getByText("kept here as a copy").waitFor()));
    await page.waitForTimeout(800);
    await page.getByRole("button", {name: "Notebooks"}).click();
    await soon(() => page.locator(".gb-shelf-list strong").allInnerTexts()).toEqual(
      expect.arrayContaining(["From one", "From the other"])
    );
  });

  test("a browser that refuses to keep anything says so, and the notebook works all the same", async () => {
    const page = await site.open("about:blank");
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("The user denied permission.", "SecurityError");
      };
    });
    await page.goto(new URL("workbench.html", site.url).href);
    await page.getByText("nothing is saved").waitFor();
    const cell = await addSql(page, "works", "SELECT 5 AS five");
    await soon(() => rowsOf(cell)).toEqual([["5"]]);
  });
});

describe("links and pages", () => {
  test("a link holds the notebook; opened, nothing runs until the reader says so, and nothing is kept until then", async () => {
    const page = await open();
    await newNotebook(page);
    await page.getByLabel("Title of the notebook").fill("分享");
    await addSql(page, "shared", "SELECT '甲' AS 词");
    await page.getByRole("button", {name: "Copy link"}).click();
    await page.getByText(/^Copied a link/u).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.length).toBeLessThan(400);
    const guest = await open(link);
    const asked: string[] = [];
    guest.on("request", (request) => asked.push(request.url()));
    await guest.getByText("Nothing in it has run").waitFor();
    expect(await guest.getByLabel("Title of the notebook").inputValue()).toBe("分享");
    await guest.getByText("Not kept yet").waitFor();
    await guest.waitForTimeout(500);
    expect(asked.filter((url) => /duckdb|wasm/u.test(url))).toEqual([]);
    await guest.getByRole("button", {name: "Run all cells"}).click();
    await soon(() => rowsOf(sql(guest, "shared"))).toEqual([["甲"]]);
    await guest.getByText("Nothing in it has run").waitFor({state: "hidden"});
    await guest.getByRole("button", {name: "Keep in this browser"}).click();
    await saved(guest);
    const broken = await open("workbench.html#shared=1nonsense");
    await broken.getByText(/does not hold a notebook/u).waitFor();
  });

  test("the query under a chart of a page opens in the workbench, and runs", async () => {
    const page = await site.open("reports/index.html");
    const link = page.locator(".gb-source a", {hasText: "report-structure"});
    await link.first().click();
    await page.locator(".gb-workbench").waitFor();
    expect(page.url()).toMatch(/workbench\.html\?query=report-structure$/u);
    await soon(async () => (await rowsOf(sql(page, "report_structure"))).length).toBeGreaterThan(5);
  });
});

describe("own data", () => {
  test("a dropped file is a table, in this browser only, also after a reload, until it is removed", async () => {
    const page = await open();
    await newNotebook(page);
    const drop = (name: string, content: string) =>
      page.evaluate(
        ([name, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([content!], name!));
          document
            .querySelector(".gb-workbench")!
            .dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        },
        [name, content]
      );
    await drop("会员 数.csv", "年,会员\n2022,10\n2023,12\n");
    await page.getByText("会员_数: 2 rows added").waitFor();
    const cell = await addSql(page, "mine", "SELECT max(会员) AS m FROM 会员_数");
    await soon(() => rowsOf(cell)).toEqual([["12"]]);
    await drop("坏.csv", "a,b\n1\n");
    await page.getByText("坏.csv, line 2").waitFor();
    await drop("报告.txt", "各位代表");
    await page.getByText("npm run report:add").waitFor();
    await saved(page);
    await page.waitForTimeout(600);
    await page.reload();
    await soon(() => rowsOf(sql(page, "mine"))).toEqual([["12"]]);
    await page.getByRole("button", {name: "Remove the table 会员_数"}).click();
    await sql(page, "mine").getByText("There is no table and no cell named 会员_数.").waitFor();
  });
});

describe("an exported page", () => {
  test("dropped into src/notebooks it builds and shows the same, cell for cell, and comes back as the notebook", async () => {
    const page = await open();
    await newNotebook(page);
    await page.getByLabel("Title of the notebook").fill("Title with `ticks`, ${braces} & <b>markup</b> 标题");
    await addSql(page, "later", "SELECT part, n FROM earlier ORDER BY n DESC, part LIMIT 3");
    await addSql(
      page,
      "earlier",
      "-- `quoted` ${x} </script>\nSELECT part, count(*) AS n, list(sentence_id)[1:2] AS sentence_ids FROM sentences GROUP BY part"
    );
    await sql(page, "later").getByRole("button", {name: "Run", exact: true}).click();
    await soon(async () => (await rowsOf(sql(page, "later"))).length).toBe(3);
    await sql(page, "later").getByRole("button", {name: "Chart", exact: true}).click();
    await page.locator(".gb-chart-form").getByLabel("Title").fill("Parts 部分 </script>");
    for (const text of [
      "## A heading 小标题\n\nThe largest part has ${later[0].n} sentences, see [the report](../reports/2019-congress) and https://example.org.\n\n- one\n- two",
      "<script>alert(1)</script> ${later[0].part} `code ${x}`\n\n```js\nalert(1)\n```"
    ]) {
      await page.locator(".gb-notebook > .gb-adder button").nth(1).click();
      await page.locator("textarea.gb-text:visible").last().fill(text);
      await page.keyboard.press("Escape");
    }
    const exported = page.waitForEvent("download");
    await page.getByRole("button", {name: "Export page"}).click();
    const file = await (await exported).path();
    const markdown = readFileSync(file, "utf8");
    const wanted = await shownIn(page, ".gb-notebook");

    const scratch = resolve("test/output/exported");
    rmSync(scratch, {recursive: true, force: true});
    mkdirSync(scratch, {recursive: true});
    for (const name of [
      "src",
      "data-loaders",
      "test/gold",
      "package.json",
      "package-lock.json",
      "tsconfig.json",
      "observablehq.config.ts"
    ])
      cpSync(name, `${scratch}/${name}`, {recursive: true, filter: (path) => !path.includes(".observablehq/dist")});
    symlinkSync(resolve("node_modules"), `${scratch}/node_modules`);
    writeFileSync(`${scratch}/src/notebooks/exported.md`, markdown);
    execFileSync(process.execPath, ["--import", "tsx", "data-loaders/cli.ts", "build"], {cwd: scratch, stdio: "pipe"});
    const served = await serveFolder(`${scratch}/dist`, {base: "/x/"});
    const elsewhere = await page.context().browser()!.newContext();
    const published = await elsewhere.newPage();
    const wrong: string[] = [];
    published.on("pageerror", (error) => wrong.push(error.message));
    await published.goto(new URL("notebooks/exported.html", served.url).href);
    await published.locator(".gb-notebook-figure svg").waitFor();
    await soon(() => shownIn(published, "#observablehq-main")).toEqual(wanted);
    expect(await published.locator("h1").innerText()).toBe("Title with `ticks`, ${braces} & <b>markup</b> 标题");
    expect(await published.locator("script", {hasText: "alert(1)"}).count()).toBe(0);
    await published.getByRole("button", {name: "Edit query"}).nth(1).click();
    await published.locator(".cm-content").click();
    await published.keyboard.press("Control+A");
    await published.keyboard.insertText("SELECT '新' AS part, 1 AS n");
    await published.keyboard.press("Control+Enter");
    await soon(() => rowsOf(published.locator(".gb-notebook-cell").first())).toEqual([["新", "1"]]);
    expect(wrong).toEqual([]);
    await elsewhere.close();
    served.server.closeAllConnections();
    served.server.close();

    await page
      .locator('input[type=file][accept*=".md"]')
      .setInputFiles({name: "exported.md", mimeType: "text/markdown", buffer: Buffer.from(markdown)});
    await page.getByText("Nothing in it has run").waitFor();
    await page.getByRole("button", {name: "Run all cells"}).click();
    await soon(() => shownIn(page, ".gb-notebook")).toEqual(wanted);
    const again = page.waitForEvent("download");
    await page.getByRole("button", {name: "Export page"}).click();
    expect(readFileSync(await (await again).path(), "utf8")).toBe(markdown);
  }, 300_000);
});

/** What is to be read of a notebook's cells: tables by their texts, charts by their marks, prose by its words. */
async function shownIn(page: Page, root: string): Promise<unknown> {
  return page.locator(root).evaluate((element) => {
    const bare = (text: string | null) => (text ?? "").replace(/\s+/gu, " ").trim();
    const tables = [...element.querySelectorAll(".gb-rows table")].map((table) =>
      [...table.querySelectorAll("tbody:not(.gb-space) tr")].map((row) =>
        [...row.querySelectorAll("td")].map((cell) => bare(cell.textContent))
      )
    );
    const charts = [...element.querySelectorAll(".gb-notebook-figure")].map((chart) => ({
      title: bare(chart.querySelector("figcaption")!.textContent),
      marks: [...chart.querySelectorAll("svg [data-mark] > *")]
        .filter((mark) => mark.ariaLabel)
        .map((mark) => mark.ariaLabel)
    }));
    const prose = [...element.querySelectorAll("p, li, h2, pre")]
      .filter(
        (part) =>
          !part.closest(
            ".gb-notebook-cell:not(.gb-notebook-markdown), .gb-chart-form, .gb-actions, .gb-notebook-figure, .gb-sql"
          )
      )
      .map((part) => bare(part.textContent))
      .filter((text) => text !== "");
    const links = [...element.querySelectorAll(".gb-prose a, p > a")].map((link) => bare(link.textContent));
    return {tables, charts, prose, links};
  });
}

test("fifty cells open without their editors, and run as they come into view", async () => {
  const cellsOf = Array.from({length: 50}, (_, i) => ({kind: "sql", name: `c${i}`, text: `SELECT ${i} AS n`}));
  const packed = await pack({title: "Fifty", cells: cellsOf});
  const many = await open(`workbench.html#shared=${packed}`);
  await soon(() => cells(many).count()).toBe(50);
  expect(await many.locator(".cm-editor").count()).toBe(0);
  await many.getByRole("button", {name: "Keep in this browser"}).click();
  await many.getByRole("button", {name: "Run all cells"}).click();
  await soon(() => rowsOf(sql(many, "c49"))).toEqual([["49"]]);
  await saved(many);
  await many.waitForTimeout(600);
  await many.reload();
  await soon(() => rowsOf(sql(many, "c0"))).toEqual([["0"]]);
  expect(await sql(many, "c49").locator(".gb-rows").count()).toBe(0);
  await sql(many, "c49").scrollIntoViewIfNeeded();
  await soon(() => rowsOf(sql(many, "c49"))).toEqual([["49"]]);
});

test.each([
  [1280, "light"],
  [1280, "dark"],
  [390, "light"],
  [390, "dark"]
] as const)("at %i px in %s mode axe finds nothing serious and nothing overflows", async (width, colorScheme) => {
  const page = await open("workbench.html", {viewport: {width, height: 900}, colorScheme, bypassCSP: true});
  await page.locator(".gb-notebook-figure svg").waitFor();
  const violations = () => axeViolations(page, {root: ".gb-workbench"});
  expect(await violations()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole("button", {name: "Notebooks"}).click();
  expect(await violations()).toEqual([]);
});
