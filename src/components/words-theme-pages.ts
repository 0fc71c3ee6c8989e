import type {Genre} from "../../data-loaders/tables.js";

const count = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
const GENRES: Partial<Record<Genre, string>> = {newspaper_digest: "a newspaper’s digest", abstract: "an abstract"};
const GENRES_ZH: Partial<Record<Genre, string>> = {newspaper_digest: "报纸摘登", abstract: "摘编"};

/** What the pages of single themes show. */
export const en = {
  themePage: {
    // Series
    single: (n: number) =>
      `${count(n, "more series has", "more series have")} one figure, which nothing can be held against`,
    noFlows: "No figure of this theme says what was done in a period.",
    noStocks: "No figure of this theme says how many there were on a day.",
    noPlans: "No figure of this theme is a plan.",
    noWords: "One of the reports says too little on this theme for its words to be compared.",
    noPhrases: "No set phrase of the lexicon stands in the sentences on this theme.",
    noCompany: "This theme stands together with no other.",
    noLimits: "The tables name nothing that speaks against comparing.",
    noSentences: "No sentence on this theme fits these choices.",

    // Words that rise and fall
    rises: (report: string) => `More in the ${report}`,
    falls: (report: string) => `More in the ${report}`,
    per10k: "Times per 10,000 words on this theme",
    riseFall: (word: string, first: string, a: number, last: string, b: number) =>
      `${word}: ${count(a, "time", "times")} in the ${first}, ${count(b, "time", "times")} in the ${last}`,
    rare: "too rare to test",
    sure: "not explained by chance",
    unsure: "may be chance",
    wordsText: (rising: string, falling: string) => `Rising: ${rising}. Falling: ${falling}.`,

    // What cannot be concluded
    digest: (report: string, genre: Genre, n: number, all: number) =>
      `The ${report} is ${GENRES[genre] ?? genre}: what it leaves out is not there to be counted. ${n.toLocaleString("en")} of its ${count(all, "sentence", "sentences")} are on this theme. Silence in it is no evidence.`,
    length: (series: string, years: string) =>
      `${series}: the reports count over ${years}. Only rates can be compared, and half a year doubled is no year.`,
    yearsOf: (years: number) =>
      years === 0.5 ? "half a year" : years === 1 ? "a year" : count(years, "year", "years"),
    and: (list: readonly string[]) =>
      list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} and ${list.at(-1)}`,
    scope: (series: string, note: string) => `${series}: ${note}`,
    apart: (n: number) =>
      `${count(n, "pair of series counts", "pairs of series count")} what looks alike and is not the same; they are not merged or summed:`,
    apartPair: (one: string, other: string) => `${one} / ${other}`,
    once: (n: number, all: number) =>
      `${n.toLocaleString("en")} of the theme’s ${all.toLocaleString("en")} series ${n === 1 ? "has" : "have"} a single figure: nothing can be said of ${n === 1 ? "its" : "their"} course.`,
    rounding: (n: number, all: number) =>
      `${n.toLocaleString("en")} of the theme’s ${all.toLocaleString("en")} figures are rounded or bounded by their wording. A difference inside what the wording allows counts as none here.`,
    undated: (n: number, all: number) =>
      `${n.toLocaleString("en")} of the theme’s ${all.toLocaleString("en")} figures have no known period and stand in no chart.`,
    showSentences: "sentences"
  }
};

export const zh: typeof en = {
  themePage: {
    single: (n) => `另有 ${n} 个序列只有一个数字，无从比较`,
    noFlows: "本主题没有说明一段时期内所做之事的数字。",
    noStocks: "本主题没有说明某一时点数量的数字。",
    noPlans: "本主题没有计划数字。",
    noWords: "有的报告关于本主题的文字太少，不足以比较用词。",
    noPhrases: "本主题的句子中没有词表所列的提法。",
    noCompany: "本主题未与其他主题同时出现。",
    noLimits: "各表未见不宜比较之处。",
    noSentences: "没有符合这些条件的句子。",
    rises: (report) => `${report}中较多`,
    falls: (report) => `${report}中较多`,
    per10k: "本主题句子中每万词次数",
    riseFall: (word, first, a, last, b) => `${word}：${first} ${a} 次，${last} ${b} 次`,
    rare: "过于罕见，不作检验",
    sure: "非偶然可解释",
    unsure: "或出于偶然",
    wordsText: (rising, falling) => `增多：${rising}。减少：${falling}。`,
    digest: (report, genre, n, all) =>
      `${report}是${GENRES_ZH[genre] ?? genre}：未刊的内容无从计数。其 ${all} 句中有 ${n} 句关于本主题。其中未提及不等于没有。`,
    length: (series, years) => `${series}：各报告的时期为${years}，只能比较年率；半年的两倍并非一年。`,
    yearsOf: (years) => (years === 0.5 ? "半年" : `${years} 年`),
    and: (list) => list.join("、"),
    scope: (series, note) => `${series}：${note}`,
    apart: (n) => `有 ${n} 对序列形似而不同，未合并，也未相加：`,
    apartPair: (one, other) => `${one}／${other}`,
    once: (n, all) => `本主题 ${all} 个序列中有 ${n} 个只有一个数字，其走向无从说起。`,
    rounding: (n, all) => `本主题 ${all} 个数字中有 ${n} 个为措辞所取整或设限；在措辞允许的范围内，不算有差异。`,
    undated: (n, all) => `本主题 ${all} 个数字中有 ${n} 个时期未知，不入图。`,
    showSentences: "句子"
  }
};
