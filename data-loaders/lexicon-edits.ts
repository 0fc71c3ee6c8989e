import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {basename} from "node:path";
import {CORPUS} from "./contents.js";
import {readCorpus} from "./corpus.js";
import {diffReadings, tellDiff} from "./lexicon-diff.js";
import {parseLexicon} from "./lexicon.js";
import type {LexiconFile} from "./lexicon.js";
import {readReport} from "./reports.js";
import type {Sentence} from "./tables.js";
import {loadTagger, tokenize} from "./tokens.js";

const WORDS = "data-loaders/lexicon/words.txt";
const STOPWORDS = "data-loaders/lexicon/stopwords.txt";

/**
 * What the dictionary as it stands changes against the one last committed; or, with two files of words, the second
 * against the first. Reads the project's corpus. Throws where a file has problems, all told at once.
 */
export async function tellLexiconEdits(files: readonly string[]): Promise<string> {
  if (files.length !== 0 && files.length !== 2) throw new Error("name two files of words, or none");
  const [before, after] = (files.length === 2 ? files.map(onDisk) : [committed(WORDS), onDisk(WORDS)]) as [
    LexiconFile,
    LexiconFile
  ];
  const stopwords = onDisk(STOPWORDS);
  const sentences = (await readCorpus(CORPUS)).flatMap((raw) => readReport(raw).sentences);
  // One process has one tagger: the first has done its work before the second is loaded.
  const left = read(sentences, before, files.length === 2 ? stopwords : committed(STOPWORDS));
  const right = read(sentences, after, stopwords);
  return tellDiff(diffReadings(sentences, left, right), sentences);
}

function read(sentences: readonly Sentence[], words: LexiconFile, stopwords: LexiconFile) {
  const lexicon = parseLexicon(words, stopwords);
  return {tokens: tokenize(sentences, loadTagger(lexicon.words), lexicon.stopwords)};
}

function onDisk(file: string): LexiconFile {
  return {file, text: readFileSync(file, "utf8")};
}

function committed(file: string): LexiconFile {
  try {
    return {
      file,
      text: execFileSync("git", ["show", `HEAD:./${file}`], {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]})
    };
  } catch {
    throw new Error(`${basename(file)} as committed cannot be read: name two files instead`);
  }
}
