import {expect, test} from "vitest";
import {formatFigure, formatPeriod, formatWan, themeName} from "../../src/components/quantity-format.js";

test.each([
  [0, "0"],
  [295, "295"],
  [9650, "9,650"],
  [10_000, "1万"],
  [126_000, "12.6万"],
  [11_390_000, "1,139万"],
  [100_000_000, "1亿"],
  [1_823_000_000, "18.23亿"],
  [-53_000, "-5.3万"],
  [249.4, "249.4"]
])("%d is written %s", (value, text) => {
  expect(formatWan(value)).toBe(text);
});

test("significant digits are cut on request", () => {
  expect(formatWan(35_285.3, 3)).toBe("3.53万");
});

test.each([
  [{value: 126_000, unit: "件"}, "126,000 件"],
  [{value: 70, unit: "%"}, "70%"],
  [{value: 210_000_000, value_max: 250_000_000, unit: "元"}, "210,000,000–250,000,000 元"],
  [{value: 12, unit: "百分点", direction: "up"}, "+12 百分点"],
  [{value: 3, unit: null, direction: "down"}, "−3"]
])("the figure %j is %s", (figure, text) => {
  expect(formatFigure(figure)).toBe(text);
});

const day = (text: string | null) => (text === null ? null : new Date(`${text}T00:00:00Z`));

test.each([
  ["2014-01-01", "2018-12-31", "2014–2018", "2014—2018年"],
  ["2022-01-01", "2022-12-31", "2022", "2022年"],
  ["2020-01-01", "2020-06-30", "Jan–Jun 2020", "2020年1—6月"],
  ["2020-02-01", "2020-02-29", "Feb 2020", "2020年2月"],
  ["2019-07-01", "2020-06-30", "Jul 2019 – Jun 2020", "2019年7月至2020年6月"],
  ["2018-12-31", "2018-12-31", "31 Dec 2018", "2018年12月31日"],
  ["2020-01-01", "2020-03-15", "1 Jan 2020 – 15 Mar 2020", "2020年1月1日至2020年3月15日"],
  ["2020-01-01", null, null, null]
])("from %s to %s is %s", (from, to, english, chinese) => {
  expect(formatPeriod(day(from), day(to), "en")).toBe(english);
  expect(formatPeriod(day(from), day(to), "zh")).toBe(chinese);
});

test("a theme goes by its name in the page's language, by its id where it has none", () => {
  const row = {theme_id: "worker_services", theme: "职工服务", theme_en: "Worker services"};
  expect([themeName(row, "en"), themeName(row, "zh")]).toEqual(["Worker services", "职工服务"]);
  expect(themeName({...row, theme_en: null}, "en")).toBe("worker_services");
  expect(themeName({theme_id: null, theme: null, theme_en: null}, "en")).toBe("");
});
