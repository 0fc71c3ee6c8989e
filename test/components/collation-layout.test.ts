import {beforeAll, expect, test} from "vitest";
import {makeQueries} from "../../data-loaders/make.js";
import {layOutReports} from "../../src/components/collation-layout.js";
import type {MapRow} from "../../src/components/collation-layout.js";
import {decodeResult} from "../../src/components/shipped-result.js";

let rows: MapRow[];

beforeAll(async () => {
  const shipped = (await makeQueries("collation-map")).get("collation-map")!;
  rows = decodeResult(shipped.result).rows as unknown as MapRow[];
});

test("sections follow one another without gap, reports stand apart, passages stand inside them", () => {
  const {lefts, rights, passages, length} = layOutReports(rows, "en");
  expect(lefts.map(({from}) => from)).toEqual([0, ...lefts.map(({to}) => to).slice(0, -1)]);
  expect(lefts.at(-1)!.to).toBe(length);
  expect(rights.map(({name}) => name)).toEqual(["2019 Congress digest I", "2019 Congress digest II"]);
  expect(rights[1]!.from).toBeGreaterThan(rights[0]!.to);
  expect(rights[0]!.from).toBeCloseTo(length - rights[1]!.to, 6);
  for (const {sections, from, to} of rights) expect([sections[0]!.from, sections.at(-1)!.to]).toEqual([from, to]);
  for (const {row, left, right} of passages) {
    const report = rights.find(({name}) => name === row.report)!;
    expect(left.from).toBeGreaterThanOrEqual(0);
    expect(left.to).toBeLessThanOrEqual(length);
    expect(right.from).toBeGreaterThanOrEqual(report.from);
    expect(right.to).toBeLessThanOrEqual(report.to);
  }
});

test("what the digests keep of each section: nothing of the situation, nearly all of the tasks", () => {
  const {lefts} = layOutReports(rows, "zh");
  const taken = new Map(lefts.map(({words, taken}) => [words, taken]));
  expect(taken.get("2、工会工作面临的形势")).toBe(0);
  expect(taken.get("3、今后五年的主要任务")).toBeCloseTo(1, 2);
  expect(lefts[0]!.words).toBe("（开头）");
});
