import {expect, test} from "vitest";
import {useSite} from "./site.js";

const site = useSite();

test("a page in the dark scheme is printed in the light one, without controls and with its charts whole", async () => {
  const page = await site.open("themes/index.html", {colorScheme: "dark", viewport: {width: 720, height: 1000}});
  await page.waitForLoadState("networkidle");
  await page.emulateMedia({media: "print", colorScheme: "dark"});
  const printed = await page.evaluate(() => {
    const shown = (element: Element) => getComputedStyle(element).display !== "none";
    const style = getComputedStyle(document.documentElement);
    return {
      background: style.getPropertyValue("--theme-background").trim(),
      theme: style.getPropertyValue("--gb-worker_services").trim(),
      controls: [...document.querySelectorAll("#observablehq-sidebar, .gb-actions, form")].filter(
        (element) => shown(element) && element.getBoundingClientRect().height > 0
      ).length,
      charts: [...document.querySelectorAll(".gb-chart svg")].map(
        (svg) => svg.getBoundingClientRect().right <= document.documentElement.clientWidth + 1
      ),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth
    };
  });
  expect(printed.background).toMatch(/^(?:#fff(?:fff)?|white|rgb\(255, 255, 255\))$/u);
  expect(printed.theme).toBe("#004b31");
  expect(printed.controls).toBe(0);
  expect(printed.charts.length).toBeGreaterThan(1);
  expect(printed.charts).not.toContain(false);
  expect(printed.wide).toBeLessThanOrEqual(0);
});

test("on paper, names of columns and types are whole, and addresses stand beside the page's own links alone", async () => {
  const page = await site.open("data.html", {viewport: {width: 720, height: 1000}});
  await page.locator(".gb-dictionary tbody tr").last().waitFor();
  await page.emulateMedia({media: "print"});
  const broken = await page.evaluate(() => {
    const names = [...document.querySelectorAll(".gb-dictionary tbody :is(th code, td:nth-child(2))")];
    return {
      names: names.length,
      broken: names.filter(({firstChild}) => {
        const range = document.createRange();
        range.selectNode(firstChild!);
        return range.getClientRects().length > 1;
      }).length,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth
    };
  });
  expect(broken.names).toBeGreaterThan(100);
  expect(broken.broken).toBe(0);
  expect(broken.wide).toBeLessThanOrEqual(0);
  const collation = await site.open("collation.html", {viewport: {width: 720, height: 1000}});
  await collation.locator(".gb-collation p a").first().waitFor({state: "attached"});
  await collation.emulateMedia({media: "print"});
  const after = await collation.evaluate(() =>
    [...document.querySelectorAll(".gb-cell p a")].filter(
      (link) => getComputedStyle(link, "::after").content !== "none"
    )
  );
  expect(after).toEqual([]);
});
