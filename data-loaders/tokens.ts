import {createRequire} from "node:module";
import type {LexiconWord} from "./lexicon.js";
import type {Sentence, Token} from "./tables.js";

/** One word of a text with its part of speech (ICTCLAS tags). */
export interface TaggedWord {
  word: string;
  tag: string;
}

/** Cuts a text into words that spell it, white space included. Equal words of equal tags may be one object. */
export type Tagger = (text: string) => TaggedWord[];

type Jieba = typeof import("nodejieba");

/**
 * nodejieba with the lexicon's words added, each of them whole: it weighs a new word by the median of its own, so that
 * the parts of 劳动关系 outweigh the whole; the parts are joined again. It loads its dictionary anew, about a second's
 * work, and one process has one: a tagger is good until the next is loaded.
 */
export function loadTagger(words: readonly LexiconWord[]): Tagger {
  const jieba = createRequire(import.meta.url)("nodejieba") as Jieba;
  jieba.load();
  for (const {word, pos} of words) jieba.insertWord(word, pos);
  return makeTagger(jieba, words);
}

/** A tagger that has read nothing yet, with nodejieba as it is loaded: with the same words. */
export function makeTagger(jieba: Jieba, words: readonly LexiconWord[]): Tagger {
  const beginnings = new Set(words.flatMap(({word}) => Array.from(word, (_, i) => word.slice(0, i + 1))));
  const tag = wordTagger(jieba, beginnings);
  const join = wordJoiner(words, beginnings);
  return (text) => join(tag(text));
}

/** A word that nodejieba cuts, and whether a word of the lexicon begins with it. */
interface CutWord extends TaggedWord {
  begins: boolean;
}

/**
 * Tags as `jieba.tag` does, in about half the time. nodejieba's tag is a property of the word, wherever it stands, so
 * that texts are only cut, and tagged where they bring a new word.
 */
function wordTagger(jieba: Jieba, beginnings: ReadonlySet<string>): (text: string) => CutWord[] {
  const known = new Map<string, CutWord>();
  const learn = (text: string, word: string) => {
    for (const {word, tag} of jieba.tag(text))
      if (!known.has(word)) known.set(word, {word, tag, begins: beginnings.has(word)});
    const tagged = known.get(word);
    if (!tagged) throw new Error(`the words cut and the words tagged differ: ${text}`);
    return tagged;
  };
  return (text) => jieba.cut(text, true).map((word) => known.get(word) ?? learn(text, word));
}

/** Joins neighbours that together spell a word of the lexicon, the longest first. Cuts no word anew. */
function wordJoiner(
  lexicon: readonly LexiconWord[],
  beginnings: ReadonlySet<string>
): (words: CutWord[]) => TaggedWord[] {
  const wholes = new Map(lexicon.map(({word, pos}) => [word, {word, tag: pos, begins: false}]));
  return (words) => {
    for (let i = 0; i < words.length; i++) {
      if (!words[i]!.begins) continue;
      let run = words[i]!.word;
      let end = i;
      let whole: CutWord | undefined;
      for (let j = i + 1; j < words.length && beginnings.has(run); j++) {
        run += words[j]!.word;
        const found = wholes.get(run);
        if (found) [end, whole] = [j, found];
      }
      if (whole) words.splice(i, end - i + 1, whole);
    }
    return words;
  };
}

/** Tags of content words: nouns, verbs, adjectives, idioms, abbreviations and their like; no time words or numerals. */
const CONTENT = new Set("naijlszbgv");
const TWO_HAN = /\p{Script=Han}.*\p{Script=Han}/su;
const NUMERAL = /^[\d０-９]+(?:[.．·,，][\d０-９]+)*[%％]?$/u;
const MAGNITUDE = /^(?:[余多]?[十百千万亿]+[余多]?|[余多])/u;
const NUMERAL_PART = /^[\d０-９.．·,，%％]+$/u;

/**
 * The tokens of sentences, punctuation included and white space left out, with offsets into each sentence's text.
 * Digits that nodejieba cuts apart (`１ ２ %`) stand together again as one numeral with what multiplies them (`3.5万余`),
 * tagged m, apart from their unit; years, months and days (`2018年`) are one word, tagged t.
 *
 * Throws where the tagger's words do not spell the sentence.
 */
export function tokenize(sentences: readonly Sentence[], tag: Tagger, stopwords: ReadonlySet<string>): Token[] {
  const contents = new Map<TaggedWord, boolean>();
  /** Whether a word is a content word: by its part of speech, of two characters or more, no stop word. */
  const isContent = (word: TaggedWord) => {
    let known = contents.get(word);
    if (known === undefined) {
      known = CONTENT.has(word.tag[0]!) && TWO_HAN.test(word.word) && !stopwords.has(word.word);
      contents.set(word, known);
    }
    return known;
  };
  const tokens: Token[] = [];
  for (const {report_id, sentence_id, ordinal: sentence_ordinal, text} of sentences) {
    let start = 0;
    let position = 0;
    for (const tagged of joinNumerals(tag(text))) {
      const {word: token, tag: pos} = tagged;
      if (!text.startsWith(token, start)) throw new Error(`tagger changed the text at ${start}: ${text}`);
      const end = start + token.length;
      if (!isSpace(token)) {
        position++;
        const content = isContent(tagged);
        tokens.push({report_id, sentence_id, sentence_ordinal, position, token, pos, content, start, end});
      }
      start = end;
    }
    if (start !== text.length) throw new Error(`tagger lost the end of a sentence: ${text}`);
  }
  return tokens;
}

/** Whether a word is white space. Chinese text has little of it: most words are told by their first unit. */
function isSpace(word: string): boolean {
  const first = word.charCodeAt(0);
  return !(first > 0x3000 && first < 0xfeff) && word.trim() === "";
}

function startsWithDigit({word}: TaggedWord): boolean {
  const first = word.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || (first >= 0xff10 && first <= 0xff19);
}

function joinNumerals(words: readonly TaggedWord[]): readonly TaggedWord[] {
  if (!words.some(startsWithDigit)) return words;
  const joined: TaggedWord[] = [];
  for (let i = 0; i < words.length;) {
    const {numeral, next} = numeralAt(words, i);
    if (numeral === "") joined.push(words[i]!);
    i = next;
    if (numeral === "") continue;
    const {word = ""} = words[i] ?? {};
    if (isDate(numeral, word)) {
      joined.push({word: numeral + word, tag: "t"});
      i++;
      continue;
    }
    const rest = multiply(words, i);
    joined.push({word: numeral + rest.magnitude, tag: "m"}, ...rest.unit);
    i = rest.next;
  }
  return joined;
}

/** The longest numeral that begins with a word, empty where none does, and the word after it. */
function numeralAt(words: readonly TaggedWord[], start: number): {numeral: string; next: number} {
  let numeral = "";
  let next = start + 1;
  if (!startsWithDigit(words[start]!)) return {numeral, next};
  for (let j = start, run = ""; j < words.length && NUMERAL_PART.test(words[j]!.word); j++) {
    run += words[j]!.word;
    if (NUMERAL.test(run)) [numeral, next] = [run, j + 1];
  }
  return {numeral, next};
}

/** What multiplies a numeral that ends before `start`, cut off its unit where nodejieba took both for one: 余 万人次. */
function multiply(words: readonly TaggedWord[], start: number): {magnitude: string; unit: TaggedWord[]; next: number} {
  let magnitude = "";
  for (let next = start; ; next++) {
    const {word = "", tag = ""} = words[next] ?? {};
    const [part = ""] = MAGNITUDE.exec(word) ?? [];
    const unit = word.slice(part.length);
    if (part === "" || (unit !== "" && tag !== "m" && !word.startsWith("余"))) return {magnitude, unit: [], next};
    magnitude += part;
    if (unit !== "") return {magnitude, unit: [{word: unit, tag: "q"}], next: next + 1};
  }
}

function isDate(numeral: string, word: string): boolean {
  if (!/^[\d０-９]+$/u.test(numeral)) return false;
  return (word === "年" && numeral.length === 4) || ((word === "月" || word === "日") && numeral.length <= 2);
}
