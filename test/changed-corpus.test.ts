import {readFileSync, readdirSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {leave, rewrite, useCorpora} from "./changed-corpora.js";
import type {Ask} from "./changed-corpora.js";

const corpusWith = useCorpora();

describe("every named query runs", () => {
  const names = readdirSync("src/queries").flatMap((file) => (file.endsWith(".sql") ? [basename(file, ".sql")] : []));
  test.each([
    ["without the first report, which others digest", ["2019-congress-digest", "2020", "2022"], 4],
    ["on the two digests alone", ["2019-congress-digest"], 2],
    ["on one report alone", ["2022"], 1]
  ])(
    "%s",
    async (_name, starts, reports) => {
      const ask = await corpusWith((corpus) => leave(corpus, ...starts));
      expect(await ask("reports")).toHaveLength(reports);
      for (const query of names) expect(await ask(query), query).toBeInstanceOf(Array);
    },
    60_000
  );
});

describe("without the newest report", () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await corpusWith((corpus) => leave(corpus, "2019", "2020"));
  });

  test.each(["new-members", "platform-members", "dispute-cases-apart"])(
    "the finding on %s, which rests on it, has no row and so says nothing",
    async (name) => {
      expect(await ask(name)).toEqual([]);
    }
  );

  test("money per case has one row, too few to be compared", async () => {
    expect(await ask("dispute-amounts")).toHaveLength(1);
  });

  test("the others speak of what is left", async () => {
    expect(await ask("warm-stations")).toMatchObject([
      {first_value: 9650, last_value: 19000, change: "rose", built_value: null, planned_value: null}
    ]);
    expect(await ask("hotline-requests")).toMatchObject([
      {change: "fell", first_per_year: 204000, last_per_year: 106000, last_years: 0.5, points: 2}
    ]);
    expect(await ask("mutual-aid")).toMatchObject([{first_amount_per_year: 360e6, last_amount_per_year: 490e6}]);
    expect(await ask("membership-stock")).toMatchObject([{value: 6210000, later_reports: 1}]);
    expect(await ask("dispute-cases")).toMatchObject([{first_per_year: 25200, last_per_year: 22000, change: "fell"}]);
  });
});

test("a dated report of the year after an undated one follows it, and its review answers that one's plans", async () => {
  const ask = await corpusWith((corpus) => {
    const text = "工作报告\n\n一、2023年工作回顾\n\n购买服务项目230个。\n\n二、2024年工作任务\n\n做好调解工作。\n";
    writeFileSync(join(corpus, "2024-plenum.txt"), text);
    writeFileSync(
      join(corpus, "2024-plenum.yaml"),
      [
        "issuer: {value: 北京市总工会, basis: stated}",
        "published_on: {value: 2024-01-20, basis: stated}",
        "covers: {from: 2023-01-01, to: 2023-12-31, basis: stated}"
      ].join("\n")
    );
  });
  const reports = (await ask("reports")).map(({report_id}) => report_id);
  expect(reports.slice(-2)).toEqual(["2022-plenum-abstract", "2024-plenum"]);
  const plans = (await ask("undertakings")).filter(({plan_report_id}) => plan_report_id === "2022-plenum-abstract");
  expect(plans).not.toEqual([]);
  expect(plans.map(({relation}) => relation)).not.toContain("pending");
  expect(plans).toContainEqual(expect.objectContaining({review_report_id: "2024-plenum", relation: "taken_up"}));
});

test("characters of two UTF-16 units before them shift no quoted words and no passage's place", async () => {
  const marked = "𠮷𠮷𠮷";
  const [ask, changed] = await Promise.all([
    corpusWith(() => {}),
    corpusWith((corpus) => {
      rewrite(corpus, "2019-congress", "扩大对非公企业", `${marked}扩大对非公企业`);
      rewrite(corpus, "2019-congress-digest-2", "扩大对非企业", `${marked}扩大对非企业`);
      rewrite(corpus, "2019-congress-digest-1", "制定任务清单", `${marked}制定任务清单`);
    })
  ]);
  for (const query of ["collation-readings", "reading-examples", "one-sentence"])
    expect(await changed(query), query).toEqual(await ask(query));
  const readings = await ask("collation-readings");
  expect(readings.find(({rule}) => rule === "broken-word")).toMatchObject({examples: ["对非公企业 → 对非企业"]});
  const passages = (await changed("collation-map")).filter(({what}) => what === "passage");
  const long = passages.find(({sentence_ids}) => (sentence_ids as string[]).includes("2019-congress-digest-2/6.3"))!;
  const inside = passages.filter(({left_from}) => left_from! > long["left_from"]! && left_from! < long["left_to"]!);
  expect(inside).toEqual([]);
});

test("what a difference is quoted with stands in the report that it is quoted from", async () => {
  const ask = await corpusWith((corpus) => rewrite(corpus, "2019-congress-digest-2", "扩大对非企业", "扩大在非企业"));
  const texts = new Map(
    (await ask("collation")).map(({sentence_ids, right_text}) => [(sentence_ids as string[]).at(-1), right_text])
  );
  for (const {examples, sentence_ids} of await ask("collation-readings"))
    for (const [i, example] of (examples as string[]).entries())
      expect(texts.get((sentence_ids as string[])[i])).toContain(example.split(" → ")[1]);
});

/** Adds lines to what an editor knows of a report. */
function addTo(corpus: string, report: string, lines: string): void {
  const file = join(corpus, `${report}.yaml`);
  writeFileSync(file, `${readFileSync(file, "utf8")}\n${lines}\n`);
}

test("months between two totals are whole ones, and unknown where a total has no day", async () => {
  const months = async (from: string, to: string) => {
    const figure = "sentence: 推进工会服务阵地建设, expression: 1.9万个, reason: read elsewhere";
    const decision = `quantities:\n  - {${figure}, period_from: ${from}, period_to: ${to}}`;
    const ask = await corpusWith((corpus) => addTo(corpus, "2020-midyear-digest", decision));
    return (await ask("warm-stations"))[0]!["months"];
  };
  expect(await months("2020-06-30", "2020-06-30")).toBe(18);
  expect(await months("2020-06-10", "2020-06-10")).toBe(17);
  expect(await months("2020-01-01", "2020-12-31")).toBeNull();
});

test("lengths of periods stand from the shortest to the longest", async () => {
  const ask = await corpusWith((corpus) => {
    const figure = "sentence: 深化接诉即办工作机制, expression: 7.08万件, reason: read elsewhere";
    addTo(
      corpus,
      "2022-plenum-abstract",
      `quantities:\n  - {${figure}, period_from: 2013-01-01, period_to: 2022-12-31}`
    );
  });
  const limits = await ask("theme-limits");
  expect(limits.find(({limit, id}) => limit === "length" && id === "hotline_12351_requests")).toMatchObject({
    detail: "0.5, 5.0, 10.0"
  });
});

describe("with other figures", () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await corpusWith((corpus) => {
      rewrite(corpus, "2022-plenum-abstract", "7.08万件", "37.08万件");
      rewrite(corpus, "2022-plenum-abstract", "35.38万人", "5.38万人");
      rewrite(corpus, "2020-midyear-digest", "1.1万件", "1.26万件");
      rewrite(corpus, "2020-midyear-digest", "1.9万个", "9000个");
    });
  });

  test("what fell rises, what rose falls, and a course with a turn is not steady", async () => {
    expect(await ask("hotline-requests")).toMatchObject([{change: "rose", steady: false, last_per_year: 370800}]);
    expect(await ask("new-members")).toMatchObject([{change: "fell", last_value: 53800}]);
    expect(await ask("warm-stations")).toMatchObject([{change: "fell", last_value: 9000}]);
  });

  test("figures that their wording does not tell apart neither rose nor fell", async () => {
    expect(await ask("dispute-cases")).toMatchObject([{change: "unclear", last_per_year: 25200}]);
  });
});
