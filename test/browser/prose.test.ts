import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, inject, test} from "vitest";
import {numbersOf} from "../prose.js";

/** As in `test/prose.test.ts`: a name in Chinese. */
const EXEMPT = /四个意识/u;

/** A built page's own words, before any of its code has run. */
const main = (html: string) => /<main[^>]*>(.*)<\/main>/su.exec(html)?.[1] ?? "";

const pages = readdirSync(inject("site"), {recursive: true, encoding: "utf8"})
  .filter((file) => file.endsWith(".html") && !file.startsWith("reports") && file !== "404.html")
  .map((file) => [file, readFileSync(join(inject("site"), file), "utf8")] as const);

const typed = (html: string) => numbersOf(main(html)).filter(({context}) => !EXEMPT.test(context));

test.each(pages)("%s is built without a number in its prose", (_file, html) => {
  expect(main(html).length).toBeGreaterThan(100);
  expect(typed(html)).toEqual([]);
});

test("a number in a built page's prose would be found", () => {
  const [, html] = pages[0]!;
  expect(typed(html.replace("</main>", "<p>The reports hold 4711 sentences.</p></main>"))).toHaveLength(1);
});
