/** A run of source text, `start` inclusive, `end` exclusive, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Source text that goes into a passage. `doubled`: each glyph stands twice, as fake bold, and counts once. */
export interface Piece extends Span {
  doubled: boolean;
}

/**
 * Cleaned text that knows where it came from: unit `i` of `text` stands for the source units from `starts[i]` to
 * `ends[i]` (exclusive). Both rise with `i`.
 */
export interface Passage {
  text: string;
  starts: Int32Array;
  ends: Int32Array;
}

/** The units of a passage from `from` to `to` (exclusive). */
export function slicePassage(passage: Passage, from: number, to = passage.text.length): Passage {
  return {
    text: passage.text.slice(from, to),
    starts: passage.starts.subarray(from, to),
    ends: passage.ends.subarray(from, to)
  };
}

/** Where a passage starts and ends in the source; an empty one has no place. */
export function sourceSpan({starts, ends, text}: Passage): {source_start: number; source_end: number} {
  if (text === "") throw new Error("an empty passage has no place in the source");
  return {source_start: starts[0]!, source_end: ends[text.length - 1]!};
}

/** Text without its white space. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** White space between two units of a passage, as the rule that keeps or drops it sees it. */
export interface Gap {
  /** What stands before it in the passage, white space left out; and after it. */
  before: string;
  after: string;
  /** Nearest gap inside a line, or edge, on either side: `before.slice(left)` and `after.slice(0, right)` are the runs. */
  left: number;
  right: number;
  /** Whether lines end here. */
  lineBreak: boolean;
  /** Where it starts in the source, and its white-space units. */
  start: number;
  size: number;
}

/** The passage of pieces in source order. White space is dropped, save the gaps that `keeps` names: one space each. */
export function readPassage(source: string, pieces: readonly Piece[], keeps: (gap: Gap) => boolean): Passage {
  const {units, starts, ends, gaps} = readUnits(source, pieces);
  const kept = gaps.filter((gap, i) => keeps(describeGap(units, gaps, i)) && gap.at > 0);
  if (kept.length === 0) return {text: units, starts, ends};
  const length = units.length + kept.length;
  const passage = {text: "", starts: new Int32Array(length), ends: new Int32Array(length)};
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  for (const gap of [...kept, {at: units.length, start: -1}]) {
    parts.push(units.slice(from, gap.at));
    passage.starts.set(starts.subarray(from, gap.at), to);
    passage.ends.set(ends.subarray(from, gap.at), to);
    to += gap.at - from;
    from = gap.at;
    if (gap.start < 0) break;
    parts.push(" ");
    passage.starts[to] = gap.start;
    passage.ends[to] = gap.start + 1;
    to += 1;
  }
  passage.text = parts.join("");
  return passage;
}

const LINE_END = /[\n\r\v\f\u2028\u2029]/u;

interface RawGap {
  /** Offset in the units that the gap stands before. */
  at: number;
  /** Source offset of its first white space. */
  start: number;
  size: number;
  lineBreak: boolean;
}

function readUnits(source: string, pieces: readonly Piece[]) {
  const size = pieces.reduce((sum, {start, end}) => sum + end - start, 0);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  const gaps: RawGap[] = [];
  const parts: string[] = [];
  let count = 0;
  let last = -1;
  for (const {start, end, doubled} of pieces) {
    let lineBreak = last >= 0 && LINE_END.test(source.slice(last, start));
    for (let from = start; from < end;) {
      if (isSpace(source, from)) {
        from += 1;
        continue;
      }
      let to = from + 1;
      while (to < end && !isSpace(source, to)) to += 1;
      const space = last < 0 ? -1 : source.slice(last, from).search(/\s/u);
      if (space >= 0) gaps.push({at: count, start: last + space, size: from - last, lineBreak});
      lineBreak = false;
      const run = doubled ? undouble(source.slice(from, to)) : source.slice(from, to);
      for (let i = 0, at = from; i < run.length; i++) {
        const width = run.codePointAt(i)! > 0xffff ? 2 : 1;
        for (let unit = 0; unit < width; unit++) {
          starts[count + i + unit] = at + unit;
          ends[count + i + unit] = at + unit + 1;
        }
        if (doubled) ends[count + i + width - 1] = at + 2 * width;
        at += doubled ? 2 * width : width;
        i += width - 1;
      }
      parts.push(run);
      count += run.length;
      last = to;
      from = to;
    }
  }
  return {units: parts.join(""), starts: starts.subarray(0, count), ends: ends.subarray(0, count), gaps};
}

function isSpace(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return (code === 0xa0 || (code >= 0x1680 && code <= 0x3000) || code === 0xfeff) && /\s/u.test(source[at]!);
}

/** Every other glyph. */
export function undouble(text: string): string {
  return [...text].filter((_, i) => i % 2 === 0).join("");
}

/** How far a gap's surroundings are looked at: enough for a slogan, little enough to stay linear. */
const WINDOW = 60;

function describeGap(units: string, gaps: readonly RawGap[], i: number): Gap {
  const {at, start, size, lineBreak} = gaps[i]!;
  const from = Math.max(0, at - WINDOW);
  const before = units.slice(from, at);
  const after = units.slice(at, at + WINDOW);
  let [left, right] = [0, after.length];
  for (let j = i - 1; j >= 0 && gaps[j]!.at > from && left === 0; j--)
    if (!gaps[j]!.lineBreak) left = gaps[j]!.at - from;
  for (let j = i + 1; j < gaps.length && gaps[j]!.at < at + right; j++)
    if (!gaps[j]!.lineBreak) right = gaps[j]!.at - at;
  return {before, after, left, right, lineBreak, start, size};
}
