import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {diffReadings, tellDiff} from "../data-loaders/lexicon-diff.js";
import {parseLexicon} from "../data-loaders/lexicon.js";
import {tellLexiconEdits} from "../data-loaders/lexicon-edits.js";
import type {Sentence} from "../data-loaders/tables.js";
import {loadTagger, tokenize} from "../data-loaders/tokens.js";

const sentences = [
  {report_id: "r", sentence_id: "r/1.1", ordinal: 1, text: "提高职工暖心驿站服务水平。"},
  {report_id: "r", sentence_id: "r/1.2", ordinal: 2, text: "职工暖心驿站开放。"}
] as Sentence[];
const read = (words: string) => {
  const lexicon = parseLexicon({file: "words.txt", text: words}, {file: "stopwords.txt", text: ""});
  return {tokens: tokenize(sentences, loadTagger(lexicon.words), lexicon.stopwords)};
};

test("a word that is added is seen in the cuts, the counts and the sentence", () => {
  const diff = diffReadings(sentences, read(""), read("职工暖心驿站 n # service"));
  expect(diff.cuts).toHaveLength(1);
  expect(diff.cuts[0]).toMatchObject({after: ["职工暖心驿站"], times: 2, sentence_id: "r/1.1"});
  expect(diff.cuts[0]!.before.join("")).toBe("职工暖心驿站");
  expect(diff.counts.find(({token}) => token === "职工暖心驿站")).toEqual({
    token: "职工暖心驿站",
    before: 0,
    after: 2,
    sentence_id: "r/1.1"
  });
  expect(diff.counts.find(({token}) => token === "服务")).toBeUndefined();
  expect(tellDiff(diff, sentences)).toMatch(/→ 职工暖心驿站 {2}2×, r\/1\.1: 提高职工暖心驿站服务水平。/u);
});

test("another part of speech is a change, though no word is cut anew", () => {
  const diff = diffReadings(sentences, read("职工暖心驿站 n # service"), read("职工暖心驿站 nz # service"));
  expect(diff.cuts).toMatchObject([{before: ["职工暖心驿站/n"], after: ["职工暖心驿站/nz"], times: 2}]);
  expect(diff.counts).toEqual([]);
});

test("themes that change are told by sentence", () => {
  const same = read("");
  const themes = (...ids: string[]) => new Map([["r/1.1", ids]]);
  const diff = diffReadings(
    sentences,
    {...same, themes: themes("services")},
    {...same, themes: themes("services", "rights")}
  );
  expect(diff).toEqual({
    counts: [],
    cuts: [],
    themes: [{sentence_id: "r/1.1", before: ["services"], after: ["services", "rights"]}]
  });
  expect(tellDiff(diff, sentences)).toContain("r/1.1  services → services, rights");
});

test("no change says so, and the project's dictionary can be read against itself", async () => {
  const file = "data-loaders/lexicon/words.txt";
  expect(readFileSync(file, "utf8")).toContain("职工暖心驿站");
  expect(await tellLexiconEdits([file, file])).toBe("No token, count or theme changes.");
  await expect(tellLexiconEdits([file])).rejects.toThrow("name two files of words, or none");
});
