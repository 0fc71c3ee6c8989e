/** What the method page shows, on English pages. */
export const en = {
  method: {
    stages: {
      sources: "Source texts",
      blocks: "Blocks",
      sections: "Sections",
      paragraphs: "Paragraphs",
      sentences: "Sentences",
      tokens: "Words",
      terms: "Word counts",
      quantities: "Quantities",
      series_points: "Points of series",
      targets_outcomes: "Plans, outcomes",
      sentence_themes: "Themes",
      undertakings: "Undertakings",
      phrase_uses: "Set phrases",
      alignments: "Alignments",
      variants: "Variants"
    } as Record<string, string>,
    stageLink: (stage: string, n: number) => `${stage}: ${n.toLocaleString("en")} rows; its columns`,
    oneReport: "from one report",
    allReports: "from all reports",
    inSource: "In the file",
    kinds: {stock: "state", flow: "done", target: "planned", change: "change"} as Record<string, string>,
    relations: {
      identical: "same words",
      edited: "edited",
      abridged: "abridged",
      formula: "same formula"
    } as Record<string, string>,
    limits: {
      abridged: "Reports of which only a digest or an abstract is there: what they leave out cannot be counted",
      editor: "Blocks that an editor placed or named, because no rule can know it; each with a reason",
      no_theme: "Sentences of no theme: openings, thanks, or about something else",
      no_period: "Quantities of no known period: they stand in no chart over time",
      no_indicator: "Quantities of which the rules do not see what they count",
      no_series: "Quantities of no series: they are listed, and compared with nothing",
      rounded: "Quantities that the report itself rounds: charts show how far the true figure may lie off",
      one_point: "Series with a single figure: there is nothing to compare it with yet",
      silence: "Planned figures of which no later report speaks: silence is neither success nor failure",
      unread: "Differences in words that no rule and no editor takes for a slip or an edit"
    } as Record<string, string>,
    of: (open: number, total: number) => `${open.toLocaleString("en")} of ${total.toLocaleString("en")}`
  }
};

/** The same on Chinese pages. */
export const zh: typeof en = {
  method: {
    stages: {
      sources: "原文",
      blocks: "文块",
      sections: "章节",
      paragraphs: "段落",
      sentences: "句子",
      tokens: "词",
      terms: "词频",
      quantities: "数字",
      series_points: "序列数据",
      targets_outcomes: "计划与结果",
      sentence_themes: "主题",
      undertakings: "工作任务",
      phrase_uses: "提法",
      alignments: "对应段落",
      variants: "异文"
    },
    stageLink: (stage, n) => `${stage}：${n.toLocaleString("en")} 行；查看其列`,
    oneReport: "据单篇报告",
    allReports: "据全部报告",
    inSource: "文件中",
    kinds: {stock: "存量", flow: "已做", target: "计划", change: "变化"},
    relations: {identical: "文字相同", edited: "有改动", abridged: "有删节", formula: "套语相同"},
    limits: {
      abridged: "仅有摘要的报告：略去的内容无从计数",
      editor: "由编者安排或定性的文块：规则无从得知，均注明理由",
      no_theme: "不属任何主题的句子：开场、致谢，或言及他事",
      no_period: "时期不明的数字：不入时间图表",
      no_indicator: "规则未能看出所指的数字",
      no_series: "不属任何序列的数字：仅列出，不作比较",
      rounded: "报告自行取整的数字：图表标出真值可能的范围",
      one_point: "仅有一个数字的序列：尚无可比",
      silence: "此后报告未再提及的计划数字：未提及既非完成，亦非未完成",
      unread: "规则与编者均未判为讹误或改动的文字差异"
    },
    of: (open, total) => `${open.toLocaleString("en")} / ${total.toLocaleString("en")}`
  }
};
