import {parseMap} from "./lexicon-entries.js";
import type {Entry} from "./lexicon-entries.js";
import type {LexiconFile} from "./lexicon.js";
import type {Problem} from "./problems.js";
import {plain} from "./spellings.js";
import {tables} from "./tables.js";
import type {Part} from "./tables.js";

/** A word as rules look for it: plain characters, or a regular expression over the plain text. */
export type Word = {text: string; pattern: null} | {text: string; pattern: RegExp};

/**
 * A rule in the manner of KH Coder (Higuchi, 2001). It holds for a sentence where all of its conditions do; then it adds
 * its weight to its theme's score.
 */
export interface CodingRule {
  /** One of these stands in the sentence. Empty: no such condition. */
  any: readonly Word[];
  /** One of each list stands in the sentence. */
  all: readonly (readonly Word[])[];
  /** One of each list stands in it, with at most `within` characters between one and the next, in any order. */
  near: readonly (readonly Word[])[];
  within: number;
  /** None of these stands in the sentence. */
  not: readonly Word[];
  /** One of these stands in a heading above. Empty: no such condition. */
  under: readonly Word[];
  /** The sentence is in one of these parts. Empty: in any. */
  part: readonly Part[];
  weight: number;
}

/** A theme with the words and rules that code it. */
export interface CodebookTheme {
  theme_id: string;
  label_zh: string;
  label_en: string;
  definition_zh: string;
  definition_en: string;
  /** Words that by themselves make a sentence about the theme. */
  clear: readonly Word[];
  /** Words that need other hints, or a heading on the theme. */
  hints: readonly Word[];
  rules: readonly CodingRule[];
}

/** What evidence weighs, and how much of it a theme needs. */
export interface Scoring {
  clear: number;
  hint: number;
  /** How many times as much a word in a clause of circumstance weighs. */
  aside: number;
  /** A theme of the sentence that stands as a heading of the paragraph. */
  run_in: number;
  /** A theme of the nearest heading above that has any. */
  heading: number;
  /** A theme of the sentence before in the paragraph. */
  neighbour: number;
  /** Score that a theme needs. */
  least: number;
  /** Score above which no more counts when themes of a sentence are compared. */
  enough: number;
  /** Share of the best theme's score that every other theme needs. */
  share: number;
  /** Themes that a sentence has at most. */
  most: number;
}

/** The themes and how sentences are coded with them: `lexicon/themes.yaml`. */
export interface Codebook {
  scoring: Scoring;
  /** Longer wordings in which the words of themes mean something else. */
  ignored: readonly Word[];
  /** Words that open clauses of circumstance (以…, 围绕…), which say less of what a sentence is about than others. */
  asides: readonly string[];
  /** Words of sentences that are about no theme: openings, thanks. */
  formalities: readonly Word[];
  themes: readonly CodebookTheme[];
}

const SCORING: Scoring = {
  clear: 2,
  hint: 1,
  aside: 0.7,
  run_in: 1,
  heading: 1,
  neighbour: 0.5,
  least: 1.5,
  enough: 6,
  share: 0.6,
  most: 3
};
const PARTS: readonly Part[] = tables.sections.columns.part.values;
const THEME_KEYS = "theme label_zh label_en definition_zh definition_en clear hints rules".split(" ");
const RULE_KEYS = "any all near within not under part weight".split(" ");
const WITHIN = 10;

/** Reads `themes.yaml`; what is wrong with it goes to `problems`. */
export function parseCodebook(file: LexiconFile, problems: Problem[]): Codebook {
  const root = parseMap(file, problems);
  if (!root) return {scoring: SCORING, ignored: [], asides: [], formalities: [], themes: []};
  root.allow(["scoring", "ignored", "asides", "formalities", "themes"]);
  const seen = new Set<string>();
  const themes = root.entries("themes").map((entry) => {
    const theme = readTheme(entry);
    if (seen.has(theme.theme_id)) entry.complain(`${theme.theme_id} stands twice`, "keep one of the two");
    seen.add(theme.theme_id);
    return theme;
  });
  if (themes.length === 0) root.complain("no themes", "write themes: and begin each with - theme: and its id");
  return {
    scoring: readScoring(root.entry("scoring")),
    ignored: readWords(root, root.words("ignored")),
    asides: root.words("asides"),
    formalities: readWords(root, root.words("formalities")),
    themes
  };
}

function readScoring(entry: Entry | null): Scoring {
  if (!entry) return SCORING;
  const keys = Object.keys(SCORING) as (keyof Scoring)[];
  entry.allow(keys);
  return Object.fromEntries(keys.map((key) => [key, entry.number(key, SCORING[key])])) as unknown as Scoring;
}

function readTheme(entry: Entry): CodebookTheme {
  entry.allow(THEME_KEYS);
  const clear = readWords(entry, entry.words("clear"));
  const hints = readWords(entry, entry.words("hints"));
  const counted = new Set<string>();
  for (const {text} of [...clear, ...hints]) {
    if (counted.has(text)) entry.complain(`${text} stands twice`, "keep it once, among clear or hints");
    counted.add(text);
  }
  const rules = entry.entries("rules").map(readRule);
  if (clear.length + hints.length + rules.length === 0)
    entry.complain("a theme without words", "write clear:, hints: or rules:");
  return {
    theme_id: entry.text("theme"),
    label_zh: entry.text("label_zh"),
    label_en: entry.text("label_en"),
    definition_zh: entry.text("definition_zh"),
    definition_en: entry.text("definition_en"),
    clear,
    hints,
    rules
  };
}

function readRule(entry: Entry): CodingRule {
  entry.allow(RULE_KEYS);
  const lists = (key: string) => entry.wordLists(key).map((words) => readWords(entry, words));
  const rule = {
    any: readWords(entry, entry.words("any")),
    all: lists("all"),
    near: lists("near"),
    within: entry.number("within", WITHIN),
    not: readWords(entry, entry.words("not")),
    under: readWords(entry, entry.words("under")),
    part: entry.words("part").flatMap((word) => {
      const part = PARTS.find((one) => one === word);
      if (!part) entry.complain(`unknown part: ${word}`, `write one of ${PARTS.join(", ")}`);
      return part ?? [];
    }),
    weight: entry.number("weight", SCORING.clear)
  };
  if (rule.any.length + rule.all.length + rule.near.length === 0)
    entry.complain("a rule that looks for no word", "write any:, all: or near:");
  return rule;
}

function readWords(entry: Entry, written: readonly string[]): Word[] {
  return written.flatMap((text) => {
    if (!/^\/.+\/$/u.test(text)) {
      const bare = plain(text).text;
      if (bare === "") entry.complain(`no word: ${text}`, "write its characters");
      return bare === "" ? [] : {text: bare, pattern: null};
    }
    try {
      return {text, pattern: new RegExp(text.slice(1, -1), "gu")};
    } catch {
      entry.complain(`not a regular expression: ${text}`, "mend its brackets");
      return [];
    }
  });
}
