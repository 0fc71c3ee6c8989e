import {expect, test} from "vitest";
import {readState} from "../../src/components/address-text.js";
import {
  collationUrl,
  inReadingOrder,
  quantitiesOf,
  quantityUrl,
  readCitation,
  readQuantity,
  reportPath,
  sentencePath,
  sentencesOf
} from "../../src/components/links.js";

test.each([
  ["2019-congress/12.3", "reports/2019-congress.html#12.3"],
  ["报告/1.1", "reports/%E6%8A%A5%E5%91%8A.html#1.1"],
  ["2019-congress", null],
  ["2019-congress/s3", null],
  ["../x/1.1", null],
  ["javascript:alert(1)//1.1", null],
  [12.3, null],
  [null, null]
])("the sentence %o leads to %o", (id, path) => {
  expect(sentencePath(id)).toBe(path);
});

test.each([
  ["2019-congress", undefined, "reports/2019-congress.html"],
  ["2019-congress", "2019-congress/s3", "reports/2019-congress.html#s3"],
  ["a?b#c", "12.3", "reports/a%3Fb%23c.html#12.3"]
])("place %o of report %o", (report_id, place, path) => {
  expect(reportPath(report_id, place)).toBe(path);
});

test("a citation is a report, a paragraph and a sentence", () => {
  expect(readCitation("2019-congress/12.3")).toEqual({report_id: "2019-congress", paragraph: 12, sentence: 3});
});

test("a row's sentences are those of its columns of ids, each once, and nothing else", () => {
  expect(sentencesOf({sentence_id: "a/1.2", sentence_ids: ["a/1.1", "a/1.2", null, "x"], other: "a/9.9"})).toEqual([
    "a/1.2",
    "a/1.1"
  ]);
  expect(sentencesOf({left_sentence_id: "a/1.1", n: 3, right_sentence_id: "b/2.1"})).toEqual(["a/1.1", "b/2.1"]);
  expect(sentencesOf({sentence_ids: 12})).toEqual([]);
});

test("reading order counts paragraphs and sentences as numbers, report by report", () => {
  const ids = ["b/10.2", "a/2.1", "b/9.11", "b/9.2", "a/1.1"];
  expect(inReadingOrder(ids)).toEqual(["b/9.2", "b/9.11", "b/10.2", "a/1.1", "a/2.1"]);
});

test("a quantity is cited by its place in its sentence", () => {
  expect(readQuantity("2019-congress/12.3/q2")).toEqual({sentence_id: "2019-congress/12.3", quantity: 2});
  expect(quantityUrl("2019-congress/12.3/q2")).toMatch(/\/reports\/2019-congress\.html#12\.3-q2$/u);
  for (const id of ["2019-congress/12.3", "2019-congress/q2", "javascript:alert(1)/q1", 3, null])
    expect([readQuantity(id), quantityUrl(id)]).toEqual([null, null]);
  expect(quantitiesOf({quantity_id: "a/1.2/q1", quantity_ids: ["a/1.2/q1", "a/1.2/q2", "a/1.2"]})).toEqual([
    "a/1.2/q1",
    "a/1.2/q2"
  ]);
});

test("a link to two reports side by side says which and where, as the page's address reads it", async () => {
  const url = new URL(collationUrl("2019-congress", "a&b", "a&b/12.3"));
  expect(url.pathname).toMatch(/\/collation\.html$/u);
  expect([...(await readState(url.hash.slice(1))).entries]).toEqual([
    ["pair", "2019-congress~a&b"],
    ["sentence", "a&b/12.3"]
  ]);
});
