const count = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
const signed = (n: number) => `${n < 0 ? "−" : "+"}${Math.abs(n).toFixed(1)}`;

/** What the pages on words show. */
export const en = {
  macroWords: {
    source: "Source:",
    measures: "Measures it calls, to be changed:",
    writeOut: (name: string) => `Write out ${name}`,
    writeOutHelp: "Puts the measure’s own SQL in the place of its name. The rows stay the same until you change it.",
    writtenOut: (name: string) => `${name} is written out.`
  },
  lexical: {
    perTenThousand: "Per 10,000 words",
    tfIdf: "tf-idf (per 10,000 words)",
    logDice: "logDice",
    timesInRun: "Times",
    timesInReports: (times: number, reports: number) =>
      `${times.toLocaleString("en")} · ${count(reports, "report", "reports")}`,
    togetherOf: (together: number, all: number) => `${together.toLocaleString("en")} of ${all.toLocaleString("en")}`,
    few: "fewer than 5 times: not ranked",
    place: "Place in the report, % of its words",
    measures: (times: number, dp: number | null, d: number | null) =>
      dp === null || d === null
        ? `${times}×, too few to measure`
        : `${times}× · DP ${dp.toFixed(2)} · D ${d.toFixed(2)}`,
    logRatio: "← more in text B · log ratio · more in text A →",
    logRatioShort: "Log ratio",
    timesInBoth: "Times in both texts",
    keyWord: (word: string, ratio: number, a: number, b: number) =>
      `${word}: log ratio ${signed(ratio)}, ${count(a, "time", "times")} in A, ${count(b, "time", "times")} in B`,
    sure: "not explained by chance",
    unsure: "may be chance",
    rare: "too rare to test",
    keyText: (sure: number, unsure: number, rare: number) =>
      `${count(sure, "word differs", "words differ")} more than chance explains, ${unsure} may differ by chance, ${rare} are too rare to test.`,
    edge: (a: string, b: string, together: number, dice: number) =>
      `${a} and ${b}: ${count(together, "sentence", "sentences")} together, logDice ${dice.toFixed(1)}`,
    node: (word: string, sentences: number) => `${word}: ${count(sentences, "sentence", "sentences")}`,
    networkText: (words: number, lines: number) => `A network of ${words} words joined by ${lines} lines.`,
    alike: (a: string, b: string, similarity: number) => `${a} and ${b}: ${similarity.toFixed(2)}`,
    lines: (n: number) => count(n, "line", "lines"),
    left: "Before",
    found: "Found",
    right: "After",
    where: "Where",
    moreLines: (n: number) => `Show ${n.toLocaleString("en")} more`
  }
};

export const zh: typeof en = {
  macroWords: {
    source: "来源：",
    measures: "所用度量（可改）：",
    writeOut: (name: string) => `展开 ${name}`,
    writeOutHelp: "以度量自身的 SQL 代替其名称；改动之前，结果不变。",
    writtenOut: (name: string) => `已展开 ${name}。`
  },
  lexical: {
    perTenThousand: "每万词",
    tfIdf: "tf-idf（每万词）",
    logDice: "logDice",
    timesInRun: "次数",
    timesInReports: (times, reports) => `${times.toLocaleString("en")} 次 · ${reports} 份报告`,
    togetherOf: (together, all) => `${together.toLocaleString("en")} / ${all.toLocaleString("en")}`,
    few: "不足 5 次，不参与排序",
    place: "在报告中的位置（占词数的百分比）",
    measures: (times, dp, d) =>
      dp === null || d === null ? `${times} 次，过少不计` : `${times} 次 · DP ${dp.toFixed(2)} · D ${d.toFixed(2)}`,
    logRatio: "← 乙多 · 对数比 · 甲多 →",
    logRatioShort: "对数比",
    timesInBoth: "两文本合计次数",
    keyWord: (word, ratio, a, b) => `${word}：对数比 ${signed(ratio)}，甲 ${a} 次，乙 ${b} 次`,
    sure: "非偶然",
    unsure: "可能偶然",
    rare: "过少，未检验",
    keyText: (sure, unsure, rare) => `${sure} 个词的差异非偶然，${unsure} 个可能出于偶然，${rare} 个过少而未检验。`,
    edge: (a, b, together, dice) => `${a}与${b}：同句 ${together} 次，logDice ${dice.toFixed(1)}`,
    node: (word, sentences) => `${word}：${sentences} 句`,
    networkText: (words, lines) => `${words} 个词、${lines} 条连线的共现网络。`,
    alike: (a, b, similarity) => `${a}与${b}：${similarity.toFixed(2)}`,
    lines: (n) => `${n.toLocaleString("en")} 行`,
    left: "上文",
    found: "节点",
    right: "下文",
    where: "出处",
    moreLines: (n) => `再显示 ${n.toLocaleString("en")} 行`
  }
};
