import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {parseCodings} from "../../data-loaders/codings.js";
import {axeViolations} from "./axe.js";
import {useSite} from "./site.js";

const site = useSite();
const PAGE = "reports/2019-congress.html";

async function openCoding(page: Page) {
  await page.getByRole("button", {name: "Code themes"}).click();
  const panel = page.getByRole("region", {name: "Code by hand"});
  await panel.getByText(/Choose a sentence|The rules say/u).waitFor();
  return panel;
}

describe("coding by hand in the reader", () => {
  test("shows what the rules say and why, takes themes by click and key, takes them back", async () => {
    const page = await site.open(PAGE);
    const panel = await openCoding(page);
    const sentence = page.locator(".gb-sentence", {hasText: "做好农民工、快递员、网约送餐员等群体入会工作"});
    await sentence.click();
    const ruled = panel.locator(".gb-coding-ruled");
    expect(await ruled.innerText()).toContain("New employment");
    expect(await ruled.innerText()).toContain("快递员");
    const theme = (name: string) =>
      panel.getByRole("button", {name, exact: false}).and(panel.locator("[aria-pressed]"));
    await theme("Organising").click();
    expect(await theme("Organising").getAttribute("aria-pressed")).toBe("true");
    await page.locator("h1").click();
    await page.keyboard.press("1");
    expect(await theme("Party building").getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("2");
    await page.keyboard.press("3");
    expect(await panel.getByRole("status").innerText()).toContain("At most three themes");
    await page.keyboard.press("u");
    await page.keyboard.press("u");
    expect(await theme("Party building").getAttribute("aria-pressed")).toBe("false");
    expect(await panel.getByRole("status").innerText()).toContain("Coded in this report: 1");
    expect(await sentence.getAttribute("class")).toContain("gb-coded");
  });

  test("is kept in the browser, saved as a file for the folder, and read back", async () => {
    const page = await site.open(PAGE);
    const panel = await openCoding(page);
    await page.locator("[id='13.1']").click();
    await panel.getByRole("button", {name: "Take over what the rules say"}).click();
    await page.locator("[id='12.1']").click();
    await panel.getByRole("button", {name: "About none of these"}).click();
    await panel.getByLabel("Note").fill("a, “b”");
    await panel.getByRole("button", {name: "Save the file"}).click();
    expect(await panel.getByRole("status").innerText()).toContain("Write your name first");
    await panel.getByLabel("Your name").fill("li");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      panel.getByRole("button", {name: "Save the file"}).click()
    ]);
    expect(download.suggestedFilename()).toBe("li.csv");
    const path = await download.path();
    const text = await readFile(path, "utf8");
    const problems: never[] = [];
    const codings = parseCodings({file: "li.csv", text, coder: "li"}, ["union_reform"], problems);
    expect(problems).toEqual([]);
    expect(codings).toMatchObject([
      {sentence_id: "2019-congress/12.1", themes: [], note: "a, “b”"},
      {sentence_id: "2019-congress/13.1", themes: ["union_reform"], quote: "工会改革持续深化。"}
    ]);
    await page.reload();
    const again = await openCoding(page);
    await page.locator("[id='13.1']").click();
    expect(await again.getByRole("button", {pressed: true}).innerText()).toContain("Union reform");
    expect(await again.getByLabel("Your name").inputValue()).toBe("li");

    const other = await site.open("reports/2020-midyear-digest.html");
    const empty = await openCoding(other);
    await empty
      .locator("input[type=file]")
      .setInputFiles({name: "li.csv", mimeType: "text/csv", buffer: Buffer.from(text)});
    await empty.getByText("Sentences read: 2.").waitFor();
    await empty
      .locator("input[type=file]")
      .setInputFiles({name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2")});
    await empty.getByText("The file was not read: no column report_id").waitFor();
  });

  test.each(["light", "dark"] as const)("axe finds nothing serious in it, %s", async (colorScheme) => {
    const page = await site.open(PAGE, {colorScheme, bypassCSP: true});
    const panel = await openCoding(page);
    await page.locator("[id='13.1']").click();
    await panel.getByRole("button", {name: "Take over what the rules say"}).click();
    expect(await axeViolations(page, {root: ".gb-coding"})).toEqual([]);
  });
});
