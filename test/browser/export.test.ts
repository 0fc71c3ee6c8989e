import {readFile} from "node:fs/promises";
import {tableFromIPC} from "@uwdata/flechette";
import {parquetReadObjects} from "hyparquet";
import {describe, expect, test} from "vitest";
import {openCell, words} from "./cell-bench.js";
import type {CellBench} from "./cell-bench.js";
import {useSite} from "./site.js";

const site = useSite();
let on: CellBench;
const clipboard = {permissions: ["clipboard-read", "clipboard-write"]};

async function choose(name: string): Promise<void> {
  await on.cell.getByRole("button", {name: "Export", exact: true}).click();
  await on.cell.getByRole("dialog", {name: "Export"}).getByRole("button", {name}).click();
}

async function save(name: string): Promise<{file: string; bytes: Buffer}> {
  const download = on.page.waitForEvent("download");
  await choose(name);
  const saved = await download;
  await on.cell.getByText(`Saved ${saved.suggestedFilename()}`).waitFor();
  return {file: saved.suggestedFilename(), bytes: await readFile(await saved.path())};
}

describe("rows", () => {
  test("are copied for a spreadsheet and as Markdown", async () => {
    on = await openCell(site, words, {context: clipboard});
    await on.cell.getByRole("button", {name: "Copy"}).click();
    await on.cell.getByText("Copied 3 rows").waitFor();
    const copied = () => on.page.evaluate(() => navigator.clipboard.readText());
    expect((await copied()).split("\n").slice(0, 2)).toEqual([
      "token\tcount\tsentence_ids",
      '职工\t94\t["2019-congress/2.1","2019-congress/1.1"]'
    ]);
    await choose("Markdown");
    await expect
      .poll(async () => (await copied()).split("\n").slice(0, 4))
      .toEqual([
        "| token | count | sentence_ids |",
        "| --- | --: | --- |",
        "| 职工 | 94 | 2019-congress/2.1, 2019-congress/1.1 |",
        "| 工会 | 84 | 2019-congress/1.2 |"
      ]);
    expect(await on.axeViolations()).toEqual([]);
  });

  test("are saved as CSV, JSON, Parquet and Arrow, under the query's name", async () => {
    on = await openCell(site);
    const csv = await save("CSV");
    expect(csv.file).toBe("test-words.csv");
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.bytes.toString("utf8")).toContain('\r\n工会,84,"[""2019-congress/1.2""]"\r\n');
    const json = await save("JSON");
    expect(JSON.parse(json.bytes.toString("utf8"))).toHaveLength(3);
    const parquet = await save("Parquet");
    expect(parquet.file).toBe("test-words.parquet");
    expect((await parquetReadObjects({file: Uint8Array.from(parquet.bytes).buffer}))[1]).toEqual({
      token: "工会",
      count: 84n,
      sentence_ids: ["2019-congress/1.2"]
    });
    const arrow = await save("Arrow");
    expect(tableFromIPC(Uint8Array.from(arrow.bytes)).getChild("token").toArray()).toEqual([
      "职工",
      "工会",
      "<img src=x onerror=alert(1)>"
    ]);
  });

  test("are exported as the reader sorted and filtered them", async () => {
    on = await openCell(site);
    await on.cell.getByRole("button", {name: "Table"}).click();
    await on.cell.getByTitle("Sort by count").click();
    await on.cell.getByRole("button", {name: "token: values and filter"}).click();
    for (const token of ["职工", "工会"]) await on.cell.getByRole("checkbox", {name: token}).check();
    await on.cell.getByText("2 of 3 rows").waitFor();
    await on.page.keyboard.press("Escape");
    const {bytes} = await save("JSON");
    expect((JSON.parse(bytes.toString("utf8")) as {token: string}[]).map(({token}) => token)).toEqual(["工会", "职工"]);
  });
});

describe("the chart", () => {
  test("is saved as SVG that stands alone: text, title, source, light colours", async () => {
    on = await openCell(site, words, {context: {colorScheme: "dark"}});
    const {file, bytes} = await save("SVG");
    const svg = bytes.toString("utf8");
    expect(file).toBe("test-words.svg");
    expect(svg).toContain("<title>Words of the test</title>");
    expect(svg).toMatch(/Source: this site's tables, query test-words · http/u);
    expect(svg).toContain("工会");
    expect(svg).not.toMatch(/var\(|currentColor|class=|<style|<script|<img|href=/u);
    const seen = await on.page.evaluate((text) => {
      const {documentElement: root} = new DOMParser().parseFromString(text, "image/svg+xml");
      const axis = [...root.querySelectorAll("text")].find(({textContent}) => textContent === "工会");
      return {
        name: root.nodeName,
        paper: root.querySelector("rect")?.getAttribute("fill"),
        bars: [...root.querySelectorAll("rect[height]")].length,
        ink: axis?.closest("[fill]")?.getAttribute("fill"),
        markup: root.querySelector("img, parsererror")
      };
    }, svg);
    expect(seen).toMatchObject({name: "svg", paper: "#ffffff", markup: null});
    expect(seen.bars).toBeGreaterThanOrEqual(4);
    const [red = 255] = /\d+/u.exec(seen.ink ?? "")?.map(Number) ?? [];
    expect(red).toBeLessThan(120);
    // The page itself stays dark.
    expect(await on.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
      "rgb(255, 255, 255)"
    );
  });

  test("is saved as PNG of twice the size", async () => {
    on = await openCell(site);
    const {file, bytes} = await save("PNG");
    expect(file).toBe("test-words.png");
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    const chart = await on.cell.locator(".gb-chart").boundingBox();
    expect(bytes.readUInt32BE(16)).toBe(2 * (Math.ceil(chart!.width) + 40));
  });

  test("is not offered where none is drawn", async () => {
    on = await openCell(site, words, {chart: false});
    await on.cell.getByRole("button", {name: "Export", exact: true}).click();
    const menu = on.cell.getByRole("dialog", {name: "Export"});
    expect(await menu.getByRole("button", {name: "Parquet"}).isVisible()).toBe(true);
    expect(await menu.getByRole("button", {name: "PNG"}).count()).toBe(0);
  });
});
