import {expect, test} from "vitest";
import type {Vocabulary} from "../../../data-loaders/vocabulary.js";
import {suggest} from "../../../src/components/suggestions.js";
import {NotebookRunner} from "../../../src/components/workbench/notebook-runner.js";
import {withReadables} from "../../../src/components/workbench/readable-tables.js";

const vocabulary: Vocabulary = {
  tables: [{name: "tokens", row: "token", description: "", rows: 3, columns: []}],
  functions: []
};

const runner = new NotebookRunner(
  () =>
    Promise.resolve({
      fields: [{name: "词语", type: "VARCHAR"}],
      rows: [{词语: "职工"}, {词语: "工会"}],
      milliseconds: 1
    }),
  ["tokens", "wages"],
  () => {}
);
runner.setCells([
  {id: "1", name: "counts", text: "SELECT token AS 词语 FROM tokens"},
  {id: "2", name: "total", text: "SELECT * FROM counts"},
  {id: "3", name: "", text: "SELECT 1"}
]);

test("a cell may read the other cells that have names, and the tables", () => {
  expect(runner.readable("2").map(({name}) => name)).toEqual(["counts", "tokens", "wages"]);
});

test("cells and own tables are suggested beside the site's tables, a cell's columns once it has run", async () => {
  const tables = () => withReadables(vocabulary, runner.readable("2"), "of this notebook").tables;
  expect(tables().map(({name, rows}) => [name, rows])).toEqual([
    ["counts", 0],
    ["wages", 0],
    ["tokens", 3]
  ]);
  await runner.run("1");
  expect(tables()[0]).toMatchObject({name: "counts", rows: 2, columns: [{name: "词语", type: "VARCHAR"}]});
  const known = {vocabulary: {...vocabulary, tables: tables()}, parameters: []};
  const named = (sql: string, offset = sql.length) => suggest(sql, offset, known)?.options.map(({text}) => text);
  expect(named("SELECT * FROM c")).toContain("counts");
  expect(named("SELECT counts. FROM counts", "SELECT counts.".length)).toEqual(["词语"]);
});
