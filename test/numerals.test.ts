import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {add, compare, formatDecimal, lastPlace, multiply, parseDecimal, shift} from "../data-loaders/decimals.js";
import {fold} from "../data-loaders/folding.js";
import {readNumeral, readShare} from "../data-loaders/numerals.js";

const read = (text: string) => {
  const folded = fold(text).text;
  const numeral = readNumeral(folded, 0);
  return numeral && numeral.end === folded.length
    ? formatDecimal(numeral.value) + (numeral.max ? `..${formatDecimal(numeral.max)}` : "")
    : null;
};

test.each([
  ["0", "0"],
  ["7", "7"],
  ["2020", "2020"],
  ["１９．５", "19.5"],
  ["19·5", "19.5"],
  ["1,925", "1925"],
  ["1，925", "1925"],
  ["12,345,678.9", "12345678.9"],
  ["1 234", "1234"],
  ["1 .87亿", "187000000"],
  ["1.\n4万", "14000"],
  ["12.6万", "126000"],
  ["0.1亿", "10000000"],
  ["571.33万", "5713300"],
  ["39.8万亿", "39800000000000"],
  ["3千", "3000"],
  ["5百", "500"],
  ["2万5千", "25000"],
  ["3亿5000万", "350000000"],
  ["300余万", "3000000"],
  ["3万余", "30000"],
  ["5800多亿", "580000000000"],
  ["3万多", "30000"],
  ["十", "10"],
  ["十二", "12"],
  ["二十", "20"],
  ["二十五", "25"],
  ["一百零五", "105"],
  ["一百一十", "110"],
  ["一百五", "150"],
  ["一千〇一", "1001"],
  ["三千二", "3200"],
  ["三千八百四十八", "3848"],
  ["两万", "20000"],
  ["一万零五", "10005"],
  ["七千五百万", "75000000"],
  ["二亿一千万", "210000000"],
  ["一亿四千九百万", "149000000"],
  ["五万七千六百亿", "5760000000000"],
  ["一万亿", "1000000000000"],
  ["七点九", "7.9"],
  ["十点五五", "10.55"],
  ["二点二四亿", "224000000"],
  ["壹佰贰拾", "120"],
  ["一九九五", "1995"],
  ["二○○三", "2003"],
  ["百", "100"],
  ["万", "10000"],
  ["百万", "1000000"],
  ["十余", "10"],
  ["十多", "10"],
  ["两百余万", "2000000"],
  ["十几", "10"],
  ["几十", "10"],
  ["二十几", "20"],
  ["数百", "100"],
  ["数十万", "100000"],
  ["几千万", "10000000"],
  ["两三", "2..3"],
  ["三五", "3..5"],
  ["七八百", "700..800"],
  ["三四十万", "300000..400000"],
  ["十七八", "17..18"]
])("%s is %s", (text, value) => expect(read(text)).toBe(value));

test.each(["千千万万", "亿万", "几", "数", "百十百", "", "点五", "多", "，"])("%j is no number", (text) =>
  expect(read(text)).toBeNull()
);

test.each([
  ["人数十万", 1],
  ["次数百", 1]
])("%s: 数 belongs to the noun before it", (text, at) => expect(readNumeral(text, at)).toBeNull());

test("千 before 瓦 is part of the unit", () => {
  expect(readNumeral("二亿一千万千瓦", 0)).toMatchObject({end: 5});
});

test.each([
  ["百分之九十五", "95", "100"],
  ["百分之四点一", "4.1", "100"],
  ["百分之一百五十五", "155", "100"],
  ["千分之十点五五", "10.55", "1000"],
  ["三分之二", "2", "3"],
  ["十分之一", "1", "10"]
])("%s is a share", (text, value, of) => {
  const share = readShare(text, 0)!;
  expect([formatDecimal(share.value), formatDecimal(share.of), share.end]).toEqual([value, of, text.length]);
});

const glyphs = [..."零一二三四五六七八九"];
/** A whole number below 10^12 in Chinese, as one says it. */
function say(value: number): string {
  const small = (n: number, full: boolean): string => {
    let said = "";
    let zero = false;
    for (const [power, name] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""]
    ] as const) {
      const digit = Math.floor(n / power) % 10;
      if (digit === 0) zero = said !== "" || full;
      else {
        said += (zero ? "零" : "") + glyphs[digit] + name;
        zero = false;
      }
    }
    return said;
  };
  let said = "";
  for (const [power, name] of [
    [1e8, "亿"],
    [1e4, "万"],
    [1, ""]
  ] as const) {
    const group = Math.floor(value / power) % 1e4;
    if (group > 0) said += small(group, said !== "") + name;
  }
  return said === "" ? "零" : said;
}

describe("any number written in any style reads back to itself", () => {
  const whole = fc.integer({min: 1, max: 999_999_999_999});
  const wide = (text: string) => text.replace(/[\d.,]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
  test("Chinese", () =>
    fc.assert(
      fc.property(whole, (n) => {
        expect(read(say(n))).toBe(String(n));
      })
    ));
  test("Arabic, with thousands, full-width, spaced", () =>
    fc.assert(
      fc.property(
        whole,
        fc.constantFrom(String, (n: number) => n.toLocaleString("en")),
        fc.boolean(),
        (n, write, full) => {
          const text = full ? wide(write(n)) : write(n);
          expect(read(text)).toBe(String(n));
          expect(read([...text].join(" "))).toBe(String(n));
        }
      )
    ));
  test("with a point and a scale", () =>
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 99_999}),
        fc.integer({min: 0, max: 4}),
        fc.constantFrom("", "万", "亿", "万亿"),
        (n, point, scale) => {
          const digits = String(n).padStart(point + 1, "0");
          const text = point === 0 ? digits : `${digits.slice(0, -point)}.${digits.slice(-point)}`;
          const power = {"": 0, 万: 4, 亿: 8, 万亿: 12}[scale]!;
          expect(read(text + scale)).toBe(formatDecimal({units: BigInt(n), exponent: power - point}));
        }
      )
    ));
});

describe("decimals", () => {
  const decimal = fc.record({
    units: fc.bigInt({min: -(10n ** 12n), max: 10n ** 12n}),
    exponent: fc.integer({min: -6, max: 8})
  });
  test("print and read back", () =>
    fc.assert(
      fc.property(decimal, (value) => {
        expect(compare(parseSigned(formatDecimal(value)), value)).toBe(0);
      })
    ));
  test("are exact where doubles are not", () => {
    expect(formatDecimal(add(parseDecimal("0.1"), parseDecimal("0.2")))).toBe("0.3");
    expect(formatDecimal(shift(parseDecimal("571.33"), 4))).toBe("5713300");
    expect(formatDecimal(multiply(parseDecimal("1.15"), parseDecimal("100")))).toBe("115");
  });
  test.each([
    ["300", 2],
    ["1.40", -1],
    ["0", 0],
    ["12", 0]
  ])("the last place of %s is %i", (text, place) => expect(lastPlace(parseDecimal(text))).toBe(place));
  const parseSigned = (text: string) => {
    const value = parseDecimal(text.replace("-", ""));
    return text.startsWith("-") ? {...value, units: -value.units} : value;
  };
});
