import {expect, test} from "vitest";
import {explain} from "../../src/components/explain-sql.js";
import {vocabulary} from "./small-vocabulary.js";

const known = {vocabulary, parameters: [{name: "most", label: "Words shown"}]};

/** What the word that `|` stands in means: its kind, its name, and the text that it covers. */
function at(marked: string) {
  const sql = marked.replace("|", "");
  const found = explain(sql, marked.indexOf("|"), known);
  if (!found) return null;
  const {meaning, start, end} = found;
  const covered = sql.slice(start, end);
  if (meaning.kind === "table") return [meaning.kind, meaning.table.name, covered];
  if (meaning.kind === "column") return [meaning.kind, meaning.column.name, covered, ...meaning.tables];
  return [meaning.kind, meaning.kind === "function" ? meaning.function.name : meaning.label, covered];
}

test.each([
  ["SELECT tok|en FROM tokens", ["column", "token", "token", "tokens"]],
  [
    "SELECT '中文𠮷', |sentence_id FROM tokens, sentences",
    ["column", "sentence_id", "sentence_id", "tokens", "sentences"]
  ],
  ["SELECT s.part| FROM sentences s", ["column", "part", "part", "sentences"]],
  ["SELECT s|.part FROM sentences s", ["table", "sentences", "s"]],
  ["SELECT * FROM -- 注\n  toke|ns", ["table", "tokens", "tokens"]],
  ["SELECT COUNT|(*) FROM tokens", ["function", "count", "COUNT"]],
  ["SELECT per_10k|(1, 2)", ["function", "per_10k", "per_10k"]],
  ["SELECT getvariable('mo|st')", ["parameter", "Words shown", "'most'"]],
  ["SELECT '中|文'", null],
  ["SELECT -- tok|en\n 1 FROM tokens", null],
  ["SELECT t.to|ken FROM sentences t", null],
  ["|", null]
])("%s", (marked, meaning) => {
  expect(at(marked)).toEqual(meaning);
});
