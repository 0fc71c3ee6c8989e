const alternatives = (names: readonly string[], or: string) => names.join(or);

/** What the query engine says of itself and of queries that it does not answer, in English. */
export const en = {
  engine: {
    // Queries that are stopped or refused
    cancelled: () => "The query was cancelled.",
    ranLonger: (seconds: number) => `The query ran longer than ${seconds} s.`,
    giveTime: () => "Let it read fewer rows, or give it more time.",
    textTooLong: (characters: number) => `The query is longer than ${characters.toLocaleString("en")} characters.`,
    noQuery: () => "There is no query here.",
    beginWithSelect: () => "Begin with SELECT or FROM.",
    secondStatement: () => "A second statement begins here.",
    oneStatement: () => "A query is one statement: leave one, or join them with WITH.",
    actionRefused: (verb: string) => `${verb} is not for queries on these pages.`,
    functionRefused: (name: string) => `The function ${name} is not for queries on these pages.`,
    readOnly: () => "Queries only read this site's tables: they change nothing and reach nothing else.",
    tooLarge: (rows: number, megabytes: number) =>
      `The result is too large for a page: more than ${rows.toLocaleString("en")} rows, or ${megabytes} MB.`,
    addLimit: () => "Add a LIMIT, or group rows.",
    enumColumn: (name: string) => `Column ${name} is of type ENUM.`,
    castToText: () => "CAST it to VARCHAR.",

    // What does not arrive or does not run
    tooOld: () => "This browser cannot run the query engine.",
    newerBrowser: () => "Browsers of 2022 and later can. The charts as published need none.",
    didNotStart: (reason: string) => `The query engine did not start: ${reason}.`,
    tableMissing: (table: string, reason: string) => `The table ${table} did not arrive: ${reason}.`,
    checkConnection: () => "Check the connection, then run the query again.",
    failed: (reason: string) => `The query engine failed: ${reason}.`,
    startsAgain: () => "It starts again by itself. Run the query once more, or ask for less.",

    // A reader's own tables
    notArrow: (table: string, reason: string) => `The table ${table} could not be read as Arrow: ${reason}.`,
    noTableName: () => "This is not a name for a table.",
    nameLength: (characters: number) => `Write 1 to ${characters} characters in one line.`,
    tableThere: (table: string) => `A table ${table} is there already.`,
    otherName: () => "Choose another name.",

    // What to do about DuckDB's own errors
    fullWidth: (sign: string, plain: string) =>
      `${sign} is a full-width sign, part of a name to SQL: write ${plain} instead.`,
    noExtension: (name: string) => `DuckDB's ${name} extension is not part of this site.`,
    didYouMean: (names: readonly string[]) => `Did you mean ${alternatives(names, " or ")}?`,
    groupToo: (name: string) => `Add ${name} to GROUP BY, or take any of its values with any_value(${name}).`,
    checkArguments: () => "Check the number and types of the arguments, or CAST them.",
    readFewer: () => "Let the query read fewer rows or columns: filter or group earlier.",

    // Why the engine starts again
    notStopped: () => "a query could not be stopped",
    outOfMemory: () => "it ran out of memory",
    broke: () => "it failed",
    browserEnded: () => "the browser ended it",
    scriptMissing: () => "its script did not load",
    workerFailed: (reason: string) => reason
  }
};

/** The same in Chinese. */
export const zh: typeof en = {
  engine: {
    cancelled: () => "查询已取消。",
    ranLonger: (seconds) => `查询运行超过 ${seconds} 秒。`,
    giveTime: () => "请减少读取的行数，或延长时限。",
    textTooLong: (characters) => `查询语句超过 ${characters.toLocaleString("zh")} 个字符。`,
    noQuery: () => "这里没有查询语句。",
    beginWithSelect: () => "请以 SELECT 或 FROM 开头。",
    secondStatement: () => "从这里开始是第二条语句。",
    oneStatement: () => "一次只能查询一条语句：请只留一条，或用 WITH 合并。",
    actionRefused: (verb) => `本站查询不允许使用 ${verb}。`,
    functionRefused: (name) => `本站查询不允许使用函数 ${name}。`,
    readOnly: () => "查询只能读取本站的表：不改动任何内容，也不访问其他地方。",
    tooLarge: (rows, megabytes) => `结果过大，页面无法容纳：超过 ${rows.toLocaleString("zh")} 行或 ${megabytes} MB。`,
    addLimit: () => "请加上 LIMIT，或分组汇总。",
    enumColumn: (name) => `列 ${name} 的类型是 ENUM。`,
    castToText: () => "请用 CAST 转换为 VARCHAR。",
    tooOld: () => "此浏览器无法运行查询引擎。",
    newerBrowser: () => "2022 年及以后的浏览器可以运行；已发布的图表不需要引擎。",
    didNotStart: (reason) => `查询引擎未能启动：${reason}。`,
    tableMissing: (table, reason) => `未能取得表 ${table}：${reason}。`,
    checkConnection: () => "请检查网络连接，然后重新运行查询。",
    failed: (reason) => `查询引擎出错：${reason}。`,
    startsAgain: () => "引擎会自动重新启动。请再次运行，或缩小查询范围。",
    notArrow: (table, reason) => `表 ${table} 无法按 Arrow 格式读取：${reason}。`,
    noTableName: () => "这不能用作表名。",
    nameLength: (characters) => `请在一行内写 1 至 ${characters} 个字符。`,
    tableThere: (table) => `已有名为 ${table} 的表。`,
    otherName: () => "请另取名称。",
    fullWidth: (sign, plain) => `${sign} 是全角符号，SQL 会把它当作名称的一部分：请改用 ${plain}。`,
    noExtension: (name) => `本站不包含 DuckDB 的 ${name} 扩展。`,
    didYouMean: (names) => `是否想写 ${alternatives(names, " 或 ")}？`,
    groupToo: (name) => `请把 ${name} 加入 GROUP BY，或用 any_value(${name}) 任取一值。`,
    checkArguments: () => "请检查参数的个数和类型，或用 CAST 转换。",
    readFewer: () => "请让查询读取更少的行或列：尽早筛选或分组。",
    notStopped: () => "有一个查询无法停止",
    outOfMemory: () => "内存不足",
    broke: () => "引擎出错",
    browserEnded: () => "浏览器终止了引擎",
    scriptMissing: () => "引擎脚本未能载入",
    workerFailed: (reason) => reason
  }
};
