import {describe, expect, test} from "vitest";
import {ProblemsError} from "../data-loaders/problems.js";
import {readReport} from "../data-loaders/reports.js";
import {violations} from "./invariants.js";

const SOURCE = `工作报告

一、过去的工作

建会工作稳步推进。全年新建工会三百家。

服务工作更加

贴近职工。

二、今后的任务

继续服务“敬业　奉献”的职工。

统筹推进其他工作。
`;

function read(editorial: string) {
  const bytes = new TextEncoder().encode(SOURCE);
  return readReport({report_id: "r", file: "r.txt", bytes, editorial: {file: "r.yaml", text: editorial}});
}

function refusal(editorial: string): string {
  try {
    read(editorial);
  } catch (error) {
    if (error instanceof ProblemsError) return error.message;
    throw error;
  }
  return "";
}

function outline(editorial: string): string[] {
  const reading = read(editorial);
  expect(violations(reading)).toEqual([]);
  return reading.blocks.map(({role, level, text}) => `${role[0]}${level ?? ""} ${text}`);
}

describe("edits", () => {
  test("none: as the rules read it", () => {
    expect(outline("")).toEqual([
      "t 工作报告",
      "h1 一、过去的工作",
      "p 建会工作稳步推进。全年新建工会三百家。",
      "h2 服务工作更加",
      "p 贴近职工。",
      "h1 二、今后的任务",
      "p 继续服务“敬业奉献”的职工。",
      "p 统筹推进其他工作。"
    ]);
  });

  test("move a run of blocks", () => {
    const moved = outline("edits: [{move: 一、过去, through: 贴近职工, after: 统筹推进, reason: r}]");
    expect(moved.map((text) => text.slice(0, 6))).toEqual([
      "t 工作报告",
      "h1 二、今",
      "p 继续服务",
      "p 统筹推进",
      "h1 一、过",
      "p 建会工作",
      "h2 服务工",
      "p 贴近职工"
    ]);
  });

  test("split, join, role, level, part, keep_space", () => {
    const reading = read(`
edits:
  - {split: 建会工作, at: 全年新建, reason: r}
  - {join: 贴近职工, reason: r}
  - {role: heading, level: 2, block: 统筹推进, reason: r}
  - {part: closing, block: 统筹推进, reason: r}
  - {level: 3, block: 二、今后, reason: r}
  - {keep_space: 继续服务, left: 敬业, right: 奉献, reason: r}
`);
    expect(violations(reading)).toEqual([]);
    expect(reading.blocks.map(({role, level, text}) => `${role[0]}${level ?? ""} ${text}`)).toEqual([
      "t 工作报告",
      "h1 一、过去的工作",
      "p 建会工作稳步推进。",
      "p 全年新建工会三百家。",
      "p 服务工作更加贴近职工。",
      "h3 二、今后的任务",
      "p 继续服务“敬业 奉献”的职工。",
      "h2 统筹推进其他工作。"
    ]);
    expect(reading.sections.at(-1)).toMatchObject({part: "closing", part_basis: "r"});
    expect(reading.blocks.at(-1)?.rules).toContain("edit-role");
  });

  test.each([
    [
      "edits: [{move: 没有, before: 一、过去, reason: r}]",
      "r.yaml:1: no block begins with 没有: copy the block's opening words from the source"
    ],
    [
      "edits:\n  - {move: 统筹, before: 统筹, reason: r}",
      "r.yaml:2: the block 统筹 is moved next to 统筹, which moves with it: name a block outside the run"
    ],
    ["edits: [{move: 统筹, before: 一、过去}]", "r.yaml:1: reason is not text: write reason: followed by words"],
    [
      "edits: [{move: 一、过去, before: 统筹, reason: r}, {join: 统筹, reason: r}]",
      "does not follow the block before it in the source"
    ],
    ["edits: [{split: 统筹, at: 没有, reason: r}]", "cannot be split at 没有"],
    ["edits: [{rolle: heading, block: 统筹, reason: r}]", "r.yaml:1: unknown edit: rolle, block, reason"],
    [
      "edits: [{role: headline, block: 统筹, reason: r}]",
      "r.yaml:1: unknown role: headline: write one of title, subtitle"
    ],
    ["edits: [{level: 12, block: 一、过去, reason: r}]", "r.yaml:1: not a level: 12"],
    ["\nissue: x", "r.yaml:2: unknown key in the top level: issue"],
    ["issuer: 市总工会", "r.yaml:1: issuer has no basis"],
    ["issuer: {value: 市总工会, basis: 「没有的话」}", "r.yaml:1: words not in the report: 没有的话"],
    ["published_on: {value: 2020-02-30, basis: b}", "r.yaml:1: published_on is not a day: 2020-02-30"],
    ["covers: {from: 2020-02-01, to: 2020-01-01, basis: b}", "r.yaml:1: covers ends before it begins"],
    ["a: [", "r.yaml:1: not YAML"]
  ])("%s is refused", (editorial, message) => {
    expect(refusal(editorial)).toContain(message);
  });

  test("all that is wrong is said at once", () => {
    const message = refusal("issuer: x\nedits:\n  - {move: 没有, before: 一, reason: r}\n  - {what: now}\n");
    expect(message.split("\n")).toHaveLength(3);
  });
});
