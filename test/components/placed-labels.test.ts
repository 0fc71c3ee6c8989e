import fc from "fast-check";
import {expect, test} from "vitest";
import {placeLabels} from "../../src/components/placed-labels.js";

const bounds = {left: 0, right: 300, top: 0, bottom: 200};

test("a label stands to the right, or where there is room", () => {
  const label = {width: 40, height: 14, gap: 5};
  expect(placeLabels([{...label, x: 100, y: 100}], [{x: 100, y: 100}], bounds)).toEqual([{x: 125, y: 100}]);
  expect(placeLabels([{...label, x: 290, y: 100}], [{x: 290, y: 100}], bounds)).toEqual([{x: 265, y: 100}]);
  expect(placeLabels([{...label, x: 10, y: 100, width: 400}], [{x: 10, y: 100}], bounds)).toEqual([null]);
});

test("labels never meet one another, nor leave the chart", () => {
  const point = fc.record({
    x: fc.integer({min: 0, max: 300}),
    y: fc.integer({min: 0, max: 200}),
    width: fc.integer({min: 10, max: 90})
  });
  fc.assert(
    fc.property(fc.array(point, {maxLength: 40}), (points) => {
      const labels = points.map((point) => ({...point, height: 14, gap: 5}));
      const placed = placeLabels(labels, points, bounds).flatMap((spot, i) =>
        spot ? [{...spot, width: points[i]!.width}] : []
      );
      for (const [i, a] of placed.entries()) {
        expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width / 2).toBeLessThanOrEqual(300);
        for (const b of placed.slice(i + 1))
          expect(Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= 14).toBe(true);
      }
    })
  );
});
