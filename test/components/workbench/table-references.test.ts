import {expect, test} from "vitest";
import {lexemes} from "../../../src/components/lexemes.js";
import {tableReferences} from "../../../src/components/workbench/table-references.js";

test.each([
  ["FROM terms", ["terms"]],
  ["SELECT * FROM a, b JOIN c ON f(a.x, b.y) = 1, d AS t(p, q), e WHERE x IN (1, 2)", ["a", "b", "c", "d", "e"]],
  ["SELECT (SELECT max(x) FROM a) FROM (SELECT * FROM b) t, (c JOIN d USING (k, l))", ["a", "b", "c", "d"]],
  ["SELECT extract(year FROM day), trim(both x FROM y), substring(s FROM 2) FROM a", ["a"]],
  ["SELECT 1 FROM a WHERE x IS NOT DISTINCT FROM y AND z IS DISTINCT FROM w", ["a"]],
  ["SELECT * FROM range(5) r, main.a, 'file.csv', \"句子\"", ["句子"]],
  ["WITH a AS (SELECT * FROM a), b AS (SELECT * FROM a, c) SELECT * FROM a, b, d", ["a", "c", "d"]],
  ["WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r, limits) FROM r", ["limits"]],
  ["SELECT * FROM (WITH x AS MATERIALIZED (FROM y) FROM x) JOIN x USING (k)", ["y", "x"]],
  ["PIVOT a ON part, report USING sum(n), count(*)", ["a"]],
  ["FROM (PIVOT a ON x USING count(*)), b", ["a", "b"]],
  ["FROM a PIVOT (sum(x) FOR y IN (1, 2)), b", ["a", "b"]],
  ["WITH b AS (FROM a) PIVOT b ON x", ["a"]],
  ["SUMMARIZE a", ["a"]],
  ["DESCRIBE SELECT * FROM a", ["a"]],
  ["EXPLAIN ANALYZE SELECT * FROM a", ["a"]],
  ["SELECT TIMESTAMP WITH TIME ZONE '2020-01-01' FROM a", ["a"]],
  ["FROM a SELECT x, y WHERE z", ["a"]],
  ["FROM t : a JOIN b ON true", ["a", "b"]],
  ["SELECT 1 UNION ALL BY NAME SELECT x, y FROM a ORDER BY b, c", ["a"]],
  ["SELECT 'FROM x' AS \"from\", $$ FROM y $$ -- FROM z\nFROM A", ["a"]],
  ["SELECT * FROM a, LATERAL (SELECT * FROM b WHERE b.x = a.x)", ["a", "b"]],
  ["SELECT a.x FROM 词表 AS a POSITIONAL JOIN b", ["词表", "b"]]
])("%s reads %j", (sql, names) => {
  const found = tableReferences(lexemes(sql)).references;
  expect(found.map(({name}) => name)).toEqual(names);
  for (const {name, start, end} of found) expect(sql.slice(start, end).replaceAll('"', "").toLowerCase()).toBe(name);
});

test("the WITH that begins a statement is told, with its names", () => {
  expect(tableReferences(lexemes("WITH a AS (SELECT 1), b(x) AS NOT MATERIALIZED (SELECT 2) FROM a, b")).with).toEqual({
    recursive: false,
    names: ["a", "b"],
    end: 4
  });
  expect(tableReferences(lexemes("WITH  RECURSIVE r AS (SELECT 1) FROM r")).with).toMatchObject({
    recursive: true,
    end: 15
  });
  expect(tableReferences(lexemes("SELECT * FROM (WITH a AS (SELECT 1) FROM a)")).with).toBeNull();
});
