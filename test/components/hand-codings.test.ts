import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseCodings} from "../../data-loaders/codings.js";
import type {Problem} from "../../data-loaders/problems.js";
import {HandCodings, readCodings} from "../../src/components/hand-codings.js";
import type {HandCoding} from "../../src/components/hand-codings.js";

const themes = ["model_workers", "new_employment", "women_workers"];
const coding = (n: number, over: Partial<HandCoding> = {}): HandCoding => ({
  report_id: "r",
  sentence_id: `r/${n}.1`,
  quote: `第${n}句。`,
  themes: [],
  disputed: [],
  note: "",
  ...over
});

describe("a person's codings", () => {
  test("take every step back, a file read in as one", () => {
    const codings = new HandCodings([coding(1)]);
    codings.put([coding(1, {themes: ["model_workers"]})]);
    codings.put([coding(2), coding(3)]);
    codings.remove("r/1.1");
    expect(codings.all().map(({sentence_id}) => sentence_id)).toEqual(["r/2.1", "r/3.1"]);
    expect(codings.undo()).toEqual(["r/1.1"]);
    expect(codings.get("r/1.1")?.themes).toEqual(["model_workers"]);
    expect(codings.undo()).toEqual(["r/2.1", "r/3.1"]);
    expect(codings.undo()).toEqual(["r/1.1"]);
    expect(codings.all()).toEqual([coding(1)]);
    expect(codings.undoable).toBe(false);
    expect(codings.undo()).toEqual([]);
  });

  test("stand in the order of their places", () => {
    const codings = new HandCodings([coding(10), coding(9), coding(2)]);
    expect(codings.all().map(({sentence_id}) => sentence_id)).toEqual(["r/2.1", "r/9.1", "r/10.1"]);
  });

  test("come back from their file as they were, in the browser and in the build", async () => {
    const text = fc
      .string({unit: fc.constantFrom("句", "，", ",", '"', "“", " ", "a"), maxLength: 12})
      .map((s) => s.trim());
    const picked = fc.uniqueArray(fc.constantFrom(...themes), {maxLength: 3});
    const made = fc.record({quote: text.map((s) => `${s}。`), themes: picked, note: text});
    await fc.assert(
      fc.asyncProperty(fc.array(made, {maxLength: 5}), async (list) => {
        const codings = new HandCodings(list.map((one, i) => coding(i + 1, one)));
        const csv = codings.toCsv();
        expect(await readCodings(csv, themes)).toEqual({codings: codings.all(), skipped: 0});
        const problems: Problem[] = [];
        const built = parseCodings({file: "li.csv", text: csv, coder: "li"}, themes, problems);
        expect(problems).toEqual([]);
        expect(built.map(({sentence_id, quote, themes, note}) => [sentence_id, quote, themes, note ?? ""])).toEqual(
          codings.all().map(({sentence_id, quote, themes, note}) => [sentence_id, quote, themes, note])
        );
      })
    );
  });
});

test.each([
  ["a,b\n1,2", "no column report_id"],
  ["report_id,sentence_id,themes\nr,r/1.1,labour", "row 1: unknown theme labour"],
  [
    "report_id,sentence_id,themes\nr,r/1.1,model_workers new_employment women_workers model_workers",
    "row 1: more than 3 themes"
  ]
])("a file that is none is refused: %#", async (text, why) => {
  await expect(readCodings(text, themes)).rejects.toThrow(why);
});

test("rows without a sentence_id are left to the build", async () => {
  const text = "report_id,sentence_id,quote,themes\nr,,第一句。,model_workers\nr,r/1.1,,\n";
  expect(await readCodings(text, themes)).toMatchObject({codings: [{sentence_id: "r/1.1", themes: []}], skipped: 1});
});
