/** What the data page shows beside the tables' own descriptions, on English pages. */
export const en = {
  dictionary: {
    oneRowPer: (row: string) => `One row per ${row}.`,
    rowsAndKey: (rows: number, key: string) =>
      `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}, key ${key}`,
    columnsOf: (table: string) => `Columns of ${table}`,
    column: "Column",
    type: "Type",
    meaning: "Meaning",
    orNull: "or NULL",
    keyOf: "key of",
    tooLarge: "no CSV: it would be too large for static hosts"
  },
  downloads: {
    tables: "Tables and their files",
    table: "Table",
    rows: "Rows",
    archive: "All tables as Parquet and CSV, with the three descriptions below",
    noArchive: "No archive of all tables: it would be too large for static hosts",
    dataPackage: "Frictionless Data Package: files, columns, types, keys, hashes",
    croissant: "Croissant 1.0: the same for machine learning tools and dataset search",
    citationFile: "Citation File Format 1.2.0: read by reference managers and repositories",
    hashes: "SHA-256 of each file",
    file: "File",
    size: "Size",
    allTables: "SHA-256 of the data, all Parquet files in the order of the tables",
    version: "Version",
    released: "released",
    toldTo: "reports on the time up to",
    dataOf: "the tables"
  }
};

/** The same on Chinese pages. */
export const zh: typeof en = {
  dictionary: {
    oneRowPer: (row) => `每行一个 ${row}。`,
    rowsAndKey: (rows, key) => `${rows.toLocaleString("en")} 行，主键 ${key}`,
    columnsOf: (table) => `${table} 的列`,
    column: "列",
    type: "类型",
    meaning: "含义",
    orNull: "或 NULL",
    keyOf: "引用",
    tooLarge: "无 CSV：文件过大，静态主机不收"
  },
  downloads: {
    tables: "各表及其文件",
    table: "表",
    rows: "行数",
    archive: "全部表格，Parquet 与 CSV，附下列三种说明文件",
    noArchive: "无全部表格的压缩包：文件过大，静态主机不收",
    dataPackage: "Frictionless 数据包：文件、列、类型、键、哈希",
    croissant: "Croissant 1.0：同上，供机器学习工具与数据集检索使用",
    citationFile: "引文文件格式 1.2.0：供文献管理软件与数据仓库读取",
    hashes: "各文件的 SHA-256",
    file: "文件",
    size: "大小",
    allTables: "数据的 SHA-256（各表 Parquet 文件依次相连）",
    version: "版本",
    released: "发布于",
    toldTo: "报告所述时间截至",
    dataOf: "数据表"
  }
};
