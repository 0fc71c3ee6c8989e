import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {measureThemes, tellThemes} from "../data-loaders/accuracy-themes.js";
import {COMPOSED} from "../data-loaders/composed-texts.js";
import {codings} from "./gold-codings.js";

const figures = await measureThemes();

test("the rules code the reports as people did, to the figures that are published", () => {
  for (const {coder, sentences, agreements, errors} of figures.reports) {
    const [all] = agreements;
    expect(sentences).toBe(codings(coder).length);
    expect(all!.f1).toBeGreaterThanOrEqual(0.94);
    const wrong = errors.reduce((sum, {spurious, missed}) => sum + spurious.length + missed.length, 0);
    expect(wrong).toBe(all!.only_left + all!.only_right);
    for (const {text} of errors) expect(tellThemes(figures)).toContain(text);
  }
  expect(figures.reports.map(({coder}) => coder)).toEqual(["reference", "editor"]);
});

test("the rules code composed sentences of other unions, too; errors of the half kept back stay unseen", () => {
  const lines = readFileSync(COMPOSED, "utf8").trim().split("\n");
  const composed = lines
    .map((line) => JSON.parse(line) as {kind: string; text: string; half: string})
    .filter(({kind}) => kind === "sentence");
  for (const {text, half} of composed)
    expect(half).toBe(
      parseInt(createHash("sha256").update(text).digest("hex")[0]!, 16) % 2 === 0 ? "development" : "held_out"
    );
  expect(figures.composed.map(({coder}) => coder)).toEqual(["development", "held_out"]);
  const told = tellThemes(figures);
  for (const {coder, sentences, agreements, errors} of figures.composed) {
    expect(sentences).toBe(composed.filter(({half}) => half === coder).length);
    expect(agreements[0]!.f1).toBeGreaterThanOrEqual(0.88);
    expect(errors.length).toBeGreaterThan(0);
    for (const {text} of errors) expect(told.includes(text)).toBe(coder === "development");
  }
});
