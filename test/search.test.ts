import {expect, test} from "vitest";
import {writeSearch} from "../data-loaders/search.js";
import type {Tables} from "../data-loaders/tables.js";

test("sentences stand under their section and report, all places without the report's name", () => {
  const report = (report_id: string) =>
    ({
      reports: [{report_id, label: report_id.toUpperCase(), label_zh: "报告"}],
      sections: [
        {section_id: `${report_id}/s0`, heading: ""},
        {section_id: `${report_id}/s1`, heading: "一、回顾"}
      ],
      sentences: [{section_id: `${report_id}/s1`, sentence_id: `${report_id}/1.1`, text: "工会会员。"}]
    }) as unknown as Tables;
  expect(writeSearch([report("a"), report("b")])).toEqual({
    reports: [
      {report_id: "a", label: "A", label_zh: "报告"},
      {report_id: "b", label: "B", label_zh: "报告"}
    ],
    sections: [
      [0, "s0", ""],
      [0, "s1", "一、回顾"],
      [1, "s0", ""],
      [1, "s1", "一、回顾"]
    ],
    sentences: [
      [1, "1.1", "工会会员。"],
      [3, "1.1", "工会会员。"]
    ]
  });
});
