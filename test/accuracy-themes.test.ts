import {expect, test} from "vitest";
import {measureThemes, tellThemes} from "../data-loaders/accuracy-themes.js";
import {codings} from "./gold-codings.js";

test("the rules code the reports as people did, to the figures that are published", async () => {
  const figures = await measureThemes();
  for (const {coder, sentences, agreements, errors} of figures) {
    const [all] = agreements;
    expect(sentences).toBe(codings(coder).length);
    expect(all!.f1).toBeGreaterThanOrEqual(0.92);
    const wrong = errors.reduce((sum, {spurious, missed}) => sum + spurious.length + missed.length, 0);
    expect(wrong).toBe(all!.only_left + all!.only_right);
    for (const {text} of errors) expect(tellThemes(figures)).toContain(text);
  }
  expect(figures.map(({coder}) => coder)).toEqual(["reference", "editor"]);
});
