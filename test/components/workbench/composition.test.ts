import {beforeAll, describe, expect, test} from "vitest";
import {readCellStatement} from "../../../src/components/workbench/cell-statement.js";
import {compose, locate} from "../../../src/components/workbench/composition.js";
import {ancestors, planCells} from "../../../src/components/workbench/dependencies.js";
import {openWasmEngine} from "../wasm-engine.js";
import type {WasmEngine} from "../wasm-engine.js";

let engine: WasmEngine;
beforeAll(async () => {
  engine = await openWasmEngine();
  engine.say("CREATE TABLE tokens AS SELECT range AS n, '词' || range AS token FROM range(5)");
});

function composed(cells: Record<string, string>, name: string) {
  const sources = Object.entries(cells).map(([name, text]) => ({id: name, name, text}));
  const plans = planCells(sources, new Set(["tokens"]));
  const chain = ancestors(plans, name).map((id) => ({name: id, statement: plans.get(id)!.statement!}));
  return compose({name, statement: readCellStatement(cells[name]!)}, chain);
}

const base = "-- 中文注释\nSELECT n * 10 AS n, token FROM tokens; ";

describe("a cell reads others by their names", () => {
  test.each([
    ["SELECT sum(n) AS n FROM base", [{n: 100}]],
    ["FROM base SELECT max(n) AS n", [{n: 40}]],
    ["WITH large AS (SELECT * FROM base WHERE n > 20) SELECT count(*) AS n FROM large", [{n: 2}]],
    ["WITH base AS (SELECT n + 1 AS n FROM base) SELECT n FROM base ORDER BY n DESC LIMIT 2", [{n: 41}, {n: 31}]],
    [
      "WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 3) SELECT i, n FROM r, base WHERE n = 0 ORDER BY i",
      [
        {i: 1, n: 0},
        {i: 2, n: 0},
        {i: 3, n: 0}
      ]
    ],
    ["WITH b AS (FROM base) PIVOT b ON token USING sum(n)", [{词0: 0, 词1: 10, 词2: 20, 词3: 30, 词4: 40}]],
    ["SELECT count(*) AS n FROM (SELECT * FROM second) -- 末尾", [{n: 3}]],
    ["SELECT n FROM BASE ORDER BY n LIMIT 1", [{n: 0}]],
    ["SELECT column_name FROM shape ORDER BY 1", [{column_name: "n"}, {column_name: "token"}]],
    ["VALUES (1)", [{col0: 1}]]
  ])("%s", (sql, rows) => {
    const cells = {base, second: "SELECT * FROM base WHERE n >= 20", shape: "DESCRIBE base", last: sql};
    expect(engine.ask(composed(cells, "last").text).rows).toEqual(rows);
  });

  test("SUMMARIZE, DESCRIBE and EXPLAIN read cells too", () => {
    expect(engine.ask(composed({base, last: "SUMMARIZE base"}, "last").text).rows).toHaveLength(2);
    expect(engine.ask(composed({base, last: "DESCRIBE base"}, "last").text).rows).toHaveLength(2);
    expect(engine.ask(composed({base, last: "EXPLAIN SELECT * FROM base"}, "last").text).rows[0]).toHaveProperty(
      "explain_key"
    );
  });

  test("a cell that reads no other is asked for as it is written", () => {
    expect(composed({base}, "base").text).toBe("SELECT n * 10 AS n, token FROM tokens");
  });
});

describe("a fault stands in the cell whose text it is, at its characters", () => {
  test.each([
    ["last", "SELECT '工会𠮷' AS 词, 没有的列 FROM base", "last", "没有的列"],
    ["last", "WITH x AS (SELECT 没有的列 FROM base) FROM x", "last", "没有的列"],
    ["last", "/* 中 */ WITH base AS (SELECT 没有的列 FROM base) FROM base", "last", "没有的列"],
    ["last", "SELECT '𠮷' AS x FRM base", "last", "FRM"],
    ["last", "FROM missing", "last", "missing"]
  ])("%s: %s", (name, sql, at, fault) => {
    const cells: Record<string, string> = {base, last: sql};
    let error;
    try {
      const composition = composed(cells, name);
      error = engine.fail(composition.text);
      const place = locate(composition, error.range!)!;
      expect(place.name).toBe(at);
      expect(cells[place.name]!.slice(place.range.start, place.range.end)).toBe(fault);
    } finally {
      expect(error).toBeDefined();
    }
  });

  test("also where it is a cell that this one reads", () => {
    const cells = {base: "-- 前\nSELECT CAST(token AS INTEGER) AS 数 FROM tokens", last: "SELECT * FROM base"};
    const composition = composed(cells, "last");
    const place = locate(composition, engine.fail(composition.text).range!)!;
    expect(place.name).toBe("base");
    expect(cells.base.slice(place.range.start)).toMatch(/^CAST/u);
  });
});
