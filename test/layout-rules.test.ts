import {beforeAll, expect, test} from "vitest";
import {CORPUS} from "../data-loaders/contents.js";
import {readCorpus} from "../data-loaders/corpus.js";
import {layoutRules} from "../data-loaders/layout-rules.js";
import {readReport} from "../data-loaders/reports.js";

let used: Set<string>;
beforeAll(async () => {
  const blocks = (await readCorpus(CORPUS)).flatMap((raw) => readReport(raw).blocks);
  used = new Set(blocks.flatMap(({rules}) => rules));
});

test("every rule that shaped a block of the corpus is explained", () => {
  expect(used.size).toBeGreaterThan(10);
  expect([...used].filter((rule) => !layoutRules[rule])).toEqual([]);
});

test("every explanation is there in both languages", () => {
  for (const {en, zh} of Object.values(layoutRules)) {
    expect(en).toMatch(/\.$/u);
    expect(zh).toMatch(/。$/u);
  }
});
