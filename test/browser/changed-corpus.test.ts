import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {makeTables, readMacros} from "../../data-loaders/make.js";
import {parseQuery} from "../../data-loaders/queries.js";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {openTables, runQuery} from "../../data-loaders/results.js";
import {useSite} from "./site.js";

const site = useSite();
const CORPUS = "data-loaders/corpus";
const folder = mkdtempSync(join(tmpdir(), "gongbao-corpus-"));
afterAll(() => rmSync(folder, {recursive: true}));

/** A named query's result on a corpus that differs from the project's own. */
type Ask = (name: string) => Promise<ShippedQuery>;

async function corpusWith(name: string, change: (corpus: string) => void): Promise<Ask> {
  const corpus = join(folder, name);
  cpSync(CORPUS, corpus, {recursive: true});
  change(corpus);
  const connection = await openTables(await makeTables(corpus), await readMacros());
  return (query) => {
    const file = `src/queries/${query}.sql`;
    return runQuery(connection, parseQuery(file, readFileSync(file, "utf8")));
  };
}

function rewrite(corpus: string, report: string, from: string, to: string): void {
  const file = join(corpus, `${report}.txt`);
  const text = readFileSync(file, "utf8");
  // The source is printed in columns: a figure may be broken over lines.
  const pattern = new RegExp([...from].map((sign) => sign.replace(/[.]/u, "\\.")).join("\\s*"), "u");
  expect(text).toMatch(pattern);
  writeFileSync(file, text.replace(pattern, to));
}

/** What the findings of a page say whose queries give these results, in their order; null for one that says nothing. */
async function findings(path: string, results: Record<string, ShippedQuery>): Promise<(string | null)[]> {
  const page = await site.open("about:blank");
  for (const [name, shipped] of Object.entries(results))
    await page.route(
      (url) => new RegExp(`/${name}\\.[0-9a-f]+\\.json$`, "u").test(url.pathname),
      (route) => route.fulfill({json: shipped})
    );
  await page.goto(new URL(path, site.url).href);
  await page.waitForFunction(() => !document.querySelector(".gb-waiting, .observablehq--loading"));
  await page.locator(".gb-finding figcaption").first().waitFor({state: "attached"});
  const said = await page
    .locator(".gb-finding")
    .evaluateAll((all) =>
      (all as HTMLElement[]).map((finding) =>
        finding.checkVisibility()
          ? finding.querySelector<HTMLElement>(".gb-statement")!.innerText.replaceAll(/\s+/gu, " ").trim()
          : null
      )
    );
  await page.context().close();
  return said;
}

async function asked(ask: Ask, names: string[]): Promise<Record<string, ShippedQuery>> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await ask(name)] as const)));
}

const SERVICES = ["warm-stations", "hotline-requests", "mutual-aid"];
const ORGANISING = ["new-members", "platform-members", "membership-stock", "organising-rates"];
const DISPUTES = ["dispute-cases", "dispute-cases-apart", "dispute-amounts"];

describe("the corpus as it is", () => {
  test("the findings say what the reports say", async () => {
    const services = await findings("themes/worker_services.html", {});
    expect(services).toHaveLength(3);
    expect(services[0]).toMatch(
      /grew from 9,650 to 19,000 within 18 months.*1,013 were newly built in 2022.*1,000 are planned for 2023/u
    );
    expect(services[1]).toMatch(
      /fell from each report to the next: from 204,000 a year in 2014–2018 to 70,800 in 2022/u
    );
    expect(services[2]).toMatch(/¥360 million a year in 2014–2018 and ¥512 million.*¥158.*¥108/u);
    const disputes = await findings("themes/dispute_mediation.html", {});
    expect(disputes[0]).toMatch(/126,000 cases.*25,200 a year, and 11,000 in Jan–Jun 2020, a pace of 22,000 a year/u);
    expect(disputes[1]).toMatch(/15,800 cases of labour disputes and 2,562 of legal aid.*no more than 18,362/u);
  });
});

describe("without the newest report", () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await corpusWith("without-2022", (corpus) => {
      for (const file of readdirSync(corpus)) if (file.startsWith("2022-")) rmSync(join(corpus, file));
    });
  });

  test("what rests on it falls silent, and the rest speaks of what is left", async () => {
    const services = await findings("themes/worker_services.html", await asked(ask, SERVICES));
    expect(services[0]).toMatch(/grew from 9,650 to 19,000 .*30 Jun 2020\.$/u);
    expect(services[1]).toMatch(
      /^Workers’ requests to the unions’ hotline fell: from 204,000 a year in 2014–2018 to 106,000 a year in Jan–Jun 2020\.$/u
    );
    expect(services[2]).toMatch(/¥360 million a year in 2014–2018 and ¥490 million a year in Jan–Jun 2020/u);
    const organising = await findings("themes/grassroots_organising.html", await asked(ask, ORGANISING));
    expect(organising.slice(0, 2)).toEqual([null, null]);
    expect(organising[2]).toMatch(/6\.21 million members.*No later report of the corpus \(1\)/u);
    const disputes = await findings("themes/dispute_mediation.html", await asked(ask, DISPUTES));
    expect(disputes[0]).toContain("126,000");
    expect(disputes.slice(1)).toEqual([null, null]);
  });
});

describe("with other figures", () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await corpusWith("other-figures", (corpus) => {
      rewrite(corpus, "2022-plenum-abstract", "7.08万件", "37.08万件");
      rewrite(corpus, "2022-plenum-abstract", "35.38万人", "5.38万人");
      rewrite(corpus, "2020-midyear-digest", "1.1万件", "1.26万件");
    });
  });

  test("the sentences turn with them, and do not tell apart what the wording does not", async () => {
    const services = await findings("themes/worker_services.html", await asked(ask, SERVICES));
    expect(services[1]).toMatch(/hotline rose: from 204,000 a year in 2014–2018 to 370,800 in 2022/u);
    const organising = await findings("themes/grassroots_organising.html", await asked(ask, ORGANISING));
    expect(organising[0]).toMatch(/at a slower pace: 97,800.*53,800 in 2022/u);
    const disputes = await findings("themes/dispute_mediation.html", await asked(ask, DISPUTES));
    expect(disputes[0]).toMatch(/does not tell|do not tell|does not say|not tell whether/u);
  });
});
