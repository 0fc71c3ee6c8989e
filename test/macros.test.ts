import {expect, test} from "vitest";
import {readMacros} from "../data-loaders/make.js";
import {parseMacros} from "../data-loaders/macros.js";
import type {Macro} from "../data-loaders/macros.js";
import {ProblemsError} from "../data-loaders/problems.js";

const file = (name: string, text: string) => ({file: `src/queries/macros/${name}.sql`, text});

function told(...files: {file: string; text: string}[]): string[] {
  try {
    parseMacros(files);
  } catch (error) {
    if (error instanceof ProblemsError) return error.message.split("\n");
    throw error;
  }
  return [];
}

test("macros come after those that they call", () => {
  const macros: Macro[] = parseMacros([
    file("a", "-- calls b\nCREATE MACRO a(x) AS b(x) + c(x);"),
    file("b", "CREATE MACRO b(x) AS (SELECT c(x))"),
    file("c", "create macro c(x) AS count(x) -- a(x)")
  ]);
  expect(macros.map(({name}) => name)).toEqual(["c", "b", "a"]);
  expect(macros[2]!.sql).toBe("-- calls b\nCREATE MACRO a(x) AS b(x) + c(x);");
});

test("every problem is told", () => {
  expect(
    told(
      file("Odd", "CREATE MACRO Odd(x) AS x"),
      file("other", "CREATE MACRO another(x) AS x"),
      file("two", "CREATE MACRO two(x) AS x; SELECT 1"),
      file("round", "CREATE MACRO round(x) AS trip(x)"),
      file("trip", "CREATE MACRO trip(x) AS round(x)")
    )
  ).toEqual([
    "src/queries/macros/Odd.sql:1: name of a macro: Odd: use lower-case letters, digits and underscores",
    "src/queries/macros/other.sql:1: no macro of the file's name: write CREATE MACRO other(…) AS …",
    "src/queries/macros/two.sql:1: more than one statement: keep one macro in a file",
    "src/queries/macros/round.sql:1: macro calls itself: round → trip → round: let one of them not call the other"
  ]);
});

test("the notebook's macros are read", async () => {
  expect((await readMacros()).map(({name}) => name)).toContain("per_10k");
});
