import {expect, test} from "vitest";
import {gather} from "../data-loaders/gather.js";
import {tableNames} from "../data-loaders/tables.js";
import type {Tables} from "../data-loaders/tables.js";

const empty = Object.fromEntries(tableNames.map((name) => [name, [] as unknown[]])) as unknown as Tables;
const sentence = (report_id: string, ordinal: number) =>
  ({report_id, ordinal, sentence_id: `${report_id}/${ordinal}.1`, text: "工会。"}) as Tables["sentences"][number];

test("rows of all reports stand in the order that tables.ts gives them, whatever order they came in", () => {
  const tables = gather([
    {...empty, sentences: [sentence("b", 10), sentence("b", 2)]},
    {...empty, sentences: [sentence("a", 1)]}
  ]);
  expect(tables.sentences.map(({sentence_id}) => sentence_id)).toEqual(["a/1.1", "b/2.1", "b/10.1"]);
  expect(tables.sentences[1]).toEqual(sentence("b", 2));
});

test("lists, NULLs and empty tables stay what they are", () => {
  const block = {report_id: "a", ordinal: 1, rules: ["one", "two"], level: null} as Tables["blocks"][number];
  const tables = gather([{...empty, blocks: [block]}, empty]);
  expect(tables.blocks).toEqual([block]);
  expect(tables.tokens).toEqual([]);
});
