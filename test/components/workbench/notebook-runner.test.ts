import {describe, expect, test} from "vitest";
import {QueryError} from "../../../src/components/query-error.js";
import type {Result} from "../../../src/components/result.js";
import {NotebookRunner} from "../../../src/components/workbench/notebook-runner.js";

/** A runner whose engine notes what it is asked, by the cell asked for, and answers at once or when told. */
function bench(cells: Record<string, string>, {held = false} = {}) {
  const asked: string[] = [];
  const waiting: {resolve: () => void; reject: (error: Error) => void; signal: AbortSignal}[] = [];
  const result: Result = {fields: [], rows: [], milliseconds: 1};
  const runner = new NotebookRunner(
    (sql, {signal}) => {
      asked.push(sql);
      if (/broken/u.test(sql.split(" ").at(-1)!))
        return Promise.reject(new QueryError("catalog", "no table", {range: null}));
      if (!held) return Promise.resolve(result);
      return new Promise((resolve, reject) => {
        waiting.push({resolve: () => resolve(result), reject, signal});
        signal.addEventListener("abort", () => reject(new QueryError("cancelled", "")));
      });
    },
    ["tokens"],
    () => {}
  );
  let now = cells;
  const set = (next: Record<string, string>, names: Record<string, string> = {}) => {
    now = next;
    runner.setCells(Object.entries(next).map(([id, text]) => ({id, name: names[id] ?? id, text})));
  };
  set(now);
  const last = () => asked.splice(0).map((sql) => /(\w+)$/u.exec(sql)![1]);
  const phases = () => Object.fromEntries(Object.keys(now).map((id) => [id, runner.state(id).phase]));
  return {runner, set, asked, waiting, last, phases};
}

// Each statement ends in a word of its own, by which the test knows it.
const diamond = {
  d: "SELECT * FROM b, c AS d_",
  b: "SELECT * FROM a AS b_",
  c: "SELECT * FROM a AS c_",
  a: "SELECT * FROM tokens AS a_",
  other: "SELECT * FROM tokens AS other_"
};

describe("what runs", () => {
  test("all cells, each after those that it reads, once, in whatever order they stand", async () => {
    const {runner, last} = bench(diamond);
    await runner.runAll();
    const order = last();
    expect(order.toSorted()).toEqual(["a_", "b_", "c_", "d_", "other_"]);
    expect(order.indexOf("a_")).toBeLessThan(order.indexOf("b_"));
    expect(order.indexOf("d_")).toBeGreaterThan(Math.max(order.indexOf("b_"), order.indexOf("c_")));
  });

  test("an edited cell takes with it exactly those that depend on it", async () => {
    const {runner, set, last} = bench(diamond);
    await runner.runAll();
    last();
    set({...diamond, b: "SELECT 1 FROM a AS b_"});
    expect(last()).toEqual([]);
    await runner.run("b");
    expect(last()).toEqual(["b_", "d_"]);
    await runner.run("other");
    expect(last()).toEqual(["other_"]);
    await runner.run("a");
    expect(last().toSorted()).toEqual(["a_", "b_", "c_", "d_"]);
  });

  test("a cell alone brings first what it reads and was never run", async () => {
    const {runner, last} = bench(diamond);
    await runner.run("b");
    expect(last()).toEqual(["a_", "b_", "c_", "d_"]);
  });

  test("what is typed and not run stands for nothing yet", async () => {
    const {runner, set, asked} = bench(diamond);
    await runner.runAll();
    set({...diamond, a: "SELECT nonsense FROM tokens AS a_"});
    asked.length = 0;
    await runner.run("b");
    expect(asked[0]).toContain("SELECT * FROM tokens AS a_");
  });

  test("a newer run replaces the older, whose answer is dropped", async () => {
    const {runner, waiting, phases} = bench({a: "SELECT 1 AS a_"}, {held: true});
    const first = runner.run("a");
    await expect.poll(() => waiting.length).toBe(1);
    const second = runner.run("a");
    await expect.poll(() => waiting.length).toBe(2);
    expect(waiting[0]!.signal.aborted).toBe(true);
    waiting[1]!.resolve();
    await Promise.all([first, second]);
    expect(phases()).toEqual({a: "done"});
  });

  test("cancelling a cell ends those that wait for it", async () => {
    const {runner, waiting} = bench({a: "SELECT 1 AS a_", b: "SELECT * FROM a AS b_"}, {held: true});
    const all = runner.runAll();
    await expect.poll(() => waiting.length).toBe(1);
    runner.cancel("a");
    await all;
    expect(runner.state("a").problem).toMatchObject({kind: "error", error: {kind: "cancelled"}});
    expect(runner.state("b").problem).toEqual({kind: "blocked", by: "a"});
    expect(runner.busy).toBe(false);
  });
});

describe("names", () => {
  test("a cell that comes, goes or takes another name runs those that read it", async () => {
    const {runner, set, last} = bench({b: "SELECT * FROM a AS b_"});
    await runner.run("b");
    expect(last()).toEqual(["b_"]);
    set({b: "SELECT * FROM a AS b_", a: "SELECT 1 AS a_"});
    await expect.poll(() => runner.state("b").problem).toEqual({kind: "blocked", by: "a"});
    await runner.run("a");
    expect(last()).toEqual(["a_", "b_"]);
    set({b: "SELECT * FROM a AS b_"});
    await expect.poll(last).toEqual(["b_"]);
  });

  test("a renamed cell keeps its result, and so do those whose text is renamed with it", async () => {
    const {runner, set, last} = bench({a: "SELECT 1 AS a_", b: "SELECT a.x FROM a AS b_"});
    await runner.runAll();
    last();
    set({a: "SELECT 1 AS a_", b: "SELECT 新.x FROM 新 AS b_"}, {a: "新"});
    expect(last()).toEqual([]);
    expect(runner.state("b")).toMatchObject({phase: "done", ran: "SELECT 新.x FROM 新 AS b_"});
    await runner.run("b");
    expect(runner.state("b").phase).toBe("done");
  });

  test.each([
    [
      {a: "SELECT * FROM b", b: "SELECT * FROM c", c: "SELECT * FROM a"},
      "a",
      {kind: "cycle", names: ["a", "b", "c", "a"]}
    ],
    [{a: "SELECT * FROM a"}, "a", {kind: "cycle", names: ["a", "a"]}],
    [{tokens: "SELECT 1"}, "tokens", {kind: "table", name: "tokens"}],
    [{select: "SELECT 1"}, "select", {kind: "name", name: "select", reason: "reserved"}],
    [{"a b": "SELECT 1"}, "a b", {kind: "name", name: "a b", reason: "form"}]
  ])("%j: a fault is said in %s", async (cells, id, fault) => {
    const {runner, asked} = bench(cells as unknown as Record<string, string>);
    await runner.run(id);
    expect(runner.state(id).problem).toEqual({kind: "fault", fault});
    expect(asked).toEqual([]);
  });

  test("two cells of one name are both at fault, and what reads the name waits", async () => {
    const {runner, set} = bench({});
    set({p: "SELECT 1", q: "SELECT 2", r: "SELECT * FROM same"}, {p: "same", q: "Same"});
    await runner.runAll();
    expect(runner.state("p").problem).toEqual({kind: "fault", fault: {kind: "twice", name: "same"}});
    expect(runner.state("r").problem).toEqual({kind: "blocked", by: "same"});
  });

  test("a cell outside a cycle that reads it is blocked, not part of it", async () => {
    const {runner} = bench({a: "FROM b", b: "FROM a", c: "FROM a"});
    await runner.runAll();
    expect(runner.state("c").problem).toEqual({kind: "blocked", by: "a"});
  });

  test("a name that is neither cell nor table is told beside the engine's error", async () => {
    const {runner} = bench({a: "SELECT 1 FROM nothing AS broken"});
    await runner.runAll();
    expect(runner.state("a").problem).toMatchObject({kind: "error", at: "a", missing: ["nothing"]});
  });
});
