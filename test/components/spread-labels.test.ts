import fc from "fast-check";
import {expect, test} from "vitest";
import {spreadLabels} from "../../src/components/spread-labels.js";

test.each([
  ["labels with room stand where they want to", [20, 60, 100], [20, 60, 100]],
  ["two that touch give way alike", [50, 52], [46, 56]],
  ["at the edges they stay inside", [0, 200], [5, 195]],
  ["a crowd at the end is pushed up", [190, 195, 199], [175, 185, 195]],
  ["none", [], []]
])("%s", (_, wanted, placed) => {
  expect(spreadLabels(wanted, 10, 0, 200)).toEqual(placed);
});

test("no label covers another, all stay inside where there is room", () => {
  fc.assert(
    fc.property(fc.array(fc.double({min: 0, max: 300, noNaN: true}), {maxLength: 30}), (heights) => {
      const placed = spreadLabels(
        heights.toSorted((a, b) => a - b),
        10,
        0,
        300
      );
      placed.forEach((place, i) => {
        expect(place).toBeGreaterThanOrEqual(5 - 1e-9);
        expect(place).toBeLessThanOrEqual(295 + 1e-9);
        if (i > 0) expect(place - placed[i - 1]!).toBeGreaterThanOrEqual(10 - 1e-9);
      });
    })
  );
});
