import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {suggestPhrases} from "../data-loaders/phrase-candidates.js";
import {findInHeadings, knownPhrases, makePhraseFinder, parsePhrases} from "../data-loaders/phrases.js";
import type {Problem} from "../data-loaders/problems.js";
import {plain} from "../data-loaders/spellings.js";
import {readReport} from "../data-loaders/reports.js";
import type {Report, Sentence, Token} from "../data-loaders/tables.js";
import {lexica} from "./stages.js";

const sentence = (text: string, report_id = "r", n = 1) =>
  ({report_id, sentence_id: `${report_id}/1.${n}`, text}) as Sentence;
const find = makePhraseFinder(lexica.phrases);
const uses = (text: string) => find([sentence(text)]).map(({phrase_id, wording}) => `${phrase_id}: ${wording}`);

describe("a set phrase", () => {
  test.each([
    ["树牢“四个意识”。", ["four-consciousnesses: 四个意识"]],
    ["树牢四 个\n意识。", ["four-consciousnesses: 四 个\n意识"]],
    ["树牢『四个意识』。", ["four-consciousnesses: 四个意识"]],
    ["树牢“4个意识”。", ["four-consciousnesses: 4个意识"]],
    ["“三补贴、三挂钩”", ["three-subsidies: 三补贴、三挂钩"]],
    ["“三补贴”“三挂钩”", ["three-subsidies: 三补贴”“三挂钩"]],
    ["三补贴，三挂钩", ["three-subsidies: 三补贴，三挂钩"]],
    ["“中国梦•劳动美”", ["chinese-dream-beauty-of-labour: 中国梦•劳动美"]],
    ["推进“互联网＋”行动", ["internet-plus: 互联网＋"]],
    ["“会站家”一体化", ["union-station-home: 会站家"]],
    ["打造4个服务职工基地", []],
    ["第四个服务站", []],
    ["四个服务站", []],
    ["落实四个、服务", []],
    ["二十四五岁", []],
    ["构建五位一体的维权体系", ["five-in-one-rights: 五位一体的维权体系"]],
    ["“五位一体”总体布局", ["five-in-one: 五位一体"]],
    ["“两节”送温暖", ["two-festivals: 两节", "send-warmth: 送温暖"]]
  ])("in %s", (text, expected) => expect(uses(text)).toEqual(expected));

  test("stands where its offsets say, in any spelling", () => {
    const noise = fc.stringMatching(/^[职工\s“”]{0,6}$/u);
    const phrase = fc.constantFrom(...lexica.phrases);
    const spell = fc.constantFrom(
      (text: string) => text,
      (text: string) => `“${text}”`,
      (text: string) => [...text].join(" "),
      (text: string) => text.replaceAll("、", "，"),
      (text: string) => text.replaceAll(/[、·—]/gu, "")
    );
    fc.assert(
      fc.property(noise, phrase, spell, noise, (before, {phrase_id, phrase}, spell, after) => {
        const text = `${before}，${spell(phrase)}。${after}`;
        const found = find([sentence(text)]);
        for (const {start, end, wording} of found) expect(text.slice(start, end)).toBe(wording);
        const use = found.find((one) => one.phrase_id === phrase_id)!;
        const marks = /[、，·—]/gu;
        expect(plain(use.wording).text.replaceAll(marks, "")).toBe(plain(phrase).text.replaceAll(marks, ""));
      })
    );
  });
});

test("a heading's phrases stand apart from those of sentences, with their section and place", () => {
  const text = "一、树牢“四个意识”，做好送温暖工作\n认真学习。\n二、坚定“四个自信”\n坚定“四个自信”。\n";
  const bytes = new TextEncoder().encode(text);
  const {sections, sentences} = readReport({report_id: "r", file: "r.txt", bytes, editorial: null});
  expect(find(sentences).map(({phrase_id}) => phrase_id)).toEqual(["four-confidences"]);
  const found = findInHeadings(find, sections);
  expect(found.map(({phrase_id, report_id}) => `${report_id} ${phrase_id}`)).toEqual([
    "r four-consciousnesses",
    "r send-warmth",
    "r four-confidences"
  ]);
  for (const {section_id, start, end, wording} of found)
    expect(sections.find((section) => section.section_id === section_id)!.heading.slice(start, end)).toBe(wording);
});

test.each([
  [
    "- {id: a, phrase: 四风, kind: numbered, gloss: four winds}\n- {id: a, phrase: 两节, kind: name, gloss: x}",
    2,
    "a stands twice"
  ],
  [
    "- {id: a, phrase: 四风, kind: numbered, gloss: x}\n- {id: b, phrase: “四 风”, kind: name, gloss: x}",
    2,
    "四风 is a already"
  ],
  ["- {id: A_1, phrase: 四风, kind: numbered, gloss: x}", 1, "not an id: A_1"],
  ["- {id: a, phrase: 四风, kind: motto, gloss: x}", 1, "unknown kind: motto"],
  ["- {id: a, phrase: “”, kind: name, gloss: x}", 1, "no phrase: “”"],
  ["- id: a\n  phrase: 四风\n  kind: name\n  gloss: x\n  member: [一]", 5, "unknown key: member"],
  ["- id: a\n  phrase: 四风\n  kind: name\n  gloss: x\n  members: 一", 5, "members is no list of words"],
  ["- {id: a, phrase: 四风, kind: name}", 1, "no gloss"],
  ["a: b", 1, "not a list"],
  ["- [", 1, "not YAML"]
])("a fault in phrases.yaml is told with its line: %#", (text, line, problem) => {
  const problems: Problem[] = [];
  parsePhrases({file: "phrases.yaml", text}, problems);
  expect(problems.map((one) => `${one.line}: ${one.problem}`)).toContainEqual(
    expect.stringMatching(new RegExp(`^${line}: ${problem.replaceAll(/[[\](){}]/gu, "\\$&")}`, "u"))
  );
});

describe("candidates", () => {
  const reports = [
    {report_id: "a", digest_of: null},
    {report_id: "a-digest", digest_of: "a"},
    {report_id: "b", digest_of: null}
  ] as Report[];
  const words = "推动 职工 服务 体系 建设 。".split(" ");
  const tokensOf = (report_id: string, n: number, list: string[]) =>
    list.map((token) => ({report_id, sentence_id: `${report_id}/1.${n}`, token, content: true}) as Token);
  const suggest = (sentences: Sentence[], tokens: Token[]) =>
    suggestPhrases(sentences, tokens, reports, knownPhrases(lexica.phrases));

  test("are quoted wordings and numbered formulas that the lexicon does not have", () => {
    const text = "打造“云课堂”，树牢“四个意识”，做好三个一批，落实三个一批，召开十九大。";
    expect(suggest([sentence(text, "a")], [])).toEqual([
      {candidate: "云课堂", kind: "quoted", uses: 1, reports: 1, sentence_ids: ["a/1.1"]},
      {candidate: "三个一批", kind: "numbered", uses: 2, reports: 1, sentence_ids: ["a/1.1"]}
    ]);
  });

  test("are word sequences that two works repeat, the longest only; a digest is no second work", () => {
    const repeated = (...texts: [report_id: string, n: number, words: string[]][]) =>
      suggest(
        texts.map(([report_id, n, words]) => sentence(words.join(""), report_id, n)),
        texts.flatMap(([report_id, n, words]) => tokensOf(report_id, n, words))
      );
    expect(repeated(["a", 1, words], ["a-digest", 1, words])).toEqual([]);
    expect(repeated(["a", 1, words], ["b", 1, words])).toMatchObject([
      {candidate: "推动职工服务体系建设", kind: "repeated", uses: 2, reports: 2, sentence_ids: ["a/1.1", "b/1.1"]}
    ]);
    const longer = ["全面", ...words];
    expect(repeated(["b", 1, longer], ["a", 1, words], ["b", 2, longer])).toMatchObject([
      {candidate: "推动职工服务体系建设", uses: 3, sentence_ids: ["b/1.1", "a/1.1", "b/1.2"]}
    ]);
  });
});
