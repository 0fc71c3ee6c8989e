import {readFileSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {cohenKappa, measureAgreement} from "../data-loaders/agreement.js";
import type {CodingRow} from "../data-loaders/tables.js";

describe("Cohen's kappa", () => {
  test.each([
    // By hand: p_o = 35/50 = 0.7, p_e = 0.5·0.6 + 0.5·0.4 = 0.5, kappa = 0.2/0.5.
    ["twenty of fifty yes by both", {both: 20, only_left: 5, only_right: 10, neither: 15}, 0.4],
    // Two tables with p_o = 0.85 whose kappas Feinstein and Cicchetti (1990) set side by side, 0.70 and 0.32.
    ["balanced", {both: 40, only_left: 9, only_right: 6, neither: 45}, 0.7],
    ["unbalanced", {both: 80, only_left: 10, only_right: 5, neither: 5}, 0.32],
    ["wholly agreed", {both: 3, only_left: 0, only_right: 0, neither: 7}, 1],
    ["wholly opposed", {both: 0, only_left: 5, only_right: 5, neither: 0}, -1],
    ["as by chance", {both: 1, only_left: 1, only_right: 1, neither: 1}, 0]
  ])("%s", (_, counts, kappa) => expect(cohenKappa(counts)).toBeCloseTo(kappa, 2));

  test("is unknown where chance alone would agree wholly, and of nothing", () => {
    expect(cohenKappa({both: 0, only_left: 0, only_right: 0, neither: 9})).toBeNull();
    expect(cohenKappa({both: 0, only_left: 0, only_right: 0, neither: 0})).toBeNull();
  });
});

test("two coders are compared on the sentences that both coded, arguable themes left out", () => {
  const row = (coder: string, n: number, theme_id: string | null, disputed = false): CodingRow => ({
    coder,
    report_id: "r",
    sentence_id: `r/1.${n}`,
    theme_id,
    disputed,
    note: null
  });
  const rows = [
    row("a", 1, "x"),
    row("b", 1, "x"),
    row("a", 2, "x"),
    row("b", 2, "y"),
    row("a", 3, null),
    row("b", 3, null),
    row("a", 4, "x"),
    row("b", 4, null),
    row("b", 4, "x", true),
    row("a", 5, "y")
  ];
  const {agreements, differences, sentences} = measureAgreement(rows, "a", "b", ["x", "y", "z"]);
  expect(sentences).toBe(4);
  expect(differences).toEqual([{sentence_id: "r/1.2", only_left: ["x"], only_right: ["y"]}]);
  expect(
    agreements.map(({theme_id, both, only_left, only_right, neither, f1}) => [
      theme_id,
      both,
      only_left,
      only_right,
      neither,
      f1
    ])
  ).toEqual([
    [null, 1, 1, 1, 8, 0.5],
    ["x", 1, 1, 0, 1, 2 / 3],
    ["y", 0, 0, 1, 3, 0]
  ]);
});

test("the SQL macros say the same as the functions", async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  for (const name of ["cohen_kappa", "f_one"])
    await connection.run(readFileSync(`src/queries/macros/${name}.sql`, "utf8"));
  const count = fc.nat(50);
  await fc.assert(
    fc.asyncProperty(count, count, count, count, async (both, only_left, only_right, neither) => {
      const cells = `${both}, ${only_left}, ${only_right}`;
      const reader = await connection.runAndReadAll(`SELECT cohen_kappa(${cells}, ${neither}), f_one(${cells})`);
      const [kappa, f1] = reader.getRowsJS()[0] as [number | null, number | null];
      const expected = cohenKappa({both, only_left, only_right, neither});
      if (expected === null) expect(kappa).toBeNull();
      else expect(kappa).toBeCloseTo(expected, 10);
      const either = 2 * both + only_left + only_right;
      if (either === 0) expect(f1).toBeNull();
      else expect(f1).toBeCloseTo((2 * both) / either, 10);
    }),
    {numRuns: 50}
  );
});
