import {expect, test} from "vitest";
import type {Token} from "../data-loaders/tables.js";
import {countTerms} from "../data-loaders/terms.js";

const token = (report_id: string, token: string, pos: string) =>
  ({report_id, token, pos, content: pos === "n"}) as Token;

test("a word counts by report and part of speech; punctuation does not count", () => {
  const tokens = [
    token("a", "工会", "n"),
    token("a", "，", "x"),
    token("a", "工会", "n"),
    token("a", "服务", "v"),
    token("a", "服务", "n"),
    token("b", "工会", "n"),
    token("a", "工会", "n")
  ];
  expect(countTerms(tokens)).toEqual([
    {report_id: "a", token: "工会", pos: "n", content: true, count: 3, per_10k: 6000, documents: 2},
    {report_id: "a", token: "服务", pos: "v", content: false, count: 1, per_10k: 2000, documents: 1},
    {report_id: "a", token: "服务", pos: "n", content: true, count: 1, per_10k: 2000, documents: 1},
    {report_id: "b", token: "工会", pos: "n", content: true, count: 1, per_10k: 10000, documents: 2}
  ]);
  expect(countTerms([])).toEqual([]);
});
