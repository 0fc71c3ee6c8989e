import {columnFromArray, tableFromColumns, tableToIPC, utf8} from "@uwdata/flechette";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {pack} from "../../src/components/packed.js";
import type {Json} from "../../src/components/packed.js";
import type * as Database from "../../src/components/database.js";
import type {Field} from "../../src/components/result.js";
import {addresses, bulkyAttacks, markup, sqlAttacks, starvingAttacks} from "./attacks.js";
import {openCell, words} from "./cell-bench.js";
import {useSite} from "./site.js";

const site = useSite();

async function openDatabase(): Promise<Page> {
  const page = await site.open("data.html");
  await watch(page);
  const url = JSON.stringify(site.built("database.js"));
  await page.evaluate(`import(${url}).then((module) => void (globalThis.database = module))`);
  return page;
}

/** Notes every dialog, and every script of an attack that runs. */
async function watch(page: Page): Promise<void> {
  page.on("dialog", (dialog) => {
    void page.evaluate(() => Object.assign(window, {pwned: "dialog"}));
    void dialog.dismiss();
  });
  await page.evaluate(() => Object.assign(window, {pwned: null}));
}

/** Nothing of an attack ran, no other host was asked, and the page goes on. */
async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => (window as unknown as {pwned: unknown}).pwned ?? null)).toBeNull();
  expect(await page.evaluate(() => "pwned" in Object.prototype)).toBe(false);
  expect(page.url().startsWith(site.url)).toBe(true);
  expect(await page.locator("h1").count()).toBe(1);
}

/** For each statement the kind of its error, or its rows as JSON where it has none. */
async function outcomes(page: Page, statements: readonly string[], timeout = 2000): Promise<Record<string, string>> {
  return page.evaluate(
    async ([list, timeout]) => {
      const {database} = globalThis as unknown as {database: typeof Database};
      const found: Record<string, string> = {};
      for (const sql of list)
        found[sql] = await database.query(sql, {timeout}).then(
          ({rows}) => JSON.stringify([...rows]).slice(0, 200),
          (error: Database.QueryError) => error.kind
        );
      return found;
    },
    [statements as string[], timeout] as const
  );
}

const INTACT = "SELECT count(*)::INTEGER AS n, min(label) AS first, per_10k(1, 2) AS half FROM reports";

async function intact(page: Page): Promise<string> {
  return (await outcomes(page, [INTACT], 30_000))[INTACT]!;
}

const REFUSALS = new Set(["forbidden", "syntax", "catalog", "binder", "runtime"]);

test.each(Object.keys(sqlAttacks))("SQL that %s is refused, and changes nothing for the queries after", async (aim) => {
  const page = await openDatabase();
  const before = await intact(page);
  expect(before).toContain('"n":5');
  const found = await outcomes(page, sqlAttacks[aim]!);
  expect(Object.entries(found).filter(([, outcome]) => !REFUSALS.has(outcome))).toEqual([]);
  expect(await intact(page)).toBe(before);
  await expectUnharmed(page);
});

const FAILURES = new Set(["syntax", "binder", "runtime", "memory", "timeout", "engine", "forbidden"]);

test("SQL that would eat all time or memory is stopped, and the next query is answered", async () => {
  const page = await openDatabase();
  const before = await intact(page);
  for (const sql of starvingAttacks) {
    const outcome = (await outcomes(page, [sql], 1000))[sql]!;
    expect([sql.slice(0, 100), FAILURES.has(outcome) || outcome]).toEqual([sql.slice(0, 100), true]);
  }
  expect(await intact(page)).toBe(before);
  await expectUnharmed(page);
});

test("SQL that is bulky harms nothing", async () => {
  const page = await openDatabase();
  const before = await intact(page);
  const found = await outcomes(page, bulkyAttacks, 20_000);
  expect(Object.entries(found).filter(([, outcome]) => outcome === "engine")).toEqual([]);
  expect(await intact(page)).toBe(before);
  await expectUnharmed(page);
});

/** What could run, load or lead elsewhere from within an element, as HTML. */
async function live(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((roots) =>
    roots.flatMap((root) =>
      [...root.querySelectorAll("*")]
        .filter((element) => {
          const handlers = [...element.attributes].some(({name}) => name.startsWith("on"));
          // The page's own description of its data is read by machines and never run.
          if (element.matches("script[type='application/ld+json']:not([src])") && !handlers) return false;
          const bad = element.matches("script, iframe, img[src], object, embed, base, link, meta, math, form[action]");
          const address = element.getAttribute("href") ?? element.getAttribute("xlink:href") ?? "";
          const abroad = address !== "" && new URL(address, document.baseURI).origin !== location.origin;
          // Markdown may lead to other sites, in a page of their own, which the reader opens.
          if (element.matches("a[href^='https://'][target=_blank][rel~=noopener]") && !handlers) return false;
          return handlers || bad || (abroad && !address.startsWith("blob:"));
        })
        .map(({outerHTML}) => outerHTML.slice(0, 200))
    )
  );
}

test("text of a result stays text in chart, table, sentences and errors, wherever it stands", async () => {
  const opened = await openCell(site);
  const {page, cell} = opened;
  await watch(page);
  const rows = markup.map((text, i) => ({
    token: text,
    count: i + 1,
    [text === "token" ? "other" : text]: text,
    list: [text],
    sentence_ids: [text, "2019-congress/1.1"],
    report_id: text
  }));
  const columns: Field[] = [
    {name: "token", type: "VARCHAR"},
    {name: "count", type: "BIGINT"},
    {name: "list", type: "VARCHAR[]"},
    {name: "sentence_ids", type: "VARCHAR[]"},
    {name: "report_id", type: "VARCHAR"},
    ...markup.map((name) => ({name, type: "VARCHAR"}))
  ];
  await opened.openEditor();
  await opened.write("SELECT 1");
  await cell.getByRole("button", {name: "Run", exact: true}).click();
  await expect.poll(async () => (await opened.questions()).length).toBe(1);
  await opened.answer(0, rows, columns);
  await expect.poll(async () => (await opened.bars()).length).toBe(markup.length);
  expect((await opened.bars()).toSorted()).toEqual(markup.map((text, i) => `${text}: ${i + 1}`).toSorted());
  const table = cell.getByRole("button", {name: "Table", exact: true});
  if ((await table.getAttribute("aria-expanded")) === "false") await table.click();
  await expect.poll(() => cell.locator("thead").first().textContent()).toContain(markup[0]!);
  await cell.locator('.gb-chart [data-mark="bar"] > *').first().click();
  await expect.poll(() => cell.locator(".gb-evidence").first().isVisible()).toBe(true);
  expect(await live(page, "#cell")).toEqual([]);
  await expectUnharmed(page);

  for (const [i, text] of markup.entries()) {
    await cell.getByRole("button", {name: "Run", exact: true}).click();
    await expect.poll(async () => (await opened.questions()).length).toBe(i + 2);
    await page.evaluate(([at, text]) => globalThis.bench.fail(at, "binder", text, {hint: text}), [
      i + 1,
      text
    ] as const);
    await expect.poll(() => cell.getByRole("alert").textContent()).toContain(text.trim());
    expect(await live(page, "#cell")).toEqual([]);
  }
  await expectUnharmed(page);
});

test.each(["en", "zh"] as const)("text of a query's title, words and parameters stays text, in %s", async (lang) => {
  const text = markup.join(" ");
  const hostile = {
    ...words,
    title: text,
    title_zh: text,
    description: text,
    description_zh: text,
    sql: `SELECT '${text.replaceAll("'", "''")}'`,
    parameters: words.parameters.map((parameter) => ({...parameter, label: text, label_zh: text}))
  };
  const {page, cell} = await openCell(site, hostile, {lang});
  await watch(page);
  expect(await cell.locator("figcaption").textContent()).toContain(markup[0]!);
  await cell.getByRole("button", {name: lang === "en" ? "Edit query" : "编辑查询"}).click();
  await cell.locator(".cm-content").waitFor();
  expect(await live(page, "#cell")).toEqual([]);
  await expectUnharmed(page);
});

test("text in a live result stays text, under any column's name", async () => {
  const page = await openDatabase();
  const columns = markup.map((text) => `'${text.replaceAll("'", "''")}' AS "${text.replaceAll('"', '""')}"`);
  const sql = `SELECT ${columns.join(", ")}`;
  const entries = await page.evaluate(async (sql) => {
    const {database} = globalThis as unknown as {database: typeof Database};
    const {rows} = await database.query(sql);
    return Object.entries([...rows][0]!);
  }, sql);
  expect(entries.toSorted()).toEqual(markup.map((text) => [text, text]).toSorted());
  await expectUnharmed(page);
});

test("markup that finds its way into a page does not run", async () => {
  const page = await site.open("data.html");
  await watch(page);
  await page.evaluate((texts) => {
    for (const html of texts.filter((text) => !/refresh|<base|<form/u.test(text)))
      document.querySelector("#observablehq-main")!.append(document.createRange().createContextualFragment(html));
    document.querySelector<HTMLAnchorElement>('a[href^="javascript:"]')!.click();
    const script = Object.assign(document.createElement("script"), {textContent: "window.pwned=1"});
    document.body.append(script);
  }, markup);
  await page.waitForTimeout(500);
  await expectUnharmed(page);
  const complaints = site.complaints();
  expect(complaints.filter((line) => line.startsWith("request to another host"))).toEqual([]);
  expect(complaints.some((line) => line.includes("Content Security Policy"))).toBe(true);
});

test.each(["index.html", "data.html", "reports/2019-congress.html", "themes/dispute_mediation.html"])(
  "no address of %s runs, fetches or breaks anything",
  async (path) => {
    for (const address of addresses) {
      const page = await site.open(path + address);
      await page.locator("h1").waitFor();
      await expectUnharmed(page);
      expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
      expect(await live(page, "#observablehq-main")).toEqual([]);
      await page.context().close();
    }
  }
);

test("a link that is no page is answered with a page that runs nothing of it", async () => {
  const page = await site.open("<img src=x onerror=window.pwned=1>/%22%3E%3Cscript%3Ewindow.pwned=1%3C/script%3E");
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => (window as unknown as {pwned: unknown}).pwned ?? null)).toBeNull();
  expect(site.complaints().filter((line) => !line.includes("404"))).toEqual([]);
});

/** An Arrow stream with some of its bytes turned. */
function turned(stream: Uint8Array, at: number): Uint8Array {
  const copy = stream.slice();
  for (let i = at; i < Math.min(at + 4, copy.length); i++) copy[i] = copy[i]! ^ 0xff;
  return copy;
}

test("no file of a reader's harms the page or its engine, however broken", async () => {
  const page = await openDatabase();
  const before = await intact(page);
  const stream = tableToIPC(
    tableFromColumns([...markup, "n"].map((text) => [text, columnFromArray([text, "b"], utf8())])),
    {format: "stream"}
  )!;
  const broken = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95].flatMap((share) => {
    const at = Math.floor(stream.length * share);
    return [stream.slice(0, at), turned(stream, at)];
  });
  const files = [...broken, new Uint8Array(0), new Uint8Array(1000).fill(0xff), stream];
  const taken = await page.evaluate(
    async (files) => {
      const {database} = globalThis as unknown as {database: typeof Database};
      const found: string[] = [];
      for (const bytes of files)
        found.push(
          await database
            .addTable("hostile", Uint8Array.from(bytes))
            .then(() => database.query("FROM hostile"))
            .then(
              ({rows}) => `taken: ${[...rows].length}`,
              (error: Database.QueryError) => `${error.name}: ${error.kind}`
            )
        );
      return found;
    },
    files.map((bytes) => [...bytes])
  );
  expect(taken.at(-1)).toBe("taken: 2");
  expect(taken.filter((outcome) => !/^taken: \d|^QueryError: /u.test(outcome))).toEqual([]);
  expect(taken.slice(-3, -1)).toEqual(["QueryError: conversion", "QueryError: conversion"]);
  expect(await intact(page)).toBe(before);
  await expectUnharmed(page);
});

test("a shared notebook runs no markup, whatever its cells, names, charts and results say", async () => {
  const cells = [
    ...markup.map((text) => ({
      kind: "markdown",
      text: `${text}\n\n[link](${text}) ![image](https://example.com/x.png)`
    })),
    ...markup.slice(0, 6).map((text, i) => ({
      kind: "sql",
      name: `cell_${i}`,
      text: `SELECT '${text.replaceAll("'", "''")}' AS "${text.replaceAll('"', '""')}", ${i} AS n`,
      folded: false
    })),
    {kind: "sql", name: "away", text: "SELECT * FROM read_csv('https://example.com/x.csv')", folded: false},
    {kind: "sql", name: "dropping", text: "DROP TABLE reports", folded: false},
    {kind: "sql", name: '"; DROP TABLE reports', text: "SELECT 1", folded: false},
    ...markup.slice(0, 6).map((text, i) => ({
      kind: "chart",
      settings: {source: `cell_${i}`, title: text, x: text, y: "n", xLabel: text, yLabel: text, colour: "__proto__"}
    }))
  ];
  const shared = await pack({title: markup.join(" "), cells});
  const page = await site.open("data.html");
  await watch(page);
  await page.goto(`${site.url}workbench.html#shared=${shared}`);
  await page.locator(".gb-markdown").first().waitFor();
  await page.evaluate(() => document.querySelector("footer, .gb-workbench")?.scrollIntoView({block: "end"}));
  const all = page.getByRole("button", {name: /run all/iu}).first();
  if (await all.isVisible()) await all.click();
  await page.waitForTimeout(4000);
  expect(await live(page, "#observablehq-main")).toEqual([]);
  await expectUnharmed(page);
});

test.each([
  ["no notebook", {title: 1, cells: []}],
  ["a list", [1, 2, 3]],
  ["cells of no kind", {title: "x", cells: [{kind: "__proto__", text: "x"}]}],
  [
    "a polluting one",
    JSON.parse(
      '{"title": "x", "cells": [{"kind": "sql", "name": "__proto__", "text": "SELECT 1", "__proto__": {"pwned": 1}}]}'
    )
  ],
  ["too many cells", {title: "x", cells: Array.from({length: 501}, () => ({kind: "markdown", text: ""}))}]
])("a link whose notebook is %s leaves the workbench whole", async (_what, content) => {
  const page = await site.open(`workbench.html#shared=${await pack(content as Json)}`);
  await page.locator(".gb-workbench").waitFor();
  await expectUnharmed(page);
  expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
});

test("a link's hostile query is shown, refused and taken back, and the chart stays", async () => {
  for (const sql of [
    "DROP TABLE reports",
    "FROM read_text('https://example.com/')",
    `SELECT '${markup[0]!.replaceAll("'", "''")}' AS token`
  ]) {
    const page = await site.open(`reports/index.html#state=${await pack([["report-words.sql", sql]])}`);
    await watch(page);
    const cell = page.locator(".gb-cell", {has: page.locator(".cm-content")});
    await cell.locator(".cm-content").waitFor();
    await cell.scrollIntoViewIfNeeded();
    expect(await cell.locator(".cm-content").textContent()).toContain(sql.slice(0, 10));
    await page.waitForTimeout(3000);
    expect(await live(page, "#observablehq-main")).toEqual([]);
    await expectUnharmed(page);
    await page.context().close();
  }
});
