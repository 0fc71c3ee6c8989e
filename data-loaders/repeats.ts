import type {Draft} from "./drafts.js";
import {readPassage} from "./passages.js";

const GRAM = 16;
/** A run of blocks that stands earlier in the file is a repeat from this length on, in characters; near another, sooner. */
const LEAST = 200;
const LEAST_BESIDE = 20;
/** Blocks between two repeats that are still beside each other. */
const BESIDE = 3;
/** Characters by which the text between two blocks of a repeat may differ. */
const SLIP = 40;

/** A block of the run at hand, and where its text stands earlier among the texts of all blocks. */
interface Match {
  index: number;
  earlier: number;
}

/**
 * Sets aside what stands in the file a second time: runs of blocks whose text, in the same order, stood there before.
 * Each repeat points at the block that holds its beginning. Takes blocks in source order; linear in the text.
 */
export function findRepeats(source: string, drafts: readonly Draft[]): void {
  const body = drafts.filter(({role}) => role !== "furniture");
  new Comparison(
    body,
    body.map((draft) => readPassage(source, draft.pieces, () => false).text)
  ).run();
}

class Comparison {
  private readonly starts: number[] = [];
  private readonly whole: string;
  private readonly index = new Map<string, number>();
  private indexed = 0;
  private lastRepeat = -Infinity;

  constructor(
    private readonly body: readonly Draft[],
    private readonly texts: readonly string[]
  ) {
    let length = 0;
    for (const text of texts) {
      this.starts.push(length);
      length += text.length;
    }
    this.whole = texts.join("");
  }

  run(): void {
    let matches: Match[] = [];
    this.texts.forEach((text, index) => {
      const last = matches.at(-1);
      const earlier = this.find(index, last ? last.earlier + this.texts[last.index]!.length : -1);
      if (earlier >= 0) return void matches.push({index, earlier});
      this.close(matches);
      matches = [];
      if (text.length >= 2 * GRAM) this.lookUpTo(this.starts[index]!);
    });
    this.close(matches);
  }

  /** Where a block's text stands earlier: where the block before leads to, or anywhere if it is long enough to look up. */
  private find(index: number, next: number): number {
    const text = this.texts[index]!;
    const start = this.starts[index]!;
    if (next >= 0) {
      const near = this.whole.slice(next, next + text.length + SLIP).indexOf(text);
      if (near >= 0 && next + near + text.length <= start) return next + near;
    }
    if (text.length < 2 * GRAM) return -1;
    this.lookUpTo(start);
    for (let offset = 0; offset < GRAM; offset++) {
      const at = (this.index.get(text.slice(offset, offset + GRAM)) ?? -1) - offset;
      if (at >= 0 && at + text.length <= start && this.whole.startsWith(text, at)) return at;
    }
    return -1;
  }

  private lookUpTo(end: number): void {
    for (; this.indexed + GRAM <= end; this.indexed += GRAM) {
      const gram = this.whole.slice(this.indexed, this.indexed + GRAM);
      if (!this.index.has(gram)) this.index.set(gram, this.indexed);
    }
  }

  private close(matches: readonly Match[]): void {
    if (matches.length === 0) return;
    const all = [...this.leading(matches[0]!), ...matches];
    const length = all.reduce((sum, {index}) => sum + this.texts[index]!.length, 0);
    const beside = all[0]!.index - this.lastRepeat <= BESIDE;
    if (length < (beside ? LEAST_BESIDE : LEAST)) return;
    for (const {index, earlier} of all) this.setAside(this.body[index]!, this.ownerOf(earlier));
    this.lastRepeat = all.at(-1)!.index;
  }

  /** Short blocks above a run that stand above it earlier too: too short to be looked up by themselves. */
  private leading({index, earlier}: Match): Match[] {
    const found: Match[] = [];
    let end = earlier;
    for (let i = index - 1; i > this.lastRepeat && i >= 0; i--) {
      const text = this.texts[i]!;
      const from = Math.max(0, end - text.length - SLIP);
      const at = this.whole.slice(from, end).lastIndexOf(text);
      if (at < 0 || text.length >= 2 * GRAM + SLIP) break;
      end = from + at;
      found.unshift({index: i, earlier: end});
    }
    return found;
  }

  private setAside(draft: Draft, first: Draft): void {
    draft.role = "furniture";
    draft.kind = "repeat";
    draft.level = null;
    draft.repeats = first.repeats ?? first;
    draft.rules.push("repeated-body");
  }

  private ownerOf(at: number): Draft {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return this.body[low]!;
  }
}
