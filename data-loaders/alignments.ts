import type {Characters} from "./characters.js";
import {groupBy} from "./groups.js";
import type {Matches} from "./local-alignment.js";
import {findOutOfOrder} from "./order.js";
import {findSharedPassages, readLines, spanOf} from "./shared-passages.js";
import type {Line, SharedPassage} from "./shared-passages.js";
import {settleGaps} from "./settled-gaps.js";
import type {Alignment, PhraseUse, Report, Sentence} from "./tables.js";
import {findVariants} from "./variants.js";
import type {Difference, Range} from "./variants.js";

/** A row of `alignments` with its differences, not yet read. */
export interface Collated {
  alignment: Alignment;
  left: Sentence;
  right: Sentence;
  differences: Difference[];
}

/** Similarity that two whole sentences must have for what is outside their passage to be collated too. */
const MAIN = 0.5;
/** Characters that one side must have beyond the other for it to be an abridgement rather than a changed word. */
const ABRIDGED = 4;

/**
 * Collates each report with all before it: passages that share wording, each with every difference in it. The left side
 * is the report that stands first in `reports`.
 */
export function collate(
  reports: readonly Pick<Report, "report_id">[],
  sentences: readonly Sentence[],
  uses: readonly PhraseUse[]
): Collated[] {
  const sentencesOf = groupBy(sentences, ({report_id}) => report_id);
  const usesOf = groupBy(uses, ({report_id}) => report_id);
  const lines = reports.map(({report_id}) => readLines(sentencesOf.get(report_id) ?? [], usesOf.get(report_id) ?? []));
  return [...findSharedPassages(lines)].flatMap(collatePair);
}

/** The passages of two reports as rows. */
function collatePair(passages: readonly SharedPassage[]): Collated[] {
  const lefts = groupBy(passages, ({left}) => left);
  const rights = groupBy(passages, ({right}) => right);
  const rows = passages.map((passage) => {
    const leftRivals = lefts.get(passage.left)!.filter((other) => other !== passage);
    const rightRivals = rights.get(passage.right)!.filter((other) => other !== passage);
    return collatePassage(
      passage,
      leftRivals.map(({matches}) => matches.left),
      rightRivals.map(({matches}) => matches.right)
    );
  });
  const moved = findOutOfOrder(rows.map(({right, alignment}) => [right.ordinal, alignment.right_start] as const));
  return rows.map((row, i) => ({...row, alignment: {...row.alignment, moved: moved.has(i)}}));
}

function collatePassage(
  {left, right, matches}: SharedPassage,
  leftRivals: readonly (readonly number[])[],
  rightRivals: readonly (readonly number[])[]
): Collated {
  const a = left.characters;
  const b = right.characters;
  const main = 2 * matches.left.length >= MAIN * (a.codes.length + b.codes.length);
  const free = (from: number, to: number, rivals: readonly (readonly number[])[]) =>
    !rivals.some((places) => places.some((at) => at >= from && at < to));
  const fromStart = main && free(0, matches.left[0]!, leftRivals) && free(0, matches.right[0]!, rightRivals);
  const toEnd =
    main &&
    free(matches.left.at(-1)! + 1, a.codes.length, leftRivals) &&
    free(matches.right.at(-1)! + 1, b.codes.length, rightRivals);
  const grown = settleGaps(grow(matches, a, b, fromStart, toEnd), left, right);
  const leftRange = rangeOf(left, grown.left, fromStart, toEnd);
  const rightRange = rangeOf(right, grown.right, fromStart, toEnd);
  const differences = findVariants({
    left: {text: left.sentence.text, characters: a},
    right: {text: right.sentence.text, characters: b},
    leftRange,
    rightRange,
    matches: grown
  });
  const size = (line: Line, places: readonly number[]) =>
    fromStart && toEnd ? line.stock.length : sizeIn(line, places);
  const sizeIn = (line: Line, places: readonly number[]) =>
    spanOf(places) + (fromStart ? places[0]! : 0) + (toEnd ? line.stock.length - 1 - places.at(-1)! : 0);
  const [leftSize, rightSize] = [size(left, grown.left), size(right, grown.right)];
  const equal = grown.left.filter((i, k) => a.numbers.get(i) === b.numbers.get(grown.right[k]!)).length;
  return {
    left: left.sentence,
    right: right.sentence,
    differences,
    alignment: {
      alignment_id: `${left.sentence.sentence_id}~${right.sentence.sentence_id}`,
      left_sentence_id: left.sentence.sentence_id,
      right_sentence_id: right.sentence.sentence_id,
      left_report_id: left.sentence.report_id,
      right_report_id: right.sentence.report_id,
      left_ordinal: left.sentence.ordinal,
      right_ordinal: right.sentence.ordinal,
      relation: relationOf(differences),
      moved: false,
      similarity: (2 * equal) / (leftSize + rightSize),
      shared: grown.left.length,
      left_start: leftRange.start,
      left_end: leftRange.end,
      left_share: grown.left.length / left.stock.length,
      right_start: rightRange.start,
      right_end: rightRange.end,
      right_share: grown.right.length / right.stock.length
    }
  };
}

/** Adds what both sentences begin or end with alike where they are collated to their ends. */
function grow({left, right}: Matches, a: Characters, b: Characters, fromStart: boolean, toEnd: boolean): Matches {
  const head: Matches = {left: [], right: []};
  const most = fromStart ? Math.min(left[0]!, right[0]!) : 0;
  for (let i = 0; i < most && a.codes[i] === b.codes[i]; i++) {
    head.left.push(i);
    head.right.push(i);
  }
  const tail: Matches = {left: [], right: []};
  const rest = toEnd ? Math.min(a.codes.length - left.at(-1)!, b.codes.length - right.at(-1)!) - 1 : 0;
  for (let k = 1; k <= rest && a.codes.at(-k) === b.codes.at(-k); k++) {
    tail.left.unshift(a.codes.length - k);
    tail.right.unshift(b.codes.length - k);
  }
  return {left: [...head.left, ...left, ...tail.left], right: [...head.right, ...right, ...tail.right]};
}

function rangeOf({sentence, characters}: Line, places: readonly number[], fromStart: boolean, toEnd: boolean): Range {
  return {
    start: fromStart ? 0 : characters.starts[places[0]!]!,
    end: toEnd ? sentence.text.length : characters.ends[places.at(-1)!]!
  };
}

function relationOf(differences: readonly Difference[]): Alignment["relation"] {
  const words = differences.filter(({kind}) => kind === "words");
  const numbers = differences.some(({kind}) => kind === "number");
  if (words.length === 0) return numbers ? "formula" : "identical";
  const beyond = words.reduce(
    (sum, {left_text, right_text}) => sum + Math.abs(left_text.length - right_text.length),
    0
  );
  const oneSided =
    words.every(({operation}) => operation === "delete") || words.every(({operation}) => operation === "insert");
  return oneSided && !numbers && beyond >= ABRIDGED ? "abridged" : "edited";
}
