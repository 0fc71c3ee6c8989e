import fc from "fast-check";
import {expect, test} from "vitest";
import {segments} from "../../src/components/source-view.js";

const block = (ordinal: number, start: number, end: number) => ({ordinal, role: "paragraph", start, end});
const shape = (length: number, ...blocks: ReturnType<typeof block>[]) =>
  segments(length, blocks).map(({start, end, block}) => [start, end, block?.ordinal ?? null]);

test("blocks side by side, and what stands between them", () => {
  expect(shape(10, block(2, 0, 3), block(1, 5, 10))).toEqual([
    [0, 3, 2],
    [3, 5, null],
    [5, 10, 1]
  ]);
});

test("furniture inside a paragraph is its own piece, and the paragraph goes on behind it", () => {
  expect(shape(10, block(1, 0, 10), block(2, 4, 6))).toEqual([
    [0, 4, 1],
    [4, 6, 2],
    [6, 10, 1]
  ]);
});

test("the pieces cover the text once, in order, each in the innermost block that holds it", () => {
  const nested = fc
    .array(fc.tuple(fc.nat(30), fc.nat(30)), {maxLength: 6})
    .map((pairs) =>
      pairs
        .map(([a, b], i) => block(i + 1, Math.min(a, b), Math.max(a, b) + 1))
        .filter((one, i, all) =>
          all
            .slice(0, i)
            .every(
              (other) =>
                one.end <= other.start || one.start >= other.end || (one.start > other.start && one.end < other.end)
            )
        )
    );
  fc.assert(
    fc.property(nested, (blocks) => {
      const found = segments(32, blocks);
      expect(found.map(({start}) => start)).toEqual([0, ...found.slice(0, -1).map(({end}) => end)]);
      expect(found.at(-1)!.end).toBe(32);
      for (const {start, end, block} of found) {
        const holding = blocks.filter((one) => one.start <= start && end <= one.end);
        const innermost = holding.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
        expect(block?.ordinal).toBe(innermost?.ordinal);
      }
    })
  );
});
