import fc from "fast-check";
import {expect, test} from "vitest";
import {weighBigrams} from "../data-loaders/bigram-similarity.js";
import {findSharedWording} from "../data-loaders/shared-wording.js";

const weights = weighBigrams(["推进集体协商", "推进厂务公开", "推进互联网+培训", "开展培训"]);
const shared = (left: string, right: string, most = 9) => findSharedWording(left, right, weights, most);

test.each([
  ["推进集体协商工作", "集体协商得到推进", ["集体协商"]],
  ["推进工作", "得到推进", ["推进"]],
  ["学习的重要讲话", "提出的重要意见", ["重要"]],
  ["推进集体协商，集体合同", "集体协商与集体合同", ["集体协商", "集体合同"]],
  ["互联网+培训", "用互联网+开展培训", ["互联网", "培训"]],
  ["建成9650家驿站", "驿站9650家", ["驿站"]],
  ["厂务公开", "劳动争议", []],
  ["", "", []]
])("%s and %s", (left, right, expected) => expect(shared(left, right)).toEqual(expected));

test("at most so many, those that say most first", () => {
  expect(shared("集体协商，厂务公开", "厂务公开、集体协商", 1)).toEqual(["厂务公开"]);
  expect(shared("集体协商，厂务公开", "厂务公开、集体协商")).toEqual(["厂务公开", "集体协商"]);
});

test("each wording stands in both texts, none in another", () => {
  const text = fc
    .array(fc.constantFrom("职", "工", "会", "家", "，", "1"), {maxLength: 14})
    .map((units) => units.join(""));
  fc.assert(
    fc.property(text, text, (left, right) => {
      const found = shared(left, right, 99);
      for (const wording of found) {
        expect(left.includes(wording) && right.includes(wording)).toBe(true);
        expect(wording).toMatch(/^[\p{L}]{2,}$/u);
        expect(found.filter((other) => other.includes(wording))).toEqual([wording]);
      }
    })
  );
});
