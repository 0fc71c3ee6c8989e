const count = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** What the page on comparison and the overview show. */
export const en = {
  comparison: {
    shareAxis: "% of the report’s sentences",
    first: "first report",
    between: "reports between",
    last: "last report",
    sure: "heavy line: more than chance explains",
    unsure: "thin line: may be chance",
    few: "dotted line: too small a count to test",
    points: (change: string) => `${change} points`,
    sharePoint: (theme: string, report: string, share: string, n: number, all: number) =>
      `${theme}, ${report}: ${share}%, ${count(n, "sentence", "sentences")} of ${all}`,
    attentionText: (themes: number, rose: number, fell: number, sure: number) =>
      `Shares of ${themes} themes from report to report: ${rose} rose, ${fell} fell from the first to the last; of ${sure} chance does not explain the change.`,
    logRatioAxis: "Log ratio: +1 is twice as often as in the other reports",
    timesHere: (here: number, elsewhere: number) => `${here} here, ${elsewhere} elsewhere`,
    tooRare: "too rare to test: only here",
    noKeyWords: "no word",
    keyWord: (report: string, token: string, here: number, elsewhere: number) =>
      `${report}: ${token}, ${count(here, "time", "times")} here, ${elsewhere} elsewhere`,
    keyText: (words: number, reports: number) => `${words} words that are key to one of ${reports} reports.`,
    courses: {
      left: "Left: not in the last report",
      between: "Between: in neither the first nor the last",
      stayed: "Stayed: in the first and the last",
      came: "Came: not in the first report"
    },
    use: (phrase: string, report: string, times: number) => `${phrase}, ${report}: ${count(times, "use", "uses")}`,
    spansText: (phrases: number, left: number, came: number) =>
      `${phrases} set phrases over the reports: ${left} left, ${came} came.`,
    sides: {planned: "Of what was planned", reviewed: "Of what later reviews tell"},
    fates: {
      taken_up: "taken up",
      perhaps: "perhaps taken up",
      silent: "found nowhere again",
      pending: "no report on the planned period",
      unplanned: "found in no plan"
    },
    reviewedFates: {
      taken_up: "had been planned",
      perhaps: "had perhaps been planned",
      unplanned: "found in none of these plans"
    },
    sections: {
      taken_up: "Planned, and told of later",
      perhaps: "Planned, and perhaps told of later",
      silent: "Planned, and found nowhere again",
      pending: "Planned for a period that no loaded report reviews",
      unplanned: "Told of, and found in no plan"
    },
    meanings: {
      taken_up: "A later review speaks of it in like words.",
      perhaps: "A later review has some of its words: see whether it speaks of the same.",
      silent:
        "No loaded review of the planned period speaks of it in like words. That is an absence of words in these reports, not of deeds; a digest or an abstract omits much.",
      pending: "Nothing can be said of these yet.",
      unplanned:
        "No earlier plan for the time under review has it in like words. Other words may have: read before quoting."
    },
    plan: "planned",
    review: "told",
    similarity: (value: string) => `similarity ${value}`,
    sentences: (n: number) => count(n, "sentence", "sentences"),
    fateCount: (theme: string, side: string, fate: string, n: number, all: number) =>
      `${theme}, ${side}: ${n} of ${all} ${fate}`,
    fatesText: (planned: number, silent: number, reviewed: number, unplanned: number) =>
      `By theme, ${planned} planned sentences, of which ${silent} are found nowhere again, and ${reviewed} reviewed ones, of which ${unplanned} are found in none of these plans; a sentence counts in each of its themes.`,
    sentencesAxis: "Sentences",
    more: (n: number) => `Show ${n.toLocaleString("en")} more`,
    all: "All",
    fate: "What became of it",
    theme: "Theme",
    report: "Report",
    noTheme: "no theme",
    measuredOn: (plans: number) =>
      `Against an editor who followed ${plans} planned sentences by hand, without seeing what the rules give`,
    halves: {all: "All", development: "Half that the thresholds were chosen on", held_out: "Half held out"},
    leasts: {taken_up: "taken up", perhaps: "taken up or perhaps"},
    precision: "Precision",
    recall: "Recall",
    pairs: "Pairs of sentences",
    claim: "What the table claims",
    right: "Right",
    arguable: "Arguable",
    wrong: "Wrong",
    claims: {silent: "found nowhere again", unplanned: "found in no plan"}
  }
};

export const zh: typeof en = {
  comparison: {
    shareAxis: "占报告句数的百分比",
    first: "首份报告",
    between: "其间的报告",
    last: "末份报告",
    sure: "粗线：非偶然",
    unsure: "细线：可能偶然",
    few: "点线：次数过少，未检验",
    points: (change) => `${change} 个百分点`,
    sharePoint: (theme, report, share, n, all) => `${theme}，${report}：${share}%，${all} 句中 ${n} 句`,
    attentionText: (themes, rose, fell, sure) =>
      `${themes} 个主题在历次报告中的占比：自首份至末份，${rose} 个上升，${fell} 个下降；其中 ${sure} 个的变化非偶然。`,
    logRatioAxis: "对数比：+1 为其他报告的两倍",
    timesHere: (here, elsewhere) => `此处 ${here} 次，他处 ${elsewhere} 次`,
    tooRare: "过少未检验：仅见于此",
    noKeyWords: "无",
    keyWord: (report, token, here, elsewhere) => `${report}：${token}，此处 ${here} 次，他处 ${elsewhere} 次`,
    keyText: (words, reports) => `${reports} 份报告的 ${words} 个关键词。`,
    courses: {
      left: "消失：末份报告无",
      between: "其间：首末皆无",
      stayed: "沿用：首末皆有",
      came: "新出：首份报告无"
    },
    use: (phrase, report, times) => `${phrase}，${report}：${times} 次`,
    spansText: (phrases, left, came) => `${phrases} 个提法在历次报告中的使用：${left} 个消失，${came} 个新出。`,
    sides: {planned: "计划之中", reviewed: "回顾之中"},
    fates: {
      taken_up: "已提及",
      perhaps: "或已提及",
      silent: "后文未见",
      pending: "无报告回顾计划期",
      unplanned: "计划中未见"
    },
    reviewedFates: {taken_up: "计划已有", perhaps: "计划或有", unplanned: "这些计划中未见"},
    sections: {
      taken_up: "计划且后来提及",
      perhaps: "计划且后来或已提及",
      silent: "计划而后文未见",
      pending: "计划期尚无报告回顾",
      unplanned: "回顾提及而计划中未见"
    },
    meanings: {
      taken_up: "后来的回顾有相近措辞。",
      perhaps: "后来的回顾有部分相同词语，是否一事请看原句。",
      silent: "语料中回顾计划期的报告无相近措辞。这是报告没有说，不等于没有做；摘登、摘编省略甚多。",
      pending: "尚不能下结论。",
      unplanned: "此前针对该时期的计划无相近措辞。也可能措辞不同，引用前请看原句。"
    },
    plan: "计划",
    review: "回顾",
    similarity: (value) => `相似度 ${value}`,
    sentences: (n) => `${n} 句`,
    fateCount: (theme, side, fate, n, all) => `${theme}，${side}：${all} 句中 ${n} 句${fate}`,
    fatesText: (planned, silent, reviewed, unplanned) =>
      `按主题：计划 ${planned} 句，其中 ${silent} 句后文未见；回顾 ${reviewed} 句，其中 ${unplanned} 句这些计划中未见。一句在所属各主题中各计一次。`,
    sentencesAxis: "句数",
    more: (n) => `再显示 ${n.toLocaleString("en")} 条`,
    all: "全部",
    fate: "下落",
    theme: "主题",
    report: "报告",
    noTheme: "无主题",
    measuredOn: (plans) => `与编者在未见规则结果时逐句追踪的 ${plans} 句计划相比`,
    halves: {all: "全部", development: "用以选定阈值的一半", held_out: "留作检验的一半"},
    leasts: {taken_up: "已提及", perhaps: "已提及或或已提及"},
    precision: "精确率",
    recall: "召回率",
    pairs: "句对",
    claim: "表中判断",
    right: "正确",
    arguable: "可商榷",
    wrong: "错误",
    claims: {silent: "后文未见", unplanned: "计划中未见"}
  }
};
