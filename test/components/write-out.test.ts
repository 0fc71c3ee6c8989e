import type {DuckDBConnection} from "@duckdb/node-api";
import {beforeAll, describe, expect, test} from "vitest";
import type {Macro} from "../../data-loaders/macros.js";
import {makeQueries, makeTables, readMacros} from "../../data-loaders/make.js";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {openTables, runQuery} from "../../data-loaders/results.js";
import {macrosCalled, writeOut} from "../../src/components/write-out.js";

let macros: ReadonlyMap<string, Macro>;
let queries: ReadonlyMap<string, ShippedQuery>;
/** Has the tables and not one macro. */
let connection: DuckDBConnection;

beforeAll(async () => {
  macros = new Map((await readMacros()).map((macro) => [macro.name, macro]));
  queries = await makeQueries();
  connection = await openTables(await makeTables());
});

function writeOutAll(sql: string): string {
  let text = sql;
  for (let macro = macrosCalled(text, macros)[0]; macro; macro = macrosCalled(text, macros)[0]) {
    const next = writeOut(text, macro);
    if (next === text) throw new Error(`${macro.name} is not written out`);
    text = next;
  }
  return text;
}

test("every query with a macro gives the same rows with all of them written out", async () => {
  const calling = [...queries.values()].filter(({sql}) => macrosCalled(sql, macros).length > 0);
  expect(calling.map(({name}) => name)).toEqual(expect.arrayContaining(["keyness", "collocates", "similar-reports"]));
  for (const query of calling) {
    const {result} = await runQuery(connection, {...query, sql: writeOutAll(query.sql)});
    expect(result.rows, query.name).toEqual(query.result.rows);
  }
});

const macro = (name: string, kind: Macro["kind"], body: string, ...parameters: [string, string | null][]) =>
  ({name, kind, body, parameters: parameters.map(([name, value]) => ({name, value}))}) as Macro;
const share = macro("share", "scalar", "100 * part / whole", ["part", null], ["whole", "1"]);
const words = macro("words", "table", "SELECT token\n  FROM query_table(source)", ["source", null]);

describe("a call", () => {
  test.each([
    ["SELECT share(a, b)", "SELECT (100 * a / b)"],
    ["SELECT SHARE (a, b) AS share", "SELECT (100 * a / b) AS share"],
    ["SELECT share(a + 1, whole := x[1, 2])", "SELECT (100 * (a + 1) / (x[1, 2]))"],
    ["SELECT share(a)", "SELECT (100 * a / 1)"],
    ["SELECT share(share(a, b), f(c, d))", "SELECT (100 * ((100 * a / b)) / (f(c, d)))"],
    ["SELECT share(a -- all\n, b -- none\n)", "SELECT (100 * a / b)"],
    ["SELECT share(a, b), 'share(a, b)' -- share(a, b)", "SELECT (100 * a / b), 'share(a, b)' -- share(a, b)"],
    ["SELECT share(a, b, c)", "SELECT share(a, b, c)"],
    ["SELECT share()", "SELECT share()"],
    ["SELECT share(a, other := b)", "SELECT share(a, other := b)"],
    ["SELECT share(a, b", "SELECT share(a, b"],
    ["SELECT own.share(a, b), share", "SELECT own.share(a, b), share"]
  ])("%s", (sql, expected) => expect(writeOut(sql, share)).toBe(expected));

  test.each([
    ["FROM words('t')", "FROM (\n  SELECT token\n  FROM query_table('t')\n) AS words"],
    ["  FROM words('t') w", "  FROM (\n    SELECT token\n    FROM query_table('t')\n  ) w"],
    ["FROM words('t') AS w", "FROM (\n  SELECT token\n  FROM query_table('t')\n) AS w"],
    ["FROM words('t')\nWHERE true", "FROM (\n  SELECT token\n  FROM query_table('t')\n) AS words\nWHERE true"]
  ])("of a table: %s", (sql, expected) => expect(writeOut(sql, words)).toBe(expected));
});
