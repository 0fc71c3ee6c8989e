import {expect, test} from "vitest";
import {toCsv, toTsv} from "../../src/components/delimited.js";

const result = {
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
};

test("CSV opens in Excel as UTF-8 and survives commas, quotes and line breaks", () => {
  expect(toCsv(result)).toBe(
    '\uFEFFsentence_id,"a ""quoted"", name",n,day\r\n' +
      '2019-congress/1.1,"一，""二""\n三\t四",1234.5678,2019-05-06\r\n' +
      "2019-congress/1.2,,,\r\n"
  );
});

test("rows for the clipboard have one line a row and one tab a column", () => {
  expect(toTsv(result)).toBe(
    'sentence_id\ta "quoted", name\tn\tday\n2019-congress/1.1\t一，"二" 三 四\t1234.5678\t2019-05-06\n2019-congress/1.2\t\t\t'
  );
});
