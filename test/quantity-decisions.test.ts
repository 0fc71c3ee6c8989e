import {describe, expect, test} from "vitest";
import {parseEditorial} from "../data-loaders/editorials.js";
import {analyseCorpus, analyseReport} from "../data-loaders/pipeline.js";
import {ProblemsError} from "../data-loaders/problems.js";
import {parseSeries} from "../data-loaders/series.js";
import {grammar} from "./figures.js";
import {lexica, stages} from "./stages.js";

const series = parseSeries(
  {
    file: "series.yaml",
    text: "- {series: a, label_zh: 甲, label_en: A, units: [件], kinds: [flow], theme: t, names: 案件}\n"
  },
  []
);

const body = `一、过去一年的工作回顾
全市各级工会受理案件12.6万件，办结案件 1.5 万件。
新建驿站30个，改建驿站30个。
覆盖职工约500人。
`;

function analyse(yaml: string) {
  const raw = {
    report_id: "r",
    file: "r.txt",
    bytes: new TextEncoder().encode(body),
    editorial: {file: "r.yaml", text: yaml}
  };
  return analyseReport(raw, {...stages, grammar, series});
}

async function decide(decision: string) {
  const tables = analyseCorpus([await analyse(`quantities:\n  - ${decision}\n`)], {...lexica, series});
  return {quantities: tables.quantities, edits: tables.edits};
}

async function problemsOf(yaml: string): Promise<string[]> {
  try {
    await analyse(yaml);
  } catch (error) {
    if (error instanceof ProblemsError) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("an editor's decision on a figure", () => {
  test("without one the rules stand", async () => {
    const {quantities} = analyseCorpus([await analyse("label: R")], {...lexica, series});
    expect(quantities.map(({expression}) => expression)).toEqual(["12.6万件", "1.5万件", "30个", "30个", "约500人"]);
    expect(quantities[0]).toMatchObject({series_id: "a", theme_id: "t", decided: [], decided_basis: null});
  });

  test("takes a figure out; the ids of the others stay, their places close up", async () => {
    const {quantities, edits} = await decide("{expression: 12.6万件, sentence: 全市各级, drop: true, reason: a slip}");
    expect(quantities.map(({quantity_id, ordinal}) => [quantity_id, ordinal])).toEqual([
      ["r/1.1/q2", 1],
      ["r/2.1/q1", 2],
      ["r/2.1/q2", 3],
      ["r/3.1/q1", 4]
    ]);
    expect(edits).toMatchObject([
      {kind: "quantity", words: "全市各级 … 12.6万件", decision: "no quantity", reason: "a slip", line: 2}
    ]);
  });

  test("sets kind and period, and says that it is the editor's", async () => {
    const {quantities} = await decide(
      "{expression: １.5 万件, sentence: 全市 各级工会, kind: stock, period_from: 2019-12-31, period_to: 2019-12-31, reason: 「办结」 counts all}"
    );
    expect(quantities[1]).toMatchObject({
      expression: "1.5万件",
      kind: "stock",
      kind_basis: "the editor: 「办结」 counts all",
      period_from: "2019-12-31",
      period_to: "2019-12-31",
      period_basis: "the editor: 「办结」 counts all",
      decided: ["kind", "period_from", "period_to"],
      decided_basis: "「办结」 counts all",
      series_id: null
    });
  });

  test("says that something is not known", async () => {
    const {quantities} = await decide(
      "{expression: 12.6万件, sentence: 全市各级, kind: unknown, period_from: unknown, period_to: unknown, reason: r}"
    );
    expect(quantities[0]).toMatchObject({
      kind: null,
      kind_basis: "the editor: r",
      period_from: null,
      period_to: null,
      series_id: null
    });
  });

  test("mends a misprint; the bounds follow", async () => {
    const {quantities} = await decide(
      "{expression: 12.6万件, sentence: 全市各级, value: 12600, unit: 人, reason: misprint}"
    );
    expect(quantities[0]).toMatchObject({
      value: 12_600,
      value_exact: "12600",
      value_low: 12_600,
      value_high: 12_600,
      unit: "人",
      dimension: "count",
      series_id: null
    });
  });

  test.each([
    ["over", 500, null],
    ["under", null, 500],
    ["exact", 500, 500],
    ["approx", 450, 550]
  ])("the qualifier %s bounds the value", async (qualifier, value_low, value_high) => {
    const {quantities} = await decide(`{expression: 500人, sentence: 覆盖职工, qualifier: ${qualifier}, reason: r}`);
    expect(quantities[4]).toMatchObject({value: 500, qualifier, value_low, value_high});
  });

  test("names what is counted, in the sentence's words and in full", async () => {
    const {quantities} = await decide(
      "{expression: 1.5万件, sentence: 全市各级, indicator: 办结案件, indicator_full: 办结劳动争议案件, reason: r}"
    );
    expect(quantities[1]).toMatchObject({indicator: "办结案件", indicator_full: "办结劳动争议案件"});
  });

  test("puts a figure in a series and another out of one", async () => {
    const put = await decide("{expression: 30个, nth: 2, sentence: 新建驿站, series: a, reason: r}");
    expect(put.quantities[2]).toMatchObject({series_id: null});
    expect(put.quantities[3]).toMatchObject({series_id: "a", theme_id: "t", decided: ["series_id"]});
    const out = await decide("{expression: 12.6万件, sentence: 全市各级, series: none, reason: r}");
    expect(out.quantities[0]).toMatchObject({series_id: null, theme_id: null});
  });
});

test("every wrong decision is told with its line and what to do", async () => {
  const yaml = `quantities:
  - {expression: 30个, sentence: 新建驿站, kind: stock, reason: r}
  - {expression: 31个, sentence: 新建驿站, kind: stock, reason: r}
  - {expression: 30个, nth: 3, sentence: 新建驿站, kind: stock, reason: r}
  - {expression: 30个, sentence: 改建驿站, drop: true, reason: r}
  - {expression: 12.6万件, sentence: 全市, series: b, reason: r}
  - {expression: 12.6万件, sentence: 全市, indicator: 诉求, reason: r}
  - {expression: 12.6万件, sentence: 全市, value_max: 1, reason: r}
  - {expression: 12.6万件, sentence: 全市, period_from: 2020-01-01, period_to: 2019-01-01, reason: r}
`;
  expect(await problemsOf(yaml)).toEqual([
    "r.yaml:2: 2 figures 30个 in r/2.1: write nth: 1 to 2",
    "r.yaml:3: no figure 31个 in r/2.1: write one of 30个, 30个",
    "r.yaml:4: 2 figures 30个 in r/2.1: write nth: 1 to 2",
    "r.yaml:5: no sentence begins with 改建驿站: copy its opening words from the report",
    "r.yaml:6: unknown series: b: write an id of lexicon/series.yaml, or none",
    "r.yaml:7: the sentence has no words 诉求: copy the indicator from it; words that it leaves out go under indicator_full",
    "r.yaml:8: value_max is not above value: 1: put the lower bound under value",
    "r.yaml:9: the period ends before it begins: put the earlier day under period_from"
  ]);
});

test.each([
  ["quantities: 12.6万件", "1: quantities is not a list"],
  ["quantities:\n  - 12.6万件", "2: a decision is not a set of keys"],
  ["quantities:\n  - {expression: 甲, sentence: 乙, drop: true}", "2: reason is not text"],
  ["quantities:\n  - {sentence: 乙, drop: true, reason: r}", "2: expression is not text"],
  ["quantities:\n  - {expression: 甲, sentence: 乙, reason: r}", "2: decides nothing"],
  ["quantities:\n  - {expression: 甲, sentence: 乙, drop: no, reason: r}", "2: drop is not true: no"],
  ["quantities:\n  - {expression: 甲, sentence: 乙, drop: true, kind: flow, reason: r}", "2: dropped, and kind set"],
  [
    "quantities:\n  - {expression: 甲, sentence: 乙, amount: 3, kind: flow, reason: r}",
    "2: unknown key in a quantity: amount"
  ],
  ["quantities:\n  - {expression: 甲, sentence: 乙, value: 1.5万, reason: r}", "2: value is not a number: 1.5万"],
  ["quantities:\n  - {expression: 甲, sentence: 乙, kind: sum, reason: r}", "2: unknown kind: sum"],
  ["quantities:\n  - {expression: 甲, sentence: 乙, qualifier: many, reason: r}", "2: unknown qualifier: many"],
  ["quantities:\n  - {expression: 甲, sentence: 乙, period_to: 2019, reason: r}", "2: period_to is not a day: 2019"],
  ["quantities:\n  - {expression: 甲, sentence: 乙, nth: 0, drop: true, reason: r}", "2: nth is not a place: 0"]
])("%j is refused", (text, problem) => {
  const problems: string[] = [];
  const found: Parameters<typeof parseEditorial>[2] = [];
  parseEditorial("r.yaml", text, found);
  for (const one of found) problems.push(`${one.line}: ${one.problem}`);
  expect(problems).toEqual([problem]);
});
