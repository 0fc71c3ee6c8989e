import fc from "fast-check";
import {expect, test} from "vitest";
import {raiseLabels} from "../../src/components/place-labels.js";

test("labels apart stay, a label that would cover another is raised", () => {
  const box = (x: number, y: number) => ({x, y, width: 40});
  expect(raiseLabels([box(0, 100), box(50, 100), box(60, 98)], 15)).toEqual([0, 0, 1]);
});

test("no label ever covers another", () => {
  const box = fc.record({x: fc.integer({min: 0, max: 200}), y: fc.integer({min: 0, max: 100}), width: fc.constant(40)});
  fc.assert(
    fc.property(fc.array(box, {maxLength: 20}), (boxes) => {
      const raised = raiseLabels(boxes, 15);
      const placed = boxes.map((box, i) => ({...box, y: box.y - raised[i]! * 15}));
      for (const [i, a] of placed.entries())
        for (const b of placed.slice(0, i)) expect(Math.abs(a.x - b.x) >= 40 || Math.abs(a.y - b.y) >= 15).toBe(true);
    })
  );
});
