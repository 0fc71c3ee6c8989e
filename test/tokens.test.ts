import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import fc from "fast-check";
import {expect, test} from "vitest";
import {parseLexicon} from "../data-loaders/lexicon.js";
import type {Sentence} from "../data-loaders/tables.js";
import {loadTagger, tokenize} from "../data-loaders/tokens.js";

const read = (name: string) => ({file: name, text: readFileSync(`data-loaders/lexicon/${name}`, "utf8")});
const lexicon = parseLexicon(read("words.txt"), read("stopwords.txt"));
const tagger = loadTagger(lexicon.words);
const sentence = (text: string) => ({report_id: "r", sentence_id: "r/1.1", ordinal: 1, text}) as Sentence;
const tokens = (text: string) => tokenize([sentence(text)], tagger, lexicon.stopwords);
const words = (text: string) => tokens(text).map(({token}) => token);

test.each(["职工暖心驿站", "劳动争议调解", "集体协商", "新就业形态劳动者", "产业工人队伍建设改革"])(
  "%s is one word",
  (word) => expect(words(`推进${word}工作`)).toContain(word)
);

test.each([
  ["1.38万家", "1.38万"],
  ["300余万人次", "300余万"],
  ["30多个", "30多"],
  ["１２．５％的企业", "１２．５％"],
  ["覆盖90.4%的企业", "90.4%"],
  ["1,139万人次", "1,139万"],
  ["2.5 亿元", "2.5"],
  ["12351热线", "12351"]
])("%s keeps its digits together", (text, numeral) => {
  expect(tokens(text).find(({token}) => token === numeral)).toMatchObject({pos: "m", content: false});
});

test.each([
  ["帮扶1.2万余家企业", ["帮扶", "1.2万余", "家", "企业"]],
  ["服务职工35万人次", ["服务", "职工", "35万", "人次"]],
  ["投入3.6亿元", ["投入", "3.6亿", "元"]],
  ["2018年7月1日，", ["2018年", "7月", "1日", "，"]],
  ["用5年时间", ["用", "5", "年", "时间"]]
])("%s: numeral, unit and date", (text, expected) => expect(words(text)).toEqual(expected));

test("words whose parts are commoner than they are whole all the same", () => {
  expect(words("构建和谐劳动关系，加强民主管理")).toEqual(["构建", "和谐", "劳动关系", "，", "加强", "民主管理"]);
});

test("content words are words of meaning, not function words, numerals, punctuation or stop words", () => {
  const content = tokens("五年来，各级工会进一步推进集体协商和劳动争议调解工作。").filter(({content}) => content);
  expect(content.map(({token}) => token)).toEqual(["工会", "集体协商", "劳动争议调解", "工作"]);
});

test("white space makes no token but counts in the offsets", () => {
  expect(
    tokens("勇担当 善作为")
      .map(({token, start, end}) => [token, start, end])
      .at(-1)?.[2]
  ).toBe(7);
  expect(words("  ")).toEqual([]);
});

const piece = fc.constantFrom(
  "工会",
  "1.",
  "4万",
  "％",
  "𠮷",
  " ",
  "　",
  "“四个意识”",
  "a",
  "\u0300",
  "😀",
  "，",
  "12,3"
);
const texts = fc.oneof(
  fc.array(piece).map((pieces) => pieces.join("")),
  fc.string({unit: "grapheme"})
);

test("tokens spell the sentence, whatever it is", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const rows = tokens(text);
      let at = 0;
      for (const {token, start, end, position} of rows) {
        expect(text.slice(start, end)).toBe(token);
        expect(text.slice(at, start).trim()).toBe("");
        expect(rows[position - 1]!.token).toBe(token);
        at = end;
      }
      expect(text.slice(at).trim()).toBe("");
    })
  );
});

test("a tagger that changes the text is refused", () => {
  expect(() => tokenize([sentence("工会")], () => [{word: "公会", tag: "n"}], new Set())).toThrow("changed the text");
  expect(() => tokenize([sentence("工会")], () => [{word: "工", tag: "n"}], new Set())).toThrow("lost the end");
});

test("without words of its own, the tagger tags as nodejieba does", () => {
  // Loads another dictionary, so this test stands last.
  const tagger = loadTagger([]);
  const tag = (text: string) => tagger(text).map(({word, tag}) => ({word, tag}));
  const jieba = createRequire(import.meta.url)("nodejieba") as typeof import("nodejieba");
  const report = readFileSync("test/wild/gwr-2004.txt", "utf8").split(/(?<=。)|\n/u);
  for (const text of report) expect(tag(text)).toEqual(jieba.tag(text));
  fc.assert(
    fc.property(texts, (text) => {
      expect(tag(text)).toEqual(jieba.tag(text));
    })
  );
});
