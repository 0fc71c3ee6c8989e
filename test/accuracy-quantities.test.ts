import {expect, test} from "vitest";
import {measureQuantities, tellQuantities} from "../data-loaders/accuracy-quantities.js";

test("what the command tells is measured, the baseline in the same run", async () => {
  const figures = await measureQuantities();
  const {detection, value} = figures.baseline;
  expect(detection.recall).toBeGreaterThan(0.98);
  expect(detection.precision).toBeLessThan(0.5);
  expect(value.of).toBe(detection.right);
  expect(figures.quantities.detection.right + figures.quantities.detection.missed).toBe(
    detection.right + detection.missed
  );
  const told = tellQuantities(figures);
  expect(told).toContain("indicator               1.000  116 of 116");
  expect(told).toContain(`recall ${detection.recall.toFixed(3)}`);
  expect(told.match(/composed for testing/gu)).toHaveLength(2);
});

test("composed sentences of other unions are read as well as was measured", async () => {
  const {composed} = await measureQuantities();
  const [development, heldOut] = composed;
  expect([development!.half, heldOut!.half]).toEqual(["development", "held_out"]);
  for (const {quantities, nonQuantities} of composed) {
    expect(quantities.detection).toMatchObject({precision: 1, recall: 1});
    expect(quantities.fields.value.share).toBe(1);
    expect(nonQuantities.taken).toBe(0);
  }
  expect(development!.quantities.fields.indicator.share).toBeGreaterThan(0.98);
  expect(heldOut!.quantities.fields.indicator.share).toBeGreaterThan(0.85);
  expect(heldOut!.quantities.fields.kind.share).toBeGreaterThan(0.95);
  expect(heldOut!.quantities.fields.period.share).toBeGreaterThan(0.95);
});

test("errors that remain are told one by one", async () => {
  const figures = await measureQuantities();
  const error = {report_id: "r", expression: "3家", field: "kind", expected: "stock", found: "flow"} as const;
  const told = tellQuantities({...figures, quantities: {...figures.quantities, errors: [error]}});
  expect(told).toContain("r 3家: kind: stock expected, flow found");
});
