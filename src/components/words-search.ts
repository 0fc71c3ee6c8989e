const grouped = (n: number) => n.toLocaleString("en");

/** What the search on every page shows. */
export const en = {
  search: {
    open: "Search",
    title: "Search the reports",
    placeholder: "工会, 集体协商 三年 …",
    help: "Any characters, also within words; a space between words asks for both. Arrow keys choose, Enter opens.",
    results: "Sentences found",
    found: (n: number, shown: number) =>
      n === 0
        ? "Nothing has all of this."
        : `${grouped(n)} ${n === 1 ? "place" : "places"}${shown < n ? `, the first ${grouped(shown)} shown` : ""}`,
    heading: "heading",
    fetching: "Fetching the sentences…",
    failed: "The sentences did not arrive.",
    close: "Close",
    concordance: "All of them in context"
  }
};

export const zh: typeof en = {
  search: {
    open: "检索",
    title: "检索报告",
    placeholder: "工会、集体协商 三年 ……",
    help: "可检索任意字串，词内亦可；以空格分隔表示同时含有。方向键选择，回车打开。",
    results: "检索结果",
    found: (n, shown) =>
      n === 0 ? "没有同时含有这些字词的句子。" : `${grouped(n)} 处${shown < n ? `，显示前 ${grouped(shown)} 处` : ""}`,
    heading: "标题",
    fetching: "正在读取句子……",
    failed: "句子未能读取。",
    close: "关闭",
    concordance: "查看全部上下文"
  }
};
