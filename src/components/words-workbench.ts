export {zh} from "./words-workbench-zh.js";

const count = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
const list = (names: readonly string[]) => names.join(", ");

/** What the workbench shows on English pages. */
export const en = {
  workbench: {
    // Cells
    cell: "cell",
    ofNotebook: "of this notebook",
    kinds: {sql: "SQL", markdown: "Text", chart: "Chart"},
    cellLabel: (kind: string, name: string, at: number, all: number) =>
      `${kind} cell ${name}, ${at} of ${all}`.replace("  ", " "),
    name: "Name of the cell",
    edited: "Edited, not run",
    showRows: "Show rows",
    hideRows: "Hide rows",
    add: "Add a cell here",
    addSql: "+ SQL",
    addMarkdown: "+ Text",
    addChart: "+ Chart",
    moveUp: "Move up",
    moveDown: "Move down",
    duplicate: "Duplicate",
    remove: "Delete",
    removed: (name: string) => `Deleted ${name}`,
    editText: "Edit text",
    doneText: "Done",
    textOf: "Markdown text",
    emptyText: "Empty text. Enter to write.",
    chartThis: "Chart",
    keys: "Escape leaves a cell's text. On a cell, ↑ and ↓ go to the next, Alt+↑ and Alt+↓ move it, Enter edits, Delete removes. Ctrl+Enter runs, Shift+Enter runs and goes on.",

    // What can go wrong
    blocked: (name: string) => `This cell reads ${name}, which has no result yet.`,
    goTo: (name: string) => `Go to ${name}`,
    faultIn: (name: string) => `The fault is in the cell ${name}, which this one reads.`,
    missing: (names: readonly string[]) =>
      `There is no table and no cell named ${list(names)}. Add an SQL cell of that name, or choose another.`,
    badName: (name: string) => ({
      empty: "This cell needs a name, so that others can read it.",
      form: `${name} cannot be a cell's name: use letters, digits and underscores, no digit first.`,
      reserved: `${name} cannot be a cell's name: it is a word of SQL or of pages. Choose another.`
    }),
    shadows: (name: string) => `${name} is a table already. Give the cell another name.`,
    twice: (name: string) => `Two cells are named ${name}. Rename one of them.`,
    cycle: (names: readonly string[]) =>
      `These cells read each other in a circle: ${names.join(" → ")}. Break it in one of them.`,

    // Charts
    untitledChart: (name: string) => `Chart of ${name || "no cell yet"}`,
    noSource: (name: string) => (name ? `${name} has no rows to draw yet.` : "Choose a cell to draw."),
    chooseColumns: "Choose a column for x or y, or press Suggest.",
    noColumn: (name: string) => `The cell's rows have no column ${name}.`,
    noNumber: (aggregate: string) => `${aggregate} needs a column of numbers on x or y.`,
    aggregates: {
      none: "None: each row",
      count: "Count of rows",
      sum: "Sum",
      mean: "Mean",
      median: "Median",
      min: "Least",
      max: "Greatest",
      distinct: "Count of different values"
    },
    marks: {auto: "By the columns", bar: "Bars", line: "Line", area: "Area", dot: "Dots", cell: "Cells"},
    settings: {
      source: "Rows of",
      mark: "Mark",
      x: "x",
      y: "y",
      colour: "Colour",
      facet: "Facet",
      aggregate: "Aggregate",
      title: "Title",
      xLabel: "x label, with unit",
      yLabel: "y label, with unit"
    },
    nothing: "—",
    suggest: "Suggest",
    copyPlot: "Copy as Plot code",
    plotCopied: "Copied the chart as Plot code",

    // The notebook
    title: "Title of the notebook",
    untitled: "Untitled notebook",
    copyOf: (title: string) => `${title} (copy)`,
    runAll: "Run all",
    stopAll: "Stop",
    undo: "Undo",
    redo: "Redo",
    notebooks: "Notebooks",
    newNotebook: "New notebook",
    versions: "Versions",
    saveVersion: "Keep this version",
    versionKept: "Version kept",
    restore: "Restore",
    restored: "Restored; Undo brings back what was there",
    noVersions: "No earlier version is kept yet.",
    open: "Open",
    share: "Copy link",
    linkCopied: (n: number) => `Copied a link of ${n.toLocaleString("en")} characters; it holds the whole notebook`,
    tooLong: "This notebook is too long for a link. Export it as a page instead.",
    exportPage: "Export page",
    exported: (name: string) => `Saved ${name}: drop it into src/notebooks/ to publish it`,
    importPage: "Import page",
    cells: (n: number) => count(n, "cell", "cells"),
    deleted: (title: string) => `Deleted ${title}`,
    deletedMark: "deleted",
    bringBack: "Bring back",
    purge: "Remove deleted for good",
    saving: "Saving…",
    saved: "Saved in this browser",
    unkept: "Not kept yet",
    keep: "Keep in this browser",
    held: "This notebook came by a link or file. Nothing in it has run. Read it, then run it, or leave it.",
    runIt: "Run all cells",
    clash: "Another tab changed this notebook, so your changes are kept here as a copy of their own.",
    refreshed: "Updated from another tab",
    notStored: {
      refused:
        "This browser does not let the site keep anything: nothing is saved. Export the notebook before you leave.",
      full: "The browser's storage for this site is full: nothing more is saved. Remove tables or notebooks, or export this one."
    },
    badLink: (reason: string) => `This link does not hold a notebook: ${reason}.`,
    badPage: "This page is not a notebook's.",
    noNotebook: "This notebook is not kept in this browser.",
    noQuery: (name: string) => `There is no query named ${name}.`,

    // The side panel
    tables: "Tables and queries",
    search: "Search tables, columns, queries",
    insert: (name: string) => `Insert ${name}`,
    openInWorkbench: "Open this query in the workbench",
    namedQueries: "Queries of this site",
    openQuery: (title: string) => `Add the query: ${title}`,
    noMatch: "Nothing has this in its name or description.",
    columns: "columns",
    examples: "e.g.",

    // Own data
    ownData: "Your data",
    chooseFile: "Choose a file",
    dropHere: "Drop CSV, JSON, Parquet or Arrow here. It stays in this browser; nothing is sent anywhere.",
    limits: (megabytes: number) => `At most ${megabytes} MB a file.`,
    reading: (name: string) => `Reading ${name}…`,
    added: (table: string, rows: number) => `${table}: ${count(rows, "row", "rows")} added`,
    removeTable: (name: string) => `Remove the table ${name}`,
    size: (size: string) => `${size} in this browser`,
    fileErrors: {
      report:
        "Reports are not read here. To add one to the corpus, run npm run report:add -- FILE in the project; its tables then come with the site.",
      kind: "This kind of file is not read. Use CSV, TSV, JSON, Parquet or Arrow.",
      size: "The file is too large.",
      empty: "The file holds no rows.",
      content: "The file cannot be read"
    },
    atLine: (line: number) => `line ${line.toLocaleString("en")}`
  }
};
