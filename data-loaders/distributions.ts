import type {Stretch} from "./clauses.js";
import type {Mention} from "./indicators.js";

const EACH = /(?:分别|各)[^，。；]{0,12}$/u;
const PARTS = /[、和与]|以?及(?!时)/gu;

/**
 * Gives figures in a row their own subjects: in 失业率和增长率分别为4%和6% the second figure is the growth rate's. Only
 * where 分别 says so and there are as many subjects as figures; all others stay as they are.
 */
export function distribute(text: string, mentions: readonly Mention[]): Mention[] {
  const result = [...mentions];
  for (let i = 0; i < result.length; i++) {
    let last = i;
    while (result[last + 1]?.inherited && isRow(text, result[last]!, result[last + 1]!)) last += 1;
    const {indicator, left} = result[i]!;
    if (last > i && indicator && EACH.test(text.slice(left.start, left.end))) {
      const earlier = result[i]!.inherited ? figuresBefore(result, i, last) : null;
      const parts = split(text, indicator);
      if (earlier)
        earlier.forEach(
          ({indicator}, j) => (result[i + j] = {...result[i + j]!, indicator, inheritedFrom: i - earlier.length + j})
        );
      else if (parts.length === last - i + 1)
        parts.forEach(
          (part, j) => (result[i + j] = {...result[i + j]!, indicator: part, inherited: false, shares: indicator})
        );
    }
    i = last;
  }
  return result;
}

/**
 * As many figures of as many things as the row has, right before it: 建会300家，发展会员2万人，分别增长12%和6%. Shares grow by
 * percentage points, all else by shares of itself.
 */
function figuresBefore(mentions: readonly Mention[], first: number, last: number): readonly Mention[] | null {
  const row = mentions.slice(first, last + 1);
  const before = mentions.slice(Math.max(0, first - row.length), first);
  const places = new Set(before.map(({indicator}) => indicator?.start));
  if (before.length < row.length || places.size < row.length || places.has(undefined)) return null;
  const fits = before.every(({expression: {unit}}, i) => {
    const other = row[i]!.expression.unit;
    return (unit?.dimension === "share") === (other?.unit === "百分点") || unit?.unit === other?.unit;
  });
  return fits ? before : null;
}

function isRow(text: string, first: Mention, second: Mention): boolean {
  return /^[、和与及]$/u.test(text.slice(first.expression.outerEnd, second.expression.outerStart));
}

function split(text: string, {start, end}: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(PARTS)) {
    parts.push({start: from, end: start + match.index});
    from = start + match.index + match[0].length;
  }
  return [...parts, {start: from, end}].filter((part) => part.end > part.start);
}

const LONGEST_HEAD = 4;

/** A subject of several with the tail that only the last of them has: 小学 of 小学、初中毕业生升学率 is 小学毕业生升学率. */
export function shareTail(text: string, part: Stretch, all: Stretch): string {
  const own = text.slice(part.start, part.end);
  const last = text.slice(split(text, all).at(-1)!.start, all.end);
  const tail = last.slice(own.length);
  return own.length <= LONGEST_HEAD && part.end < all.end && tail.length >= 2 ? own + tail : own;
}
