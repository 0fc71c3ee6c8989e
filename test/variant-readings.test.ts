import {expect, test} from "vitest";
import {readVariant} from "../data-loaders/variant-readings.js";
import type {Token} from "../data-loaders/tables.js";
import {parseVariantLexicon} from "../data-loaders/variant-rules.js";
import type {Problem} from "../data-loaders/problems.js";
import {collateTexts} from "./collated.js";
import {lexica} from "./stages.js";

/** The words of a sentence where a space parts them. */
function tokensOf(sentence_id: string, words: readonly string[]): Token[] {
  let start = 0;
  return words.map((token, i) => {
    const at = start;
    start += token.length;
    const place = {start: at, end: start, position: i + 1};
    return {report_id: "", sentence_id, sentence_ordinal: 1, token, pos: "n", content: true, ...place};
  });
}

/** What the rules say of each difference in words or numbers between two sentences whose words are parted by spaces. */
function read(left: string, right: string, digest = true) {
  const [a, b] = [left.split(" "), right.split(" ")];
  const [one] = collateTexts([a.join("")], [b.join("")]);
  const tokens = [tokensOf("a/1.1", a), tokensOf("b/1.1", b)];
  const reader = {
    lexicon: lexica.variants,
    tokensOf: new Map([
      ["a/1.1", tokens[0]!],
      ["b/1.1", tokens[1]!]
    ]),
    words: new Set([...a, ...b])
  };
  return one!.differences
    .filter(({kind}) => kind === "words" || kind === "number")
    .map((difference) => {
      const {rule, reading} = readVariant({...difference, left: one!.left, right: one!.right, digest}, reader);
      return [rule, reading];
    });
}

test.each([
  [
    "以 新时代 思想 和 党 的 会议 精神 为 指导 开展 工作",
    "以 新时代 思想 and 党 的 会议 精神 为 指导 开展 工作",
    "latin-for-chinese",
    "slip"
  ],
  [
    "继续 实施 好 在职职工 医疗互助 意外伤害 保障 计划",
    "继续 实施 好 在 职工 医疗互助 意外伤害 保障 计划",
    "doubled-wording",
    "slip"
  ],
  [
    "讲好 工会 故事 ， 引导 职工 爱党爱国 、 爱岗敬业",
    "讲好 工会 故事 ， 引导 职工 爱岗敬业 、 爱党爱国 、 爱岗敬业",
    "doubled-wording",
    "slip"
  ],
  [
    "要 务求 实效 ， 将 学习 贯彻 与 首都 发展 结合",
    "要 务实 求效 ， 将 学习 贯彻 与 首都 发展 结合",
    "swapped-characters",
    "slip"
  ],
  [
    "扩大 竞赛 活动 对 非公企业 的 覆盖面 和 影响力",
    "扩大 竞赛 活动 对 非 企业 的 覆盖面 和 影响力",
    "broken-word",
    "slip"
  ],
  [
    "做好 劳动争议 调解 和 法律援助 的 各项 工作",
    "作好 劳动争议 调解 和 法律援助 的 各项 工作",
    "confused-characters",
    "slip"
  ],
  [
    "五年 来 受理 法律援助 案件 12.6万 件 涉及 职工",
    "五年 来 受理 法律援助 案件 126万 件 涉及 职工",
    "miscopied-number",
    "slip"
  ],
  ["五年 来 受理 法律援助 案件 12.6万 件 涉及 职工", "五年 来 受理 法律援助 案件 2562 件 涉及 职工", "number", null],
  [
    "把 全面 从严治党 要求 落实 到 每 个 支部",
    "把 全面 从严治党 的 要求 落实 到 每 个 支部",
    "connective",
    "editorial"
  ],
  [
    "实施 职业 发展 、 技能 素质 提升 等 助推 计划",
    "实施 职业 发展 和 技能 素质 提升 等 助推 计划",
    "connective",
    "editorial"
  ],
  [
    "健全 源头参与 、 协调三方 、 集体协商 、 民主管理 机制",
    "健全 源头参与 、 集体协商 、 民主管理 机制",
    "list-member",
    "editorial"
  ],
  [
    "推荐 先进 工作者 1247 名 、 劳动 奖状 295 个 、 工人先锋号",
    "推荐 先进 工作者 1247 名 、 奖状 295 个 、 工人先锋号",
    "word",
    "editorial"
  ],
  [
    "推进 改革 横到边 纵到底 ， 实现 融合 互动 ， 更好 服务 职工",
    "推进 改革 横到边 纵到底 ， 更好 服务 职工",
    "clause",
    "editorial"
  ],
  [
    "强化 工会 应急 反应 处置 能力 ， 维护 自身 权益",
    "强化 工会 应急 响应 处置 能力 ， 维护 自身 权益",
    "other-word",
    "editorial"
  ],
  [
    "探索 推进 产业 工会 的 改革 ， 提高 工作 效能",
    "探索 推进 产业 工会 的 改革 ， 提高 工作 效率",
    "other-word",
    "editorial"
  ]
])("%s | %s: %s", (left, right, rule, reading) => {
  expect(read(left, right)).toEqual([[rule, reading]]);
});

test("of two reports of different years, another figure is another figure", () => {
  const left = "五年 来 受理 法律援助 案件 12.6万 件 涉及 职工";
  expect(read(left, left.replace("12.6", "12.5"), false)).toEqual([["number", null]]);
});

test("words moved within the sentence are an editor's", () => {
  expect(
    read(
      "建立 职工沟通会 制度 ， 编写 工会 组织 建设 工作 手册 ， 扩大 覆盖面",
      "编写 工会 组织 建设 工作 手册 ， 扩大 覆盖面 ， 建立 职工沟通会 制度"
    )
  ).toEqual([["moved-words", "editorial"]]);
});

test("mistakes in the lexicon are told with their lines", () => {
  const problems: Problem[] = [];
  const text = "latin:\n  - {latin: And, chinese: [和]}\nconfusable:\n  - [的]\n  - [做, 作业]\nwords: [a]\n";
  parseVariantLexicon({file: "variants.yaml", text}, problems);
  expect(problems.map(({line, problem}) => `${line}: ${problem}`).toSorted()).toEqual([
    "1: not one character: 作业",
    "1: nothing to confuse 的 with",
    "2: not a word in Latin letters: And",
    "6: unknown key: words"
  ]);
});
