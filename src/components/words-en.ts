import type {Genre, Part} from "../../data-loaders/tables.js";

const count = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
const rows = (n: number) => count(n, "row", "rows");
const sentences = (n: number) => count(n, "sentence", "sentences");
export const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
export const seconds = (milliseconds: number) =>
  milliseconds < 1000 ? `${Math.max(1, Math.round(milliseconds))} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** What components show on English pages. */
export const en = {
  // The bar under a chart
  editQuery: "Edit query",
  closeEditor: "Close editor",
  table: "Table",
  copy: "Copy",
  copyRows: "Copy the rows for a spreadsheet",
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
    headingOnly: "heading",
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
    reading: "How this text was read",
    rulesApplied: "Layout rules and the blocks each shaped",
    furniture: "Set aside as page furniture",
    noFurniture: "Nothing was set aside.",
    decisions: "The editor's decisions",
    noDecisions: "The editor decided nothing: rules read all of it.",
    blocksOf: (n: number) => count(n, "block", "blocks"),
    encodingIs: (encoding: string, basis: string) => `Decoded as ${encoding}: ${basis}.`,
    showSource: "Show the source",
    hideSource: "Hide the source",
    rawSource: "Raw source",
    sourceLine: (line: number) => `source line ${line.toLocaleString("en")}`,
    noSource: "The source did not arrive.",
    keys: "j and k go to the next and the previous sentence, c copies its link."
  },

  // The method page
  accuracy: {
    reading: "How well the reports are read",
    report: "Report",
    paragraphs: "Paragraphs, F1",
    headings: "Headings found",
    headingOf: "Heading of paragraph",
    order: "Reading order",
    of: (part: number, all: number) => `${part.toLocaleString("en")} of ${all.toLocaleString("en")}`,
    paragraphsOf: (n: number) => count(n, "paragraph", "paragraphs"),
    quantities: "How well the quantities are read",
    measure: "Measure",
    found: "Found",
    detection: (precision: string, recall: string, f1: string) => `F1 ${f1} (precision ${precision}, recall ${recall})`,
    fields: {
      value: "Value",
      unit: "Unit",
      qualifier: "Qualifier",
      kind: "Kind",
      period: "Period",
      indicator: "Indicator"
    },
    linked: "Linked into series",
    composed: "How well composed sentences are read",
    composedHalf: (half: "development" | "held_out", n: number) =>
      `${half === "development" ? "Half that the rules were mended on" : "Half held out"}: ${count(n, "sentence", "sentences")}`,
    taken: "Other numbers taken for quantities",
    noErrors: "No error remains against what people made by hand."
  },

  // The text alternative that a chart gets when its page gives none
  chartText: (n: number, title: string) => `${title}. Drawn from ${rows(n)}; the table under the chart lists them.`
};
