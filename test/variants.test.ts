import fc from "fast-check";
import {expect, test} from "vitest";
import {applyVariants} from "../data-loaders/variants.js";
import type {Collated} from "../data-loaders/alignments.js";
import {collateTexts} from "./collated.js";

/** The differences of a pair of sentences: operation, kind, left and right text. */
function differences(left: string, right: string) {
  return collateTexts([left], [right]).flatMap((one) =>
    one.differences.map(({operation, kind, left_text, right_text}) => [operation, kind, left_text, right_text])
  );
}

/** Applies the variants of a pair and compares with the right passage; offsets must hold their texts. */
function expectLossless({alignment, left, right, differences}: Collated) {
  const leftPassage = left.text.slice(alignment.left_start, alignment.left_end);
  const rightPassage = right.text.slice(alignment.right_start, alignment.right_end);
  expect(applyVariants(leftPassage, alignment.left_start, alignment.right_start, differences)).toBe(rightPassage);
  for (const {operation, left_text, left_start, left_end, right_text, right_start, right_end} of differences) {
    expect(left.text.slice(left_start, left_end)).toBe(left_text);
    expect(right.text.slice(right_start, right_end)).toBe(right_text);
    if (operation !== "transpose") expect(left_text).not.toBe(right_text);
  }
}

test.each([
  [
    "one character left out",
    "扩大竞赛活动方式和载体对非公企业的覆盖面和影响力。",
    "扩大竞赛活动方式和载体对非企业的覆盖面和影响力。",
    [["delete", "words", "公", ""]]
  ],
  [
    "a Latin word",
    "以新时代的思想和会议的精神为指导，学习贯彻重要论述。",
    "以新时代的思想and会议的精神为指导，学习贯彻重要论述。",
    [["substitute", "words", "和", "and"]]
  ],
  [
    "neighbours exchanged",
    "务求实效，将学习贯彻与首都发展、工会工作紧密结合。",
    "务实求效，将学习贯彻与首都发展、工会工作紧密结合。",
    [["transpose", "words", "求实", "实求"]]
  ],
  [
    "a clause moved",
    "建立职工沟通会制度，编写工会基层组织建设工作手册，扩大对新兴产业、新兴领域职工的覆盖面。",
    "编写工会基层组织建设工作手册，扩大对新兴产业、新兴领域职工的覆盖面，建立职工沟通会制度。",
    [["transpose", "words", "建立职工沟通会制度，", "，建立职工沟通会制度"]]
  ],
  [
    "a list's members",
    "健全源头参与、协调三方、集体协商、民主管理、法律监督等工作机制。",
    "健全源头参与、集体协商、民主管理、法律监督、劳动保护等工作机制。",
    [
      ["delete", "words", "协调三方、", ""],
      ["insert", "words", "", "、劳动保护"]
    ]
  ],
  [
    "words put in beside their like are cut at the marks",
    "以职工喜闻乐见的方式讲好工会故事，引导职工爱党爱国、爱岗敬业。",
    "以职工喜闻乐见的方式讲好工会故事，引导职工爱岗敬业、爱党爱国、爱岗敬业。",
    [["insert", "words", "", "爱岗敬业、"]]
  ],
  [
    "numbers, each as one",
    "五年来受理职工劳动争议和法律援助案件12.6万件，涉及金额7.7亿元。",
    "五年来受理职工劳动争议和法律援助案件2562件，涉及金额4.94亿元。",
    [
      ["substitute", "number", "12.6万", "2562"],
      ["substitute", "number", "7.7亿", "4.94亿"]
    ]
  ],
  [
    "width and white space",
    "开发北京工会12351手机APP，推进普惠服务工作。",
    "开发北京工会１２３５１ 手机APP,推进普惠服务工作。",
    [
      ["substitute", "width", "12351", "１２３５１"],
      ["insert", "width", "", " "],
      ["substitute", "width", "，", ","]
    ]
  ],
  [
    "punctuation",
    "坚持用重要讲话精神武装头脑、指导实践工作。",
    "坚持用重要讲话精神武装头脑，指导实践工作。",
    [["substitute", "punctuation", "、", "，"]]
  ]
])("%s", (_, left, right, expected) => {
  expect(differences(left, right)).toEqual(expected);
  collateTexts([left], [right]).forEach(expectLossless);
});

const base = [
  "推动建立北京市协调劳动关系三方委员会，深化劳动争议调解和法律援助工作，五年来受理案件12.6万件，涉及金额7.7亿元。",
  "在便利店、银行网点、加油站、企业车间班组等场所建立职工暖心驿站，打通服务职工“最后一公里”。",
  "编写《北京市工会基层组织建设工作手册》，建立职工沟通会、企业沟通会制度，建成18个市级行业工会联合会。"
];
const edit = fc.record({
  at: fc.nat(90),
  length: fc.nat(12),
  put: fc.oneof(
    fc.constantFrom("", "的", "，", "、", " ", "职职", "3.5万", "ＡＰＰ", "𠮷", "\n", "工会", "，，"),
    fc.string()
  ),
  to: fc.option(fc.nat(90))
});

test("the variants of any two texts turn the left passage into the right one", () => {
  fc.assert(
    fc.property(fc.constantFrom(...base), fc.array(edit, {maxLength: 6}), (left, edits) => {
      let right = left;
      for (const {at, length, put, to} of edits) {
        const cut = right.slice(at, at + length);
        right = right.slice(0, at) + put + right.slice(at + length);
        if (to !== null) right = right.slice(0, to) + cut + right.slice(to);
      }
      for (const one of [...collateTexts([left], [right]), ...collateTexts([right], [left])]) expectLossless(one);
      expect(right.length).toBeGreaterThanOrEqual(0);
    }),
    {numRuns: 1500, seed: 7}
  );
});

test("so it is between any sentences made of the same pieces", () => {
  const pieces = base.flatMap((text) => text.split(/(?<=[，、])/u));
  const text = fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 8}).map((parts) => parts.join(""));
  const texts = fc.array(text, {minLength: 1, maxLength: 4});
  fc.assert(
    fc.property(texts, texts, (left, right) => {
      const collated = collateTexts(left, right);
      collated.forEach(expectLossless);
      expect(new Set(collated.map(({alignment}) => alignment.alignment_id)).size).toBe(collated.length);
    }),
    {numRuns: 400, seed: 7}
  );
});
