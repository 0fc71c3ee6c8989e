import {expect, test} from "vitest";
import {measureCorpus} from "../data-loaders/accuracy.js";
import {measureReading, parseEdition} from "../data-loaders/accuracy-reading.js";
import {readReport} from "../data-loaders/reports.js";

const EDITION = parseEdition(`---
title: x
---

# 工作报告

*——在大会上*

开头。

## 一、过去的工作

第一段。

第二段。
`);

function read(source: string) {
  return readReport({report_id: "r", file: "r.txt", bytes: new TextEncoder().encode(source), editorial: null});
}

test("parseEdition", () => {
  expect(EDITION).toEqual({
    headings: ["工作报告", "一、过去的工作"],
    paragraphs: [
      {text: "开头。", heading: "工作报告"},
      {text: "第一段。", heading: "一、过去的工作"},
      {text: "第二段。", heading: "一、过去的工作"}
    ]
  });
});

test("a reading that is the edition has no errors", () => {
  const right = measureReading(EDITION, read("工作报告\n\n开头。\n\n一、过去的工作\n\n第一段。\n\n第二段。\n"));
  expect(right).toMatchObject({
    precision: 1,
    recall: 1,
    f1: 1,
    headings_found: 2,
    heading_of_paragraph: 1,
    order: 1,
    errors: []
  });
});

test("every difference counts and is told", () => {
  const wrong = measureReading(EDITION, read("工作报告\n\n第二段。\n\n二、今后的工作\n\n开头。\n\n多余。\n"));
  expect(wrong).toMatchObject({precision: 2 / 3, recall: 2 / 3, headings_found: 1, heading_of_paragraph: 0, order: 0});
  expect(wrong.errors.map(({error, words}) => `${error}: ${words}`)).toEqual([
    "paragraph not read as it stands: 第一段。",
    "no such paragraph in the edition: 多余。",
    "heading not found: 一、过去的工作",
    "paragraph not under 工作报告: 开头。",
    "paragraph not under 一、过去的工作: 第二段。"
  ]);
});

test("the corpus is read as its editions have it", async () => {
  const figures = await measureCorpus();
  expect(figures.map(({report_id}) => report_id)).toEqual([
    "2019-congress-digest-1",
    "2019-congress",
    "2020-midyear-digest"
  ]);
  for (const figure of figures) {
    expect(figure).toMatchObject({
      f1: 1,
      headings_found: figure.headings,
      heading_of_paragraph: 1,
      order: 1,
      errors: []
    });
  }
});
