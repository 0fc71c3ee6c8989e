import {readFileSync} from "node:fs";
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast
} from "culori";
import type {Color} from "culori";
import {describe, expect, test} from "vitest";
import {columnHeads, GAP, labelMargin} from "../src/components/house-style.js";
import {breakText, cutText, textWidth} from "../src/components/text-width.js";

/** The page's background in each scheme, as Framework's themes "air" and "near-midnight" set it. */
const BACKGROUND = {light: "#ffffff", dark: "#1f1f1e"};
type Scheme = keyof typeof BACKGROUND;

const css = readFileSync("src/components/house-style.css", "utf8");
const [lightRules, darkRules] = css.split("@media screen and (prefers-color-scheme: dark)");
const palette: Record<Scheme, Map<string, Color>> = {light: colors(lightRules!), dark: colors(darkRules!)};
const themes = [...readFileSync("data-loaders/lexicon/themes.yaml", "utf8").matchAll(/^ +- theme: (\w+)$/gmu)].map(
  ([, id]) => id!
);
const parts = ["front", "review", "situation", "outlook", "closing"];
const kinds = ["flow", "plan"];

function colors(rules: string): Map<string, Color> {
  return new Map([...rules.matchAll(/--gb-(\w+): (#[0-9a-f]{6});/gu)].map(([, name, hex]) => [name!, parse(hex!)!]));
}

/** How each sees: Machado, Oliveira and Fernandes (2009) at full severity. */
const eyes: Record<string, (color: Color) => Color> = {
  usual: (color) => color,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1)
};

/** The two colours of a set that are least apart, by CIEDE2000. */
function nearest(ids: readonly string[], scheme: Scheme, see: (color: Color) => Color) {
  const apart = differenceCiede2000();
  const seen = ids.map((id) => see(palette[scheme].get(id)!));
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b, j) => ({a, b, by: apart(seen[i]!, seen[i + 1 + j]!)})));
  return pairs.reduce((least, pair) => (pair.by < least.by ? pair : least));
}

const schemes = ["light", "dark"] as const;

test("each theme of the codebook has a colour in both schemes", () => {
  expect(themes).toHaveLength(14);
  for (const scheme of schemes) expect([...palette[scheme].keys()]).toEqual(expect.arrayContaining(themes));
  expect([...palette.light.keys()]).toEqual([...palette.dark.keys()]);
});

describe.each(schemes)("%s", (scheme) => {
  test.each([...palette[scheme]])("%s stands out from the page", (_name, color) => {
    expect(wcagContrast(color, BACKGROUND[scheme])).toBeGreaterThanOrEqual(3);
  });

  test.each(kinds)("words in the colour of %s can be read", (kind) => {
    expect(wcagContrast(palette[scheme].get(kind)!, BACKGROUND[scheme])).toBeGreaterThanOrEqual(4.5);
  });

  // Two colours that lie side by side are told apart from about 2.3; marks that are small and far apart need more.
  test.each(Object.entries(eyes))("no two of a set look alike with %s", (_name, see) => {
    for (const ids of [parts, kinds, themes]) expect(nearest(ids, scheme, see).by).toBeGreaterThanOrEqual(10);
  });
});

test("the measure finds a red and a green that deuteranopia confuses", () => {
  const apart = differenceCiede2000();
  const see = eyes["deuteranopia"]!;
  const [red, green] = [parse("#9a6f00")!, parse("#7d8a00")!];
  expect(apart(see(red), see(green))).toBeLessThan(10);
});

test("a Chinese character is wider than a Latin letter", () => {
  expect(textWidth("工会")).toBeGreaterThan(1.8 * textWidth("ab") - 12);
  expect(textWidth("工")).toBeGreaterThanOrEqual(12);
});

test.each([
  ["工会服务中心", 40],
  ["Worker services", 50],
  ["a", 2]
])("%s is cut to %s pixels, or to its first sign", (text, room) => {
  const cut = cutText(text, room);
  expect(cut.endsWith("…")).toBe(true);
  expect([...cut].length === 2 || textWidth(cut) <= room).toBe(true);
});

test("a text is broken between words and loses nothing", () => {
  const lines = breakText("职工暖心驿站和劳动争议调解", 60, "zh");
  expect(lines.join("")).toBe("职工暖心驿站和劳动争议调解");
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.every((line) => textWidth(line) <= 60)).toBe(true);
});

test("heads of columns are broken where they fit and stand upright where not", () => {
  const names = ["2019 congress", "2019 congress digest"];
  const wide = columnHeads(names, 90, "en");
  expect(wide.upright).toBe(false);
  expect(wide.axis.tickFormat(names[1]!).split("\n").length).toBeGreaterThan(1);
  const narrow = columnHeads(names, 30, "en");
  expect(narrow.upright).toBe(true);
  expect(narrow.axis.tickFormat(names[1]!)).toBe(names[1]);
  expect(narrow.margin).toBeGreaterThan(wide.margin);
});

test("a margin holds the widest label, or as much as is allowed", () => {
  expect(labelMargin(["工会", "工会服务"])).toBe(Math.ceil(textWidth("工会服务")) + GAP);
  expect(labelMargin(["工会服务中心"], {most: 30})).toBe(30 + GAP);
});
