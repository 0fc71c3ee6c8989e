import {expect, test} from "vitest";
import {readReport} from "../data-loaders/reports.js";

function doubts(source: string): string[] {
  const bytes = new TextEncoder().encode(source);
  const reading = readReport({report_id: "r", file: "r.txt", bytes, editorial: null});
  return reading.doubts.map(({line, words, reason}) => `${line} ${words}: ${reason}`);
}

test("a plain report has none", () => {
  const source = "工作报告\n——在大会上的报告\n\n一、过去的工作\n\n加强基层建设。\n\n二、今后的任务\n\n服务职工。\n";
  expect(doubts(source)).toEqual([]);
});

test.each([
  ["一、过去\n\n加强基层建设。\n", "1 一、过去: no title was found"],
  ["工作报告\n\n一、过去\n\n加强基层建设。\n", "1 工作报告: taken for the title by its place alone"],
  [
    "工作报告\n——在大会上的报告\n\n一、过去\n\n加强。\n\n三、今后\n\n服务。\n",
    "8 三、今后: a heading whose number does not follow the one before it"
  ],
  ["工作报告\n——在大会上的报告\n\n一、过去\n\n二、今后\n\n服务。\n", "4 一、过去: a heading with nothing under it"],
  [
    "工作报告\n——在大会上的报告\n\n一、过去\n\n服务职工。加强建设\n",
    "6 服务职工。加强建设: a paragraph without a full stop at its end"
  ],
  [
    "工作报告\n——在大会上的报告\n\n一、过去\n\n开展“敬业活动。\n",
    "6 开展“敬业活动。: a paragraph in which ” is missing"
  ],
  [
    "工作报告\n——在大会上的报告\n\n一、过去\n\n加强基层。推进建\n\n设工作。\n",
    "8 设工作。: joined because a word seems to be cut; two blocks may meet here"
  ]
])("%j", (source, doubt) => {
  expect(doubts(source)).toContain(doubt);
});
