import {readdirSync} from "node:fs";
import {expect, inject, test} from "vitest";
import {useSite} from "./site.js";

const site = useSite();

/** The published pages; the workbench has no chart until its reader makes one. */
const pages = readdirSync(inject("site"), {recursive: true, encoding: "utf8"})
  .filter((file) => file.endsWith(".html") && !/^(?:404|workbench)\.html$/u.test(file))
  .toSorted();

/** Labels of a chart that leave its picture, as what is exported, or lie on one another, in words. */
function faults(): string[] {
  const found: string[] = [];
  for (const svg of document.querySelectorAll(".gb-chart svg, figure svg")) {
    const frame = svg.getBoundingClientRect();
    if (svg.parentElement!.closest("svg") || frame.width === 0) continue;
    const chart = svg.closest("figure")?.textContent?.trim().slice(0, 40) ?? "";
    const texts = [...svg.querySelectorAll("text")]
      .filter((text) => text.textContent!.trim() !== "")
      .map((text) => ({words: text.textContent!, box: text.getBoundingClientRect()}));
    for (const [i, {words, box}] of texts.entries()) {
      const {left, right, top, bottom} = box;
      if (left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 2 || bottom > frame.bottom)
        found.push(`${chart}: “${words}” leaves the chart`);
      // A line's box is higher than its signs: a few pixels in common are no overlap.
      for (const other of texts.slice(i + 1)) {
        const across = Math.min(right, other.box.right) - Math.max(left, other.box.left);
        const down = Math.min(bottom, other.box.bottom) - Math.max(top, other.box.top);
        if (across > 1.5 && down > 4) found.push(`${chart}: “${words}” lies on “${other.words}”`);
      }
    }
  }
  return found;
}

test.each(pages.flatMap((path) => [1280, 390].map((width) => [path, width] as const)))(
  "no label of a chart is cut or covered on %s at %i pixels",
  async (path, width) => {
    const page = await site.open(path, {viewport: {width, height: 900}});
    await page.waitForLoadState("networkidle");
    await page.waitForFunction(() => !document.querySelector(".gb-waiting, observablehq-loading"));
    expect(await page.evaluate(faults)).toEqual([]);
  }
);
