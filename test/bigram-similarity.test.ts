import fc from "fast-check";
import {expect, test} from "vitest";
import {readBigrams, weighBigrams} from "../data-loaders/bigram-similarity.js";

const spell = (text: string) =>
  readBigrams(text).map((bigram) => String.fromCodePoint(Math.floor(bigram / 0x110000), bigram % 0x110000));

test.each([
  ["职工之家", ["职工", "工之", "之家"]],
  ["竞赛，调解", ["竞赛", "调解"]],
  ["建站1.9万个。", ["建站"]],
  ["ＡPP和app", ["ap", "pp", "p和", "和a", "ap", "pp"]],
  ["工", []],
  ["", []]
])("the bigrams of %s", (text, bigrams) => expect(spell(text)).toEqual(bigrams));

const texts = ["集体协商", "集体合同", "劳动争议"];

test("a bigram weighs the more the fewer texts have it", () => {
  const {weigh} = weighBigrams(texts);
  const [common, rare] = readBigrams("集体协").map(weigh);
  expect(common).toBeCloseTo(Math.log(3 / 2), 12);
  expect(rare).toBeCloseTo(Math.log(3), 12);
  expect(weighBigrams(["集体", "集体"]).weigh(readBigrams("集体")[0]!)).toBe(0);
});

test("similarity is the cosine of the weighed bigrams", () => {
  const found = weighBigrams(texts)
    .index(texts, (text) => text)
    .find("集体协商");
  const [half, whole] = [Math.log(3 / 2) ** 2, Math.log(3) ** 2];
  expect(found.map(({item}) => item)).toEqual(["集体协商", "集体合同"]);
  expect(found[0]!.similarity).toBeCloseTo(1, 12);
  expect(found[1]!.similarity).toBeCloseTo(half / (half + 2 * whole), 12);
});

test("what shares nothing is not found, whatever is sought", () => {
  const index = weighBigrams(texts).index(texts, (text) => text);
  for (const text of ["", "，", "厂务公开", "2019"]) expect(index.find(text)).toEqual([]);
});

test("similarity is the same from both sides and from 0 to 1", () => {
  const text = fc
    .array(fc.constantFrom("职工", "工会", "服务", "竞赛", "，", "3"), {maxLength: 6})
    .map((w) => w.join(""));
  fc.assert(
    fc.property(fc.array(text, {minLength: 2, maxLength: 8}), (texts) => {
      const weights = weighBigrams(texts);
      const index = weights.index(
        texts.map((_, i) => i),
        (i) => texts[i]!
      );
      const table = texts.map((text) => new Map(index.find(text).map(({item, similarity}) => [item, similarity])));
      table.forEach((row, i) => {
        for (const [j, similarity] of row) {
          expect(similarity).toBeGreaterThan(0);
          expect(similarity).toBeLessThanOrEqual(1);
          expect(table[j]!.get(i)).toBeCloseTo(similarity, 12);
        }
      });
    })
  );
});
