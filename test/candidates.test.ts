import {expect, test} from "vitest";
import {findCandidates} from "../data-loaders/candidates.js";
import type {Sentence, Token} from "../data-loaders/tables.js";

/** Sentences of words with a space between; a mark stands alone, 的 is no building word. */
function read(...texts: string[]): [Sentence[], Token[]] {
  const sentences = texts.map((text, i) => ({sentence_id: `r/${i + 1}.1`, text}) as Sentence);
  const tokens = texts.flatMap((text, i) =>
    text.split(" ").map((token) => {
      const pos = token === "，" ? "x" : token === "的" ? "uj" : "n";
      return {sentence_id: `r/${i + 1}.1`, token, pos, content: pos === "n"} as Token;
    })
  );
  return [sentences, tokens];
}

test("words that hold together and move as one are found, with their measures", () => {
  const [found, ...others] = findCandidates(
    ...read("推动 互助 保险 发展", "完善 互助 保险 制度", "扩大 互助 保险 的 范围", "互助 保险")
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({candidate: "互助保险", tokens: ["互助", "保险"], count: 4});
  expect(found!.sentence_ids).toEqual(["r/1.1", "r/2.1", "r/3.1", "r/4.1"]);
  // 14 words stand where terms may; the pair, and either of its halves, 4 times each.
  expect(found!.cohesion).toBeCloseTo(Math.log2((4 * 14) / (4 * 4)), 12);
  // Three different words and an edge at the left; two words, 的 and an edge at the right.
  expect(found!.left_entropy).toBeCloseTo(2, 12);
  expect(found!.right_entropy).toBeCloseTo(2, 12);
});

test("longer candidates come with the least cohesion of their halves", () => {
  const texts = [
    "甲 心理 健康 驿站 一",
    "乙 心理 健康 驿站 二",
    "丙 心理 健康 驿站 三",
    "丁 心理 健康 四",
    "戊 驿站 五"
  ];
  const found = Object.fromEntries(findCandidates(...read(...texts)).map((row) => [row.candidate, row]));
  expect(Object.keys(found).toSorted()).toEqual(["健康驿站", "心理健康", "心理健康驿站"].toSorted());
  expect(found["心理健康驿站"]!.cohesion).toBeCloseTo(Math.log2((3 * 22) / (4 * 4)), 12);
  expect(found["健康驿站"]!.left_entropy).toBe(0);
});

test("a sentence that reports share counts once, and nothing is built over punctuation or function words", () => {
  expect(findCandidates(...read("互助 保险", "互助 保险", "互助 保险", "保险"))).toEqual([]);
  expect(findCandidates(...read("互助 ， 保险 一", "互助 ， 保险 二", "互助 ， 保险 三"))).toEqual([]);
  expect(findCandidates(...read("互助 的 保险 一", "互助 的 保险 二", "互助 的 保险 三"))).toEqual([]);
});

test("what is a word already is no candidate", () => {
  expect(findCandidates(...read("互助 保险 一", "互助 保险 二", "互助 保险 三", "互助保险"))).toEqual([]);
});
