import {expect, test} from "vitest";
import {QueryError} from "../../src/components/query-error.js";
import {readStatement, tablesNamed} from "../../src/components/statement.js";

function refusal(sql: string): QueryError {
  try {
    readStatement(sql);
  } catch (error) {
    if (error instanceof QueryError) return error;
  }
  throw new Error(`not refused: ${sql}`);
}

test.each([
  ["", null],
  [" -- nothing\n ;", null],
  ["SELECT 1; SELECT 2", "SELECT"],
  ["SELECT '; 工会'; /* ; */ DROP TABLE tokens", "DROP"]
])("%s is not one statement", (sql, second) => {
  const {kind, range} = refusal(sql);
  expect(kind).toBe("syntax");
  expect(range && sql.slice(range.start, range.end)).toBe(second);
  if (range) expect(range.start).toBeGreaterThan(sql.indexOf(";"));
});

test("a query too long to be one is refused before it is read", () => {
  expect(refusal(`SELECT ${"1 + ".repeat(300_000)} 1`).kind).toBe("syntax");
});

test.each([
  "SELECT ';' AS \"a;b\", $$;$$ -- ;\n;",
  "; ;SELECT 1;",
  "FROM sentences",
  "WITH a AS (SELECT 1) SELECT * FROM a",
  "VALUES (1)",
  "EXPLAIN ANALYZE SELECT 1",
  "SELECT query FROM (SELECT 1 AS query)",
  "SELECT 'enable_logging()'",
  "SELCT 1"
])("%s is let through", (sql) => {
  expect(readStatement(sql).lexemes.length).toBeGreaterThan(0);
});

test.each([
  ["SET threads = 4", "SET"],
  ["/* 工会 */ reset threads", "reset"],
  ["COPY tokens TO 'x'", "COPY"],
  ["ATTACH ':memory:' AS 别的", "ATTACH"],
  ["install httpfs", "install"],
  ["PRAGMA version", "PRAGMA"],
  ["EXPLAIN ANALYZE DELETE FROM tokens", "DELETE"],
  ["EXPLAIN (FORMAT json) UPDATE tokens SET pos = 'x'", "UPDATE"],
  ["SELECT '工会', * FROM enable_logging(level = 'trace')", "enable_logging"],
  ["FROM \"Query\" /* */ ('SELECT 1')", '"Query"'],
  ["FROM system.main.query('SELECT 1')", "query"]
])("%s is refused at its word", (sql, word) => {
  const {kind, range, hint} = refusal(sql);
  expect(kind).toBe("forbidden");
  expect(hint).toMatch(/only read/u);
  expect(range && sql.slice(range.start, range.end)).toBe(word);
});

test.each([
  ["SELECT tokens FROM reports", ["reports"]],
  ['select * from Sentences s join "tokens" t using (sentence_id)', ["sentences", "tokens"]],
  ["DESCRIBE blocks", ["blocks"]],
  ["SUMMARIZE blocks", ["blocks"]]
])("%s names tables", (sql, expected) => {
  expect(tablesNamed(readStatement(sql).lexemes)).toEqual(expected);
});
