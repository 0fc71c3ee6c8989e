import {expect, test} from "vitest";
import type {Page} from "playwright-core";
import {useSite} from "./site.js";

const site = useSite();

async function open(path = "collation.html", width = 1280): Promise<Page> {
  const page = await site.open(path, {viewport: {width, height: 900}});
  await beside(page).locator(".gb-line").first().waitFor({state: "attached"});
  return page;
}

const cell = (page: Page, title: string) => page.locator("figure.gb-cell", {hasText: title});
const beside = (page: Page) => cell(page, "Two reports side by side");
const line = (page: Page, place: string) => beside(page).locator(".gb-line", {hasText: place});
const current = (page: Page) => page.locator('.gb-collation [aria-current="true"]');

/** What a side says, in words that a reader sees struck out or underlined. */
const marked = (page: Page, sentence: string) =>
  line(page, sentence)
    .locator(".gb-line-side :is(del, ins)")
    .evaluateAll((marks) => marks.map((mark) => `${mark.tagName === "DEL" ? "−" : "+"}${mark.textContent}`));

test("the findings say what the digests keep, leave out and mistake, each figure open to its sentences", async () => {
  const page = await open();
  const findings = page.locator(".gb-finding");
  await expect.poll(() => findings.count()).toBe(3);
  const said = (await findings.allTextContents()).map((text) => text.replace(/\s+/gu, " "));
  expect(said[0]).toMatch(
    /Of the 112 sentences in the digests of the 2019 Congress report, 95 stand in it word for word/u
  );
  expect(said[0]).toContain("and 15 with changes. All stand in its order.");
  expect(said[1]).toMatch(/leaves out as a whole: 29% of the 2019 Congress report.*84% of that is one stretch/u);
  expect(said[2]).toMatch(/Of the 18 differences .* 7 look like slips .* 11 like an editor's hand/u);
  await findings.nth(2).getByRole("button", {name: "7", exact: true}).click();
  await findings.nth(2).locator(".gb-evidence li", {hasText: "思想and党的十九大精神"}).waitFor();
});

test("slips are marked on both sides, with the rule that says so", async () => {
  const page = await open();
  expect(await marked(page, "思想and党的十九大精神")).toEqual(["−和", "+and"]);
  expect(await marked(page, "扩大对非企业的覆盖面")).toEqual(["−公"]);
  const note = line(page, "思想and党的十九大精神").locator(".gb-line-notes li");
  expect(await note.textContent()).toMatch(/slip of transcription: a word in Latin letters for a Chinese one/u);
  const verdict = line(page, "健全源头参与、协调三方").locator(".gb-line-notes li").first();
  expect(await verdict.textContent()).toMatch(/a member of a list.*the editor: editorial.*五位一体/su);
});

test("each side leads to its sentence in its report", async () => {
  const page = await open();
  const links = line(page, "扩大对非企业的覆盖面").locator("a.gb-line-place");
  expect(await links.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))).toEqual([
    `${site.url}reports/2019-congress.html#30.4`,
    `${site.url}reports/2019-congress-digest-2.html#6.3`
  ]);
  await links.nth(1).click();
  await page.locator(".gb-cite", {hasText: "Paragraph 6, sentence 3"}).waitFor();
});

test("d and Shift+d go from difference to difference from anywhere, and it is said which", async () => {
  const page = await open();
  const status = beside(page).locator(".gb-collation-bar [role=status]");
  expect(await status.textContent()).toBe("17 differences shown");
  await page.keyboard.press("d");
  expect(await status.textContent()).toBe("1 of 17: 和 replaced by and, slip of transcription");
  expect(await current(page).textContent()).toBe("和");
  expect(await current(page).evaluate((mark) => document.activeElement === mark)).toBe(true);
  const seen = await current(page).evaluate((mark) => {
    const {top, bottom} = mark.getBoundingClientRect();
    const box = mark.closest(".gb-collation-lines")!.getBoundingClientRect();
    return top >= Math.max(0, box.top) && bottom <= Math.min(innerHeight, box.bottom);
  });
  expect(seen).toBe(true);
  await page.keyboard.press("d");
  expect(await status.textContent()).toContain("2 of 17");
  await page.keyboard.press("Shift+D");
  await page.keyboard.press("Shift+D");
  expect(await status.textContent()).toContain("17 of 17");
  await beside(page).getByRole("button", {name: "Next difference"}).click();
  expect(await status.textContent()).toContain("1 of 17");
  await page.getByLabel(/^Sentences/u).focus();
  await page.keyboard.press("d");
  expect(await status.textContent()).toContain("1 of 17");
});

test("relation, kind and reading narrow the lines without the engine, and stand in the address", async () => {
  const page = await open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const lines = beside(page).locator(".gb-line");
  await page.getByLabel(/^Read as/u).selectOption({label: "slip of transcription 转录之误"});
  await expect.poll(() => lines.count()).toBe(7);
  await page.getByLabel(/^Sentences/u).selectOption({label: "abridged or extended 有增删"});
  await expect.poll(() => lines.count()).toBe(1);
  expect(await lines.textContent()).toContain("爱岗敬业、爱党爱国、爱岗敬");
  await expect.poll(() => new URL(page.url()).hash).toBe("#reading=slip&relation=abridged");
  expect(asked.filter((url) => /duckdb|wasm/u.test(url))).toEqual([]);
  const again = await open(`collation.html${new URL(page.url()).hash}`);
  await expect.poll(() => beside(again).locator(".gb-line").count()).toBe(1);
});

test("sentences that only one report has are folded, and open", async () => {
  const page = await open();
  const fold = beside(page).locator("details").first();
  expect(await fold.locator("summary").textContent()).toMatch(
    /\d+ sentences, [\d,]+ characters, only in the left report/u
  );
  expect(await fold.locator(".gb-line").first().isVisible()).toBe(false);
  await fold.locator("summary").click();
  expect(await fold.locator(".gb-line").first().isVisible()).toBe(true);
});

test("another pair is asked of the engine, and its moved passage can be found", async () => {
  const page = await open();
  await page.getByLabel(/^Reports/u).selectOption({label: "2019 Congress report · 2022 plenum abstract (5)"});
  await page.getByLabel(/^Sentences/u).selectOption({label: "moved 移位"});
  await expect.poll(() => beside(page).locator(".gb-line").count(), {timeout: 30_000}).toBe(1);
  expect(await beside(page).locator(".gb-line-relation").textContent()).toContain("moved");
});

test("a link to a sentence opens the pair at it", async () => {
  const page = await open(
    "collation.html#pair=2019-congress~2019-congress-digest-2&sentence=2019-congress-digest-2%2F12.3"
  );
  const chosen = page.locator(".gb-line-chosen");
  expect(await chosen.textContent()).toContain("12.3");
  await expect
    .poll(() =>
      chosen.evaluate((line) => {
        const {top, bottom} = line.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })
    )
    .toBe(true);
});

test("the reader of a digest leads to its sentence beside the full report", async () => {
  const page = await site.open("reports/2019-congress-digest-2.html#12.3");
  await page.getByRole("link", {name: "beside the full report"}).click();
  await page.waitForURL(/collation\.html/u);
  expect(await page.locator(".gb-line-chosen").textContent()).toContain("12.3");
});

test("the map has a ribbon for each passage, which opens the sentences of both reports", async () => {
  const page = await open();
  const map = cell(page, "The passages that two reports share");
  const ribbons = map.locator("svg [role=button]");
  expect(await ribbons.count()).toBe(95 + 29 + 13 + 2);
  await map.locator('svg [role=button][aria-label^="with changed words"]').first().focus();
  await page.keyboard.press("Enter");
  await map.locator(".gb-evidence li").nth(1).waitFor();
  expect(await map.locator(".gb-evidence li").count()).toBe(2);
});

test("on a phone the sides stand one below the other, and no words of a chart cross", async () => {
  const page = await open("collation.html", 390);
  const sides = line(page, "扩大对非企业的覆盖面").locator(".gb-line-side");
  const [left, right] = await sides.evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().toJSON()));
  expect(right.top).toBeGreaterThanOrEqual(left.bottom - 1);
  for (const title of [
    "The passages that two reports share",
    "Stretches that",
    "What the right report takes over",
    "by which rule"
  ]) {
    const texts = cell(page, title).locator("svg text text, svg g[data-mark=text] > text");
    const crossed = await texts.evaluateAll((texts) => {
      const boxes = texts
        .filter((text) => text.textContent !== "")
        .map((text) => ({name: text.textContent, ...text.getBoundingClientRect().toJSON()}));
      return boxes.flatMap((a, i) =>
        boxes.flatMap((b, j) =>
          j < i && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4
            ? `${a.name} / ${b.name}`
            : []
        )
      );
    });
    expect(crossed, title).toEqual([]);
    const outside = await texts.evaluateAll((texts) =>
      texts.flatMap((text) => {
        const {left, right} = text.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1 ? text.textContent : [];
      })
    );
    expect(outside, title).toEqual([]);
  }
});
