import type {Language} from "../words.js";
import {chartCell, markdownCell, sqlCell} from "./notebook.js";
import type {Notebook} from "./notebook.js";

const TEXTS = {
  en: {
    title: "",
    prose:
      "A notebook of your own: change anything. The query below is named `by_report`; the one after it reads its rows by that name, and so does this sentence: the reports hold ${total[0].sentences} sentences.",
    chart: "Sentences that name 集体协商, by report",
    x: "Sentences"
  },
  zh: {
    title: "",
    prose:
      "这是您自己的笔记，内容均可改动。下面的查询名为 `by_report`，其后的查询按此名称读取它的结果，这句话也一样：各报告共有 ${total[0].sentences} 句。",
    chart: "提到“集体协商”的句子：按报告",
    x: "句数"
  }
};

/** What a reader finds who comes for the first time: each kind of cell, and how one reads another. */
export function starter(language: Language): Notebook {
  const {title, prose, chart, x} = TEXTS[language];
  const label = language === "zh" ? "label_zh" : "label";
  return {
    title,
    cells: [
      markdownCell(prose),
      sqlCell(
        "by_report",
        `SELECT r.${label} AS report, count(*) AS sentences,
  count(*) FILTER (contains(s.text, '集体协商')) AS named,
  list(s.sentence_id) FILTER (contains(s.text, '集体协商')) AS sentence_ids
FROM sentences s JOIN reports r USING (report_id)
GROUP BY r.${label}, r.ordinal
ORDER BY r.ordinal`
      ),
      chartCell({source: "by_report", title: chart, x: "named", y: "report", xLabel: x}),
      sqlCell("total", "SELECT sum(sentences) AS sentences, sum(named) AS named\nFROM by_report")
    ]
  };
}
