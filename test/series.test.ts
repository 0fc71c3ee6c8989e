import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {readCorpus} from "../data-loaders/corpus.js";
import {pairTargets} from "../data-loaders/outcomes.js";
import {analyseCorpus, analyseReport} from "../data-loaders/pipeline.js";
import type {Problem} from "../data-loaders/problems.js";
import {scoreSeries} from "../data-loaders/quantity-accuracy.js";
import type {GoldQuantity} from "../data-loaders/quantity-accuracy.js";
import {findReprints} from "../data-loaders/reprints.js";
import {plotSeries, yearsBetween} from "../data-loaders/series-points.js";
import {assignSeries, parseSeries} from "../data-loaders/series.js";
import type {Quantity, Tables} from "../data-loaders/tables.js";
import {grammar, readFigures} from "./figures.js";
import {lexica, stages} from "./stages.js";

const text = readFileSync("data-loaders/lexicon/series.yaml", "utf8");
const problems: Problem[] = [];
const lexicon = parseSeries({file: "series.yaml", text}, problems);
const gold = readFileSync("test/gold/quantities.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as GoldQuantity);

const corpus: Tables = analyseCorpus(
  await Promise.all(
    (await readCorpus("data-loaders/corpus")).map((raw) => analyseReport(raw, {...stages, grammar, series: lexicon}))
  ),
  {...lexica, series: lexicon}
);

describe("the lexicon and the five reports", () => {
  test("the lexicon has no problem", () => expect(problems).toEqual([]));

  test("every quantity of the five reports belongs to a series, and every series has one", () => {
    const {quantities} = corpus;
    expect(quantities.length).toBeGreaterThan(160);
    expect(quantities.filter(({series_id}) => series_id === null)).toEqual([]);
    const used = new Set(quantities.map(({series_id}) => series_id));
    expect(lexicon.filter(({series_id}) => !used.has(series_id))).toEqual([]);
  });

  test("no quantity fits two series", () => {
    const {quantities, sentences} = corpus;
    const free = quantities.map((quantity) => ({...quantity, series_id: null}));
    for (const one of lexicon) {
      const others = lexicon.filter((other) => other !== one);
      const [only, rest] = [assignSeries(free, sentences, [one]), assignSeries(free, sentences, others)];
      const both = only.filter(({series_id}, i) => series_id !== null && rest[i]!.series_id !== null);
      expect(both.map(({indicator}) => `${one.series_id}: ${indicator}`)).toEqual([]);
    }
  });

  test("look-alikes are apart both ways", () => {
    const apart = new Map(lexicon.map((one) => [one.series_id, one.apart]));
    for (const {series_id, apart: others} of lexicon)
      for (const other of others)
        expect([other, apart.get(other)]).toEqual([other, expect.arrayContaining([series_id])]);
  });

  test("figures of different reports are linked where people linked them, and only there", () => {
    expect(scoreSeries(corpus.quantities, gold)).toMatchObject({f1: 1, right: 64, spurious: 0});
    const merged = corpus.quantities.map((row) => ({...row, series_id: "one"}));
    expect(scoreSeries(merged, gold).precision).toBeLessThan(0.1);
  });

  test("each figure of a digest points at the figure of the report that it repeats", () => {
    const byId = new Map(corpus.quantities.map((row) => [row.quantity_id, row]));
    const digests = new Map(corpus.reports.map(({report_id, digest_of}) => [report_id, digest_of]));
    for (const row of corpus.quantities) {
      const original = byId.get(row.repeats ?? "");
      expect(original?.report_id ?? null).toBe(digests.get(row.report_id));
      if (original) expect([original.value, original.series_id]).toEqual([row.value, row.series_id]);
    }
  });

  test("a series has a point for each figure but repeats", () => {
    const {quantities, series_points} = corpus;
    expect(series_points).toHaveLength(quantities.filter(({repeats}) => repeats === null).length);
    const hotline = series_points.filter(({series_id}) => series_id === "hotline_12351_requests");
    expect(hotline.map(({years, per_year}) => [years, per_year])).toEqual([
      [5, 204_000],
      [0.5, 106_000],
      [1, 70_800]
    ]);
  });

  test("each plan has an answer or silence", () => {
    const {quantities, targets_outcomes} = corpus;
    const plans = quantities.filter(({kind, repeats}) => kind === "target" && repeats === null);
    expect(new Set(targets_outcomes.map(({target_id}) => target_id))).toEqual(
      new Set(plans.map(({quantity_id}) => quantity_id))
    );
    const relations = Object.fromEntries(targets_outcomes.map(({series_id, relation}) => [series_id, relation]));
    expect(relations).toMatchObject({
      nonpublic_union_coverage_rate: "silent",
      innovation_studios_total: "related",
      warm_stations_new: "pending"
    });
  });
});

test.each([
  ["- {series: a}", 1, "no label_zh"],
  ["a: b", 1, "not a list of series"],
  ["- nonsense", 1, "no series"],
  [text.replace("kinds: [flow]", "kinds: [often]"), 16, "no kind that is known"],
  [text.replace("names: 制度文件", "names: 制度(文件"), 16, "names is no regular expression: 制度(文件"],
  [
    text.replace("apart: [reform_pilot_units_first_batch]", "apart: [nothing]"),
    null,
    "names an unknown series: nothing"
  ],
  [`${text}\n${text.slice(text.indexOf("- series"))}`, null, "stands twice"],
  ["- series: [", 1, "not YAML"]
])("a fault in series.yaml is told with its line: %#", (source, line, problem) => {
  const found: Problem[] = [];
  parseSeries({file: "series.yaml", text: source}, found);
  const told = found.find((one) => one.problem.includes(problem));
  expect(told?.file).toBe("series.yaml");
  if (line !== null) expect(told?.line).toBe(line);
});

test.each([
  ["2014-01-01", "2018-12-31", 5],
  ["2020-01-01", "2020-06-30", 0.5],
  ["2020-02-01", "2020-02-29", 1 / 12],
  ["2020-01-01", "2020-08-13", 226 / 365.2425],
  ["2020-01-01", "2020-01-01", null],
  [null, "2020-01-01", null]
])("from %s to %s are %s years", (from, to, years) => {
  if (years === null) expect(yearsBetween(from, to)).toBeNull();
  else expect(yearsBetween(from, to)).toBeCloseTo(years, 10);
});

/** A quantity of a series that a text says, in a report of its own. */
function figure(said: string, report_id: string, over: Partial<Quantity> = {}): Quantity {
  return {...readFigures(said)[0]!, report_id, quantity_id: `${report_id}/q`, series_id: "s", ...over};
}
const series = [{...lexicon[0]!, series_id: "s", outcomes: ["t"], note: null}];
const order = ["old", "new"].map((report_id, i) => ({
  report_id,
  ordinal: i + 1,
  digest_of: null,
  issuer: "甲市总工会",
  plans_from: "2020-01-01"
}));

describe("plans and what came of them", () => {
  const plan = figure("力争建成100家。", "old", {period_from: "2020-01-01", period_to: "2020-12-31"});
  const year = {period_from: "2020-01-01", period_to: "2020-12-31"};
  test.each<[string, Quantity | null, string, number | null]>([
    ["reached", figure("建成120家。", "new", year), "reached", 1.2],
    ["short", figure("建成80家。", "new", year), "short", 0.8],
    ["rounded up to it", figure("建成100余家。", "new", year), "reached", 1],
    ["of half the time", figure("建成80家。", "new", {...year, period_to: "2020-06-30"}), "related", null],
    ["of another series", figure("建成80家。", "new", {...year, series_id: "t"}), "related", null],
    [
      "a state before its end",
      figure("已建80家。", "new", {period_from: "2020-06-30", period_to: "2020-06-30"}),
      "underway",
      0.8
    ],
    ["said in an earlier report", figure("建成120家。", "older", year), "silent", null],
    [
      "of the next year",
      figure("建成120家。", "new", {period_from: "2021-01-01", period_to: "2021-12-31"}),
      "silent",
      null
    ],
    [
      "of the year before",
      figure("建成120家。", "new", {period_from: "2019-01-01", period_to: "2019-12-31"}),
      "silent",
      null
    ],
    [
      "of five years that end with it",
      figure("建成80家。", "new", {...year, period_from: "2016-01-01"}),
      "related",
      null
    ],
    [
      "a state after its end",
      figure("已建120家。", "new", {period_from: "2021-12-31", period_to: "2021-12-31"}),
      "silent",
      null
    ],
    ["a repeat", figure("建成120家。", "new", {...year, repeats: "x"}), "silent", null],
    ["nothing", null, "silent", null]
  ])("%s", (_, outcome, relation, share) => {
    const rows = pairTargets([plan, ...(outcome ? [outcome] : [])], series, order);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      relation,
      share_reached: share,
      outcome_id: outcome && relation !== "silent" ? "new/q" : null
    });
  });
  test("another body's report answers nothing, one that does not say whose it is may", () => {
    const done = figure("建成120家。", "new", year);
    const [ours, other] = [order[0]!, order[1]!];
    const answer = (issuer: string | null) =>
      pairTargets([plan, done], series, [ours, {...other, issuer}])[0]!.relation;
    expect(answer("甲市总工会第十四届委员会")).toBe("reached");
    expect(answer("乙市总工会")).toBe("pending");
    expect(answer(null)).toBe("reached");
  });
  test("a plan for a day is on its way from the first day planned for", () => {
    const aim = {...plan, period_from: "2023-12-31", period_to: "2023-12-31"};
    const state = (day: string) => figure("已建80家。", "new", {period_from: day, period_to: day});
    expect(pairTargets([aim, state("2021-12-31")], series, order)[0]!.relation).toBe("underway");
    expect(pairTargets([aim, state("2019-12-31")], series, order)[0]!.relation).toBe("silent");
  });
  test("without a later report it is pending, without a series unknown", () => {
    expect(pairTargets([plan], series, order.slice(0, 1))[0]!.relation).toBe("pending");
    expect(pairTargets([{...plan, series_id: null}], series, order)[0]!.relation).toBe("unknown");
  });
});

test.each<[string, string | null]>([
  ["全省会员总数1036万人。", "member_count"],
  ["力争全市会员总数达到180万人。", "member_count"],
  ["发展会员8万人。", "members_new"],
  ["发展农民工会员8万人。", null],
  ["处理劳动争议2674起。", "dispute_cases"],
  ["建成户外劳动者服务站点1.3万个。", null],
  ["累计建成户外劳动者服务站点1.3万个。", "warm_stations_total"]
])("figures of other bodies belong where the same is counted: %s", (said, series_id) => {
  const sentence = {sentence_id: "r/1.1", text: said};
  expect(assignSeries(readFigures(said), [sentence], lexicon)[0]!.series_id).toBe(series_id);
});

test("a share has no rate, and points say what differs", () => {
  const rows = [
    figure("建成驿站80家。", "old", {quantity_id: "a"}),
    figure("建成驿站90个。", "new", {quantity_id: "b"}),
    figure("覆盖率达90%。", "new", {quantity_id: "c", kind: "flow", period_from: "2020-01-01", period_to: "2020-12-31"})
  ];
  const points = plotSeries(rows, series);
  expect(points.map(({per_year}) => per_year)).toEqual([80, 90, null]);
  expect(points[0]!.comparability).toBe("counted in 家 here");
  expect(plotSeries(rows.slice(0, 1), series)[0]!.comparability).toBeNull();
});

test("a digest repeats a figure once, and only one of its own report", () => {
  const reports = [
    {report_id: "full", digest_of: null},
    {report_id: "digest", digest_of: "full"},
    {report_id: "other", digest_of: null}
  ];
  const rows = [
    figure("建成驿站80家。", "full", {quantity_id: "f"}),
    figure("建成驿站80家。", "digest", {quantity_id: "d1"}),
    figure("建成驿站80家。", "digest", {quantity_id: "d2"}),
    figure("建成驿站81家。", "digest", {quantity_id: "d3"}),
    figure("建成驿站80家。", "other", {quantity_id: "o"})
  ];
  expect(findReprints(rows, reports, []).map(({repeats}) => repeats)).toEqual([null, "f", null, null, null]);
});

test("of two figures alike, a digest repeats the one whose sentence shares its wording", () => {
  const reports = [
    {report_id: "full", digest_of: null},
    {report_id: "digest", digest_of: "full"}
  ];
  const rows = [
    figure("建成驿站80家。", "full", {quantity_id: "f1", sentence_id: "full/1.1"}),
    figure("建成驿站80家。", "full", {quantity_id: "f2", sentence_id: "full/2.1"}),
    figure("建成驿站80家。", "digest", {quantity_id: "d1", sentence_id: "digest/1.1"}),
    figure("建成驿站80家。", "digest", {quantity_id: "d2", sentence_id: "digest/2.1"})
  ];
  const alignments = [{left_sentence_id: "full/1.1", right_sentence_id: "digest/2.1"}];
  expect(findReprints(rows, reports, alignments).map(({repeats}) => repeats)).toEqual([null, null, "f2", "f1"]);
});
