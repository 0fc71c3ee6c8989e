import fc from "fast-check";
import {expect, test} from "vitest";
import {PairTable} from "../data-loaders/pair-table.js";
import {findSequences, SEVERAL} from "../data-loaders/sequences.js";
import type {Token} from "../data-loaders/tables.js";

/** A text of words, 的 no content word and ， no word, by how many sentences and by which work. */
interface Text {
  words: string[];
  count: number;
  work: number;
}

function find(texts: readonly Text[]) {
  const tokens = texts.flatMap(({words}, text) =>
    words.map((token) => ({sentence_id: `${text}`, token, content: token.length > 1}) as Token)
  );
  const of = new Map(texts.map((_, text) => [`${text}`, text]));
  return findSequences(tokens, {of, counts: texts.map(({count}) => count), works: texts.map(({work}) => work)});
}

/** The definition, word for word. */
function findSlowly(texts: readonly Text[]) {
  const places = new Map<string, number[]>();
  texts.forEach(({words}, text) =>
    words.forEach((_, start) => {
      for (let end = start + 2; end <= Math.min(words.length, start + 20); end++) {
        const sequence = words.slice(start, end);
        if (sequence.includes("，") || sequence.at(0) === "的" || sequence.at(-1) === "的") continue;
        if (sequence.join("").length < 6) continue;
        const key = sequence.join(" ");
        places.set(key, [...(places.get(key) ?? []), text]);
      }
    })
  );
  const uses = (at: readonly number[]) => at.reduce((sum, text) => sum + texts[text]!.count, 0);
  const shared = [...places].filter(([, at]) => {
    const works = new Set(at.map((text) => texts[text]!.work));
    return works.size > 1 || works.has(SEVERAL);
  });
  return shared.filter(
    ([key, at]) =>
      !shared.some(([other, within]) => ` ${other} `.includes(` ${key} `) && other !== key && uses(within) === uses(at))
  );
}

const word = fc.constantFrom("职工", "服务", "体系", "的", "，");
const text = fc.record({
  words: fc.array(word, {minLength: 1, maxLength: 12}),
  count: fc.integer({min: 1, max: 3}),
  work: fc.constantFrom(0, 1, 2, SEVERAL)
});

test("sequences are those that several works have, none that only ever stands in a longer one", () => {
  fc.assert(
    fc.property(fc.array(text, {maxLength: 8}), (texts) => {
      const found = find(texts).map(({words, texts}) => [words.join(" "), texts]);
      expect(found.toSorted()).toEqual(findSlowly(texts).toSorted());
    }),
    {numRuns: 500}
  );
});

test("a sequence has twenty words at most", () => {
  const words = Array.from({length: 30}, (_, i) => `职${String.fromCharCode(0x5000 + i)}`);
  const found = find([0, 1].map((work) => ({words, count: 1, work})));
  expect(found.map(({words}) => words.length)).toEqual(Array.from({length: 11}, () => 20));
});

test("pairs are numbered in the order in which they come, few and many, small and large", () => {
  const number = fc.oneof(fc.integer({min: 0, max: 5}), fc.integer({min: 0, max: 2 ** 31 - 1}));
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), {maxLength: 60}), (pairs) => {
      const table = new PairTable(pairs.length);
      const seen = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${first} ${second}`;
        if (!seen.has(key)) seen.set(key, seen.size);
        expect(table.number(first, second)).toBe(seen.get(key));
      }
      expect(table.size).toBe(seen.size);
    })
  );
});
