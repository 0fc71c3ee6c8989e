import {readFileSync} from "node:fs";
import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readCorpus} from "../data-loaders/corpus.js";
import {bare} from "../data-loaders/passages.js";
import {readReport} from "../data-loaders/reports.js";
import {violations} from "./invariants.js";
import {checkMutant, mutants} from "./mutants.js";

const corpus = await readCorpus("data-loaders/corpus");
const readings = new Map(corpus.map((raw) => [raw.report_id, readReport(raw)]));

test("the five reports are read", () => {
  expect([...readings.keys()]).toEqual([
    "2019-congress",
    "2019-congress-digest-1",
    "2019-congress-digest-2",
    "2020-midyear-digest",
    "2022-plenum-abstract"
  ]);
});

describe.each([...readings])("%s", (_, reading) => {
  test("nothing of the source is lost or repeated, and every offset leads back", () => {
    expect(violations(reading)).toEqual([]);
  });
});

/** Headings with their levels, and paragraphs under their headings, as the hand-made edition has them. */
function readGold(report_id: string) {
  const text = readFileSync(`test/gold/editions/${report_id}.md`, "utf8").replace(/^---[\s\S]*?\n---\n/u, "");
  const rows: {kind: string; level: number; text: string; heading: string}[] = [];
  let heading = "";
  for (const line of text.split("\n")) {
    const match = /^(#+) (.*)$/u.exec(line);
    if (match) heading = bare(match[2]!);
    if (match) rows.push({kind: "heading", level: match[1]!.length - 1, text: heading, heading});
    else if (line.trim() !== "" && !/^(?:---|\*.*\*)$/u.test(line))
      rows.push({kind: "paragraph", level: 0, text: bare(line), heading});
  }
  return rows;
}

describe.each(["2019-congress", "2019-congress-digest-1", "2020-midyear-digest"])("%s against its edition", (id) => {
  const gold = readGold(id);
  const {report, sections, paragraphs} = readings.get(id)!;

  test("headings, their words, order and levels", () => {
    const headings = [
      {text: bare(report.title), level: 0},
      ...sections.slice(1).map(({heading, level}) => ({text: bare(heading), level}))
    ];
    expect(headings).toEqual(gold.filter(({kind}) => kind === "heading").map(({text, level}) => ({text, level})));
  });

  test("paragraphs, their order and the heading above each", () => {
    const headings = new Map(
      sections.map(({section_id, heading}) => [section_id, bare(heading) || bare(report.title)])
    );
    const rows = paragraphs.map(({text, section_id}) => ({text: bare(text), heading: headings.get(section_id)}));
    expect(rows).toEqual(gold.filter(({kind}) => kind === "paragraph").map(({text, heading}) => ({text, heading})));
  });
});

test("the 2022 abstract: its title comes first though it stands in mid-file, and the numbering that begins anew is the plan", () => {
  const {blocks, sections} = readings.get("2022-plenum-abstract")!;
  expect(blocks.slice(0, 2).map(({role, source_ordinal}) => ({role, inMidFile: source_ordinal > 15}))).toEqual([
    {role: "title", inMidFile: true},
    {role: "subtitle", inMidFile: true}
  ]);
  expect(sections.slice(1).map(({heading, part}) => `${part} ${heading.slice(0, 3)}`)).toEqual([
    ...["（一）", "（二）", "（三）", "（四）"].map((number) => `review ${number}`),
    ...["（一）", "（二）", "（三）", "（四）", "（五）"].map((number) => `outlook ${number}`)
  ]);
});

test("the second digest: paragraphs that blank lines cut in mid-word are whole again", () => {
  const {paragraphs} = readings.get("2019-congress-digest-2")!;
  expect(paragraphs).toHaveLength(17);
  expect(paragraphs.filter(({text}) => !/[。—]$/u.test(text))).toEqual([]);
});

test("parts and run-in headings of the congress report", () => {
  const {paragraphs} = readings.get("2019-congress")!;
  expect(paragraphs.at(0)?.part).toBe("front");
  expect(paragraphs.at(-1)?.part).toBe("closing");
  expect(paragraphs.find(({text}) => text.startsWith("党的建设全面加强"))?.run_in_heading).toBe("党的建设全面加强。");
  expect(paragraphs.find(({text}) => text.startsWith("同志们，过去的五年"))?.run_in_heading).toBeNull();
});

test("no mutant of a report crashes, loses or misplaces a character", () => {
  const check = () => fc.assert(fc.property(mutants(corpus), checkMutant), {numRuns: 1000, seed: 20190506});
  expect(check).not.toThrow();
});
