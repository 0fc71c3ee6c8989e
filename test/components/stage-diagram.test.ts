import {expect, test} from "vitest";
import {placeStages} from "../../src/components/stage-diagram.js";

const rows = [
  ["sources", null],
  ["blocks", "sources"],
  ["sentences", "blocks"],
  ["tokens", "sentences"],
  ["terms", "tokens"],
  ["alignments", "sentences"]
].map(([stage, made_from]) => ({stage: stage!, made_from: made_from!, made: 1}));

const places = (across: boolean) =>
  placeStages(rows, across).map(({row, column, line}) => `${row.stage} ${column},${line}`);

test("stages up to the one that branches stand side by side, each branch on a line of its own", () => {
  expect(places(true)).toEqual([
    "sources 0,0",
    "blocks 1,0",
    "sentences 2,0",
    "tokens 1,1",
    "terms 2,1",
    "alignments 1,2"
  ]);
});

test("on a phone they stand one below another", () => {
  expect(places(false)).toEqual([
    "sources 0,0",
    "blocks 0,1",
    "sentences 0,2",
    "tokens 0,3",
    "terms 1,3",
    "alignments 0,4"
  ]);
});

test("every stage has a place, and no two have the same", () => {
  const placed = places(true).map((place) => place.split(" ")[1]);
  expect(new Set(placed).size).toBe(rows.length);
});
