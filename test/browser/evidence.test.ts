import {describe, expect, test} from "vitest";
import {openCell, words} from "./cell-bench.js";
import type {CellBench} from "./cell-bench.js";
import {useSite} from "./site.js";

const site = useSite();
let on: CellBench;

describe("the sentences behind a mark", () => {
  test("one Tab reaches the marks, arrows walk them, Enter lists the sentences, Escape goes back", async () => {
    on = await openCell(site);
    await on.page.locator("#most").focus();
    await on.page.keyboard.press("Tab");
    const focused = () => on.page.evaluate(() => document.activeElement?.ariaLabel);
    expect(await focused()).toBe("职工: 94");
    await on.page.keyboard.press("End");
    await on.page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("工会: 84");
    await on.page.keyboard.press("Home");
    await on.page.keyboard.press("Enter");
    await on.cell.getByRole("heading", {name: "职工 · 2 sentences"}).waitFor();
    const items = on.cell.locator(".gb-sentences li");
    expect(await items.getByRole("link").allInnerTexts()).toEqual([
      "2019 Congress report 1.1",
      "2019 Congress report 2.1"
    ]);
    expect(await items.locator("[lang=zh]").allInnerTexts()).toEqual([
      expect.stringMatching(/\p{Script=Han}.*。/u),
      expect.stringMatching(/\p{Script=Han}.*。/u)
    ]);
    expect(
      await items
        .getByRole("link")
        .first()
        .evaluate((link: HTMLAnchorElement) => link.href)
    ).toBe(`${site.url}reports/2019-congress.html#1.1`);
    await on.page.keyboard.press("Escape");
    expect(await on.cell.locator(".gb-evidence").isVisible()).toBe(false);
    expect(await focused()).toBe("职工: 94");
    expect(await on.questions()).toEqual([]);
  });

  test("the table opens them too, and a click on another mark shows that mark's", async () => {
    on = await openCell(site);
    await on.cell.getByRole("button", {name: "Table"}).click();
    await on.cell.getByRole("button", {name: "1 sentence"}).first().click();
    await on.cell.getByRole("heading", {name: "工会 · 1 sentence"}).waitFor();
    await on.cell.getByRole("button", {name: "职工: 94"}).click();
    await on.cell.getByRole("heading", {name: "职工 · 2 sentences"}).waitFor();
    expect(await on.cell.locator(".gb-sentences li").count()).toBe(2);
  });

  test("marks of a result without ids are not buttons, and the chart is one image", async () => {
    const {fields: columns, rows} = words.result;
    const bare = {fields: columns.slice(0, 2), rows: rows.map((row) => row.slice(0, 2))};
    on = await openCell(site, {...words, result: bare});
    expect(await on.cell.getByRole("img", {name: "Words of the test"}).count()).toBe(1);
    expect(await on.cell.locator(".gb-chart [role=button]").count()).toBe(0);
  });
});
