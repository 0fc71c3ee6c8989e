import type {Genre, Part} from "../../data-loaders/tables.js";

/** The languages that pages are written in. */
export type Language = "en" | "zh";

const count = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
const rows = (n: number) => count(n, "row", "rows");
const sentences = (n: number) => count(n, "sentence", "sentences");
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
const seconds = (milliseconds: number) =>
  milliseconds < 1000 ? `${Math.max(1, Math.round(milliseconds))} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

const en = {
  // The bar under a chart
  editQuery: "Edit query",
  closeEditor: "Close editor",
  table: "Table",
  copy: "Copy",
  copyRows: "Copy the rows for a spreadsheet",
  csv: "CSV",
  saveCsv: "Save the rows as a CSV file",
  copied: (n: number) => `Copied ${rows(n)}`,
  notCopied: "The browser refused to copy",
  source: "Source: ",
  ownTables: "this site's tables, query",
  ownEdit: "your own edit of query",
  edited: "edited",
  editedHelp: "This query differs from the published one.",

  // The editor
  sqlOf: (title: string) => `SQL: ${title}`,
  run: "Run",
  cancel: "Cancel",
  reset: "Reset",
  runAgain: "Run again",
  keys: (modifier: string) => `${modifier}+Enter runs, Escape cancels, Tab leaves the editor.`,
  values: "The query reads:",
  fetchingEditor: "Fetching the editor…",
  noEditor: "The editor did not arrive.",
  publishedRows: (n: number) => `${rows(n)}, as published`,
  liveRows: (n: number, milliseconds: number) => `${rows(n)} in ${seconds(milliseconds)}`,

  // While a result is on its way
  running: "Running…",
  fetchingEngine: (loaded: number, total: number) =>
    `Fetching the query engine, once: ${megabytes(loaded)}${total > 0 ? ` of ${megabytes(total)}` : ""} MB`,
  startingEngine: "Starting the query engine…",
  restartingEngine: (reason: string) => `The query engine is starting again: ${reason}`,
  fetchingChart: "Fetching the data…",

  // What can go wrong
  errors: {
    syntax: "This is not SQL as DuckDB reads it.",
    catalog: "The query names something that is not there.",
    binder: "The query does not fit the tables.",
    conversion: "A value cannot be turned into the type asked for.",
    runtime: "The query stopped on its way.",
    cancelled: "Cancelled.",
    timeout: "The query took too long and was stopped.",
    memory: "The query needs more memory than the browser gives.",
    forbidden: "This is not allowed here.",
    engine: "The query engine failed."
  },
  place: (line: number, column: number) => `Line ${line}, column ${column}`,
  earlierResult: "What is shown is still the earlier result.",
  noData: "The data of this chart did not arrive.",
  noRows: "The query gives no rows.",
  noChart: "The chart cannot draw this result; the table shows it.",
  missingColumns: (names: string) => `The published query also has ${names}, which the chart may need.`,
  manyRows: (n: number) => `${rows(n)} are many for a chart; the table shows them.`,
  drawAnyway: "Draw them anyway",
  unknownInput: (name: string, query: string) => `Input ${name} is no parameter of query ${query}.`,

  // The table
  tableOf: (title: string) => `Rows behind: ${title}`,
  rows,
  firstRows: (shown: number, n: number) => `First ${shown.toLocaleString("en")} of ${rows(n)}`,
  moreRows: (n: number) => `Show ${n.toLocaleString("en")} more`,
  null: "NULL",

  // The sentences behind a mark
  sentences,
  openSentence: "Open in the report",
  moreSentences: (n: number) => `Show ${n.toLocaleString("en")} more`,
  fetchingSentences: "Fetching the sentences…",
  noTexts: "The sentences' text did not arrive; the links lead to it.",
  close: "Close",

  // What the tables' codes stand for
  codes: {
    front: "Opening",
    review: "Review",
    situation: "Situation",
    outlook: "Outlook",
    closing: "Closing",
    other: "Other",
    full_report: "Full report",
    newspaper_digest: "Newspaper digest",
    abstract: "Abstract"
  } satisfies Record<Part | Genre, string>,

  // The home page
  corpus: {reports: "Reports", years: "Years", sentences: "Sentences", characters: "Characters", tokens: "Tokens"},
  emptyCorpus: "The corpus is empty.",

  // Charts
  charts: {
    characters: "Characters",
    opening: "Opening",
    section: "Section",
    part: "Part",
    sentences: "Sentences",
    charactersOf: (n: number) => count(n, "character", "characters"),
    ofAll: (n: number, all: number) => `${n.toLocaleString("en")} of ${all.toLocaleString("en")}`,
    times: "Times",
    timesOf: (n: number) => count(n, "time", "times"),
    perTenThousandCharacters: "Per 10,000 characters",
    shareOfPart: "Share of the part's sentences, %"
  },

  // A report as an edition
  edition: {
    about: "About this report",
    outline: "Outline",
    outlineOf: "Outline of the report",
    parts: "Parts of the report",
    issuer: "Issuer",
    occasion: "Occasion",
    date: "Date",
    genre: "Genre",
    reviews: "Reviews",
    plans: "Plans for",
    length: "Length",
    source: "Source",
    notStated: "not stated",
    lengthOf: (characters: number, n: number) => `${characters.toLocaleString("en")} characters in ${sentences(n)}`,
    paragraph: (p: number) => `Paragraph ${p}`,
    cite: "Cite this sentence",
    place: (p: string, s: string) => `Paragraph ${p}, sentence ${s}`,
    copyLink: "Copy link",
    copyCitation: "Copy citation",
    linkCopied: "Link copied",
    citationCopied: "Citation copied",
    keys: "j and k go to the next and the previous sentence, c copies its link."
  },

  // The data dictionary
  dictionary: {
    oneRowPer: (row: string) => `One row per ${row}.`,
    rowsAndKey: (n: number, key: string) => `${rows(n)}, key ${key}`,
    columnsOf: (table: string) => `Columns of ${table}`,
    column: "Column",
    type: "Type",
    meaning: "Meaning",
    orNull: "or NULL"
  },

  // The text alternative that a chart gets when its page gives none
  chartText: (n: number, title: string) => `${title}. Drawn from ${rows(n)}; the table under the chart lists them.`
};

export type Words = typeof en;

const zh: Words = {
  editQuery: "编辑查询",
  closeEditor: "收起编辑器",
  table: "表格",
  copy: "复制",
  copyRows: "复制各行，可粘贴到电子表格",
  csv: "CSV",
  saveCsv: "将各行存为 CSV 文件",
  copied: (n) => `已复制 ${n.toLocaleString("zh")} 行`,
  notCopied: "浏览器不允许复制",
  source: "来源：",
  ownTables: "本站数据表，查询",
  ownEdit: "您改动过的查询",
  edited: "已改动",
  editedHelp: "此查询与发布的查询不同。",

  sqlOf: (title) => `SQL：${title}`,
  run: "运行",
  cancel: "取消",
  reset: "还原",
  runAgain: "重新运行",
  keys: (modifier) => `${modifier}+Enter 运行，Esc 取消，Tab 离开编辑器。`,
  values: "查询的参数：",
  fetchingEditor: "正在读取编辑器……",
  noEditor: "未能取得编辑器。",
  publishedRows: (n) => `${n.toLocaleString("zh")} 行（发布时的结果）`,
  liveRows: (n, milliseconds) => `${n.toLocaleString("zh")} 行，用时 ${seconds(milliseconds)}`,

  running: "正在运行……",
  fetchingEngine: (loaded, total) =>
    `正在下载查询引擎（仅此一次）：${megabytes(loaded)}${total > 0 ? ` / ${megabytes(total)}` : ""} MB`,
  startingEngine: "正在启动查询引擎……",
  restartingEngine: (reason) => `查询引擎正在重新启动：${reason}`,
  fetchingChart: "正在读取数据……",

  errors: {
    syntax: "DuckDB 无法按 SQL 读懂这条查询。",
    catalog: "查询中提到的名称不存在。",
    binder: "查询与数据表不符。",
    conversion: "有的值无法转换为所要的类型。",
    runtime: "查询中途停止。",
    cancelled: "已取消。",
    timeout: "查询用时过长，已停止。",
    memory: "查询所需内存超出浏览器所能提供。",
    forbidden: "此处不允许这样做。",
    engine: "查询引擎出错。"
  },
  place: (line, column) => `第 ${line} 行，第 ${column} 列`,
  earlierResult: "所示仍为此前的结果。",
  noData: "未能取得此图的数据。",
  noRows: "查询没有返回任何行。",
  noChart: "此图无法绘制该结果，请看表格。",
  missingColumns: (names) => `发布的查询另有 ${names} 列，图表可能需要。`,
  manyRows: (n) => `${n.toLocaleString("zh")} 行对图表来说太多，请看表格。`,
  drawAnyway: "仍要绘制",
  unknownInput: (name, query) => `查询 ${query} 没有名为 ${name} 的参数。`,

  tableOf: (title) => `图中数据：${title}`,
  rows: (n) => `${n.toLocaleString("zh")} 行`,
  firstRows: (shown, n) => `共 ${n.toLocaleString("zh")} 行，先显示 ${shown.toLocaleString("zh")} 行`,
  moreRows: (n) => `再显示 ${n.toLocaleString("zh")} 行`,
  null: "NULL",

  sentences: (n) => `${n.toLocaleString("zh")} 句`,
  openSentence: "在报告中打开",
  moreSentences: (n) => `再显示 ${n.toLocaleString("zh")} 句`,
  fetchingSentences: "正在读取句子……",
  noTexts: "未能取得句子原文，可由链接前往。",
  close: "关闭",

  codes: {
    front: "开头",
    review: "回顾",
    situation: "形势",
    outlook: "展望",
    closing: "结尾",
    other: "其他",
    full_report: "报告全文",
    newspaper_digest: "报纸摘要",
    abstract: "摘要"
  },

  corpus: {reports: "报告", years: "年份", sentences: "句子", characters: "字数", tokens: "词数"},
  emptyCorpus: "语料中尚无报告。",

  charts: {
    characters: "字数",
    opening: "开篇",
    section: "章节",
    part: "部分",
    sentences: "句数",
    charactersOf: (n) => `${n.toLocaleString("zh")} 字`,
    ofAll: (n, all) => `${n.toLocaleString("zh")}／${all.toLocaleString("zh")}`,
    times: "次数",
    timesOf: (n) => `${n.toLocaleString("zh")} 次`,
    perTenThousandCharacters: "每万字次数",
    shareOfPart: "占该部分句子的比例（%）"
  },

  edition: {
    about: "报告信息",
    outline: "目录",
    outlineOf: "报告目录",
    parts: "报告各部分",
    issuer: "发布者",
    occasion: "场合",
    date: "日期",
    genre: "体裁",
    reviews: "回顾期",
    plans: "规划期",
    length: "篇幅",
    source: "来源",
    notStated: "未说明",
    lengthOf: (characters, n) => `${characters.toLocaleString("zh")} 字，${n.toLocaleString("zh")} 句`,
    paragraph: (p) => `第 ${p} 段`,
    cite: "引用此句",
    place: (p, s) => `第 ${p} 段第 ${s} 句`,
    copyLink: "复制链接",
    copyCitation: "复制引文",
    linkCopied: "链接已复制",
    citationCopied: "引文已复制",
    keys: "j、k 键移到下一句、上一句，c 键复制链接。"
  },

  dictionary: {
    oneRowPer: (row) => `每行为一个 ${row}。`,
    rowsAndKey: (n, key) => `${n.toLocaleString("zh")} 行，主键 ${key}`,
    columnsOf: (table) => `${table} 的列`,
    column: "列",
    type: "类型",
    meaning: "含义",
    orNull: "或为 NULL"
  },

  chartText: (n, title) => `${title}。图由 ${n.toLocaleString("zh")} 行数据绘成，数据见图下表格。`
};

const catalogue: Record<Language, Words> = {en, zh};

/** Every word that a component shows, in one language. */
export function words(language: Language): Words {
  return catalogue[language];
}

/** What a code of the tables stands for, in the page's language. */
export function word(code: Part | Genre): string {
  return words(pageLanguage()).codes[code];
}

/** The language of the page: the document's `lang`, or, where it has none, Chinese below `zh/` and English elsewhere. */
export function pageLanguage(): Language {
  const {lang} = document.documentElement;
  if (lang) return lang.startsWith("zh") ? "zh" : "en";
  return /\/zh(?:\/|$)/u.test(location.pathname) ? "zh" : "en";
}
