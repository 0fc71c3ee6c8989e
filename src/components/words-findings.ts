/** What findings say of themselves. */
export const en = {
  finding: {
    how: "How this is computed",
    close: "Close",
    fetching: "Fetching the finding…",
    openFigure: "Show the sentences behind this figure",
    openExpression: (expression: string) => `${expression}: show the sentence`,
    silent: "With these rows the finding says nothing.",
    failed: (reason: string) => `The sentence cannot be made of these rows (${reason})`,
    stray: (numbers: string) => `the sentence has numbers that come from no cell: ${numbers}`,
    noColumn: (column: string) => `there is no column ${column}`,
    qualifiers: {exact: "", approx: "about ", over: "at least ", under: "at most "},
    million: (number: string) => `${number} million`,
    billion: (number: string) => `${number} billion`,
    /** What stands before and after the rate of a part of a year, and of several years. */
    pace: ["a pace of ", " a year"],
    yearly: ["", " a year"]
  }
};

export const zh: typeof en = {
  finding: {
    how: "如何得出",
    close: "收起",
    fetching: "正在取得结论……",
    openFigure: "显示此数字所据的句子",
    openExpression: (expression) => `${expression}：显示句子`,
    silent: "据此各行，不能得出结论。",
    failed: (reason) => `据此各行不能成句（${reason}）`,
    stray: (numbers) => `句中有不出自任何单元格的数字：${numbers}`,
    noColumn: (column) => `没有 ${column} 一列`,
    qualifiers: {exact: "", approx: "约", over: "至少", under: "至多"},
    million: (number) => `${number} 百万`,
    billion: (number) => `${number} 十亿`,
    pace: ["折合每年", ""],
    yearly: ["每年", ""]
  }
};
