import {expect, test} from "vitest";
import {QueryError} from "../../src/components/query-error.js";
import {say} from "../../src/components/saying.js";
import {readStatement} from "../../src/components/statement.js";
import {words} from "../../src/components/words.js";
import {en, zh} from "../../src/components/words-engine.js";

test("an error tells the same figures and names in both languages", () => {
  const error = new QueryError("timeout", ["ranLonger", 30], {hint: ["didYouMean", ["报告", "reports"]]});
  expect([error.message, error.hint]).toEqual(["The query ran longer than 30 s.", "Did you mean 报告 or reports?"]);
  expect([say(error.said, words("zh")), say(error.advice!, words("zh"))]).toEqual([
    "查询运行超过 30 秒。",
    "是否想写 报告 或 reports？"
  ]);
});

test("what DuckDB says stays as it is", () => {
  const error = new QueryError("runtime", "Overflow in multiplication!");
  expect(say(error.said, words("zh"))).toBe("Overflow in multiplication!");
});

test("each saying is there in both languages and tells all that it is given", () => {
  expect(Object.keys(zh.engine)).toEqual(Object.keys(en.engine));
  for (const [key, english] of Object.entries(en.engine)) {
    const chinese = zh.engine[key as keyof typeof zh.engine];
    const given = Array.from({length: english.length}, (_, i) => (key === "didYouMean" ? [`given${i}`] : `given${i}`));
    for (const say of [english, chinese] as ((...given: unknown[]) => string)[])
      for (const [i] of given.entries())
        expect([key, say(...given)]).toEqual([key, expect.stringContaining(`given${i}`)]);
  }
});

test("a refusal of the reading can be said in Chinese", () => {
  let error: unknown;
  try {
    readStatement("DROP TABLE reports");
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(QueryError);
  const {said, advice} = error as QueryError;
  expect([say(said, words("zh")), say(advice!, words("zh"))]).toEqual([
    "本站查询不允许使用 DROP。",
    "查询只能读取本站的表：不改动任何内容，也不访问其他地方。"
  ]);
});
