import {mkdtemp, readFile, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {listNotebooks} from "../data-loaders/contents.js";
import {makeTables} from "../data-loaders/make.js";
import {slugOf, startPage} from "../data-loaders/page-new.js";
import {parseQuery} from "../data-loaders/queries.js";
import {openTables, runQuery} from "../data-loaders/results.js";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "gongbao-page-"));
});
afterEach(() => rm(root, {recursive: true}));

test.each([
  ["Who joins the union? 谁入会", "who-joins-the-union"],
  ["Workers’ homes – 2020", "workers-homes-2020"],
  ["Café  été", "cafe-ete"],
  ["谁入会", ""]
])("%s is called %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("a page is started with a query that runs, is in the menu, and what to do next is said", async () => {
  const told = await startPage("Who joins? 谁入会", {root});
  expect(told).toContain("src/notebooks/who-joins.md");
  expect(told).toContain("src/queries/who-joins.sql");
  const page = await readFile(join(root, "src/notebooks/who-joins.md"), "utf8");
  expect(page).not.toContain("{{");
  expect(page).toContain('FileAttachment("../queries/who-joins.json")');
  expect(listNotebooks(join(root, "src/notebooks"))).toEqual([{page: "who-joins", title: "Who joins? 谁入会"}]);
  const file = join(root, "src/queries/who-joins.sql");
  const query = parseQuery(file, await readFile(file, "utf8"));
  expect(query.title).toBe("Who joins? 谁入会");
  const {result} = await runQuery(await openTables(await makeTables()), query);
  expect(result.rows.length).toBeGreaterThan(1);
});

test("a title is text: neither front matter, markup nor expression", async () => {
  await startPage('A "title": <b>${1 + 1}</b> # *x*', {root, name: "odd"});
  const page = await readFile(join(root, "src/notebooks/odd.md"), "utf8");
  expect(listNotebooks(join(root, "src/notebooks"))[0]!.title).toBe('A "title": <b>${1 + 1}</b> # *x*');
  const heading = page.split("\n").find((line) => line.startsWith("# "))!;
  expect(heading).not.toMatch(/[<>*`{$]/u);
});

test("nothing is overwritten, and a title without Latin words wants a name", async () => {
  await startPage("Who joins?", {root});
  const before = await readFile(join(root, "src/notebooks/who-joins.md"), "utf8");
  await expect(startPage("Who joins", {root})).rejects.toThrow("src/notebooks/who-joins.md:1: there already");
  await rm(join(root, "src/notebooks/who-joins.md"));
  await expect(startPage("Who joins", {root})).rejects.toThrow("src/queries/who-joins.sql:1: there already");
  expect(before).toContain("Who joins?");
  await expect(startPage("谁入会", {root})).rejects.toThrow("--name NAME");
  await expect(startPage("x", {root, name: "../x"})).rejects.toThrow("not a file's name");
  await expect(startPage(" ", {root})).rejects.toThrow("a page without a title");
  expect(await readdir(join(root, "src/notebooks"))).toEqual([]);
});
