import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {parseCodebook} from "./codebook.js";
import {CORPUS} from "./contents.js";
import {readCorpus} from "./corpus.js";
import {diffReadings, tellDiff} from "./lexicon-diff.js";
import type {Reading} from "./lexicon-diff.js";
import {parseLexicon} from "./lexicon.js";
import type {LexiconFile} from "./lexicon.js";
import {throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";
import {readReport} from "./reports.js";
import {makeThemeCoder} from "./themes.js";
import type {CodedText} from "./themes.js";
import {loadTagger, tokenize} from "./tokens.js";

const LEXICON = "data-loaders/lexicon";

/** The files that tokens, counts and themes depend on. */
const NAMES = ["words.txt", "stopwords.txt", "themes.yaml"] as const;
type Name = (typeof NAMES)[number];

/**
 * What the dictionaries of words and themes as they stand change against those last committed; or, with two files, what
 * the second changes against the first: of words, or of themes where they end in .yaml. Reads the project's corpus.
 * Throws where a file has problems, all told at once.
 */
export async function tellLexiconEdits(files: readonly string[]): Promise<string> {
  if (files.length !== 0 && files.length !== 2) throw new Error("name two files of words, or none");
  const [before, after] = files;
  const compared: Name = before?.endsWith(".yaml") ? "themes.yaml" : "words.txt";
  const other = (file: string | undefined) => (name: Name) =>
    onDisk(file !== undefined && name === compared ? file : join(LEXICON, name));
  const texts = (await readCorpus(CORPUS)).map((raw) => readReport(raw));
  // One process has one tagger: the first has done its work before the second is loaded.
  const left = read(texts, before === undefined ? (name) => committed(join(LEXICON, name)) : other(before));
  const right = read(texts, other(after));
  const sentences = texts.flatMap(({sentences}) => sentences);
  return tellDiff(diffReadings(sentences, left, right), sentences);
}

function read(texts: readonly CodedText[], file: (name: Name) => LexiconFile): Reading {
  const problems: Problem[] = [];
  const codebook = parseCodebook(file("themes.yaml"), problems);
  throwProblems(problems);
  const {words, stopwords} = parseLexicon(file("words.txt"), file("stopwords.txt"));
  const tag = loadTagger(words);
  const code = makeThemeCoder(codebook);
  const themes = new Map<string, string[]>();
  for (const {sentence_id, theme_id} of texts.flatMap((text) => code(text)))
    themes.set(sentence_id, [...(themes.get(sentence_id) ?? []), theme_id]);
  return {tokens: texts.flatMap(({sentences}) => tokenize(sentences, tag, stopwords)), themes};
}

function onDisk(file: string): LexiconFile {
  return {file, text: readFileSync(file, "utf8")};
}

function committed(file: string): LexiconFile {
  try {
    const text = execFileSync("git", ["show", `HEAD:./${file}`], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"]
    });
    return {file, text};
  } catch {
    throw new Error(`${basename(file)} as committed cannot be read: name two files instead`);
  }
}
