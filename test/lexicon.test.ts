import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {parseLexicon} from "../data-loaders/lexicon.js";
import {ProblemsError} from "../data-loaders/problems.js";

const parse = (words: string, stopwords = "") =>
  parseLexicon({file: "words.txt", text: words}, {file: "stopwords.txt", text: stopwords});

test("words have a part of speech and a source; comments and blank lines are passed over", () => {
  const lexicon = parse("# heading\n\n集体协商 n # law\r\n安康杯 nz  #  contest \n", "# why\n以及\n");
  expect(lexicon.words).toEqual([
    {word: "集体协商", pos: "n", source: "law"},
    {word: "安康杯", pos: "nz", source: "contest"}
  ]);
  expect([...lexicon.stopwords]).toEqual(["以及"]);
});

test("every problem of both files is told at once, with its line", () => {
  const attempt = () => parse("集体协商 n\n信访 vn # petitions\n信访 n # again", "以及\n两 个\n以及");
  expect(attempt).toThrow(ProblemsError);
  expect(attempt).toThrow(
    [
      "words.txt:1: not a dictionary entry: 集体协商 n: write the word, its part of speech and # its source, as in 集体协商 n # law",
      "words.txt:3: 信访 stands twice: keep this line or line 2",
      "stopwords.txt:2: more than one word: 两 个: write one word a line",
      "stopwords.txt:3: 以及 stands twice: remove this line"
    ].join("\n")
  );
});

test("the project's own lexicon is in order", () => {
  const read = (file: string) => readFileSync(`data-loaders/lexicon/${file}`, "utf8");
  expect(parse(read("words.txt"), read("stopwords.txt")).words.length).toBeGreaterThan(50);
});
