import {readFile} from "node:fs/promises";
import {describe, expect, test} from "vitest";
import {readCorpus} from "../data-loaders/corpus.js";
import {extractText} from "../data-loaders/extracts.js";
import {readReport} from "../data-loaders/reports.js";
import {collateSentences, collateTexts, sentencesOf} from "./collated.js";

async function readWild(report_id: string, name: string) {
  const bytes = new Uint8Array(await readFile(`test/wild/${name}`));
  return readReport({report_id, file: name, bytes, extract: await extractText(name, bytes), editorial: null});
}

const disputes = "推动建立北京市协调劳动关系三方委员会，深化劳动争议调解和法律援助工作。";
const stations = "在便利店、银行网点、加油站、企业车间班组等场所建立职工暖心驿站。";
const mutualAid = "五年来，在职职工医疗互助等保障计划服务职工1139万人次，互助金额18亿元。";

describe("relations", () => {
  test.each([
    ["identical", disputes, disputes.replace("，", ",")],
    ["formula", mutualAid, mutualAid.replace("1139", "206").replace("18亿", "2.45亿")],
    ["edited", disputes, disputes.replace("劳动争议", "劳资纠纷")],
    ["edited", disputes, disputes.replace("深化", "")],
    ["edited", mutualAid, mutualAid.replace("1139", "206").replace("，互助金额18亿元", "")],
    ["abridged", stations, stations.replace("加油站、", "")],
    ["abridged", stations.replace("加油站、", ""), stations]
  ])("%s: %s | %s", (relation, left, right) => {
    expect(collateTexts([left], [right]).map(({alignment}) => alignment.relation)).toEqual([relation]);
  });

  test("similarity is twice the shared characters by those of both passages", () => {
    const [one] = collateTexts([disputes], [disputes.replace("深化", "")]);
    expect(one?.alignment).toMatchObject({shared: 31, similarity: 62 / 64, left_share: 31 / 33, right_share: 1});
  });

  test("a sentence cut to its first half is shared by half", () => {
    const [one] = collateTexts([disputes], [disputes.replace(/，.*$/su, "。")]);
    const {left_start, left_end, left_share, right_share} = one!.alignment;
    expect([left_start, left_end, left_share, right_share]).toEqual([0, disputes.length, 18 / 33, 1]);
  });
});

test("one sentence may join two, and each is aligned to its part of it", () => {
  const [first, second] = collateTexts([disputes, stations], [disputes.replace("。", "，") + stations]);
  const passage = (one: typeof first) => one!.right.text.slice(one!.alignment.right_start, one!.alignment.right_end);
  expect(passage(first)).toBe(disputes.replace("。", ""));
  expect(passage(second)).toBe(stations);
  expect([first!.alignment.left_share, second!.alignment.left_share]).toEqual([1, 1]);
  expect(first!.alignment.right_share + second!.alignment.right_share).toBe(1);
});

test("sentences in another order are moved, those between stay", () => {
  const texts = [disputes, stations, mutualAid, "编写工会基层组织建设工作手册，建立职工沟通会制度。"];
  const moved = collateTexts(texts, [texts[1]!, texts[2]!, texts[0]!, texts[3]!]);
  expect(moved.map(({alignment}) => [alignment.left_ordinal, alignment.moved])).toEqual([
    [1, true],
    [2, false],
    [3, false],
    [4, false]
  ]);
});

test.each([
  [
    "a set phrase",
    "坚持以习近平新时代中国特色社会主义思想为指导，做好信访工作。",
    "用习近平新时代中国特色社会主义思想武装干部头脑。"
  ],
  [
    "a slogan among others",
    "树牢“四个意识”、坚定“四个自信”、做到“两个维护”，当好主力军。",
    "要树牢“四个意识”、坚定“四个自信”、做到“两个维护”。"
  ],
  ["a phrase of seven characters", "建立健全长效工作机制，推进经审工作。", "职工队伍需要长效工作机制的支持。"]
])("%s alone is no alignment", (_, left, right) => {
  expect(collateTexts([left], [right])).toEqual([]);
});

test("wording that a report repeats goes with its best place only", () => {
  const formula = "团结动员全市职工为建设国际一流的和谐宜居之都不懈奋斗";
  const left = [`坚持首善标准，${formula}。`, `全心全意依靠工人阶级，牢牢把握首都城市战略定位，${formula}。`];
  const collated = collateTexts(left, [`全心全意依靠工人阶级，把握首都城市战略定位，${formula}。`]);
  expect(collated.map(({left}) => left.ordinal)).toEqual([2]);
});

test("sentences longer than a piece are aligned through", () => {
  const long = Array.from({length: 400}, (_, i) => `第${i}项工作由${String.fromCharCode(0x4e00 + i * 7)}区负责`).join(
    "，"
  );
  const [one] = collateTexts([long], [long.replace("第250项工作", "第250项任务")]);
  expect([one!.alignment.left_start, one!.alignment.left_end]).toEqual([0, long.length]);
  expect(one!.differences.map(({left_text, right_text}) => [left_text, right_text])).toEqual([["工作", "任务"]]);
});

test("texts without characters share nothing", () => {
  expect(collateTexts(["。", ""], ["。", "……"])).toEqual([]);
  expect(collateSentences(sentencesOf("a", [disputes]))).toEqual([]);
});

test("two reports that have nothing to do with each other share few passages", async () => {
  const reports = await Promise.all(
    ["20th-congress.txt", "gwr-2004.txt", "yunnan-plan.txt", "five-year-plan-7.txt"].map((name) => readWild(name, name))
  );
  const sentences = reports.map((report) => report.sentences);
  const total = sentences.reduce((sum, {length}) => sum + length, 0);
  const collated = collateSentences(...sentences);
  expect(collated.length).toBeGreaterThan(0);
  expect(collated.length).toBeLessThan(total / 50);
  const length = (report: (typeof sentences)[number]) => report.reduce((sum, {characters}) => sum + characters, 0);
  for (const [i, left] of sentences.entries())
    for (const right of sentences.slice(i + 1)) {
      const shared = collateSentences(left, right).reduce((sum, {alignment}) => sum + alignment.shared, 0);
      expect(shared).toBeLessThan((length(left) + length(right)) / 200);
    }
});

test("the digests of the congress report: almost every sentence has its source, in order", async () => {
  const raws = await readCorpus("data-loaders/corpus");
  const reports = raws.filter(({report_id}) => report_id.startsWith("2019-congress")).map(readReport);
  const collated = collateSentences(...reports.map(({sentences}) => sentences));
  const digests = reports.flatMap(({report, sentences}) => (report.digest_of === null ? [] : sentences));
  const sourced = new Set(
    collated.flatMap(({alignment, right}) => (alignment.left_report_id === "2019-congress" ? right.sentence_id : []))
  );
  const own = digests.filter(({sentence_id}) => !sourced.has(sentence_id));
  expect(own.length / digests.length).toBeLessThan(0.03);
  expect(own.map(({text}) => text).every((text) => text.startsWith("本报"))).toBe(true);
  expect(collated.filter(({alignment}) => alignment.moved)).toEqual([]);
});

test("the Trade Union Law of 2001 and of 2021: articles pair in order, one is new", async () => {
  const [older, newer] = await Promise.all([
    readWild("2001", "trade-union-law-2001.html"),
    readWild("2021", "trade-union-law-2021.md")
  ]);
  const articles = new Map(
    [older, newer].flatMap(({sections}) =>
      sections.filter(({heading}) => /^第.+条$/u.test(heading)).map(({section_id, heading}) => [section_id, heading])
    )
  );
  const collated = collateSentences(older.sentences, newer.sentences);
  const pairs = new Map<string, {left: Set<string>; same: boolean}>();
  for (const {sentence_id, section_id} of newer.sentences) {
    const article = articles.get(section_id)!;
    const entry = pairs.get(article) ?? {left: new Set(), same: true};
    const rows = collated.filter(({right}) => right.sentence_id === sentence_id);
    for (const {left} of rows) entry.left.add(articles.get(left.section_id)!);
    const isSame = rows.some(({alignment}) => alignment.relation === "identical" && alignment.right_share === 1);
    pairs.set(article, {left: entry.left, same: entry.same && isSame});
  }
  const fresh = [...pairs].filter(([, {left}]) => left.size === 0).map(([article]) => article);
  const same = [...pairs.values()].filter(({same}) => same).length;
  const split = [...pairs].filter(([, {left}]) => left.size > 1).map(([article, {left}]) => [article, ...left]);
  expect({articles: pairs.size, fresh, same, split}).toEqual({articles: 58, fresh: ["第八条"], same: 30, split: []});
  expect(collated.filter(({alignment}) => alignment.moved)).toEqual([]);
});
