import {expect, test} from "vitest";
import {measureUndertakings, tellUndertakings} from "../data-loaders/accuracy-undertakings.js";
import {scoreUndertakings} from "../data-loaders/undertaking-accuracy.js";
import type {GoldUndertaking} from "../data-loaders/undertaking-accuracy.js";
import type {Undertaking} from "../data-loaders/tables.js";

test("plans are followed as the editor followed them, to the figures that are published", async () => {
  const figures = await measureUndertakings();
  const of = (least: string, half: string) =>
    figures.pairs.find((pair) => pair.least === least && pair.half === half)!.detection;
  for (const half of ["development", "held_out"]) {
    expect(of("taken_up", half).f1).toBeGreaterThan(0.7);
    expect(of("perhaps", half).recall).toBeGreaterThan(0.8);
  }
  expect(of("taken_up", "all").precision).toBeGreaterThan(of("perhaps", "all").precision);
  expect(of("taken_up", "all").right).toBe(of("taken_up", "development").right + of("taken_up", "held_out").right);
  const {right, wrong} = figures.silent;
  expect(right).toBeGreaterThan(3 * wrong);
  for (const {plan} of figures.errors) expect(tellUndertakings(figures)).toContain(plan);
});

const row = (relation: Undertaking["relation"], plan: string | null, review: string | null) =>
  ({
    undertaking_id: `${plan ?? ""}~${review ?? ""}`,
    relation,
    plan_sentence_id: plan,
    review_sentence_id: review
  }) as Undertaking;
const named = (sentence_id: string) => ({sentence_id, words: sentence_id});
const sentences = ["p1", "p2", "p3", "r1", "r2", "r3"].map((id) => ({sentence_id: id, text: `${id}。`}));
const gold: GoldUndertaking[] = [
  {...named("p1"), half: "development", taken_up_by: [named("r1"), named("r2")], arguable: [], coder: "editor"},
  {...named("p2"), half: "held_out", taken_up_by: [], arguable: [named("r2")], coder: "editor"},
  {...named("p3"), half: "held_out", taken_up_by: [], arguable: [], coder: "editor"}
];

test("pairs are right, spurious or missed; arguable ones count neither way", () => {
  const rows = [
    row("taken_up", "p1", "r1"),
    row("perhaps", "p1", "r3"),
    row("taken_up", "p2", "r2"),
    row("silent", "p3", null)
  ];
  const {pairs, silent, errors} = scoreUndertakings(rows, gold, sentences);
  const counts = pairs.map(({least, half, detection: {right, spurious, missed}}) =>
    [least, half, right, spurious, missed].join(" ")
  );
  expect(counts).toEqual([
    "taken_up all 1 0 1",
    "taken_up development 1 0 1",
    "taken_up held_out 0 0 0",
    "perhaps all 1 1 1",
    "perhaps development 1 1 1",
    "perhaps held_out 0 0 0"
  ]);
  expect(silent).toEqual({right: 1, arguable: 0, wrong: 0});
  expect(errors).toEqual([{plan: "p1", review: "r2", error: "missed"}]);
});

test("claims of silence and of no plan are right, arguable or wrong", () => {
  const rows = [
    row("silent", "p1", null),
    row("silent", "p2", null),
    row("unplanned", null, "r1"),
    row("unplanned", null, "r3")
  ];
  const {silent, unplanned} = scoreUndertakings(rows, gold, sentences);
  expect(silent).toEqual({right: 0, arguable: 1, wrong: 1});
  expect(unplanned).toEqual({right: 1, arguable: 0, wrong: 1});
});

test("a gold sentence whose id names other words is an error", () => {
  const moved = [{...gold[2]!, words: "别的"}];
  expect(() => scoreUndertakings([], moved, sentences)).toThrow("p3 does not begin with 别的");
});
