import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {scoreComposed} from "../data-loaders/composed-quantities.js";
import type {ComposedSentence} from "../data-loaders/composed-quantities.js";
import {grammar} from "./figures.js";
import {lexica} from "./stages.js";

const composed = readFileSync("test/gold/quantities-other-unions.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as ComposedSentence);

test("marks stand where their words do, and a sentence's half follows from its text", () => {
  for (const {sentence, half, quantities, non_quantities} of composed) {
    for (const {raw, start, end} of [...quantities, ...non_quantities]) expect(sentence.slice(start, end)).toBe(raw);
    for (const {indicator} of quantities) expect(sentence).toContain(indicator);
    const odd = createHash("sha256").update(sentence).digest()[0]! % 2 === 1;
    expect([sentence, half]).toEqual([sentence, odd ? "held_out" : "development"]);
  }
});

test("a figure missed, one read wrong and a number taken for a figure are each counted", () => {
  const [first] = composed;
  const sentence = "五年来，新建工会30家，表彰12名职工。";
  const marks: ComposedSentence = {...first!, half: "held_out", sentence, quantities: [], non_quantities: []};
  const {core_start: _start, core_end: _end, ...mark} = first!.quantities[0]!;
  const figure = {...mark, start: 8, end: 11, raw: "30家", value: 30, unit: "个", indicator: "新建工会"};
  const name = {start: 14, end: 17, raw: "12名", class: "name"};
  const [development, heldOut] = scoreComposed(grammar, lexica.series, [
    {...marks, quantities: [figure, {...figure, start: 0, end: 2, raw: "五年"}], non_quantities: [name]}
  ]);
  expect(development!.sentences).toBe(0);
  expect(heldOut!.quantities.detection).toMatchObject({right: 1, missed: 1, spurious: 1});
  expect(heldOut!.quantities.fields.unit.share).toBe(0);
  expect(heldOut!.quantities.fields.value.share).toBe(1);
  expect(heldOut!.nonQuantities).toEqual({of: 1, taken: 1});
});
