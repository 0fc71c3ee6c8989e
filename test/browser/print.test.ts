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
