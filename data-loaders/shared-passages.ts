import {readCharacters} from "./characters.js";
import {groupBy} from "./groups.js";
import type {Characters} from "./characters.js";
import {hashShingles, SHINGLE, winnow} from "./fingerprints.js";
import {alignLocally} from "./local-alignment.js";
import type {Matches} from "./local-alignment.js";
import type {PhraseUse, Sentence} from "./tables.js";

/** A sentence made ready to be collated. */
export interface Line {
  sentence: Sentence;
  characters: Characters;
  /** For each character OWN, STOCK where its report has a shingle with it in several sentences, or SET in a set phrase. */
  stock: Uint8Array;
}

/** Two sentences and the characters that they share: places among their characters, both ascending. */
export interface SharedPassage {
  left: Line;
  right: Line;
  matches: Matches;
}

const OWN = 0;
const STOCK = 1;
const SET = 2;

/** What is aligned at a time has at most so many characters. */
const PIECE = 1000;
/** A shingle that two reports repeat so often that this many pairs of sentences share it is no hint. */
const MOST_PAIRS = 16;
/** Shared characters that a passage needs, and what one counts that is OWN, STOCK or SET on the richer side. */
const EVIDENCE = 14;
const WEIGHTS = [1, 0.25, 0];
/** The same where the passage is most of both sentences. */
const WHOLE_EVIDENCE = 8;
const WHOLE_WEIGHTS = [1, 0.65, 0];
const WHOLE = 0.6;
/** The same where a better passage has taken one of the sides. */
const RIVAL_WEIGHTS = [1, 0, 0];
/** Share of a passage's characters that must be shared. */
const DENSITY = 0.6;
/** Sentences up to this length show with a single shingle; longer ones need two. */
const SHORT = 20;

interface Piece {
  line: Line;
  offset: number;
  codes: Int32Array;
  stock: Uint8Array;
}

/** Makes the sentences of one report ready; `uses` are its set phrases. */
export function readLines(sentences: readonly Sentence[], uses: readonly PhraseUse[]): Line[] {
  const usesOf = groupBy(uses, ({sentence_id}) => sentence_id);
  const read = sentences.map((sentence) => {
    const characters = readCharacters(sentence.text);
    return {
      sentence,
      characters,
      hashes: hashShingles(characters.codes),
      stock: new Uint8Array(characters.codes.length)
    };
  });
  const first = new Map<number, number>();
  const repeated = new Set<number>();
  read.forEach(({hashes}, i) => {
    for (const hash of hashes) {
      const seen = first.get(hash);
      if (seen === undefined) first.set(hash, i);
      else if (seen !== i) repeated.add(hash);
    }
  });
  return read.map(({sentence, characters, hashes, stock}) => {
    hashes.forEach((hash, i) => {
      if (repeated.has(hash)) stock.fill(STOCK, i, i + SHINGLE);
    });
    for (const {start, end} of usesOf.get(sentence.sentence_id) ?? [])
      characters.starts.forEach((at, i) => {
        if (at >= start && at < end) stock[i] = SET;
      });
    return {sentence, characters, stock};
  });
}

/**
 * Finds the passages that each report shares with those before it: sentences with shingles in common are looked up in an
 * index and aligned, so that the cost grows with what is shared. Gives the pairs of reports in order, and each pair's
 * passages in the order of the left sentences.
 */
export function* findSharedPassages(reports: readonly (readonly Line[])[]): Generator<SharedPassage[]> {
  const index = new Map<number, number[]>();
  const pieces: Piece[] = [];
  const owners: number[] = [];
  for (const [report, lines] of reports.entries()) {
    const own = lines.flatMap(cut);
    const prints = own.map(({codes}) => {
      const hashes = hashShingles(codes);
      return winnow(hashes).map((at) => ({at, hash: hashes[at]!}));
    });
    const shared = countShared(own, prints, index, owners, pieces);
    for (let before = 0; before < report; before++) yield collect(own, pieces, shared.get(before) ?? new Map());
    own.forEach((piece, i) => {
      const id = pieces.push(piece) - 1;
      owners.push(report);
      for (const hash of new Set(prints[i]!.map(({hash}) => hash))) {
        const postings = index.get(hash);
        if (postings) postings.push(id);
        else index.set(hash, [id]);
      }
    });
  }
}

function cut(line: Line): Piece[] {
  const {codes} = line.characters;
  const count = Math.max(1, Math.ceil(codes.length / PIECE));
  return Array.from({length: count}, (_, i) => ({
    line,
    offset: i * PIECE,
    codes: codes.subarray(i * PIECE, (i + 1) * PIECE),
    stock: line.stock.subarray(i * PIECE, (i + 1) * PIECE)
  }));
}

/** For each earlier report the pairs of pieces, earlier and own, with the number of shingles of own wording they share. */
function countShared(
  own: readonly Piece[],
  prints: readonly (readonly {at: number; hash: number}[])[],
  index: ReadonlyMap<number, readonly number[]>,
  owners: readonly number[],
  pieces: readonly Piece[]
): Map<number, Map<number, number>> {
  const places = new Map<number, Set<number>>();
  prints.forEach((marks, i) => {
    for (const {hash} of marks) {
      const at = places.get(hash);
      if (at) at.add(i);
      else if (index.has(hash)) places.set(hash, new Set([i]));
    }
  });
  const shared = new Map<number, Map<number, number>>();
  for (const [hash, here] of places) {
    const there = index.get(hash)!;
    for (let from = 0, to = 0; from < there.length; from = to) {
      const report = owners[there[from]!]!;
      while (to < there.length && owners[there[to]!] === report) to++;
      if ((to - from) * here.size > MOST_PAIRS) continue;
      let counts = shared.get(report);
      if (!counts) shared.set(report, (counts = new Map()));
      for (let k = from; k < to; k++)
        for (const i of here) {
          const key = there[k]! * own.length + i;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    }
  }
  for (const counts of shared.values())
    for (const [key, count] of counts) {
      const shorter = Math.min(own[key % own.length]!.codes.length, pieces[Math.floor(key / own.length)]!.codes.length);
      if (count < 2 && shorter > SHORT) counts.delete(key);
    }
  return shared;
}

function collect(own: readonly Piece[], pieces: readonly Piece[], pairs: ReadonlyMap<number, number>): SharedPassage[] {
  const found = new Map<Line, Map<Line, Matches[]>>();
  for (const key of [...pairs.keys()].toSorted((a, b) => a - b)) {
    const left = pieces[Math.floor(key / own.length)]!;
    const right = own[key % own.length]!;
    const matches = alignPieces(left, right);
    const rights = found.get(left.line) ?? new Map<Line, Matches[]>();
    rights.set(right.line, [...(rights.get(right.line) ?? []), matches]);
    found.set(left.line, rights);
  }
  const passages = [...found].flatMap(([left, rights]) =>
    [...rights].map(([right, matches]) => ({left, right, matches: join(matches)}))
  );
  return keepUncovered(passages.filter(isEvident));
}

function alignPieces(left: Piece, right: Piece): Matches {
  const matches = sameCodes(left.codes, right.codes)
    ? diagonal(left.codes.length)
    : alignLocally(left.codes, right.codes);
  return {left: matches.left.map((i) => i + left.offset), right: matches.right.map((j) => j + right.offset)};
}

function sameCodes(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((code, i) => code === b[i]);
}

function diagonal(length: number): Matches {
  const places = Array.from({length}, (_, i) => i);
  return {left: places, right: [...places]};
}

/** Passages of two long sentences as one: the longest, and each next that stands before or behind all kept in both. */
function join(passages: readonly Matches[]): Matches {
  if (passages.length === 1) return passages[0]!;
  const kept: Matches[] = [];
  const isBefore = (a: Matches, b: Matches) => a.left.at(-1)! < b.left[0]! && a.right.at(-1)! < b.right[0]!;
  for (const next of passages.toSorted((a, b) => b.left.length - a.left.length))
    if (kept.every((one) => isBefore(one, next) || isBefore(next, one))) kept.push(next);
  kept.sort((a, b) => a.left[0]! - b.left[0]!);
  return {left: kept.flatMap(({left}) => left), right: kept.flatMap(({right}) => right)};
}

/** Whether a passage shares enough wording to be more than stock phrases and chance. */
function isEvident(passage: SharedPassage): boolean {
  const {left, right, matches} = passage;
  const count = matches.left.length;
  const span = Math.max(spanOf(matches.left), spanOf(matches.right));
  if (count === 0 || count < DENSITY * span) return false;
  const longer = Math.max(left.stock.length, right.stock.length);
  return count >= WHOLE * longer
    ? evidenceOf(passage, WHOLE_WEIGHTS) >= WHOLE_EVIDENCE
    : evidenceOf(passage, WEIGHTS) >= EVIDENCE;
}

/** Shared characters, weighted. */
function evidenceOf({left, right, matches}: SharedPassage, weights: readonly number[]): number {
  const kindOf = (k: number) => Math.max(left.stock[matches.left[k]!]!, right.stock[matches.right[k]!]!, OWN);
  return matches.left.reduce((sum, _, k) => sum + weights[kindOf(k)]!, 0);
}

/** Characters from the first to the last of ascending places. */
export function spanOf(places: readonly number[]): number {
  return places.length === 0 ? 0 : places.at(-1)! - places[0]! + 1;
}

/**
 * Leaves out passages that longer ones cover on both sides, and those covered on one side that are little but stock
 * wording: a sentence may share wording with several, but a formula goes with its best place.
 */
function keepUncovered(passages: readonly SharedPassage[]): SharedPassage[] {
  const covered = new Map<Line, Uint8Array>();
  const coverOf = (line: Line) => {
    const cover = covered.get(line) ?? new Uint8Array(line.stock.length);
    covered.set(line, cover);
    return cover;
  };
  const isCovered = (line: Line, places: readonly number[]) => {
    const cover = coverOf(line);
    return places.reduce((sum, at) => sum + cover[at]!, 0) > places.length / 2;
  };
  const kept = passages
    .toSorted((a, b) => b.matches.left.length - a.matches.left.length)
    .filter((passage) => {
      const {left, right, matches} = passage;
      const covers = Number(isCovered(left, matches.left)) + Number(isCovered(right, matches.right));
      if (covers === 2 || (covers === 1 && evidenceOf(passage, RIVAL_WEIGHTS) < EVIDENCE)) return false;
      for (const at of matches.left) coverOf(left)[at] = 1;
      for (const at of matches.right) coverOf(right)[at] = 1;
      return true;
    });
  return kept.toSorted(
    (a, b) => a.left.sentence.ordinal - b.left.sentence.ordinal || a.right.sentence.ordinal - b.right.sentence.ordinal
  );
}
