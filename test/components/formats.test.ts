import {expect, test} from "vitest";
import {
  exactValue,
  formatHan,
  formatLiteral,
  formatQuantity,
  formatValue,
  hanScale,
  hasHan,
  isNumeric,
  placeOf
} from "../../src/components/formats.js";

const day = new Date("2019-05-06");

test.each([
  [11390000, "value", "BIGINT", "11,390,000"],
  [-1234.5678, "value", "DOUBLE", "-1,234.6"],
  [41.83746, "value", "DOUBLE", "41.84"],
  [0.0123456, "share", "DECIMAL(18,6)", "0.0123"],
  [0, "n", "INTEGER", "0"],
  [9007199254740993n, "n", "HUGEINT", "9,007,199,254,740,993"],
  ["12345678901234567.89", "n", "DECIMAL(38,2)", "12,345,678,901,234,567.89"],
  ["-0.000000000000000000123", "n", "DECIMAL(38,36)", "-0.000000000000000000123"],
  [2019, "first_year", "BIGINT", "2019"],
  [41.83746, "share_percent", "DOUBLE", "41.84%"],
  [2019, "yearly", "BIGINT", "2,019"],
  [day, "published_on", "DATE", "2019-05-06"],
  [day, "at", "TIMESTAMP", "2019-05-06 00:00:00"],
  [new Date("2019-05-06T10:11:12.5Z"), "at", "TIMESTAMP", "2019-05-06 10:11:12.500"],
  [new Date(Number.NaN), "at", "DATE", "invalid date"],
  [true, "content", "BOOLEAN", "true"],
  [["劳动争议", "调解"], "terms", "VARCHAR[]", "劳动争议、调解"],
  [[1000, null], "counts", "INTEGER[]", "1,000, "],
  [[day], "days", "DATE[]", "2019-05-06"],
  [{a: 1n}, "s", "STRUCT(a BIGINT)", '{"a":"1"}'],
  [null, "x", "VARCHAR", ""]
])("%o in %s %s reads %s", (value, name, type, text) => {
  expect(formatValue(value, {name, type})).toBe(text);
});

test.each([
  [11_390_000, "人次", "1,139 万人次"],
  [235_600, "元", "23.56 万元"],
  [10_000, "家", "1 万家"],
  [12_345, "人", "12,345 人"],
  [123_450_000, "元", "12,345 万元"],
  [1_200_000_000, "元", "12 亿元"],
  [-20_000n, "人", "-2 万人"],
  [350, "家", "350 家"],
  [97.83, "%", "97.83%"],
  [0.125, "公顷", "0.125 公顷"],
  [1234.5678, "万元", "1,234.5678 万元"]
])("%o %s reads %s", (value, unit, text) => {
  expect(formatQuantity(value, unit)).toBe(text);
});

test("a column is counted in 万 or 亿 where no number loses a digit", () => {
  expect(hanScale([11_390_000, null, 8_600_000])).toBe(1e4);
  expect(hanScale([500_000_000, 3_000_000])).toBe(1e8);
  expect(hanScale([11_390_000, 12])).toBe(1);
  expect(hanScale([100, 200])).toBe(1);
  expect(hanScale([0.5, "x"])).toBe(1);
  expect(formatHan(8_600_000, 1e4)).toBe("860 万");
});

test("exact values keep every digit", () => {
  expect(exactValue(41.837461234, "DOUBLE")).toBe("41.837461234");
  expect(exactValue(11390000, "BIGINT")).toBe("11390000");
  expect(exactValue(day, "DATE")).toBe("2019-05-06");
  expect(exactValue(["甲", 'a"b'], "VARCHAR[]")).toBe('["甲","a\\"b"]');
});

test.each([
  ["it's", "'it''s'"],
  [["a", null, 1.5, false], "['a', NULL, 1.5, false]"],
  [day, "DATE '2019-05-06'"]
])("%o as SQL", (value, text) => {
  expect(formatLiteral(value)).toBe(text);
});

test("number columns are known by their type", () => {
  const numeric = ["INTEGER", "UBIGINT", "HUGEINT", "DOUBLE", "FLOAT", "DECIMAL(18,3)", "TINYINT"];
  expect(numeric.filter((type) => !isNumeric({name: "n", type}))).toEqual([]);
  expect(["VARCHAR", "INTEGER[]", "INTERVAL", "DATE"].filter((type) => isNumeric({name: "n", type}))).toEqual([]);
});

test("Chinese is known by its characters, the rare ones too", () => {
  expect(hasHan("a 工 b")).toBe(true);
  expect(hasHan("𠮷")).toBe(true);
  expect(hasHan("，。①")).toBe(false);
});

test("a place counts characters, not code units", () => {
  const sql = "SELECT 1,\n  '𠮷字' AS 错";
  expect(placeOf(sql, 0)).toEqual({line: 1, column: 1});
  expect(placeOf(sql, sql.indexOf("AS"))).toEqual({line: 2, column: 8});
  expect(placeOf(sql, sql.length)).toEqual({line: 2, column: 12});
});
