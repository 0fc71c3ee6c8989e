import {createRequire} from "node:module";
import type {LexiconWord} from "./lexicon.js";
import type {Sentence, Token} from "./tables.js";

/** One word of a text with its part of speech (ICTCLAS tags). */
export interface TaggedWord {
  word: string;
  tag: string;
}

/** Cuts a text into words that spell it, white space included. */
export type Tagger = (text: string) => TaggedWord[];

/**
 * nodejieba with the lexicon's words added. It loads its own dictionary at the first call, about a second's work, and
 * keeps what was added for as long as the process lives: load one lexicon a process.
 */
export function loadTagger(words: readonly LexiconWord[]): Tagger {
  const jieba = createRequire(import.meta.url)("nodejieba") as typeof import("nodejieba");
  jieba.load();
  for (const {word, pos} of words) jieba.insertWord(word, pos);
  return (text) => jieba.tag(text);
}

/** Tags of content words: nouns, verbs, adjectives, idioms, abbreviations and their like; no time words or numerals. */
const CONTENT = /^(?:n|v|a|i|j|l|s|z|b|g)/u;
const NUMERAL = /^[\d０-９]+(?:[.．·,，][\d０-９]+)*[%％]?$/u;
const NUMERAL_PART = /^[\d０-９.．·,，%％]+$/u;

/**
 * The tokens of sentences, punctuation included and white space left out, with offsets into each sentence's text.
 * Digits that nodejieba cuts apart (`１ ２ %`) stand together again as one numeral, tagged m.
 *
 * Throws where the tagger's words do not spell the sentence.
 */
export function tokenize(sentences: readonly Sentence[], tag: Tagger, stopwords: ReadonlySet<string>): Token[] {
  return sentences.flatMap(({report_id, sentence_id, ordinal, text}) =>
    locate(text, joinNumerals(tag(text))).map(({word, tag: pos, start}, i) => ({
      report_id,
      sentence_id,
      sentence_ordinal: ordinal,
      position: i + 1,
      token: word,
      pos,
      content: CONTENT.test(pos) && /\p{Script=Han}.*\p{Script=Han}/u.test(word) && !stopwords.has(word),
      start,
      end: start + word.length
    }))
  );
}

function joinNumerals(words: readonly TaggedWord[]): TaggedWord[] {
  const joined: TaggedWord[] = [];
  for (let i = 0; i < words.length;) {
    let numeral = "";
    let end = i;
    for (let j = i, run = ""; j < words.length && NUMERAL_PART.test(words[j]!.word); j++) {
      run += words[j]!.word;
      if (NUMERAL.test(run)) [numeral, end] = [run, j + 1];
    }
    joined.push(numeral ? {word: numeral, tag: "m"} : words[i]!);
    i = Math.max(end, i + 1);
  }
  return joined;
}

function locate(text: string, words: readonly TaggedWord[]): (TaggedWord & {start: number})[] {
  const located = [];
  let at = 0;
  for (const word of words) {
    if (!text.startsWith(word.word, at)) throw new Error(`tagger changed the text at ${at}: ${text}`);
    if (word.word.trim() !== "") located.push({...word, start: at});
    at += word.word.length;
  }
  if (at !== text.length) throw new Error(`tagger lost the end of a sentence: ${text}`);
  return located;
}
