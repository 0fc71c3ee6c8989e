import * as fc from "fast-check";
import {expect, test} from "vitest";
import {lexemes, plainSpaces} from "../../src/components/lexemes.js";

const kindsAndTexts = (sql: string) => lexemes(sql).map(({kind, text}) => `${kind} ${text}`);

test.each([
  ['SELECT 工会, "A""b"', ["word select", "word 工会", "sign ,", 'name a"b']],
  ["a--x\nb/* c /* d */ e */c", ["word a", "word b", "word c"]],
  ["'it''s' e'a\\'b' x'41'", ["string 'it''s'", "string e'a\\'b'", "string x'41'"]],
  ["$$a;'b$$ $工$;$工$ $1", ["string $$a;'b$$", "string $工$;$工$", "word $1"]],
  ["1.5e3 .5 1_000 a.b", ["number 1.5e3", "number .5", "number 1_000", "word a", "sign .", "word b"]],
  ["a<=b::int :=-1", ["word a", "sign <=", "word b", "sign ::", "word int", "sign :=", "sign -", "number 1"]],
  ["1+--x\n2", ["number 1", "sign +", "number 2"]],
  ["SELECT\u3000'a\u3000b',\u00A0c\uFEFF", ["word select", "string 'a\u3000b'", "sign ,", "word c"]],
  ["a，b （1）", ["word a，b", "word （1）"]],
  ["'open ; --", ["string 'open ; --"]],
  ['"open', ["name open"]],
  ["/* open", []]
])("%s", (sql, expected) => {
  expect(kindsAndTexts(sql)).toEqual(expected);
});

const fragment = fc.constantFrom(
  "'",
  '"',
  "$$",
  "$a$",
  "--",
  "/*",
  "*/",
  "\n",
  "工",
  "😀",
  ";",
  "\\",
  "e'",
  "\u3000",
  "1",
  "a",
  " "
);

test("lexemes are in order, never overlap, and nothing between them is anything but space and comments", () => {
  fc.assert(
    fc.property(fc.array(fragment, {maxLength: 30}), (fragments) => {
      const sql = fragments.join("");
      const found = lexemes(sql);
      const plain = plainSpaces(sql, found);
      let end = 0;
      for (const lexeme of found) {
        expect(lexeme.start).toBeGreaterThanOrEqual(end);
        expect(lexeme.end).toBeGreaterThan(lexeme.start);
        expect(plain.slice(lexeme.start, lexeme.end)).toBe(sql.slice(lexeme.start, lexeme.end));
        expect(plain.slice(end, lexeme.start).trim()).toBe("");
        const before = sql.slice(end, lexeme.start).trim();
        if (before !== "") expect(before).toMatch(/^(?:--|\/\*)/u);
        ({end} = lexeme);
      }
      expect(plain.length).toBe(end);
    }),
    {numRuns: 2000}
  );
});

test("a million characters of any one sign take no time and no depth", () => {
  const count = 1_000_000;
  for (const sign of ["'", "''", "x''", "/*", "/* */", "-- a\n", "+-", "$a$ ", "工", "$工", "e'\\'"]) {
    const sql = sign.repeat(count / sign.length);
    const began = performance.now();
    plainSpaces(sql, lexemes(sql));
    expect(performance.now() - began, sign).toBeLessThan(3000);
  }
});
