import {beforeAll, expect, test} from "vitest";
import {spanAt, utf16Offset} from "../../src/components/positions.js";
import {lexemes} from "../../src/components/lexemes.js";
import {openWasmEngine} from "./wasm-engine.js";
import type {WasmEngine} from "./wasm-engine.js";

let engine: WasmEngine;
beforeAll(async () => {
  engine = await openWasmEngine();
  engine.say("CREATE TABLE 句 AS SELECT 1 AS 号, '工会' AS 文, DATE '2020-01-01' AS 日");
});

// ⟦ and ⟧ stand where the fault is to be marked.
test.each([
  ["binder", "SELECT '工会', ⟦号码⟧, '之后' FROM 句"],
  ["binder", "SELECT '𠮷😀', ⟦s.号码⟧ /* 之后 */ FROM 句 AS s"],
  ["binder", 'SELECT \'工会\', ⟦"号""码"⟧ FROM 句'],
  ["binder", "SELECT '工会' || ⟦文书⟧ || '之后' FROM 句"],
  ["binder", "SELECT '😀', ⟦substr⟧(1, 2, 3, 4), '之后' FROM 句"],
  ["binder", "SELECT '工会', sum(号), ⟦文⟧ FROM 句"],
  ["binder", "-- 注释😀\nSELECT 文\nFROM 句\nWHERE ⟦文字⟧ = '工会'"],
  ["binder", "SELECT\u3000'全角\u3000空格',\u3000⟦号码⟧\u3000FROM 句"],
  ["binder", "\uFEFFSELECT '工会',\u00A0⟦号码⟧ FROM 句"],
  ["binder", "SELECT /* it's 'half' a\u3000quote */ '工\u3000会', ⟦号码⟧ FROM 句"],
  ["binder", "SELECT ⟦文，号⟧ FROM 句"],
  ["catalog", "SELECT '工会' FROM ⟦句子⟧ WHERE 文 = '之后'"],
  ["catalog", "SELECT '😀', ⟦分词⟧(文), '之后' FROM 句"],
  ["catalog", "WITH 甲 AS (SELECT '𠮷') SELECT * FROM 甲, ⟦乙⟧"],
  ["catalog", "SELECT '工会'::⟦文本⟧ FROM 句"],
  ["conversion", "SELECT '工会😀', ⟦CAST⟧('工会' AS INTEGER), '之后' FROM 句"],
  ["conversion", "SELECT '工会', 文⟦::⟧INTEGER, '之后' FROM 句"],
  ["conversion", "SELECT '工会', 号 = ⟦'一号'⟧ FROM 句"],
  ["conversion", "SELECT '工会', 日 > ⟦'年初'⟧ FROM 句"],
  ["conversion", "SELECT '😀', ⟦CAST⟧(if(i = 700000, '一', '1') AS INTEGER) FROM range(1000000) t(i)"],
  ["conversion", "SELECT '工会', DATE ⟦'2020-13-01'⟧ FROM 句"],
  ["syntax", "SELECT '工会😀', FROM ⟦WHERE⟧ 文 = '之后'"],
  ["syntax", "SELECT '𠮷' AS 甲 ⟦'工会'⟧ FROM 句"],
  ["syntax", "SELECT\u3000'全角',\u3000文 FROM 句 ⟦乙⟧ 丙\u3000丁".replace("⟦乙⟧ 丙", "乙 ⟦丙⟧")],
  ["syntax", "/* 注释😀 */ SELECT '工会' FROM 句 ⟦WHERE⟧"],
  ["syntax", "SELECT '工会', ⟦'没有结尾⟧"],
  ["syntax", 'SELECT 文, ⟦"没有结尾⟧'],
  ["syntax", "⟦SELCT⟧ '工会' FROM 句"]
])("%s: %s", (kind, marked) => {
  const sql = marked.replace("⟦", "").replace("⟧", "");
  const start = marked.indexOf("⟦");
  const error = engine.fail(sql);
  expect(error.message).not.toMatch(/exception_type|^$/u);
  expect({kind: error.kind, range: error.range}).toEqual({kind, range: {start, end: marked.indexOf("⟧") - 1}});
});

test.each([
  ["SELECT nummer FROM (SELECT 1 AS number)", "Did you mean number?"],
  ["SELECT * FROM 句子", "Did you mean 句?"],
  ["SELECT t.b FROM (SELECT 1 AS a) AS u", "Did you mean u?"],
  ["SELECT 文，号 FROM 句", "， is a full-width sign, part of a name to SQL: write , instead."],
  ["SELECT ‘工会’ FROM 句", "‘ is a full-width sign, part of a name to SQL: write ' instead."],
  ["SELECT * FROM zzzz", null],
  ["SELECT '{}'::JSON", "DuckDB's json extension is not part of this site."],
  ["SELECT substr(1)", "Check the number and types of the arguments, or CAST them."]
])("the hint for %s", (sql, hint) => {
  expect(engine.fail(sql).hint).toBe(hint);
});

test("a query may put anything into its own error", () => {
  for (const text of ['{"exception_type"', '{"exception_type":"FATAL"', "x Error: y", ""])
    expect(engine.fail(`SELECT error('${text}')`)).toMatchObject({kind: "runtime", message: text});
});

test("a function that fits no arguments names a few that it would", () => {
  const lines = engine.fail("SELECT 文 + 号 FROM 句").message.split("\n");
  expect(lines[0]).toMatch(/^No function matches/u);
  expect(lines.length).toBeLessThan(10);
  expect(lines.at(-1)).toBe("\t…");
});

test("a runtime error says what DuckDB says, without a place that it does not know", () => {
  const sql = "SELECT '工会', if(i = 700000, error('坏了'), 1) FROM range(1000000) t(i)";
  expect(engine.fail(sql)).toMatchObject({kind: "runtime", message: "坏了", range: null});
});

test.each([
  ["a工😀b", 0, 0],
  ["a工😀b", 1, 1],
  ["a工😀b", 4, 2],
  ["a工😀b", 8, 4],
  ["a工😀b", 6, 2],
  ["a工😀b", 99, 5]
])("in %s byte %i is at %i", (text, position, offset) => {
  expect(utf16Offset(text, position, "bytes")).toBe(offset);
});

test("in a工😀b code point 3 is at 4", () => {
  expect(utf16Offset("a工😀b", 3, "code points")).toBe(4);
});

test("behind the end the last lexeme is marked, and nothing where there is none", () => {
  expect(spanAt(lexemes("SELECT 工会 "), 10)).toEqual({start: 7, end: 9});
  expect(spanAt([], 0)).toBeNull();
});
