import type {Line} from "./lines.js";

/** What a report's own words say of a place where two lines meet. */
export interface Phrases {
  /** Whether the two glyphs before and the two after stand together, unbroken, elsewhere in the report. */
  knows(left: string, right: string): boolean;
}

const REACH = 2;

/** The phrases of lines, looked up at the places where each line meets the next. Linear in the text. */
export function collectPhrases(lines: readonly Line[]): Phrases {
  const wanted = new Set<string>();
  for (let i = 1; i < lines.length; i++) wanted.add(meeting(lines[i - 1]!.text, lines[i]!.text));
  const found = new Set<string>();
  for (const {text} of lines) {
    for (let i = 0; i + 2 * REACH <= text.length; i++) {
      const gram = text.slice(i, i + 2 * REACH);
      if (wanted.has(gram)) found.add(gram);
    }
  }
  return {knows: (left, right) => found.has(meeting(left, right))};
}

function meeting(left: string, right: string): string {
  return left.slice(-REACH) + right.slice(0, REACH);
}

const WINDOW = 8;
const segmenter = new Intl.Segmenter("zh", {granularity: "word"});

/**
 * Whether a word runs over the place where two texts meet and either half is left a lone glyph: `特` and `色社会主义`
 * do, `工作` and `会议强调` do not, though 工作会议 is a word.
 */
export function cutsWord(left: string, right: string): boolean {
  const before = left.slice(-WINDOW);
  const after = right.slice(0, WINDOW);
  if (before === "" || after === "") return false;
  const joined = [...segmenter.segment(before + after)];
  if (joined.some(({index}) => index === before.length)) return false;
  const last = [...segmenter.segment(before)].at(-1)!.segment;
  const first = [...segmenter.segment(after)][0]!.segment;
  return [last, first].some((half) => /^\p{Script=Han}$/u.test(half));
}
