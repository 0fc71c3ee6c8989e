import fc from "fast-check";
import {expect, test} from "vitest";
import {plain, standing} from "../data-loaders/spellings.js";

test.each([
  ["“四个 意识”", "四个意识"],
  ["『互联网＋』", "互联网+"],
  ["１２３５１手机ＡＰＰ", "12351手机app"],
  ["会、站、家", "会、站、家"],
  ["“”", ""]
])("%s is compared as %s", (text, expected) => expect(plain(text).text).toBe(expected));

test("each plain unit stands where its place says", () => {
  const piece = fc.constantFrom("四个", "意识", "“", "”", " ", "\n", "＋", "A", "ｂ", "，", "'");
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
      const text = pieces.join("");
      const form = plain(text);
      for (let i = 0; i < form.text.length; i++) {
        const {start, end} = standing(form, i, i + 1);
        expect(end - start).toBe(1);
        expect(plain(text.slice(start, end)).text).toBe(form.text[i]);
      }
    })
  );
});
