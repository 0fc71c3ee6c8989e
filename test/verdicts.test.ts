import {expect, test} from "vitest";
import {parseEditorial} from "../data-loaders/editorials.js";
import {ProblemsError} from "../data-loaders/problems.js";
import type {Problem} from "../data-loaders/problems.js";
import {analyseCorpus, analyseReport} from "../data-loaders/pipeline.js";
import {tellRestingVerdicts} from "../data-loaders/resting-verdicts.js";
import {readVerdicts} from "../data-loaders/verdicts.js";
import {lexica, stages} from "./stages.js";
import {withTables} from "./tables-folder.js";

const full = "工会工作报告\n\n　　扩大竞赛活动方式和载体对非公企业的覆盖面，提高工作效能。\n";
const digest = "工会工作报告解读\n\n　　扩大竞赛活动方式和载体对非企业的覆盖面，提高工作效率。\n";

function raw(report_id: string, text: string, yaml: string) {
  const editorial = {file: `${report_id}.yaml`, text: yaml};
  return {report_id, file: `${report_id}.txt`, bytes: new TextEncoder().encode(text), extract: null, editorial};
}

async function collate(decision: string) {
  const raws = [raw("a", full, "label: A"), raw("b", digest, `label: B\nvariants:\n${decision}`)];
  const reports = await Promise.all(raws.map((one) => analyseReport(one, stages)));
  return analyseCorpus(reports, lexica, readVerdicts(raws));
}

test("an editor's verdict stands beside what the rules say, and in the list of decisions", async () => {
  const decision =
    "  - {sentence: 扩大竞赛, here: 工作效率, there: 工作效能, reading: slip, reason: 效能 in the recording}\n";
  const {variants, edits} = await collate(decision);
  expect(
    variants.map(({left_text, right_text, verdict, verdict_basis}) => [left_text, right_text, verdict, verdict_basis])
  ).toEqual([
    ["公", "", null, null],
    ["能", "率", "slip", "效能 in the recording"]
  ]);
  expect(edits).toMatchObject([
    {kind: "variant", words: "扩大竞赛 … 工作效率", decision: "slip for 工作效能", line: 3}
  ]);
});

test.each([
  ["{sentence: 缩小竞赛, here: 非企业, there: 非公企业", "no sentence begins with 缩小竞赛"],
  ["{sentence: 扩大竞赛, here: 非国企, there: 非公企业", "the sentence has no words 非国企"],
  ["{sentence: 扩大竞赛, here: 覆盖面, there: 覆盖面", "no difference between 覆盖面 and 覆盖面"]
])("%s is told with its line", async (decision, problem) => {
  const error = await collate(`  - ${decision}, reading: slip, reason: because}\n`).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ProblemsError);
  expect((error as ProblemsError).problems).toMatchObject([{file: "b.yaml", line: 3, problem}]);
});

test.each(["digest_of: {value: c, basis: stated}\nvariants:\n", "variants:\n"])(
  "a verdict rests where the other report is not loaded, and is told: %s",
  async (head) => {
    const of = head.startsWith("digest_of") ? "" : "of: c, ";
    const one = `  - {sentence: 扩大竞赛, here: 工作效率, there: 工作成效, ${of}reading: slip, reason: heard}\n`;
    const made = {a: {text: full, yaml: "label: A"}, b: {text: digest, yaml: `${head}${one}`}};
    const line = head.split("\n").length;
    expect(await withTables(made, tellRestingVerdicts)).toEqual([
      `b.yaml:${line}  扩大竞赛 … 工作效率  slip for 工作成效  (rests: the other report is not here)`
    ]);
    const loaded = {...made, c: {text: full, yaml: "label: C"}};
    await expect(withTables(loaded, tellRestingVerdicts)).rejects.toThrow(
      "no difference between 工作效率 and 工作成效"
    );
    const right = {...loaded, b: {...made.b, yaml: made.b.yaml.replace("工作成效", "工作效能")}};
    expect(await withTables(right, tellRestingVerdicts)).toEqual([]);
  }
);

test("what is no decision is told with its line", () => {
  const problems: Problem[] = [];
  const text =
    "variants:\n  - 非企业\n  - {sentence: 扩大, here: 非企业, there: 非公企业, reading: error, reason: x}\n  - {sentence: 扩大, why: x}\n";
  parseEditorial("b.yaml", text, problems);
  expect(problems.map(({line, problem}) => `${line}: ${problem}`)).toEqual([
    "2: a decision is not a set of keys",
    "3: unknown reading: error",
    "4: unknown key in a variant: why",
    "4: here is not text",
    "4: there is not text",
    "4: reading is not text",
    "4: reason is not text"
  ]);
});
