/** Where a term stands: the number of the term, and UTF-16 offsets into the text, end exclusive. */
export interface Occurrence {
  term: number;
  start: number;
  end: number;
}

interface Node {
  next: Map<number, Node>;
  term: number;
}

/**
 * Finds all of many terms in one pass. The terms form a trie (Fredkin, 1960); from each place of the text its longest
 * path is followed, so that the time goes with the text's length, not with the number of terms.
 */
export class TermIndex {
  /** The nodes of first characters, by character code. */
  readonly #roots: (Node | undefined)[] = Array.from({length: 0x10000});

  /** Takes terms that are no empty strings; the first of equal terms has the occurrences. */
  constructor(readonly terms: readonly string[]) {
    terms.forEach((term, number) => {
      if (term === "") throw new Error("an empty term");
      let node = (this.#roots[term.charCodeAt(0)] ??= {next: new Map(), term: -1});
      for (let i = 1; i < term.length; i++) {
        const unit = term.charCodeAt(i);
        let next = node.next.get(unit);
        if (!next) node.next.set(unit, (next = {next: new Map(), term: -1}));
        node = next;
      }
      if (node.term < 0) node.term = number;
    });
  }

  /** All occurrences, those inside and across others included, by start, the shorter first. */
  find(text: string): Occurrence[] {
    const found: Occurrence[] = [];
    for (let start = 0; start < text.length; start++) {
      let node = this.#roots[text.charCodeAt(start)];
      for (let end = start + 1; node; end++) {
        if (node.term >= 0) found.push({term: node.term, start, end});
        node = node.next.get(text.charCodeAt(end));
      }
    }
    return found;
  }
}

/**
 * The occurrences that do not lie inside a longer one: 职工之家 counts, the 职工 in it does not. Takes them by start, as
 * `find` gives them. Occurrences that merely overlap both stay.
 */
export function outermost<T extends {start: number; end: number}>(occurrences: readonly T[]): T[] {
  const kept: T[] = [];
  let reach = -1;
  for (let i = 0; i < occurrences.length; i++) {
    const one = occurrences[i]!;
    const next = occurrences[i + 1];
    if (next && next.start === one.start && next.end > one.end) continue;
    if (one.end <= reach) continue;
    reach = Math.max(reach, one.end);
    kept.push(one);
  }
  return kept;
}
