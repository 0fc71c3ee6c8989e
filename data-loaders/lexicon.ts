import {throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";

/** A word that the tagger keeps whole. */
export interface LexiconWord {
  word: string;
  /** Part of speech in the ICTCLAS tag set. */
  pos: string;
  /** Where the term comes from, in the editor's words. */
  source: string;
}

/** What people edit about words. */
export interface Lexicon {
  words: readonly LexiconWord[];
  /** Words that carry no content of their own. */
  stopwords: ReadonlySet<string>;
}

/** A lexicon file as read: its path, as people would type it, and its text. */
export interface LexiconFile {
  file: string;
  text: string;
}

/**
 * Reads `words.txt` (`word pos # source`) and `stopwords.txt` (a word a line); lines that begin with # are comments.
 * Throws every problem of both files at once.
 */
export function parseLexicon(words: LexiconFile, stopwords: LexiconFile): Lexicon {
  const problems: Problem[] = [];
  const lexicon = {words: parseWords(words, problems), stopwords: parseStopwords(stopwords, problems)};
  throwProblems(problems);
  return lexicon;
}

function parseWords({file, text}: LexiconFile, problems: Problem[]): LexiconWord[] {
  const seen = new Map<string, number>();
  const words: LexiconWord[] = [];
  for (const {line, content} of entries(text)) {
    const match = /^(\S+)\s+([a-z]+)\s+#\s*(\S.*)$/u.exec(content);
    if (!match) {
      const remedy = "write the word, its part of speech and # its source, as in 集体协商 n # law";
      problems.push({file, line, problem: `not a dictionary entry: ${content}`, remedy});
      continue;
    }
    const [, word, pos, source] = match as unknown as [string, string, string, string];
    const first = seen.get(word);
    if (first !== undefined)
      problems.push({file, line, problem: `${word} stands twice`, remedy: `keep this line or line ${first}`});
    seen.set(word, line);
    words.push({word, pos, source});
  }
  return words;
}

function parseStopwords({file, text}: LexiconFile, problems: Problem[]): Set<string> {
  const stopwords = new Set<string>();
  for (const {line, content} of entries(text)) {
    if (/\s/u.test(content))
      problems.push({file, line, problem: `more than one word: ${content}`, remedy: "write one word a line"});
    if (stopwords.has(content))
      problems.push({file, line, problem: `${content} stands twice`, remedy: "remove this line"});
    stopwords.add(content);
  }
  return stopwords;
}

function entries(text: string): {line: number; content: string}[] {
  return text
    .split(/\r?\n/u)
    .map((content, i) => ({line: i + 1, content: content.trim()}))
    .filter(({content}) => content !== "" && !content.startsWith("#"));
}
