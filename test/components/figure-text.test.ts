import {expect, test} from "vitest";
import {besideOf, figureText, prefixesOf} from "../../src/components/figure-text.js";

test.each([
  [{value: 126000, unit: "件"}, "value", "126,000", "12.6万件"],
  [{value: 512e6, unit: "元"}, "value", "¥512 million", "5.12亿元"],
  [{value: 1.8e9, unit: "元"}, "value", "¥1.8 billion", "18亿元"],
  [{value: 5713300, unit: "人次"}, "value", "5.7133 million", "571.33万人次"],
  [{value: 90.4, unit: "%"}, "value", "90.4%", "90.4%"],
  [{value: 10, unit: "项", qualifier: "over"}, "value", "at least 10", "至少10项"],
  [{value: 10000, unit: "家", qualifier: "approx"}, "value", "about 10,000", "约1万家"],
  [{value: 2562, unit: null, qualifier: "exact"}, "value", "2,562", "2,562"],
  [{per_year: 67876925.4, unit: "元"}, "per_year", "¥67.88 million", "6,788万元"],
  [{first_value: 9650, first_unit: "家", unit: "个"}, "first_value", "9,650", "9,650家"],
  [{first_value: 9650, unit: "个"}, "first_value", "9,650", "9,650个"],
  [{times: 1.9689, unit: "个"}, "times", "1.97", "1.97"],
  [{sentences: 17, unit: "个"}, "sentences", "17", "17"],
  [{share_percent: 12.345}, "share_percent", "12.35%", "12.35%"],
  [{first_year: 2014}, "first_year", "2014", "2014"],
  [{day: new Date("2018-12-31")}, "day", "31 Dec 2018", "2018年12月31日"],
  [{label: "暖心驿站"}, "label", "暖心驿站", "暖心驿站"]
])("%j says %s as %s and %s", (row, column, en, zh) => {
  expect(figureText(row, column, "en")).toBe(en);
  expect(figureText(row, column, "zh")).toBe(zh);
});

test("digits are cut where asked, and NULL says nothing", () => {
  expect(figureText({value: 126490}, "value", "en", {digits: 2})).toBe("130,000");
  expect(figureText({share_percent: 12.345}, "share_percent", "en", {digits: 2})).toBe("12%");
  expect(figureText({value: null, unit: "件"}, "value", "en")).toBeNull();
});

test("what stands beside a cell has the longest prefix of its column", () => {
  expect(prefixesOf("first_per_year")).toEqual(["first_per_", "first_", ""]);
  expect(prefixesOf("value")).toEqual([""]);
  expect(besideOf({unit: "个", last_unit: "家"}, "last_value", "unit")).toBe("家");
  expect(besideOf({unit: "个", last_unit: "家"}, "first_value", "unit")).toBe("个");
  expect(besideOf({}, "first_value", "unit")).toBeUndefined();
});
