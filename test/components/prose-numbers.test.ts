import {expect, test} from "vitest";
import {findNumbers} from "../../src/components/prose-numbers.js";

test.each([
  ["rose to 19,000 from 9.65", ["19,000", "9.65"]],
  ["in mid-２０２０, ½ of ٣", ["２０２０", "½", "٣"]],
  ["Two thousand and twenty-one", ["Two", "thousand", "twenty"]],
  ["twice as many, half of them, a dozen", ["twice", "half", "dozen"]],
  ["One can often see that the first has no weight, behalf and component", []],
  ["UTF-16, F1 and SHA-256 are names, 3 is not", ["3"]],
  ["二〇二〇年建成十万家，一些职工、三方机制、一线", ["二〇二〇", "十万"]],
  ["劳动争议", []]
])("%s", (text, numbers) => {
  expect(findNumbers(text)).toEqual(numbers);
});
