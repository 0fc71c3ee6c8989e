import {createHash} from "node:crypto";
import {expect, test} from "vitest";
import {tableNames} from "../../data-loaders/tables.js";
import {useSite} from "./site.js";

const site = useSite();

test("each file of the data is taken from the data page, and is the one that the page gives the hash of", async () => {
  const page = await site.open("data.html");
  await page.locator(".gb-hashes").waitFor();
  await page.getByText("SHA-256 of each file").click();
  const hashes = await page.$$eval(".gb-hashes tbody tr", (rows) =>
    rows.map((row) => [row.querySelector("th")!.textContent!, row.querySelector("code")!.textContent!] as const)
  );
  expect(hashes.map(([name]) => name)).toEqual(tableNames.flatMap((name) => [`${name}.parquet`, `${name}.csv`]));
  const links = await page.$$eval(".gb-downloads a[download]", (links) =>
    links.map((link) => (link as HTMLAnchorElement).href)
  );
  expect(links).toHaveLength(hashes.length + 4);
  for (const link of links) {
    const response = await fetch(link);
    expect(response.status, link).toBe(200);
    const [, expected] = hashes.find(([name]) => link.endsWith(`/tables/${name}`)) ?? [];
    if (expected === undefined) continue;
    const hash = createHash("sha256").update(new Uint8Array(await response.arrayBuffer()));
    expect(hash.digest("hex"), link).toBe(expected);
  }
});

test("where there is no archive of all files, the page says so and links none", async () => {
  const page = await site.open("data.html");
  await page.route(/\/dataset\.[0-9a-f]+\.json/u, async (route) => {
    const dataset = (await (await route.fetch()).json()) as object;
    await route.fulfill({json: {...dataset, archive: null}});
  });
  await page.reload();
  await page.getByText("No archive of all tables").waitFor();
  expect(await page.locator('a[href$="tables.zip"]').count()).toBe(0);
});

test("the page says what it describes to search engines, and reports say what they are", async () => {
  const page = await site.open("data.html");
  const read = () =>
    page.$$eval('script[type="application/ld+json"]', (blocks) => blocks.map(({textContent}) => textContent!));
  const [dataset = "{}"] = await read();
  const {"@type": type, name, distribution} = JSON.parse(dataset) as Record<string, unknown>;
  expect([type, name]).toEqual(["Dataset", "Gongbao 工报"]);
  expect(distribution).toHaveLength(2 * tableNames.length);
  await page.goto(new URL("reports/2019-congress.html", site.url).href);
  const [report = "{}"] = await read();
  expect(JSON.parse(report)).toMatchObject({"@type": "Report", inLanguage: "zh", identifier: "2019-congress"});
});

test("the data are cited in three forms, with their hash", async () => {
  const page = await site.open("data.html", {permissions: ["clipboard-read", "clipboard-write"]});
  await page.getByRole("button", {name: /BibTeX/u}).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const hash = await page.locator(".gb-hashes p code").textContent();
  expect(copied).toContain("@misc{gongbao-data-");
  expect(copied).toContain(hash!.slice(0, 12));
});
