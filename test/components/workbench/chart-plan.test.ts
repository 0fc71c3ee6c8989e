import {describe, expect, test} from "vitest";
import type {Result} from "../../../src/components/result.js";
import {axisOptions, chartCode} from "../../../src/components/workbench/chart-code.js";
import {planChart, suggestChart} from "../../../src/components/workbench/chart-plan.js";
import type {ChartPlan} from "../../../src/components/workbench/chart-plan.js";
import {emptySettings} from "../../../src/components/workbench/notebook.js";
import type {ChartSettings} from "../../../src/components/workbench/notebook.js";

const result: Result = {
  fields: [
    {name: "report", type: "VARCHAR"},
    {name: "part", type: "VARCHAR"},
    {name: "day", type: "DATE"},
    {name: "year", type: "INTEGER"},
    {name: "sentences", type: "BIGINT"},
    {name: "share", type: "DOUBLE"},
    {name: "members", type: "BIGINT"},
    {name: "sentence_ids", type: "VARCHAR[]"}
  ],
  rows: [
    {
      report: "北京市总工会第十四次代表大会工作报告",
      part: "回顾",
      day: new Date(0),
      year: 2019,
      sentences: 3,
      share: 0.5,
      members: 6_000_000
    },
    {report: "摘要", part: "展望", day: new Date(1e10), year: 2020, sentences: 1, share: 0.2, members: 6_500_000}
  ],
  milliseconds: 0
};

function plan(settings: Partial<ChartSettings>, width = 640): ChartPlan {
  const made = planChart({...emptySettings, ...settings}, result, width);
  if ("kind" in made) throw new Error(JSON.stringify(made));
  return made;
}

describe("marks, by the columns", () => {
  test.each([
    [{x: "sentences", y: "report"}, "barX", null],
    [{x: "report", y: "sentences"}, "barY", null],
    [{x: "year", y: "sentences"}, "barY", null],
    [{x: "day", y: "sentences"}, "lineY", null],
    [{x: "sentences", y: "share"}, "dot", null],
    [{x: "part", y: "report"}, "cell", null],
    [{x: "part", y: "report", aggregate: "count"}, "cell", {name: "group", outputs: {fill: "count"}}],
    [{y: "report"}, "barX", {name: "groupY", outputs: {x: "count"}}],
    [{x: "part"}, "barY", {name: "groupX", outputs: {y: "count"}}],
    [{x: "sentences"}, "rectY", {name: "binX", outputs: {y: "count"}}],
    [{y: "share"}, "rectX", {name: "binY", outputs: {x: "count"}}],
    [{x: "sentences", y: "part", aggregate: "sum"}, "barX", {name: "groupY", outputs: {x: "sum"}}],
    [{x: "year", y: "share", aggregate: "mean"}, "barY", {name: "groupX", outputs: {y: "mean"}}],
    [{x: "day", y: "share", aggregate: "median"}, "lineY", {name: "groupX", outputs: {y: "median"}}],
    [{x: "report", y: "part", aggregate: "distinct"}, "barY", {name: "groupX", outputs: {y: "distinct"}}],
    [{x: "sentences", y: "report", mark: "dot"}, "dot", null],
    [{x: "day", y: "sentences", mark: "area"}, "areaY", null],
    [{x: "sentences", y: "report", mark: "line"}, "lineX", null]
  ] as const)("%j is drawn as %s", (settings, mark, transform) => {
    const made = plan(settings);
    expect([made.mark, made.transform]).toEqual([mark, transform]);
  });

  test("colour fills what has a body and strokes what has none; a facet is a row of its own", () => {
    expect(plan({x: "sentences", y: "report", colour: "part"}).options).toMatchObject({fill: "part"});
    expect(plan({x: "day", y: "share", colour: "part"}).options).toMatchObject({stroke: "part"});
    expect(plan({x: "sentences", y: "report", facet: "part"}).options).toMatchObject({fy: "part"});
  });
});

describe("axes", () => {
  test("say what was written, else the column or what became of it", () => {
    expect(plan({x: "sentences", y: "report", xLabel: "Sentences, n"}).plot).toMatchObject({
      x: {label: "Sentences, n"},
      y: {label: "report"}
    });
    expect(plan({x: "sentences", y: "report", aggregate: "sum"}).plot["x"]).toMatchObject({label: "sum of sentences"});
    expect(plan({y: "report"}).plot["x"]).toMatchObject({label: "rows"});
  });

  test("Chinese words have room, and are shortened where the page has none", () => {
    const wide = plan({x: "sentences", y: "report"});
    expect(wide.plot["marginLeft"]).toBeGreaterThan("北京市总工会第十四次代表大会工作报告".length * 12);
    expect(wide.shorten).toBeNull();
    expect(plan({x: "sentences", y: "report"}, 300)).toMatchObject({shorten: 9, plot: {marginLeft: 135}});
  });

  test("numbers at the axis have room, also sums of them", () => {
    const room = (settings: Partial<ChartSettings>) => Number(plan(settings).plot["marginLeft"]);
    const few = room({x: "day", y: "sentences"});
    expect(room({x: "report", y: "members"})).toBeGreaterThan(few + 20);
    expect(room({x: "part", y: "members", aggregate: "sum"})).toBeGreaterThan(room({x: "report", y: "members"}));
    expect(room({x: "sentences", y: "day"})).toBe(few);
  });
});

test.each([
  [{}, {kind: "columns"}],
  [{x: "gone"}, {kind: "missing", column: "gone"}],
  [
    {x: "part", y: "report", aggregate: "sum"},
    {kind: "number", aggregate: "sum"}
  ]
] as const)("%j has nothing to draw: %j", (settings, fault) => {
  expect(planChart({...emptySettings, ...settings}, result, 640)).toEqual(fault);
});

test.each([
  [["report", "sentences"], {x: "sentences", y: "report", aggregate: "none"}],
  [["day", "sentences", "part"], {x: "day", y: "sentences", colour: "part"}],
  [["report", "part"], {x: "", y: "report", colour: "part", aggregate: "count"}],
  [["sentences", "share"], {x: "sentences", y: "share"}],
  [["sentences"], {x: "sentences", y: "", aggregate: "count"}],
  [["sentence_ids", "part"], {y: "part", aggregate: "count"}]
])("of columns %j it suggests %j", (names, suggested) => {
  const fields = result.fields.filter(({name}) => names.includes(name));
  expect(suggestChart({...result, fields})).toMatchObject(suggested);
});

test("it suggests no colour for more values than can be told apart", () => {
  const rows = Array.from({length: 20}, (_, i) => ({report: "摘要", part: `部分 ${i}`, sentences: i}));
  const fields = result.fields.filter(({name}) => ["report", "part", "sentences"].includes(name));
  expect(suggestChart({...result, fields, rows})).toMatchObject({y: "report", colour: ""});
});

test("the code makes the calls that the chart is drawn by", () => {
  const Plot = new Proxy(
    {},
    {
      get:
        (_target, name) =>
        (...given: unknown[]) => ({name, given})
    }
  ) as Record<string, (...given: unknown[]) => unknown>;
  const settings = {
    x: "sentences",
    y: "report",
    colour: "part",
    facet: "part",
    aggregate: "sum",
    xLabel: 'a "b" </script>'
  } as const;
  for (const width of [640, 300]) {
    const made = plan(settings, width);
    const code = chartCode(made, "terms", "标题 `${x}`");
    // oxlint-disable-next-line no-implied-eval, no-new-func -- it is what a page does with it
    const run = new Function("Plot", "terms", `return ${code}`) as (plot: typeof Plot, terms: unknown) => unknown;
    const {transform, options, plot, shorten, mark} = made;
    expect(run(Plot, result.rows)).toEqual(
      Plot["plot"]!({
        title: "标题 `${x}`",
        ...plot,
        marks: [
          ...(shorten ? [Plot["axisY"]!(axisOptions(shorten))] : []),
          Plot[mark]!(result.rows, Plot[transform!.name]!(transform!.outputs, options)),
          Plot["ruleX"]!([0])
        ]
      })
    );
  }
});
