import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {parseEditorial} from "../data-loaders/editorials.js";
import type {Problem} from "../data-loaders/problems.js";

function parse(text: string) {
  const problems: Problem[] = [];
  return {
    editorial: parseEditorial("r.yaml", text, problems),
    problems: problems.map(({line, problem}) => `${line}: ${problem}`)
  };
}

test("every key is read", () => {
  const {editorial, problems} = parse(`label: A
label_zh: 甲
encoding: gb18030
accept: damage
title: {value: 报告, basis: b}
published_on: {value: 2020-08-13, basis: b}
covers: {from: 2020-01-01, to: 2020-06-30, basis: b}
edits:
  - {move: 甲, through: 乙, after: 丙, reason: r}
  - {split: 甲, at: 乙, reason: r}
`);
  expect(problems).toEqual([]);
  expect(editorial).toEqual({
    label: "A",
    label_zh: "甲",
    encoding: "gb18030",
    acceptDamage: true,
    stated: {title: {value: "报告", basis: "b", line: 5}, published_on: {value: "2020-08-13", basis: "b", line: 6}},
    covers: {from: "2020-01-01", to: "2020-06-30", basis: "b", line: 7},
    plans: null,
    edits: [
      {line: 9, reason: "r", kind: "move", block: "甲", through: "乙", side: "after", target: "丙"},
      {line: 10, reason: "r", kind: "split", block: "甲", at: "乙"}
    ],
    quantities: [],
    variants: []
  });
});

test.each([
  ["[]", "1: not a set of keys"],
  ["encoding: latin1", "1: unknown encoding: latin1"],
  ["accept: all", "1: unknown accept: all"],
  ["genre: {value: novel, basis: b}", "1: unknown genre: novel"],
  ["covers: 2020", "1: covers is not a period"],
  ["title: {value: 报告, basis: b, why: x}", "1: unknown key in title: why"],
  ["edits: 甲", "1: edits is not a list"],
  ["edits:\n  - 甲", "2: an edit is not a set of keys"],
  ["edits:\n  - {move: 甲, reason: r}", "2: a move with 0 places to go"],
  ["edits:\n  - {move: 甲, before: 乙, after: 丙, reason: r}", "2: a move with 2 places to go"],
  ["edits:\n  - {part: end, block: 甲, reason: r}", "2: unknown part: end"]
])("%j is refused", (text, problem) => {
  expect(parse(text).problems).toEqual([problem]);
});

test("an empty file says nothing", () => {
  expect(parse("# nothing yet\n")).toMatchObject({problems: [], editorial: {edits: [], stated: {}}});
});

test("the examples in the documentation are read without a complaint", () => {
  const examples = [...readFileSync("docs/adding-a-report.md", "utf8").matchAll(/```yaml\n([\s\S]*?)```/gu)];
  expect(examples.length).toBeGreaterThan(1);
  for (const [, text] of examples) expect(parse(text!).problems).toEqual([]);
});
