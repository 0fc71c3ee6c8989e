/** A query with a name; other cells read its result as a table of that name. */
export interface SqlCell {
  kind: "sql";
  /** Stable while the notebook is open and kept; no part of what a notebook says. */
  id: string;
  name: string;
  text: string;
  /** Whether its rows are out of sight. */
  folded: boolean;
}

export interface MarkdownCell {
  kind: "markdown";
  id: string;
  text: string;
}

export const marks = ["auto", "bar", "line", "area", "dot", "cell"] as const;
export type ChartMark = (typeof marks)[number];

export const aggregates = ["none", "count", "sum", "mean", "median", "min", "max", "distinct"] as const;
export type Aggregate = (typeof aggregates)[number];

/** What a chart shows. Columns are names of the source's columns; the empty string is none. */
export interface ChartSettings {
  /** Name of the SQL cell whose rows it draws. */
  source: string;
  title: string;
  mark: ChartMark;
  x: string;
  y: string;
  colour: string;
  facet: string;
  aggregate: Aggregate;
  /** Axis labels with units; the column's name where empty. */
  xLabel: string;
  yLabel: string;
}

export interface ChartCell {
  kind: "chart";
  id: string;
  settings: ChartSettings;
}

export type Cell = SqlCell | MarkdownCell | ChartCell;
export type CellKind = Cell["kind"];

/** Cells in reading order, which need not be the order in which they depend on one another. */
export interface Notebook {
  title: string;
  cells: readonly Cell[];
}

/** Limits that keep a link or file from freezing the page. */
const MOST_CELLS = 500;
const LONGEST_TEXT = 200_000;

export const emptySettings: ChartSettings = {
  source: "",
  title: "",
  mark: "auto",
  x: "",
  y: "",
  colour: "",
  facet: "",
  aggregate: "none",
  xLabel: "",
  yLabel: ""
};

export function sqlCell(name: string, text: string): SqlCell {
  return {kind: "sql", id: newId(), name, text, folded: false};
}

export function markdownCell(text: string): MarkdownCell {
  return {kind: "markdown", id: newId(), text};
}

export function chartCell(settings: Partial<ChartSettings>): ChartCell {
  return {kind: "chart", id: newId(), settings: {...emptySettings, ...settings}};
}

export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => (byte % 36).toString(36)).join("");
}

/** The SQL cells, in the notebook's order. */
export function sqlCells({cells}: Notebook): SqlCell[] {
  return cells.filter((cell) => cell.kind === "sql");
}

/** What a notebook says, its cells' ids left out: two that say the same are the same notebook. */
export function contentOf({title, cells}: Notebook): unknown {
  return {title, cells: cells.map(withoutId)};
}

function withoutId(cell: Cell): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cell).filter(([key]) => key !== "id"));
}

/**
 * A notebook from JSON of any origin, with ids of its own. Throws an Error that says which cell is not one; what it lets
 * through has the right shape, and nothing besides.
 */
export function readNotebook(json: unknown): Notebook {
  const {title, cells} = record(json, "the notebook");
  if (!Array.isArray(cells)) throw new Error("the notebook has no list of cells");
  if (cells.length > MOST_CELLS) throw new Error(`the notebook has more than ${MOST_CELLS} cells`);
  return {title: line(title, "its title"), cells: cells.map((cell, i) => readCell(cell, `cell ${i + 1}`))};
}

function readCell(json: unknown, place: string): Cell {
  const cell = record(json, place);
  switch (cell["kind"]) {
    case "sql":
      return {
        ...sqlCell(line(cell["name"], `the name of ${place}`), text(cell["text"], place)),
        folded: cell["folded"] === true
      };
    case "markdown":
      return markdownCell(text(cell["text"], place));
    case "chart":
      return chartCell(readSettings(cell["settings"], place));
    default:
      throw new Error(`${place} is neither SQL, Markdown nor a chart`);
  }
}

export function readSettings(json: unknown, place: string): ChartSettings {
  const given = record(json, `the chart of ${place}`);
  const settings = {...emptySettings};
  for (const key of ["source", "title", "x", "y", "colour", "facet", "xLabel", "yLabel"] as const)
    if (given[key] !== undefined) settings[key] = line(given[key], `${key} of ${place}`);
  settings.mark = oneOf(marks, given["mark"] ?? "auto", `mark of ${place}`);
  settings.aggregate = oneOf(aggregates, given["aggregate"] ?? "none", `aggregate of ${place}`);
  return settings;
}

function record(json: unknown, what: string): Record<string, unknown> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new Error(`${what} is no object`);
  return json as Record<string, unknown>;
}

function text(json: unknown, what: string): string {
  if (typeof json !== "string") throw new Error(`${what} has no text`);
  if (json.length > LONGEST_TEXT) throw new Error(`${what} is longer than ${LONGEST_TEXT} characters`);
  return json;
}

/** A text of one line: line breaks, which a title or a name cannot hold, become spaces. */
function line(json: unknown, what: string): string {
  return text(json, what).replaceAll(/[\r\n\u2028\u2029]+/gu, " ");
}

function oneOf<T extends string>(values: readonly T[], json: unknown, what: string): T {
  const found = values.find((value) => value === json);
  if (found === undefined) throw new Error(`${what} is none of ${values.join(", ")}`);
  return found;
}
