import {PairTable} from "./pair-table.js";
import type {Row, Sentence, Token} from "./tables.js";

export type Candidate = Row<"candidates">;

/** Occurrences below which nothing can be said of a candidate. */
const FEWEST = 3;
/** Longest candidate, in tokens and in characters. */
const MOST_TOKENS = 4;
const MOST_CHARACTERS = 10;

/** Tags of words that a term may be made of; of two characters or more, those that are content words. */
const BUILDING = new Set("nvajlibszghk");
/** In the place of a run's number: none begins here. */
const NONE = -1;
const HAN = /^\p{Script=Han}+$/u;

/**
 * Words that the corpus suggests and the dictionary lacks: neighbouring tokens that hold together and move as one.
 * They hold together where the least pointwise mutual information of their halves (Church and Hanks 1990), in bits, is
 * high; they move as one where what stands before and after them varies: the entropy of their neighbours, in bits, at
 * either side (Huang and Powers 2003, "Chinese word segmentation based on contextual entropy"). A sentence that several
 * reports share counts once. Runs are lengthened only from runs that are frequent themselves, so that the cost is linear.
 */
export function findCandidates(sentences: readonly Sentence[], tokens: readonly Token[]): Candidate[] {
  const words = numberWords(tokens, firstOfEachText(sentences));
  const levels = countRuns(words);
  const found = levels.map((): Occurrences[] => []);
  const order: Occurrences[] = [];
  for (let place = 0; place < words.ids.length; place++)
    for (let size = 2; size <= MOST_TOKENS; size++) {
      const {runs, counts} = levels[size - 1]!;
      const run = runs[place]!;
      if (run === NONE || counts[run]! < FEWEST) break;
      let seen = found[size - 1]![run];
      if (!seen) {
        seen = {size, left: new Map(), right: new Map(), edges: 0, places: []};
        found[size - 1]![run] = seen;
        order.push(seen);
      }
      // A text's edges are all different: each stands for what is not known.
      tally(seen.left, words.ids[place - 1] || --seen.edges);
      tally(seen.right, words.ids[place + size] || --seen.edges);
      seen.places.push(place);
    }
  const spelled = new Set(words.names);
  return order
    .map((seen) => describe(seen, words, levels))
    .toSorted(byCount)
    .filter(
      ({candidate: {length}, candidate}) =>
        length <= MOST_CHARACTERS && !spelled.has(candidate) && spelled.add(candidate)
    );
}

/** The words of the sentences by number. 0 stands for punctuation and for the ends of sentences. */
interface Words {
  ids: number[];
  names: string[];
  /** Whether the word at a place may be part of a term, and how many may. */
  building: boolean[];
  builders: number;
  sentence_ids: string[];
}

/** The runs of words of one length: the number of the one that begins at each place, or none; how often each stands. */
interface Level {
  runs: Int32Array;
  counts: number[];
}

/** Where a run stands, and how often each word stands before and after it. */
interface Occurrences {
  size: number;
  left: Map<number, number>;
  right: Map<number, number>;
  edges: number;
  places: number[];
}

function firstOfEachText(sentences: readonly Sentence[]): Set<string> {
  const texts = new Map<string, string>();
  for (const {text, sentence_id} of sentences) if (!texts.has(text)) texts.set(text, sentence_id);
  return new Set(texts.values());
}

function numberWords(tokens: readonly Token[], counted: ReadonlySet<string>): Words {
  const numbers = new Map<string, number>();
  const words: Words = {ids: [0], names: [""], building: [false], builders: 0, sentence_ids: [""]};
  const add = (id: number, building: boolean, sentence_id: string) => {
    words.ids.push(id);
    words.building.push(building);
    if (building) words.builders++;
    words.sentence_ids.push(sentence_id);
  };
  const han: boolean[] = [false];
  let open = "";
  let skipped = "";
  for (const {sentence_id, token, pos, content} of tokens) {
    if (sentence_id === skipped) continue;
    if (sentence_id !== open && !counted.has(sentence_id)) {
      skipped = sentence_id;
      continue;
    }
    if (sentence_id !== open || pos === "x") add(0, false, sentence_id);
    open = sentence_id;
    if (pos === "x") continue;
    let id = numbers.get(token);
    if (id === undefined) {
      numbers.set(token, (id = words.names.length));
      words.names.push(token);
      han.push(HAN.test(token));
    }
    add(id, (content || token.length === 1) && BUILDING.has(pos[0]!) && han[id]!, sentence_id);
  }
  add(0, false, "");
  return words;
}

/** Counts the runs of up to `MOST_TOKENS` words that terms are made of, shortest first; longer ones only of frequent ones. */
function countRuns({ids, building}: Words): Level[] {
  const levels: Level[] = [];
  let places = [...ids.keys()].filter((place) => building[place]);
  for (let size = 1; size <= MOST_TOKENS; size++) {
    const runs = new Int32Array(ids.length).fill(NONE);
    const counts: number[] = [];
    const shorter = levels.at(-1);
    const table = new PairTable(places.length);
    for (const place of places) {
      const run = table.number(shorter ? shorter.runs[place]! : 0, ids[place + size - 1]!);
      runs[place] = run;
      counts[run] = (counts[run] ?? 0) + 1;
    }
    levels.push({runs, counts});
    places = places.filter((place) => counts[runs[place]!]! >= FEWEST && building[place + size]);
  }
  return levels;
}

function describe({size, left, right, places}: Occurrences, words: Words, levels: readonly Level[]): Candidate {
  const [place] = places as [number];
  const tokens = words.ids.slice(place, place + size).map((id) => words.names[id]!);
  const countAt = (start: number, length: number) => {
    const {runs, counts} = levels[length - 1]!;
    return counts[runs[start]!]!;
  };
  const count = countAt(place, size);
  const cohesions = tokens
    .slice(1)
    .map((_, i) =>
      Math.log2((count * words.builders) / (countAt(place, i + 1) * countAt(place + i + 1, size - i - 1)))
    );
  return {
    candidate: tokens.join(""),
    tokens,
    count,
    cohesion: Math.min(...cohesions),
    left_entropy: entropy(left),
    right_entropy: entropy(right),
    sentence_ids: [...new Set(places.map((place) => words.sentence_ids[place]!))]
  };
}

/** Shannon's entropy of a distribution of counts, in bits. */
function entropy(counts: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  let sum = 0;
  for (const count of counts.values()) sum -= (count / total) * Math.log2(count / total);
  return sum;
}

function tally(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byCount(a: Candidate, b: Candidate): number {
  return b.count - a.count || (a.candidate < b.candidate ? -1 : 1);
}
