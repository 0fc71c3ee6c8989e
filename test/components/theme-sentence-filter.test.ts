import {readFileSync} from "node:fs";
import {beforeAll, expect, test} from "vitest";
import {makeTables} from "../../data-loaders/make.js";
import {parseQuery, withDefaults} from "../../data-loaders/queries.js";
import {openTables, runQuery} from "../../data-loaders/results.js";
import type {Parameter} from "../../data-loaders/queries.js";
import {decodeResult} from "../../src/components/shipped-result.js";
import {findThemeSentences} from "../../src/components/theme-sentence-filter.js";
import type {ThemeSentenceRow} from "../../src/components/theme-sentence-filter.js";

const file = "src/queries/theme-sentences.sql";
const query = parseQuery(file, readFileSync(file, "utf8"));
let ask: (given: Record<string, Parameter>) => Promise<ThemeSentenceRow[]>;

beforeAll(async () => {
  const connection = await openTables(await makeTables());
  ask = async (given) => {
    const {result} = await runQuery(connection, withDefaults(query, given));
    return decodeResult(result).rows as unknown as ThemeSentenceRow[];
  };
});

test.each([
  {report: "2020-midyear-digest", part: "all", word: ""},
  {report: "all", part: "outlook", word: ""},
  {report: "all", part: "all", word: "12351"},
  {report: "2019-congress", part: "review", word: "驿站"},
  {report: "2019-congress", part: "review", word: "没有这样的词"}
])("the filter finds what the SQL finds: %j", async (given) => {
  const all = await ask({theme: "worker_services"});
  expect(all.length).toBeGreaterThan(20);
  expect(findThemeSentences(all, given)).toEqual(await ask({theme: "worker_services", ...given}));
});
