import {faultOfName} from "./cell-names.js";
import {emptySettings, sqlCells} from "./notebook.js";
import type {Cell, ChartSettings, MarkdownCell, Notebook, SqlCell} from "./notebook.js";
import {escapeMarkdown, writeJson, writeTemplate} from "./page-text.js";
import {valuePlaces} from "./value-places.js";

/** What parts two Markdown cells that follow one another. */
export const PARTING = "<!-- cell -->";

export const IMPORT = 'import {notebook} from "../components/notebook.js";';

/**
 * A notebook as a page of Framework's, to be dropped into `src/notebooks/`. Each SQL and chart cell is a `js` block that
 * shows it, queries open to editing; Markdown is Markdown, but where Framework would read more into it than a cell does,
 * a `js` block too. `readPage` gives the notebook back, whatever its text holds.
 */
export function writePage(notebook: Notebook): string {
  const names = variables(notebook);
  const title = heading(notebook.title);
  const blocks = [`---\ntitle: ${writeJson(notebook.title)}\ntoc: false\n---`, fence(IMPORT)];
  let afterMarkdown = title !== "";
  if (title) blocks.push(title);
  for (const cell of notebook.cells) {
    const plain = cell.kind === "markdown" && isPlain(cell, names);
    if (plain && afterMarkdown) blocks.push(PARTING);
    blocks.push(plain ? cell.text : fence(call(cell, names)));
    afterMarkdown = plain;
  }
  return `${blocks.join("\n\n")}\n`;
}

/** The page's main heading; empty where there is no title to show. */
export function heading(title: string): string {
  const text = escapeMarkdown(title.replaceAll(/\p{C}/gu, ""));
  return text && `# ${text}`;
}

/** A name for the page's file, without its ending. */
export function pageName({title}: Notebook): string {
  const name = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "");
  return name.slice(0, 60) || "notebook";
}

/** Names that can be variables of the page: those of SQL cells that are in order and used once. */
function variables(notebook: Notebook): Set<string> {
  const names = sqlCells(notebook).map(({name}) => name);
  const lower = names.map((name) => name.toLowerCase());
  return new Set(
    names.filter((name, i) => !faultOfName(name) && lower.indexOf(lower[i]!) === lower.lastIndexOf(lower[i]!))
  );
}

function fence(code: string): string {
  return `\`\`\`js\n${code}\n\`\`\``;
}

function call(cell: Cell, names: ReadonlySet<string>): string {
  if (cell.kind === "markdown") return `display(notebook.markdown(${writeTemplate(cell.text)}));`;
  return cell.kind === "sql" ? sqlCall(cell, names) : `display(notebook.chart(${settingsSource(cell.settings)}));`;
}

function sqlCall({name, text, folded}: SqlCell, names: ReadonlySet<string>): string {
  const options = folded ? ", {folded: true}" : "";
  const shown = `(notebook.sql(${writeJson(name)}, ${writeTemplate(text)}${options}));`;
  return names.has(name) ? `const ${name} = view${shown}` : `display${shown}`;
}

/** Settings as a JavaScript object, one a line, those as they are unless set left out. */
function settingsSource(settings: ChartSettings): string {
  const keys = Object.keys(emptySettings) as (keyof ChartSettings)[];
  const lines = keys
    .filter((key) => settings[key] !== emptySettings[key])
    .map((key) => `  ${key}: ${writeJson(settings[key]).replaceAll("<", "\\u003c")}`);
  return lines.length > 0 ? `{\n${lines.join(",\n")}\n}` : "{}";
}

/** Whether Framework shows a Markdown cell's text as the cell does, and the text can be told from what surrounds it. */
function isPlain({text}: MarkdownCell, names: ReadonlySet<string>): boolean {
  if (text === "" || text !== text.trim() || /[<&\t]|[^\P{C}\n]|[\u2028\u2029]/u.test(text)) return false;
  // Code that Framework would run, pictures, addresses it would read again, definitions that would hold in other cells.
  if (/^[ >*+\-\d.)]*(?:```|~~~)|!\[|%[0-9a-f]{2}|^[ >*+\-\d.)]*\[[^\]]*\]:/imu.test(text)) return false;
  // Addresses that are links to Framework and not to a cell.
  if (/(?!\bhttps?:)\b[a-z][a-z\d+.-]*:(?=\S)|\]\(\s*[\\/]{2}/iu.test(text)) return false;
  return valuePlaces(text)?.every(({name}) => names.has(name)) ?? false;
}
