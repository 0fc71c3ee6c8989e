import {readFile} from "node:fs/promises";
import {describe, expect, test} from "vitest";
import {extractText} from "../data-loaders/extracts.js";
import {bare} from "../data-loaders/passages.js";
import {readReport} from "../data-loaders/reports.js";
import type {Reading} from "../data-loaders/reports.js";
import {violations} from "./invariants.js";

async function read(name: string): Promise<Reading> {
  const bytes = new Uint8Array(await readFile(`test/wild/${name}`));
  const reading = readReport({
    report_id: "wild",
    file: name,
    bytes,
    extract: await extractText(name, bytes),
    editorial: null
  });
  expect(violations(reading)).toEqual([]);
  return reading;
}

/** Harmonic mean of precision and recall of two lists, quotation marks and dashes of either width alike. */
function f1(left: readonly {text: string}[], right: readonly {text: string}[]): number {
  const fold = ({text}: {text: string}) => bare(text).replace(/[“”]/gu, '"').replaceAll("——", "--");
  const rest = right.map(fold);
  const same = left.map(fold).filter((text) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * same.length) / (left.length + right.length);
}

test("a government report scraped in GB18030, its body several times over: counted once, clean of chrome", async () => {
  const {report, blocks, sections, paragraphs} = await read("gwr-2004.txt");
  expect(report).toMatchObject({
    title: "2004年政府工作报告",
    issuer: "国务院",
    occasion: "第十届全国人民代表大会第二次会议",
    published_on: "2004-03-05",
    covers_from: "2003-01-01",
    plans_to: "2004-12-31",
    source_encoding: "gb18030"
  });
  expect(sections.filter(({level}) => level === 1).map(({heading, part}) => `${part} ${heading}`)).toEqual([
    "review 一、一年来工作回顾",
    "outlook 二、２００４年主要任务",
    "outlook 三、加强政府自身建设"
  ]);
  expect(paragraphs).toHaveLength(105);
  expect(
    paragraphs.filter(({text}) => /字体|责任编辑|来源：|<U|推荐|首页/u.test(text) || !/[。！：]$/u.test(text))
  ).toEqual([]);
  const repeats = blocks.filter(({kind}) => kind === "repeat");
  expect(repeats.length).toBeGreaterThan(500);
  expect(
    repeats.filter(({same_as}) => !blocks.some(({block_id, role}) => block_id === same_as && role !== "furniture"))
  ).toEqual([]);
});

test("the same report as .docx and as .txt gives the same sentences", async () => {
  const [docx, txt] = await Promise.all([read("20th-congress.docx"), read("20th-congress.txt")]);
  expect(f1(docx.sentences, txt.sentences)).toBeGreaterThanOrEqual(0.99);
  expect(txt.report).toMatchObject({
    title: "高举中国特色社会主义伟大旗帜 为全面建设社会主义现代化国家而团结奋斗",
    subtitle: "——在中国共产党第二十次全国代表大会上的报告",
    published_on: "2022-10-16"
  });
});

test("a newspaper PDF gives the paragraphs of the plain text that someone else unwrapped", async () => {
  const [pdf, txt] = await Promise.all([read("yunnan-plan.pdf"), read("yunnan-plan.txt")]);
  expect(f1(pdf.paragraphs, txt.paragraphs)).toBeGreaterThanOrEqual(0.9);
  const headings = ({sections}: Reading) => sections.slice(1).map(({heading}) => ({text: heading}));
  expect(f1(headings(pdf), headings(txt))).toBeGreaterThanOrEqual(0.95);
});

test("one sentence a line, full stops cut off: no giant paragraphs", async () => {
  const {paragraphs, sections} = await read("five-year-plan-7.txt");
  expect(Math.max(...paragraphs.map(({text}) => text.length))).toBeLessThan(300);
  expect(paragraphs.length).toBeGreaterThan(500);
  expect(sections.filter(({heading}) => /^第.+章/u.test(heading)).map(({level}) => level)).toEqual(
    Array.from({length: 56}, () => 2)
  );
});

describe.each([
  ["trade-union-law-2001.html", 7, 57],
  ["trade-union-law-2021.md", 7, 58]
])("%s", (name, chapters, articles) => {
  test("chapters and articles are sections", async () => {
    const {report, sections} = await read(name);
    expect(report.title).toBe("中华人民共和国工会法");
    const count = (pattern: RegExp, level: number) =>
      sections.filter((section) => pattern.test(section.heading) && section.level === level).length;
    expect(count(/^第.+章 /u, 1)).toBe(chapters);
    expect(count(/^第.+条$/u, 2)).toBe(articles);
  });
});
