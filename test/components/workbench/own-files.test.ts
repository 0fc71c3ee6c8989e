import {tableFromColumns, tableToIPC, columnFromArray} from "@uwdata/flechette";
import {parquetWriteBuffer} from "hyparquet-writer";
import {describe, expect, test} from "vitest";
import {typeOfColumn} from "../../../src/components/workbench/own-columns.js";
import {decodeText, OwnFileError, readOwnFile} from "../../../src/components/workbench/own-files.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
// 年份,单位,数值 / 2023,市总工会,12 in GB 18030.
const gbk = Uint8Array.from(
  "C4EAB7DD2CB5A5CEBB2CCAFDD6B50A323032332CCAD0D7DCB9A4BBE12C3132".match(/../gu)!.map((hex) => parseInt(hex, 16))
);
const rows = async (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  (await readOwnFile(name, typeof content === "string" ? utf8(content) : content)).toArray().map((row) => ({...row}));
const failure = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const error: unknown = await rows(name, content).then(
    () => null,
    (error: unknown) => error
  );
  expect(error).toBeInstanceOf(OwnFileError);
  const {reason, message, line} = error as OwnFileError;
  return {reason, message, line};
};

describe("CSV", () => {
  test("GBK, as spreadsheets in China write it, is read as Chinese", async () => {
    expect(await rows("表.csv", gbk)).toEqual([{年份: 2023, 单位: "市总工会", 数值: 12}]);
  });

  test("a byte-order mark is no part of the first name; UTF-16 is read by its mark", async () => {
    expect(await rows("a.csv", "\uFEFF名称,n\n甲,1\n")).toEqual([{名称: "甲", n: 1}]);
    const little = new Uint8Array(new Uint16Array([..."\uFEFF名,n\n甲,1"].map((c) => c.charCodeAt(0))).buffer);
    expect(await rows("a.csv", little)).toEqual([{名: "甲", n: 1}]);
  });

  test.each([
    ["a.csv", "a;b\n1;2\n"],
    ["a.tsv", "a\tb\n1\t2\n"],
    ["a.csv", "a|b\r\n1|2\r\n"]
  ])("%s of %j: what parts the values is found", async (name, text) => {
    expect(await rows(name, text)).toEqual([{a: 1, b: 2}]);
  });

  test("values may hold commas, quotation marks and line breaks; empty ones are NULL, empty lines nothing", async () => {
    expect(await rows("a.csv", 'a,b\n"x, ""y""\nz",1\n\n,2\n')).toEqual([
      {a: 'x, "y"\nz', b: 1},
      {a: null, b: 2}
    ]);
  });

  test("names become such as SQL takes, each once", async () => {
    expect(Object.keys((await rows("a.csv", "年份,Select,a b,A B,,2019\n1,2,3,4,5,6"))[0]!)).toEqual([
      "年份",
      "t_select",
      "a_b",
      "a_b_2",
      "column_5",
      "t_2019"
    ]);
  });

  test("a line of other length, or a quotation mark left open, is told with its line", async () => {
    expect(await failure("a.csv", 'a,b\n"x\ny",1\n2\n')).toMatchObject({reason: "content", line: 4});
    expect(await failure("a.csv", 'a,b\n1,2\n"x,3\n')).toMatchObject({reason: "content", line: 3});
  });
});

describe("JSON", () => {
  test("a list of objects, or one object a line; what lacks in one is NULL", async () => {
    expect(await rows("a.json", '[{"a": 1}, {"a": 2, "b": {"c": [1]}}]')).toEqual([
      {a: 1, b: null},
      {a: 2, b: '{"c":[1]}'}
    ]);
    expect(await rows("a.jsonl", '{"a": "甲"}\n\n{"a": "乙"}\n')).toEqual([{a: "甲"}, {a: "乙"}]);
  });

  test("a fault is told with its line", async () => {
    expect(await failure("a.jsonl", '{"a": 1}\n{"a": }\n')).toMatchObject({reason: "content", line: 2});
    expect(await failure("a.json", "[1, 2]")).toMatchObject({
      reason: "content",
      message: "item 1 is no object with named values"
    });
    expect(await failure("a.json", '{"a": 1}')).toMatchObject({reason: "content"});
  });
});

test("Parquet and Arrow are read; bytes that are none are told", async () => {
  const parquet = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        {name: "名", data: ["甲", "乙"], type: "STRING"},
        {name: "n", data: [1n, 2n], type: "INT64"}
      ]
    })
  );
  expect(await rows("a.parquet", parquet)).toEqual([
    {名: "甲", n: 1},
    {名: "乙", n: 2}
  ]);
  const arrow = tableToIPC(tableFromColumns([["n", columnFromArray([1, 2])]]), {format: "file"})!;
  expect(await rows("a.arrow", new Uint8Array(arrow))).toEqual([{n: 1}, {n: 2}]);
  expect(await failure("a.parquet", "not Parquet")).toMatchObject({reason: "content"});
  expect(await failure("a.arrow", "not Arrow at all")).toMatchObject({reason: "content"});
});

test.each([
  ["报告.txt", "report"],
  ["a.docx", "report"],
  ["a.pdf", "report"],
  ["a.exe", "kind"],
  ["noending", "kind"]
])("%s is refused: %s", async (name, reason) => {
  expect((await failure(name, "x")).reason).toBe(reason);
});

test.each([
  [["1", "-2", null], "BIGINT"],
  [["1.5", "2e3"], "DOUBLE"],
  [["007", "008"], "VARCHAR"],
  [["1,139", "2"], "VARCHAR"],
  [["true", "FALSE"], "BOOLEAN"],
  [["2023-05-01", null], "DATE"],
  [["2023/5/1"], "DATE"],
  [["2023-02-30"], "VARCHAR"],
  [["9007199254740993"], "DOUBLE"],
  [[null], "VARCHAR"],
  [["1", "一"], "VARCHAR"]
])("%j is of type %s", (values, type) => {
  expect(typeOfColumn(values)).toBe(type);
});

test("text that is in no encoding read here is refused", () => {
  expect(() => decodeText(Uint8Array.from([0x81, 0x20, 0xff, 0xff]))).toThrow(/neither/u);
});
