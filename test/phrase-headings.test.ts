import {readFileSync} from "node:fs";
import {beforeAll, expect, test} from "vitest";
import {makeTables, readMacros} from "../data-loaders/make.js";
import {parseQuery} from "../data-loaders/queries.js";
import {openTables, runQuery} from "../data-loaders/results.js";
import {decodeResult} from "../src/components/shipped-result.js";
import type {Result} from "../src/components/result.js";

let ask: (name: string, parameters?: Record<string, unknown>) => Promise<Result["rows"]>;
beforeAll(async () => {
  const connection = await openTables(await makeTables(), await readMacros());
  ask = async (name, parameters = {}) => {
    const file = `src/queries/${name}.sql`;
    const query = parseQuery(file, readFileSync(file, "utf8"));
    const changed = query.parameters.map((one) => ({...one, value: parameters[one.name] ?? one.value}));
    return decodeResult((await runQuery(connection, {...query, parameters: changed} as typeof query)).result).rows;
  };
});

test("a phrase that a report has in a heading only is shown there, and its course counts it", async () => {
  const headings = await ask("phrase-headings");
  const only = headings.filter(({uses}) => uses === 0);
  expect(only.length).toBeGreaterThan(0);
  expect(only.length).toBeLessThan(headings.length);
  const reports = await ask("phrase-reports", {most: 1000});
  const spans = await ask("phrase-spans", {least: 0});
  const [turnover] = await ask("phrase-turnover");
  const last = turnover!["last_report"];
  for (const {phrase, report, sentence_id} of only) {
    expect(sentence_id).toMatch(/\/\d+\.\d+$/u);
    expect(reports.filter((row) => row["term"] === phrase && row["report"] === report)).toMatchObject([{count: 0}]);
    if (report === last)
      for (const row of reports.filter(({term}) => term === phrase))
        expect(["came", "stayed"]).toContain(row["course"]);
  }
  const silent = spans.filter(({count}) => count === 0);
  expect(silent.length).toBeGreaterThan(0);
  for (const row of silent)
    expect(only).toContainEqual(expect.objectContaining({phrase: row["phrase"], report: row["report"]}));
  const courses = new Map(spans.map(({phrase, course}) => [phrase, course]));
  const of = (course: string) => [...courses.values()].filter((one) => one === course).length;
  expect(turnover).toMatchObject({
    stayed_phrases: of("stayed"),
    left_phrases: of("left"),
    came_phrases: of("came")
  });
});
