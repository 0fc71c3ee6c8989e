import fc from "fast-check";
import {expect, test} from "vitest";
import {foldText, readSearch} from "../../src/components/search-index.js";
import type {SearchFile} from "../../src/components/search-index.js";

const file: SearchFile = {
  reports: [
    {report_id: "r1", label: "First", label_zh: "甲"},
    {report_id: "r2", label: "Second", label_zh: "乙"}
  ],
  sections: [
    [0, "s0", ""],
    [0, "s1", "一、工会工作回顾"],
    [1, "s0", ""]
  ],
  sentences: [
    [1, "1.1", "全面落实“四个意识”，会员总数６２１万人。"],
    [1, "1.2", "推进集体协商工作报告制度，手机APP上线。"],
    [2, "1.1", "基层工会会员服务。"]
  ]
};
const {find} = readSearch(file);
const places = (question: string) => find(question, 10).found.map(({report, place}) => `${report.report_id} ${place}`);

test.each([
  ["工会", ["r1 s1", "r2 1.1"]],
  ["会员", ["r1 1.1", "r2 1.1"]],
  ["工作报告", ["r1 1.2"]],
  ["员", ["r1 1.1", "r2 1.1"]],
  ["会员 服务", ["r2 1.1"]],
  ["服务　会员", ["r2 1.1"]],
  ['"四个意识"', ["r1 1.1"]],
  ["「四个意识」", ["r1 1.1"]],
  ["621万", ["r1 1.1"]],
  ["ａｐｐ", ["r1 1.2"]],
  ["罢工", []],
  ["", []],
  ["  ", []]
])("%s is found in the middle of a clause, whatever its width, case and quotes", (question, expected) => {
  expect(places(question)).toEqual(expected);
});

test("what is found says where it stands, its words marked, those that touch as one", () => {
  const {found, count} = find("会员 总数 员总", 10);
  expect(count).toBe(1);
  expect(found[0]).toMatchObject({
    report: {label: "First"},
    heading: "一、工会工作回顾",
    place: "1.1",
    marks: [{start: 11, end: 15}]
  });
});

test("all are counted, the first are given", () => {
  expect(find("工", 1)).toMatchObject({count: 3, found: [{place: "s1"}]});
});

test("folding keeps each unit in its place, and what is cut out of a text finds it", () => {
  const text = fc.oneof(
    fc.string({unit: "grapheme"}),
    fc.string({unit: fc.constantFrom("工", "会", "Ａ", "İ", "ß", "“", "　", "𠮷", "１")})
  );
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (text, from, length) => {
      expect(foldText(text)).toHaveLength(text.length);
      expect(foldText(foldText(text))).toBe(foldText(text));
      const piece = text.slice(from, from + length);
      if (foldText(piece).trim() === "") return;
      const index = readSearch({...file, sentences: [[0, "1.1", text]], sections: [[0, "s0", ""]]});
      expect(index.find(piece, 1).count).toBe(1);
    })
  );
});
