import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {outermost, TermIndex} from "../data-loaders/term-index.js";

describe("a term index", () => {
  test("finds each term wherever it stands, as a search for each alone does", () => {
    const word = fc.stringMatching(/^[职工之家会]{1,4}$/u);
    const text = fc.stringMatching(/^[职工之家会，]{0,40}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(word, {minLength: 1, maxLength: 8}), text, (terms, text) => {
        const expected = terms.flatMap((term, number) =>
          [...text].flatMap((_, start) =>
            text.startsWith(term, start) ? [`${start}-${start + term.length} ${number}`] : []
          )
        );
        const found = new TermIndex(terms).find(text);
        expect(found.map(({term, start, end}) => `${start}-${end} ${term}`).toSorted()).toEqual(expected.toSorted());
        const order = found.map(({start, end}) => [start, end]);
        expect(order).toEqual(order.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
      })
    );
  });

  test("refuses an empty term", () => expect(() => new TermIndex([""])).toThrow("an empty term"));
});

test("an occurrence inside a longer one goes, one across another stays", () => {
  const at = (start: number, end: number) => ({start, end});
  expect(outermost([at(0, 2), at(0, 4), at(1, 3), at(3, 6), at(4, 5), at(6, 7)])).toEqual([
    at(0, 4),
    at(3, 6),
    at(6, 7)
  ]);
});
