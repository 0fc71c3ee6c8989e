import {describe, expect, test} from "vitest";
import {suggest} from "../../src/components/suggestions.js";
import {vocabulary} from "./small-vocabulary.js";

const known = {vocabulary, parameters: [{name: "most", label: "Words shown"}]};

/** The words suggested where `|` stands, and where what is typed begins. */
function at(marked: string, asked = false) {
  const offset = marked.indexOf("|");
  const found = suggest(marked.replace("|", ""), offset, known, asked);
  return {
    typed: found && marked.slice(found.from, offset),
    words: found?.options.map(({text}) => text) ?? null,
    kinds: new Set(found?.options.map(({kind}) => kind))
  };
}

describe("tables", () => {
  test.each([
    ["SELECT * FROM |", ""],
    ["SELECT * FROM sen|", "sen"],
    ["FROM tokens t JOIN sen|", "sen"],
    ["SELECT * FROM tokens, |", ""],
    ["SELECT * FROM tokens AS 词, sen|", "sen"],
    ["SELECT '中文𠮷' AS 词 -- 注\nFROM |", ""],
    ["SUMMARIZE |", ""]
  ])("%s", (marked, typed) => {
    expect(at(marked)).toMatchObject({typed, words: ["sentences", "tokens", "frequencies", "range"]});
  });

  test("a subquery of WITH is one", () => {
    expect(at("WITH 调解 AS (SELECT 1), x AS MATERIALIZED (SELECT 2) SELECT * FROM |").words).toContain("调解");
  });
});

describe("columns", () => {
  test("those of the tables named come before everything else, each once", () => {
    const {words, kinds} = at("SELECT tok| FROM tokens t JOIN sentences s USING (sentence_id)");
    expect(words!.slice(0, 5)).toEqual(["sentence_id", "token", "pos", "text", "part"]);
    expect(kinds).toEqual(new Set(["column", "name", "parameter", "function", "keyword"]));
  });

  test.each([
    ["SELECT t.| FROM tokens t", ["sentence_id", "token", "pos"]],
    ["SELECT t.to| FROM tokens AS t JOIN sentences s ON true", ["sentence_id", "token", "pos"]],
    ["SELECT sentences.| FROM sentences", ["sentence_id", "text", "part", "rules"]],
    ['SELECT "词".| FROM tokens "词"', ["sentence_id", "token", "pos"]],
    ["SELECT 词.| FROM main.tokens 词 WHERE true", ["sentence_id", "token", "pos"]],
    ["SELECT x.| FROM tokens t", []]
  ])("%s", (marked, words) => {
    expect(at(marked).words).toEqual(words);
  });

  test("where no table is named yet, those of all tables", () => {
    expect(at("SELECT p|").words).toEqual(expect.arrayContaining(["token", "text", "part"]));
  });
});

describe("values", () => {
  test.each([
    ["SELECT * FROM sentences WHERE part = '|'", ["review", "outlook"]],
    ["SELECT * FROM sentences WHERE part = 're|", ["review", "outlook"]],
    ["SELECT * FROM sentences s WHERE s.part <> '|'", ["review", "outlook"]],
    ["SELECT * FROM sentences WHERE part NOT IN ('review', '|')", ["review", "outlook"]],
    ["SELECT * FROM sentences WHERE list_contains(rules, '|')", ["hard-wrap", "it's"]],
    ["SELECT * FROM tokens WHERE pos = '|' AND token = '集体'", ["n", "v"]],
    ["SELECT getvariable('|')", ["most"]]
  ])("%s", (marked, words) => {
    expect(at(marked).words).toEqual(words);
  });

  test.each(["SELECT '|'", "SELECT * FROM sentences WHERE part = 'review'|", "SELECT upper('|')", "SELECT $$|$$"])(
    "none in %s",
    (marked) => expect(at(marked).words).toBeNull()
  );
});

describe("nothing is suggested", () => {
  test.each(["-- SELECT tok|", "/* 注 tok|", "SELECT 1 -- 中文 |", "|", "SELECT 1, |"])("in %s", (marked) => {
    expect(at(marked).words).toBeNull();
  });

  test("before a reader asks, where nothing is typed", () => {
    expect(at("SELECT |", true).words).toContain("token");
  });

  test("behind a comment there is again", () => {
    expect(at("-- 注\nSELECT tok|").typed).toBe("tok");
  });
});
