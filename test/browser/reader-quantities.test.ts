import {expect, test} from "vitest";
import type {BrowserContextOptions, Page} from "playwright-core";
import {makeQuantities} from "../../data-loaders/make.js";
import {useSite} from "./site.js";

const site = useSite();

async function open(place = "", options: BrowserContextOptions = {}, report = "2019-congress"): Promise<Page> {
  const page = await site.open(`reports/${report}.html${place}`, options);
  await page.locator('.gb-quantity[role="button"]').first().waitFor();
  return page;
}

const note = (page: Page) => page.locator(".gb-quantity-note");
const mark = (page: Page, id: string) => page.locator(`[id="${id}"]`);

test("a figure's row shows on hover, stays while the pointer is on it, and goes", async () => {
  const page = await open();
  await mark(page, "15.4-q1").scrollIntoViewIfNeeded();
  await mark(page, "15.4-q1").hover();
  await note(page).waitFor();
  const text = await note(page).innerText();
  for (const part of [
    "126,000 件",
    "125,500 to 126,500",
    "职工劳动争议和法律援助案件",
    "flow",
    "2014–2018",
    "「五年来」"
  ])
    expect(text).toContain(part);
  await note(page).hover();
  await page.waitForTimeout(400);
  expect(await note(page).isVisible()).toBe(true);
  await page.mouse.move(5, 5);
  await expect.poll(() => note(page).isVisible()).toBe(false);
});

test("all figures are one stop of the Tab key; arrows walk them, Tab goes into the note, Escape closes it", async () => {
  const page = await open();
  expect(await page.locator('.gb-quantity[tabindex="0"]').count()).toBe(1);
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await page.locator(".gb-quantity").first().focus();
  const first = await focused();
  await page.keyboard.press("ArrowRight");
  const second = await focused();
  expect(second).not.toBe(first);
  await note(page).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-describedby"))).toBe("gb-quantity-note");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".gb-quantity-note")?.id)).toBe("gb-quantity-note");
  await page.keyboard.press("Escape");
  expect(await note(page).isVisible()).toBe(false);
  expect(await focused()).toBe(second);
  await page.keyboard.press("End");
  expect(await focused()).toBe(await page.locator(".gb-quantity").last().getAttribute("id"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await note(page).isVisible()).toBe(false);
});

test("q goes to the next figure from the chosen sentence, Enter chooses it for citing", async () => {
  const page = await open("#15.4");
  await page.keyboard.press("q");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("15.4-q1");
  await page.keyboard.press("q");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("15.4-q2");
  await page.keyboard.press("Shift+Q");
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).hash).toBe("#15.4-q1");
  expect(await page.locator(".gb-cite").textContent()).toContain("Paragraph 15, sentence 4");
});

test("an address opens the sentence with the figure marked", async () => {
  const page = await open("#15.4-q1");
  expect(await page.locator(".gb-quantity.gb-chosen").allTextContents()).toEqual(["12.6万件"]);
  expect(await page.locator(".gb-sentence.gb-chosen").getAttribute("id")).toBe("15.4");
  const {top, bottom} = await mark(page, "15.4-q1").evaluate((node) => {
    const {top, bottom} = node.getBoundingClientRect();
    return {top, bottom: innerHeight - bottom};
  });
  expect(Math.min(top, bottom)).toBeGreaterThan(0);
  await page.keyboard.press("j");
  expect(await page.locator(".gb-quantity.gb-chosen").count()).toBe(0);
});

test("a figure of a digest leads to the one that it repeats", async () => {
  const page = await open("", {}, "2019-congress-digest-1");
  await page.locator(".gb-quantity").first().focus();
  const link = note(page).getByRole("link", {name: /the full report/u});
  await link.waitFor();
  expect(await note(page).innerText()).toContain("leave it out of sums");
  await link.click();
  await page.locator(".gb-quantity.gb-chosen").waitFor();
  expect(page.url()).toMatch(/reports\/2019-congress\.html#\d+\.\d+-q\d+$/u);
});

test("a figure leads to its series", async () => {
  const page = await open("#15.4-q1");
  await mark(page, "15.4-q1").focus();
  await note(page).getByRole("link", {name: "Cases of labour disputes and legal aid"}).click();
  await expect.poll(() => page.locator(".gb-series-name").textContent()).toContain("劳动争议和法律援助案件");
});

test("a tap opens the row on a phone, within the screen, and a tap elsewhere closes it", async () => {
  const page = await open("", {viewport: {width: 390, height: 800}, hasTouch: true, isMobile: true});
  await mark(page, "15.4-q1").scrollIntoViewIfNeeded();
  await mark(page, "15.4-q1").tap();
  await note(page).waitFor();
  const box = (await note(page).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  await page.locator("h1").tap();
  expect(await note(page).isVisible()).toBe(false);
});

test("copied text is the report's own, with a note open too", async () => {
  const page = await open();
  await mark(page, "15.4-q1").focus();
  await note(page).waitFor();
  const copied = await page.evaluate(() => {
    const sentence = document.getElementById("15.4")!;
    getSelection()!.selectAllChildren(sentence);
    return [getSelection()!.toString(), sentence.textContent];
  });
  expect(copied[0]).toBe(copied[1]);
  expect(copied[0]).toContain("劳动争议和法律援助案件12.6万件");
});

test.each(["2019-congress", "2019-congress-digest-2", "2020-midyear-digest", "2022-plenum-abstract"])(
  "every quantity of %s is marked with its expression",
  async (report) => {
    const {fields, rows} = await makeQuantities(report);
    const [id, expression] = ["quantity_id", "expression"].map((name) =>
      fields.findIndex((field) => field.name === name)
    );
    const page = await open("", {}, report);
    const marked = await page
      .locator(".gb-quantity")
      .evaluateAll((marks) => marks.map(({id, textContent}) => [id, textContent]));
    expect(marked).toEqual(
      rows.map((row) => [String(row[id!]).replace(`${report}/`, "").replace("/", "-"), row[expression!]])
    );
  }
);
