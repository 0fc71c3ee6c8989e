import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {Problem} from "../data-loaders/problems.js";
import {parseUnits, readUnit} from "../data-loaders/units.js";
import {findVerbs, firstVerbGroup, lastVerb, parseVerbs} from "../data-loaders/verbs.js";
import {grammar} from "./figures.js";

const units = readFileSync("data-loaders/lexicon/units.yaml", "utf8");

describe("units", () => {
  test.each([
    ["人次", "人次", "person_times"],
    ["人参加", "人", "count"],
    ["人民群众", null, null],
    ["人才", null, null],
    ["户职工家庭", "户", "households"],
    ["户外劳动者", null, null],
    ["户外贸企业", "户", "households"],
    ["家庭", null, null],
    ["家企业", "家", "count"],
    ["个百分点", "百分点", "share"],
    ["个体工商户", null, null],
    ["个", "个", "count"],
    ["项目", null, null],
    ["项目标", "项", "count"],
    ["元/人", "元/人", "money"],
    ["元每人", "元/人", "money"],
    ["微克/立方米", "微克/立方米", "other"],
    ["平方公里", "平方公里", "other"],
    ["吨标准煤", "吨标准煤", "other"],
    ["万", null, null]
  ])("%s", (text, unit, dimension) => {
    const read = readUnit(grammar.units, text, 0);
    expect([read?.unit ?? null, read?.dimension ?? null]).toEqual([unit, dimension]);
  });

  test.each([
    [`${units}- {unit: 家, dimension: count, not_before: [], small: count}\n`, "家 stands twice"],
    ["- {unit: 斛, dimension: volume, not_before: [], small: count}", "斛 has no dimension"],
    ["- {unit: 斛, dimension: other, not_before: ['('], small: count}", "not_before is no list of regular expressions"],
    ["- {unit: 斛, dimension: other, not_before: [], small: maybe}", "斛 has no reading of small figures"],
    ["- {unit: 斛, dimension: other, small: count}", "斛 has no list not_before"],
    ["- {dimension: other, not_before: [], small: count}", "a unit without a name"],
    ["- {unit: 斛, size: 3, dimension: other, not_before: [], small: count}", "unknown key: size"],
    ["- 斛", "not a unit"],
    ["unit: 斛", "not a list of units"],
    ["- {unit: ", "not YAML"]
  ])("a fault is told: %#", (text, problem) => {
    const problems: Problem[] = [];
    parseUnits({file: "units.yaml", text}, problems);
    expect(problems.map((one) => one.problem).join("\n")).toContain(problem);
    expect(problems.every(({file, line}) => file === "units.yaml" && line > 0)).toBe(true);
  });
});

describe("verbs", () => {
  test.each<[string, ...string[]]>([
    ["12351职工服务热线受理职工诉求", "受理"],
    ["在职职工医疗互助等保障计划服务职工", "计划", "服务"],
    ["职工创新成果转化签约金额"],
    ["受理职工劳动争议和法律援助案件", "受理"],
    ["累计发放各类助推资金", "累计", "发放"],
    ["全市各级劳动争议调解组织受理劳动争议案件", "受理"],
    ["推荐评选市级以上劳动模范", "推荐", "评选"],
    ["“两节”送温暖活动帮扶慰问职工", "帮扶", "慰问"],
    ["有效灌溉面积"],
    ["建筑面积"]
  ])("%s", (text, ...words) => expect(findVerbs(grammar.verbs, text).map(({word}) => word)).toEqual(words));

  test("verbs side by side are one group", () => {
    expect(firstVerbGroup(grammar.verbs, "制定和修订制度文件")).toMatchObject({text: "制定和修订", end: 5});
    expect(firstVerbGroup(grammar.verbs, "开展了集体协商")).toMatchObject({text: "开展", end: 3});
    expect(firstVerbGroup(grammar.verbs, "会员总数")).toBeNull();
  });

  test.each([
    ["职工帮扶", "帮扶"],
    ["评选出", "评选"],
    ["录制播出", "播出"],
    ["举办了", "举办"],
    ["全国", null],
    ["表达", null]
  ])("%s ends with %s", (text, word) => expect(lastVerb(grammar.verbs, text)?.word ?? null).toBe(word));

  test.each([
    ["often: >-\n  做", "not a list of verbs: often"],
    ["act: [做, 干]", "not a list of verbs: act"],
    ["act: [", "not YAML"]
  ])("a fault is told: %#", (text, problem) => {
    const problems: Problem[] = [];
    parseVerbs({file: "verbs.yaml", text}, problems);
    expect(problems[0]?.problem).toContain(problem);
  });
});
