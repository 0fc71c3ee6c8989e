import {describe, expect, test} from "vitest";
import {parseCodebook} from "../data-loaders/codebook.js";
import type {Problem} from "../data-loaders/problems.js";
import {readReport} from "../data-loaders/reports.js";
import type {Paragraph, Section, Sentence} from "../data-loaders/tables.js";
import {makeThemeCoder} from "../data-loaders/themes.js";
import type {CodedText} from "../data-loaders/themes.js";

const codebook = `
ignored: [心理咨询师, "/以.{1,9}为指导/"]
asides: [围绕, 在…中]
formalities: [致以敬意]
themes:
  - {theme: services, label_zh: 服务, label_en: Services, definition_zh: x, definition_en: x, clear: [职工之家, 心理咨询, 互联网+服务], hints: [服务]}
  - theme: digital
    label_zh: 智慧
    label_en: Digital
    definition_zh: x
    definition_en: x
    clear: [互联网+, 大数据]
    rules:
      - {near: [[平台], [建设]], within: 3, not: [看台]}
  - theme: reform
    label_zh: 改革
    label_en: Reform
    definition_zh: x
    definition_en: x
    hints: [改革]
    rules:
      - {all: [[机关, 单位], [改革]]}
      - {any: [考核], under: [自身建设], weight: 3}
      - {any: [预算], part: [review], weight: 3}
      - {any: ["/[一二三]公经费/"]}
`;

function coder() {
  const problems: Problem[] = [];
  const parsed = parseCodebook({file: "themes.yaml", text: codebook}, problems);
  expect(problems).toEqual([]);
  return makeThemeCoder(parsed);
}

/** The codes of a report's sentences, in reading order, as `theme score`. */
function code(text: string): string[][] {
  const raw = {report_id: "r", file: "r.txt", bytes: new TextEncoder().encode(text), editorial: null};
  const read = readReport(raw);
  const rows = coder()(read);
  return read.sentences.map(({sentence_id}) =>
    rows.filter((row) => row.sentence_id === sentence_id).map(({theme_id, score}) => `${theme_id} ${score}`)
  );
}
const one = (text: string) => code(text)[0]!;

describe("the rules", () => {
  test.each([
    ["a clear word", "建设职工之家。", ["services 2"]],
    ["each word once", "职工之家和职工之家。", ["services 2"]],
    ["quotation marks, spaces and width aside", "建“职工 之家”，推进“互联网＋”。", ["services 2", "digital 2"]],
    ["no word inside a longer one", "推进互联网+服务。", ["services 2"]],
    ["no word inside an ignored one", "培训心理咨询师。", []],
    ["no word inside an ignored pattern", "以大数据为指导，推进改革改革。", []],
    ["a hint alone is too little", "做好服务。", []],
    ["less in a clause of circumstance", "围绕大数据，做好服务，建职工之家。", ["services 3"]],
    ["a clause of circumstance by its end", "在大数据、互联网+中，建职工之家。", ["digital 2.8", "services 2"]],
    ["none where it ends otherwise", "在各区建大数据，再建职工之家。", ["services 2", "digital 2"]],
    ["none where no clause follows", "建职工之家，围绕大数据。", ["services 2", "digital 2"]],
    ["a formality is about nothing", "向职工之家致以敬意。", []],
    ["and, or", "推进单位改革。", ["reform 3"]],
    ["near", "建设一个平台。", ["digital 2"]],
    ["not so near", "平台上的一切都要建设。", []],
    ["not", "看台平台建设。", []],
    ["a pattern", "压减三公经费。", ["reform 2"]]
  ])("%s: %s", (_, text, expected) => expect(one(text)).toEqual(expected));

  test("under a heading, in a part", () => {
    const body = "严格考核。\n编制预算。\n";
    expect(code(`一、加强自身建设\n${body}`)[0]).toEqual(["reform 3"]);
    expect(code(`一、加强服务\n${body}`)[0]).toEqual([]);
    expect(code(`一、过去一年工作回顾\n${body}`)[1]).toEqual(["reform 3"]);
    expect(code(`一、今后工作任务\n${body}`)[1]).toEqual([]);
  });
});

describe("what stands around a sentence", () => {
  /** The sentences of one paragraph, whose first is its heading, below a heading that is about reform. */
  const paragraph = (...texts: string[]): CodedText => ({
    sections: [
      {section_id: "r/s0", parent_id: null, heading: "", part: "front"},
      {section_id: "r/s1", parent_id: "r/s0", heading: "推进机关改革", part: "review"}
    ] as Section[],
    paragraphs: [{paragraph_id: "r/p1", run_in_heading: texts[0]}] as Paragraph[],
    sentences: texts.map((text, i) => ({
      report_id: "r",
      sentence_id: `r/1.${i + 1}`,
      paragraph_id: "r/p1",
      section_id: "r/s1",
      part: "review",
      text
    })) as Sentence[]
  });

  test("speaks where the sentence has no clear word, and for themes that it names", () => {
    const rows = coder()(paragraph("建设职工之家。", "持之以恒抓好落实。", "推进大数据。", "改进服务。"));
    expect(rows.map(({sentence_id, theme_id, score}) => `${sentence_id} ${theme_id} ${score}`)).toEqual([
      "r/1.1 services 2",
      "r/1.2 services 1.5",
      "r/1.3 digital 2",
      "r/1.4 services 2"
    ]);
  });

  test("leaves its words as evidence, apart from the sentence's own", () => {
    expect(coder()(paragraph("建“职工 之家”。", "持之以恒。"))).toMatchObject([
      {evidence: ["职工 之家"], heading_evidence: [], neighbour_evidence: [], rank: 1},
      {evidence: [], heading_evidence: ["职工 之家"], neighbour_evidence: ["职工 之家"], coder: "dictionary"}
    ]);
  });

  test("gives a sentence without words of its own the theme of the heading and the sentence before", () => {
    const rows = coder()(paragraph("推进改革。", "持之以恒。", "再接再厉。"));
    expect(rows.map(({theme_id, heading_evidence}) => [theme_id, heading_evidence])).toEqual([
      ["reform", ["改革", "机关"]],
      ["reform", ["改革", "机关"]],
      ["reform", ["改革", "机关"]]
    ]);
  });
});

const theme = "{theme: a, label_zh: 甲, label_en: A, definition_zh: x, definition_en: x";
test.each([
  [`themes:\n  - ${theme}, clear: [甲]}\n  - ${theme}, clear: [乙]}`, 3, "a stands twice"],
  [`themes:\n  - ${theme}}`, 2, "a theme without words"],
  [`themes:\n  - ${theme}, clear: [甲], hints: ["“甲”"]}`, 2, "甲 stands twice"],
  [`themes:\n  - ${theme}, clear: ["/(/"]}`, 2, "not a regular expression: /(/"],
  [`themes:\n  - ${theme}, rules: [{part: [review]}]}`, 2, "a rule that looks for no word"],
  [`themes:\n  - ${theme}, rules: [{any: [甲], part: [middle]}]}`, 2, "unknown part: middle"],
  [`themes:\n  - ${theme}, rules: [{any: [甲], weight: much}]}`, 2, "weight is no number from 0"],
  [`themes:\n  - ${theme}, rules: [{near: 甲}]}`, 2, "near is no list of lists"],
  [`scoring: {clear: 2, extra: 1}\nthemes:\n  - ${theme}, clear: [甲]}`, 1, "unknown key: extra"],
  ["themes: []", 1, "no themes"],
  ["- a", 1, "not a mapping"],
  ["themes: [", 1, "not YAML"]
])("a fault in themes.yaml is told with its line: %#", (text, line, problem) => {
  const problems: Problem[] = [];
  parseCodebook({file: "themes.yaml", text}, problems);
  const told = problems.map((one) => `${one.line}: ${one.problem}`);
  expect(
    told.some((one) => one.startsWith(`${line}: ${problem}`)),
    told.join("\n")
  ).toBe(true);
});
