import type {Sentence, Token} from "./tables.js";

/** What a sentence is to say of itself when its tokens or themes change. */
export interface Reading {
  tokens: readonly Token[];
  /** Names of themes by sentence. */
  themes?: ReadonlyMap<string, readonly string[]>;
}

/** A word whose count a change of the dictionary changes, with a sentence in which it does. */
export interface CountChange {
  token: string;
  before: number;
  after: number;
  sentence_id: string;
}

/** A stretch of a sentence that is cut into other words, or the same words tagged or counted otherwise. */
export interface CutChange {
  sentence_id: string;
  before: string[];
  after: string[];
}

export interface LexiconDiff {
  counts: CountChange[];
  /** Each way of cutting anew once, with how often it occurs and where it does first. */
  cuts: (CutChange & {times: number})[];
  themes: {sentence_id: string; before: readonly string[]; after: readonly string[]}[];
}

/** What another dictionary makes of the same sentences: which stretches are cut anew, which counts and themes change. */
export function diffReadings(sentences: readonly Sentence[], before: Reading, after: Reading): LexiconDiff {
  const [old, now] = [before, after].map(({tokens}) => bySentence(tokens)) as [Cut, Cut];
  const cuts = new Map<string, CutChange & {times: number}>();
  const counts = new Map<string, CountChange>();
  for (const {sentence_id} of sentences)
    for (const change of changes(sentence_id, old.get(sentence_id) ?? [], now.get(sentence_id) ?? [])) {
      const key = `${change.before.join(" ")}\n${change.after.join(" ")}`;
      const known = cuts.get(key);
      cuts.set(key, known ? {...known, times: known.times + 1} : {...change, times: 1});
      for (const token of new Set([...change.before, ...change.after].map(bare)))
        if (!counts.has(token)) counts.set(token, {token, before: 0, after: 0, sentence_id});
    }
  for (const [tokens, side] of [
    [before.tokens, "before"],
    [after.tokens, "after"]
  ] as const)
    for (const {token} of tokens) {
      const count = counts.get(token);
      if (count) count[side]++;
    }
  const themes = sentences.flatMap(({sentence_id}) => {
    const [left = [], right = []] = [before.themes?.get(sentence_id), after.themes?.get(sentence_id)];
    return left.join() === right.join() ? [] : [{sentence_id, before: left, after: right}];
  });
  const change = ({before, after}: CountChange) => Math.abs(after - before);
  return {
    counts: [...counts.values()]
      .filter((count) => change(count) > 0)
      .toSorted((a, b) => change(b) - change(a) || (a.token < b.token ? -1 : 1)),
    cuts: [...cuts.values()].toSorted((a, b) => b.times - a.times || (a.sentence_id < b.sentence_id ? -1 : 1)),
    themes
  };
}

type Cut = Map<string, Token[]>;

function bySentence(tokens: readonly Token[]): Cut {
  const cut: Cut = new Map();
  for (const token of tokens) {
    const present = cut.get(token.sentence_id);
    if (present) present.push(token);
    else cut.set(token.sentence_id, [token]);
  }
  return cut;
}

/** The stretches of a sentence between places where both cuttings have a boundary, where they differ in words or tags. */
function changes(sentence_id: string, before: readonly Token[], after: readonly Token[]): CutChange[] {
  const found: CutChange[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length;) {
    const [from, start] = [i, j];
    let [left, right] = [before[i++]?.end ?? Infinity, after[j++]?.end ?? Infinity];
    while (left !== right) {
      if (left < right) left = before[i++]?.end ?? Infinity;
      else right = after[j++]?.end ?? Infinity;
    }
    const [old, now] = [before.slice(from, i), after.slice(start, j)];
    if (words(old).join() === words(now).join() && tags(old) === tags(now)) continue;
    const cutAnew = words(old).join() !== words(now).join();
    found.push({
      sentence_id,
      before: cutAnew ? words(old) : old.map(tagged),
      after: cutAnew ? words(now) : now.map(tagged)
    });
  }
  return found;
}

const words = (tokens: readonly Token[]) => tokens.map(({token}) => token);
const tags = (tokens: readonly Token[]) => tokens.map(({pos, content}) => `${pos} ${content}`).join();
const tagged = ({token, pos, content}: Token) => `${token}/${pos}${content ? "" : "–"}`;
const bare = (word: string) => word.replace(/\/[a-z]+–?$/u, "");

const EXAMPLES = 40;

/** The changes as lines for a terminal, the largest first, with the sentence that each is first seen in. */
export function tellDiff({counts, cuts, themes}: LexiconDiff, sentences: readonly Sentence[]): string {
  if (cuts.length === 0 && themes.length === 0) return "No token, count or theme changes.";
  const texts = new Map(sentences.map(({sentence_id, text}) => [sentence_id, text]));
  const list = <T>(title: string, rows: readonly T[], line: (row: T) => string) => [
    `${title}: ${rows.length}`,
    ...rows.slice(0, EXAMPLES).map((row) => `  ${line(row)}`),
    ...(rows.length > EXAMPLES ? [`  … and ${rows.length - EXAMPLES} more`] : [])
  ];
  return [
    ...list(
      "Cut anew",
      cuts,
      ({before, after, times, sentence_id}) =>
        `${before.join(" ")} → ${after.join(" ")}  ${times}×, ${sentence_id}: ${excerpt(texts.get(sentence_id) ?? "", before.map(bare).join(""))}`
    ),
    ...list("Counts", counts, ({token, before, after}) => `${token}  ${before} → ${after}`),
    ...list(
      "Themes",
      themes,
      ({sentence_id, before, after}) => `${sentence_id}  ${before.join(", ") || "none"} → ${after.join(", ") || "none"}`
    )
  ].join("\n");
}

function excerpt(text: string, words: string): string {
  const at = Math.max(0, text.indexOf(words));
  const [from, to] = [Math.max(0, at - 12), at + words.length + 12];
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
