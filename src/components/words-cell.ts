/** What the query's editor, the address and the citation say on English pages. */
export const en = {
  editor: {
    undo: "Undo",
    format: "Format",
    formatted: "Laid out; Undo brings the old lines back",
    notFormatted: "This cannot be laid out without changing it",
    difference: "Difference",
    differenceHelp: "Show what differs from the published query",
    putBack: "Put back",
    limit: "Stop after",
    limitOf: (seconds: number) => (seconds < 60 ? `${seconds} s` : `${seconds / 60} min`),
    keys: "Keys",
    keysOf: (modifier: string): [string, string][] => [
      [`${modifier}+Enter`, "run"],
      ["Escape", "stop the query"],
      ["Ctrl+Space", "suggest tables, columns, values"],
      ["F1", "explain the word at the cursor"],
      ["Shift+Alt+F", "format"],
      [`${modifier}+/`, "comment the lines out or in"],
      [`${modifier}+Z`, "undo"],
      ["Tab", "take the suggestion, or leave the editor"]
    ],
    columns: "Columns:",
    values: "Values:",
    more: (n: number) => `and ${n} more`,
    parameter: "parameter, set by the page's inputs",
    example: "Example:",
    nothingKnown: "Nothing is known of this word.",
    /** What CodeMirror says of itself. */
    phrases: {} as Record<string, string>
  },
  edits: {
    fromLink: "This query came with the link. It differs from the published one.",
    toPublished: "Back to the published query",
    kept: "Your own text of this query is still there.",
    restore: "Put it back",
    discard: "Discard it",
    inPage: (n: number) =>
      `This link brings ${n === 1 ? "a query that differs" : `${n} queries that differ`} from this page's own:`,
    otherData: (linked: string, here: string) =>
      `This link was made with other data (${linked}) than the page has now (${here}): figures may differ.`
  },
  progress: {
    running: (seconds: number, limit: number) => `Running: ${seconds} s of at most ${limit} s`
  },
  citation: {
    cite: "Cite",
    citeHelp: "A permanent link and how to cite this figure",
    titleOf: (title: string) => `Cite: ${title}`,
    link: "Permanent link",
    text: "Text",
    copy: "Copy",
    copyOf: (what: string) => `Copy: ${what}`,
    copied: "Copied",
    notCopied: "The browser refused to copy: select the text",
    edited: "edited query",
    accessed: (day: string) => `Accessed ${day}`,
    version: (version: string, data: string) => `Version ${version}, data ${data}`,
    reportsTo: (day: string) => `Reports on the time up to ${day}`,
    held: "The link keeps inputs and queries as they stand. It names its data: should the page's data change, it says so.",
    noData: "What the data are called did not arrive:"
  }
};

/** The same on Chinese pages. */
export const zh: typeof en = {
  editor: {
    undo: "撤销",
    format: "排版",
    formatted: "已排版；“撤销”可恢复原样",
    notFormatted: "此语句无法在不改动内容的前提下排版",
    difference: "差异",
    differenceHelp: "显示与已发布查询的差异",
    putBack: "恢复此处",
    limit: "限时",
    limitOf: (seconds) => (seconds < 60 ? `${seconds} 秒` : `${seconds / 60} 分钟`),
    keys: "快捷键",
    keysOf: (modifier) => [
      [`${modifier}+Enter`, "运行"],
      ["Escape", "停止查询"],
      ["Ctrl+空格", "提示表、列与取值"],
      ["F1", "解释光标处的词"],
      ["Shift+Alt+F", "排版"],
      [`${modifier}+/`, "注释或取消注释"],
      [`${modifier}+Z`, "撤销"],
      ["Tab", "采用提示，或离开编辑器"]
    ],
    columns: "列：",
    values: "取值：",
    more: (n) => `等另 ${n} 个`,
    parameter: "参数，由页面上的选项给出",
    example: "例：",
    nothingKnown: "没有关于这个词的说明。",
    phrases: {
      Completions: "提示",
      Diagnostics: "错误",
      "No diagnostics": "没有错误",
      close: "关闭",
      "Selection deleted": "已删除所选内容",
      "Control character": "控制字符"
    }
  },
  edits: {
    fromLink: "此查询由链接带来，与已发布的查询不同。",
    toPublished: "回到已发布的查询",
    kept: "您自己写的查询仍然保留着。",
    restore: "放回编辑器",
    discard: "丢弃",
    inPage: (n) => `此链接带来 ${n} 个与本页不同的查询：`,
    otherData: (linked, here) => `此链接所据数据（${linked}）与本页现有数据（${here}）不同：数字可能有出入。`
  },
  progress: {
    running: (seconds, limit) => `运行中：${seconds} 秒，限时 ${limit} 秒`
  },
  citation: {
    cite: "引用",
    citeHelp: "永久链接与引用格式",
    titleOf: (title) => `引用：${title}`,
    link: "永久链接",
    text: "文本",
    copy: "复制",
    copyOf: (what) => `复制：${what}`,
    copied: "已复制",
    notCopied: "浏览器拒绝复制：请选中文本",
    edited: "查询经修改",
    accessed: (day) => `访问日期 ${day}`,
    version: (version, data) => `版本 ${version}，数据 ${data}`,
    reportsTo: (day) => `报告所述时间截至 ${day}`,
    held: "链接保留当前的选项与查询，并注明所据数据；数据日后若有变动，打开时会有提示。",
    noData: "未能取得数据的名称："
  }
};
