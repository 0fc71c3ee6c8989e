import type {Row, Sentence, Token} from "./tables.js";

export type Candidate = Row<"candidates">;

/** Occurrences below which nothing can be said of a candidate. */
const FEWEST = 3;
/** Longest candidate, in tokens and in characters. */
const MOST_TOKENS = 4;
const MOST_CHARACTERS = 10;

/** Tags of words that a term may be made of; of two characters or more, those that are content words. */
const BUILDING = new Set("nvajlibszghk");
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
  const counts = countRuns(words);
  const found = new Map<Run, Occurrences>();
  for (const place of words.building.keys())
    for (const [i, run] of runsAt(words, counts, place).entries()) {
      if (i === 0 || run.count < FEWEST) continue;
      const seen: Occurrences = found.get(run) ?? {
        run,
        left: new Map(),
        right: new Map(),
        edges: 0,
        places: [],
        size: i + 1
      };
      // A text's edges are all different: each stands for what is not known.
      tally(seen.left, words.ids[place - 1] || --seen.edges);
      tally(seen.right, words.ids[place + i + 1] || --seen.edges);
      seen.places.push(place);
      found.set(run, seen);
    }
  const candidates = [...found.values()].map((seen) => describe(seen, words, counts));
  const spelled = new Set(words.names);
  return candidates
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
  /** Whether the word at a place may be part of a term. */
  building: boolean[];
  sentence_ids: string[];
}

/** Words in a row, told by the run without its last word and that last word's number. */
interface Run {
  count: number;
  next: Map<number, Run>;
}

/** Where a run stands, and how often each word stands before and after it. */
interface Occurrences {
  run: Run;
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
  const words: Words = {ids: [0], names: [""], building: [false], sentence_ids: [""]};
  const add = (id: number, building: boolean, sentence_id: string) => {
    words.ids.push(id);
    words.building.push(building);
    words.sentence_ids.push(sentence_id);
  };
  const han: boolean[] = [false];
  let open = "";
  for (const {sentence_id, token, pos, content} of tokens) {
    if (sentence_id !== open && !counted.has(sentence_id)) continue;
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

/** Counts all runs of up to `MOST_TOKENS` words that terms are made of, as a tree; longer ones only of frequent ones. */
function countRuns({ids, building}: Words): Run {
  const root: Run = {count: 0, next: new Map()};
  for (let size = 1; size <= MOST_TOKENS; size++)
    for (let place = 0; place < ids.length; place++) {
      let run = root;
      for (let i = 0; i < size; i++) {
        const id = ids[place + i]!;
        if (!building[place + i]) break;
        let longer = run.next.get(id);
        if (!longer && i === size - 1) run.next.set(id, (longer = {count: 0, next: new Map()}));
        if (!longer || (i < size - 1 && longer.count < FEWEST)) break;
        run = longer;
        if (i === size - 1) run.count++;
      }
    }
  for (const {count} of root.next.values()) root.count += count;
  return root;
}

/** The runs that begin at a place, shortest first. */
function runsAt({ids, building}: Words, root: Run, place: number): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined = root;
  for (let i = place; i < place + MOST_TOKENS && building[i]; i++) {
    run = run.next.get(ids[i]!);
    if (!run) break;
    runs.push(run);
  }
  return runs;
}

function describe({run, size, left, right, places}: Occurrences, words: Words, root: Run): Candidate {
  const [place] = places as [number];
  const tokens = words.ids.slice(place, place + size).map((id) => words.names[id]!);
  const cohesions = tokens.slice(1).map((_, i) => {
    const head = runsAt(words, root, place)[i]!;
    const tail = runsAt(words, root, place + i + 1)[size - i - 2]!;
    return Math.log2((run.count * root.count) / (head.count * tail.count));
  });
  return {
    candidate: tokens.join(""),
    tokens,
    count: run.count,
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
