import {expect, test} from "vitest";
import {findNumbers} from "../../src/components/prose-numbers.js";

test.each([
  ["rose to 19,000 from 9.65", ["19,000", "9.65"]],
  ["in mid-２０２０, ½ of ٣", ["２０２０", "½", "٣"]],
  ["Two thousand and twenty-one", ["Two", "thousand", "twenty"]],
  ["twice as many, half of them, a dozen", ["twice", "half", "dozen"]],
  ["One can often see that the first has no weight, behalf and component", []],
  ["劳动争议", []]
])("%s", (text, numbers) => {
  expect(findNumbers(text)).toEqual(numbers);
});
