import {expect, test} from "vitest";
import {columnsOf} from "../../src/components/columns.js";
import {csvParts, markdownParts, tsvParts} from "../../src/components/delimited.js";
import type {Field} from "../../src/components/result.js";

const columns = columnsOf({
  fields: [
    {name: "sentence_id", type: "VARCHAR"},
    {name: 'a "quoted", name', type: "VARCHAR"},
    {name: "n", type: "DOUBLE"},
    {name: "day", type: "DATE"}
  ],
  rows: [
    {
      sentence_id: "2019-congress/1.1",
      'a "quoted", name': '一，"二"\n三\t四',
      n: 1234.5678,
      day: new Date("2019-05-06")
    },
    {sentence_id: "2019-congress/1.2", 'a "quoted", name': null, n: null, day: null}
  ],
  milliseconds: 0
});

test("CSV opens in Excel as UTF-8 and survives commas, quotes and line breaks", () => {
  expect([...csvParts(columns)].join("")).toBe(
    '\uFEFFsentence_id,"a ""quoted"", name",n,day\r\n' +
      '2019-congress/1.1,"一，""二""\n三\t四",1234.5678,2019-05-06\r\n' +
      "2019-congress/1.2,,,\r\n"
  );
});

test("rows for the clipboard have one line a row and one tab a column", () => {
  expect([...tsvParts(columns)].join("")).toBe(
    'sentence_id\ta "quoted", name\tn\tday\n2019-congress/1.1\t一，"二" 三 四\t1234.5678\t2019-05-06\n2019-congress/1.2\t\t\t'
  );
});

test("Markdown reads as the page does", () => {
  expect([...markdownParts(columns)].join("")).toBe(
    '| sentence_id | a "quoted", name | n | day |\n| --- | --- | --: | --- |\n' +
      '| 2019-congress/1.1 | 一，"二" 三 四 | 1,234.6 | 2019-05-06 |\n| 2019-congress/1.2 |  |  |  |'
  );
});

const one = (value: unknown, type = "VARCHAR") =>
  columnsOf({fields: [{name: "v", type} satisfies Field], rows: [{v: value}], milliseconds: 0});
const second = (parts: Iterable<string>) => [...parts].join("").split(/\r?\n/u)[1];

test.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-2+3", "'-2+3"],
  ["@SUM(1)", "'@SUM(1)"],
  ["-5", "-5"],
  ["+3.5%", "+3.5%"],
  ["工会=家", "工会=家"]
])("the text %s is no formula in a spreadsheet", (text, shown) => {
  expect(second(csvParts(one(text)))).toBe(shown);
  expect(second(tsvParts(one(text)))).toBe(shown);
});

test("numbers stay numbers, and a column's name is no formula either", () => {
  expect(second(csvParts(one(-5.25, "DOUBLE")))).toBe("-5.25");
  const named = columnsOf({fields: [{name: "=1+1", type: "INTEGER"}], rows: [], milliseconds: 0});
  expect([...csvParts(named)].join("")).toBe("\uFEFF'=1+1\r\n");
});

test.each([
  ["a|b", "a\\|b"],
  ["<b>工</b>", "\\<b\\>工\\</b\\>"],
  ["[x](javascript:1)", "\\[x\\](javascript:1)"],
  ["**a** `b` _c_", "\\*\\*a\\*\\* \\`b\\` \\_c\\_"],
  ["left_id", "left_id"],
  ["a\\|b", "a\\\\\\|b"]
])("%s is no markup in Markdown", (text, written) => {
  expect([...markdownParts(one(text))].join("").split("\n")[2]).toBe(`| ${written} |`);
});
