const grouped = (n: number) => n.toLocaleString("en");
const rows = (n: number) => `${grouped(n)} ${n === 1 ? "row" : "rows"}`;
const percent = (share: number) => `${share < 0.1 && share > 0 ? "< 0.1" : Number(share.toFixed(1))}%`;

/** What the table of a result and its exports show on English pages. */
export const en = {
  // The table
  rowsOf: (shown: number, n: number) => `${grouped(shown)} of ${rows(n)}`,
  arranging: "Arranging the rows…",
  rowNumber: "Row",
  sentencesOfRow: (row: number) => `${grouped(row)}: sentences behind this row`,
  sortBy: (column: string) => `Sort by ${column}`,
  columnMenu: (column: string) => `${column}: values and filter`,
  endFilter: (filter: string) => `End the filter ${filter}`,

  // What a column holds
  countingValues: "Counting the values…",
  columnCounts: (n: number, distinct: number, nulls: number) =>
    `${rows(n)}, ${grouped(distinct)} different ${distinct === 1 ? "value" : "values"}, ${grouped(nulls)} NULL.`,
  columnRange: (min: string, median: string, max: string) => `From ${min} to ${max}, median ${median}.`,
  shareOfRows: (share: number) => `${percent(share)} of the rows`,
  chooseValues: "Values to keep",
  frequentValues: "Most frequent values",
  emptyText: "(empty)",
  keepContaining: "Keep rows that contain",
  keepWhere: "Keep rows where it is",
  compareExample: (days: boolean) => (days ? ">= 2020, 2019..2021-06" : "> 5, 10..20, 1.5万"),
  unreadableFilter: "Write a value, a comparison such as > 5, or a range such as 10..20.",

  // Exports
  export: "Export",
  exportGroups: {copy: "Copy the rows", save: "Save the rows", chart: "Save the chart"},
  exportKinds: {
    tsv: ["For a spreadsheet", "tab-separated"],
    markdown: ["Markdown", "a table to paste into text"],
    csv: ["CSV", "for Excel and any program"],
    json: ["JSON", "an array of objects"],
    parquet: ["Parquet", "for DuckDB, R, Python; typed"],
    arrow: ["Arrow", "for R, Python, JavaScript; typed"],
    svg: ["SVG", "for print and editing"],
    png: ["PNG", "for slides, twice the size"]
  },
  making: (file: string) => `Making ${file}…`,
  saved: (file: string) => `Saved ${file}`,
  savedRows: (file: string, n: number) => `Saved ${file}, ${rows(n)}`,
  notSaved: (file: string, reason: string) => `${file} could not be made: ${reason}`,
  tooManyToCopy: (most: number) => `At most ${rows(most)} can be copied; save them as a file instead`
};

/** The same on Chinese pages. */
export const zh: typeof en = {
  rowsOf: (shown, n) => `共 ${grouped(n)} 行，现有 ${grouped(shown)} 行`,
  arranging: "正在整理各行……",
  rowNumber: "行",
  sentencesOfRow: (row) => `${grouped(row)}：本行所据的句子`,
  sortBy: (column) => `按 ${column} 排序`,
  columnMenu: (column) => `${column}：取值与筛选`,
  endFilter: (filter) => `取消筛选 ${filter}`,

  countingValues: "正在统计……",
  columnCounts: (n, distinct, nulls) =>
    `${grouped(n)} 行，${grouped(distinct)} 个不同的值，${grouped(nulls)} 个 NULL。`,
  columnRange: (min, median, max) => `最小 ${min}，最大 ${max}，中位数 ${median}。`,
  shareOfRows: (share) => `占各行的 ${percent(share)}`,
  chooseValues: "保留的值",
  frequentValues: "最常见的值",
  emptyText: "（空）",
  keepContaining: "只留包含此文字的行",
  keepWhere: "只留符合此条件的行",
  compareExample: en.compareExample,
  unreadableFilter: "请写一个值，或比较式（如 > 5），或范围（如 10..20）。",

  export: "导出",
  exportGroups: {copy: "复制各行", save: "保存各行", chart: "保存图表"},
  exportKinds: {
    tsv: ["电子表格", "以制表符分隔"],
    markdown: ["Markdown", "可粘贴到文稿的表格"],
    csv: ["CSV", "用于 Excel 及各种程序"],
    json: ["JSON", "对象数组"],
    parquet: ["Parquet", "用于 DuckDB、R、Python，保留类型"],
    arrow: ["Arrow", "用于 R、Python、JavaScript，保留类型"],
    svg: ["SVG", "用于印刷与编辑"],
    png: ["PNG", "用于幻灯片，两倍尺寸"]
  },
  making: (file) => `正在生成 ${file}……`,
  saved: (file) => `已保存 ${file}`,
  savedRows: (file, n) => `已保存 ${file}，${grouped(n)} 行`,
  notSaved: (file, reason) => `未能生成 ${file}：${reason}`,
  tooManyToCopy: (most) => `最多可复制 ${grouped(most)} 行，请改为保存文件`
};
