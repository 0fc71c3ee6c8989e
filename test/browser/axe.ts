import {readFile} from "node:fs/promises";
import type Axe from "axe-core";
import type {Page} from "playwright-core";

/**
 * What axe-core finds within `root`, as its rule with the HTML of the first places: all of it, or only what is `serious`
 * or worse.
 */
export async function axeViolations(
  page: Page,
  {root = "html", least = "serious"}: {root?: string; least?: "serious" | "minor"} = {}
): Promise<string[]> {
  await page.evaluate(await readFile("node_modules/axe-core/axe.min.js", "utf8"));
  return page.evaluate(
    async ([root, least]) => {
      const {axe} = window as unknown as {axe: typeof Axe};
      const {violations} = await axe.run(root, {resultTypes: ["violations"]});
      return violations
        .filter(({impact}) => least === "minor" || impact === "serious" || impact === "critical")
        .map(
          ({id, nodes}) =>
            `${id}: ${nodes
              .map(({html}) => html.slice(0, 160))
              .slice(0, 3)
              .join(" | ")}`
        );
    },
    [root, least] as const
  );
}
