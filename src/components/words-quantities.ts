import type {Quantity, TargetOutcome} from "../../data-loaders/tables.js";

type Kind = NonNullable<Quantity["kind"]>;
type Relation = TargetOutcome["relation"];

const grouped = (n: number) => n.toLocaleString("en");
const count = (n: number, one: string, many: string) => `${grouped(n)} ${n === 1 ? one : many}`;

/** What the pages on quantities, series and plans show, and the reader's notes on quantities. */
export const en = {
  quantities: {
    kinds: {stock: "stock", flow: "flow", target: "target", change: "change"} satisfies Record<Kind, string>,
    kindMeanings: {
      stock: "a state at a day",
      flow: "done within a period",
      target: "planned or required",
      change: "a difference"
    } satisfies Record<Kind, string>,
    directions: {up: "up", down: "down"},
    dimensions: {
      count: "count",
      person_times: "person-times",
      money: "money",
      share: "share",
      households: "households",
      other: "other measure"
    } satisfies Record<Quantity["dimension"], string>,
    unknown: "unknown",
    noUnit: "no unit: the noun follows the number",
    noSeries: "no series",
    all: "All",

    // Inputs
    search: "Search",
    searchExample: "驿站, 件, mediation",
    theme: "Theme",
    kind: "Kind",
    unit: "Unit",
    report: "Report",
    fromYear: "From year",
    toYear: "To year",

    // The table of figures
    figure: "Figure",
    counted: "What is counted",
    period: "Period",
    figures: (n: number) => count(n, "figure", "figures"),
    figuresOf: (n: number, repeats: number) =>
      `${count(n, "figure", "figures")}${repeats > 0 ? `, ${grouped(repeats)} of them repeated by a digest` : ""}`,
    moreFigures: (n: number) => `Show ${grouped(n)} more`,
    repeatsFigure: "repeats the full report",
    openSentence: "Show the sentence",
    chooseSeries: "Draw this series",
    value: "Value",
    range: (low: string, high: string) => `${low} to ${high}`,

    // The choice of a series
    series: "Series",
    findSeries: "Find a series",
    severalOnly: "Only series with two figures or more",
    seriesShown: (n: number, all: number) => `${grouped(n)} of ${count(all, "series", "series")}`,
    noSuchSeries: "No series has this in its name, theme or unit.",

    // The chart of a series
    perYear: (unit: string) => `${unit} per year`,
    drawn: {
      flow: "done in a period: as wide as the period, as high as a year’s share of it",
      stock: "a state at its day",
      target: "planned",
      change: "a change",
      level: "a share over its period",
      rounding: "what the wording’s rounding allows"
    },
    aYear: (rate: string) => `${rate} a year`,
    overYears: (years: string) => `over ${years} years`,
    yearsShort: (years: number) => (years === 0.5 ? "½ year" : `${Math.round(years * 10) / 10} years`),
    notDrawn: (n: number) =>
      `${count(n, "figure is", "figures are")} not drawn: no known period, or measured otherwise than the axis.`,
    oneFigure: "One figure: nothing to compare it with.",
    twoFigures: "Two figures are no trend, and no line is drawn between them.",
    repeatedIn: (reports: string) => `repeated in ${reports}`,
    rounding: (low: string, high: string) => `the wording allows ${low} to ${high}`,
    comparability: "Before comparing",
    keptApart: "Kept apart from",
    manySeries: (shown: number, all: number) => `The first ${grouped(shown)} of ${grouped(all)} series are drawn.`,
    pointText: (figures: string, series: string) => `${series}: ${figures}`,

    // Plans and outcomes
    relation: "What became of it",
    relations: {
      reached: "reached",
      short: "fell short",
      underway: "under way",
      related: "related figure",
      silent: "silence",
      pending: "no later report",
      unknown: "unknown"
    } satisfies Record<Relation, string>,
    relationMeanings: {
      reached: "a later report gives at least the planned figure, for the same thing and the same length of time",
      short: "a later report gives less than planned, at the plan’s end",
      underway: "a later report gives less than planned, before the plan’s end",
      related: "a later report counts something near it, or over another length of time: neither reached nor missed",
      silent: "later reports do not give the figure; they leave much out, so this is no failure",
      pending: "no later full report or abstract is in the corpus",
      unknown: "the plan belongs to no series, so nothing can be looked for"
    } satisfies Record<Relation, string>,
    plan: "Plan",
    outcome: "Outcome",
    laterDay: "a later report of the corpus",
    plansOf: (n: number) => count(n, "plan", "plans"),
    shareReached: (share: string) => `${share} of the plan`,
    laterReports: (reports: string) => `Later in the corpus: ${reports}.`,
    undated: "no known period",

    // The reader's note on a quantity
    noteOf: (expression: string) => `What ${expression} says`,
    verb: "Verb",
    noVerb: "none governs it",
    basis: (words: string) => `by ${words}`,
    asWritten: (words: string) => `written ${words}`,
    qualifiers: {exact: "exact", approx: "about", over: "or more", under: "or less"} satisfies Record<
      Quantity["qualifier"],
      string
    >,
    repeats: "Repeats",
    repeatsPlace: (place: string) => `the full report, ${place}`,
    seeSeries: "see the series",
    outOfSums: "leave it out of sums",
    noNotes: "What the figures mean did not arrive.",
    quantityKeys: "q and Shift+q go to the next and the previous figure."
  }
};

export const zh: typeof en = {
  quantities: {
    kinds: {stock: "存量", flow: "流量", target: "目标", change: "变化"},
    kindMeanings: {stock: "某一时点的状态", flow: "一段时期内所做", target: "计划或要求", change: "差额"},
    directions: {up: "增", down: "减"},
    dimensions: {
      count: "计数",
      person_times: "人次",
      money: "金额",
      share: "比率",
      households: "户数",
      other: "其他量纲"
    },
    unknown: "未知",
    noUnit: "无单位：数字后直接接名词",
    noSeries: "不属任何序列",
    all: "全部",

    search: "搜索",
    searchExample: "驿站、件、mediation",
    theme: "主题",
    kind: "性质",
    unit: "单位",
    report: "报告",
    fromYear: "起始年份",
    toYear: "截止年份",

    figure: "数字",
    counted: "计数对象",
    period: "时期",
    figures: (n) => `${grouped(n)} 个数字`,
    figuresOf: (n, repeats) => `${grouped(n)} 个数字${repeats > 0 ? `，其中 ${grouped(repeats)} 个为摘要重复` : ""}`,
    moreFigures: (n) => `再显示 ${grouped(n)} 个`,
    repeatsFigure: "重复全文报告",
    openSentence: "显示句子",
    chooseSeries: "绘制此序列",
    value: "数值",
    range: (low, high) => `${low} 至 ${high}`,

    series: "序列",
    findSeries: "查找序列",
    severalOnly: "只列有两个以上数字的序列",
    seriesShown: (n, all) => `${grouped(all)} 个序列中的 ${grouped(n)} 个`,
    noSuchSeries: "没有名称、主题或单位含有此词的序列。",

    perYear: (unit) => `${unit}／年`,
    drawn: {
      flow: "时期内所做：宽为时期，高为年率",
      stock: "某一时点的状态",
      target: "计划",
      change: "变化",
      level: "时期内的比率",
      rounding: "措辞的取整所允许的范围"
    },
    aYear: (rate) => `每年 ${rate}`,
    overYears: (years) => `历时 ${years} 年`,
    yearsShort: (years) => (years === 0.5 ? "半年" : `${Math.round(years * 10) / 10} 年`),
    notDrawn: (n) => `有 ${grouped(n)} 个数字未画出：时期未知，或计量方式与坐标轴不同。`,
    oneFigure: "只有一个数字，无从比较。",
    twoFigures: "两个数字不成趋势，故不连线。",
    repeatedIn: (reports) => `${reports}重复`,
    rounding: (low, high) => `措辞允许 ${low} 至 ${high}`,
    comparability: "比较之前",
    keptApart: "不可合并的序列",
    manySeries: (shown, all) => `共 ${grouped(all)} 个序列，画出前 ${grouped(shown)} 个。`,
    pointText: (figures, series) => `${series}：${figures}`,

    relation: "落实情况",
    relations: {
      reached: "已达到",
      short: "未达到",
      underway: "进行中",
      related: "相关数字",
      silent: "未再提及",
      pending: "尚无后续报告",
      unknown: "未知"
    },
    relationMeanings: {
      reached: "后来的报告给出不低于计划的数字，对象与时长相同",
      short: "计划到期时，后来的报告给出的数字低于计划",
      underway: "计划未到期时，后来的报告给出的数字低于计划",
      related: "后来的报告所计对象相近，或时长不同：既不能说达到，也不能说未达到",
      silent: "后来的报告未给出此数；其省略甚多，故不等于未落实",
      pending: "语料中尚无更晚的全文报告或摘编",
      unknown: "计划不属任何序列，无从查找"
    },
    plan: "计划",
    outcome: "落实",
    laterDay: "语料中更晚的报告",
    plansOf: (n) => `${grouped(n)} 项计划`,
    shareReached: (share) => `计划的 ${share}`,
    laterReports: (reports) => `语料中更晚的报告：${reports}。`,
    undated: "时期未知",

    noteOf: (expression) => `${expression}的含义`,
    verb: "动词",
    noVerb: "无动词支配",
    basis: (words) => `依据：${words}`,
    asWritten: (words) => `原文作${words}`,
    qualifiers: {exact: "确数", approx: "约数", over: "以上", under: "以下"},
    repeats: "重复",
    repeatsPlace: (place) => `全文报告 ${place}`,
    seeSeries: "查看序列",
    outOfSums: "求和时应剔除",
    noNotes: "未能取得数字的含义。",
    quantityKeys: "q 与 Shift+q 跳到下一个、上一个数字。"
  }
};
