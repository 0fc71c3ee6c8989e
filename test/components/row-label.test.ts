import {expect, test} from "vitest";
import {rowLabel} from "../../src/components/row-label.js";
import {words} from "../../src/components/words.js";

const fields = [
  {name: "report_id", type: "VARCHAR"},
  {name: "report", type: "VARCHAR"},
  {name: "part", type: "VARCHAR"},
  {name: "published_on", type: "DATE"},
  {name: "count", type: "BIGINT"},
  {name: "sentence_ids", type: "VARCHAR[]"}
];
const row = {
  report_id: "2019-congress",
  report: "2019 congress",
  part: "review",
  published_on: new Date("2019-05-06"),
  count: 3,
  sentence_ids: []
};

test("a row is called by its words and dates, in the language of the page", () => {
  expect(rowLabel(row, fields, words("en"))).toBe("2019 congress · Review · 2019-05-06");
  expect(rowLabel(row, fields, words("zh"))).toBe("2019 congress · 回顾 · 2019-05-06");
});

test("a row of numbers is called by its first", () => {
  expect(rowLabel({count: 1200}, [{name: "count", type: "BIGINT"}], words("en"))).toBe("count 1,200");
});
