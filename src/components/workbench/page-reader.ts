import {chartCell, markdownCell, readSettings, sqlCell} from "./notebook.js";
import type {Cell, Notebook} from "./notebook.js";
import {readTemplate} from "./page-text.js";
import {heading, IMPORT, PARTING} from "./page-writer.js";

/** Thrown where a page is not a notebook's: every problem at once, each with its line. */
export class PageError extends Error {
  override name = "PageError";
  constructor(readonly problems: readonly {line: number; problem: string}[]) {
    super(problems.map(({line, problem}) => `line ${line}: ${problem}`).join("\n"));
  }
}

// White space, line breaks and quotation marks may be as an editor's formatter sets them.
const TEMPLATE = /`(?<text>\n(?:[^`\\]|\\[^])*\n)`/u.source;
const STRING = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/u.source;
const SQL = new RegExp(
  `^(?:const \\S+ = view|display)\\(\\s*notebook\\.sql\\(\\s*(?<name>${STRING}),\\s*${TEMPLATE}(?<folded>,\\s*\\{\\s*folded: true\\s*\\})?\\s*\\)\\s*\\);$`,
  "u"
);
const MARKDOWN = new RegExp(`^display\\(\\s*notebook\\.markdown\\(\\s*${TEMPLATE}\\s*\\)\\s*\\);$`, "u");
const CHART = new RegExp(
  `^display\\(\\s*notebook\\.chart\\(\\s*\\{(?<settings>(?:\\s*\\w+:\\s*(?:${STRING}),?)*)\\s*\\}\\s*\\)\\s*\\);$`,
  "u"
);
const SETTING = new RegExp(`(?<key>\\w+):\\s*(?<value>${STRING})`, "gu");

/** The notebook of a page that `writePage` wrote, its prose perhaps edited since. Throws a PageError for any other. */
export function readPage(page: string): Notebook {
  const lines = page
    .replace(/^\uFEFF/u, "")
    .replaceAll("\r\n", "\n")
    .split("\n");
  const problems: {line: number; problem: string}[] = [];
  const {title, end} = readFrontMatter(lines, problems);
  const cells: Cell[] = [];
  let chunk: string[] = [];
  let first = true;
  const flush = () => {
    const text = trimLines(first && chunk.length > 0 ? withoutHeading(chunk, title) : chunk);
    if (chunk.some((line) => line !== "")) first = false;
    if (text) cells.push(markdownCell(text));
    chunk = [];
  };
  for (let i = end; i < lines.length; i++) {
    const line = lines[i]!;
    if (line === PARTING) flush();
    else if (/^ {0,3}(?:```|~~~)/u.test(line)) {
      flush();
      const close = lines.indexOf("```", i + 1);
      const cell =
        line === "```js" && close > 0 ? readBlock(lines.slice(i + 1, close).join("\n")) : "a block that is no cell";
      if (typeof cell === "string") problems.push({line: i + 1, problem: cell});
      else if (cell) {
        cells.push(cell);
        first = false;
      }
      if (close < 0) break;
      i = close;
    } else chunk.push(line);
  }
  flush();
  if (problems.length > 0) throw new PageError(problems);
  return {title, cells};
}

function readFrontMatter(
  lines: readonly string[],
  problems: {line: number; problem: string}[]
): {title: string; end: number} {
  const close = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
  const at = lines.findIndex((line, i) => i > 0 && i < close && line.startsWith("title:"));
  if (close < 0 || at < 0) {
    problems.push({line: 1, problem: "no front matter with a title: this is not a page of the workbench"});
    return {title: "", end: Math.max(close + 1, 0)};
  }
  const written = lines[at]!.slice("title:".length).trim();
  return {title: readTitle(written), end: close + 1};
}

// YAML, in double quotes as written here, or as a formatter or a person has it.
function readTitle(written: string): string {
  if (/^'.*'$/u.test(written)) return written.slice(1, -1).replaceAll("''", "'");
  return written.startsWith('"') ? (parseString(written) ?? written) : written;
}

/** A cell; null for the page's import; else what is wrong. */
function readBlock(code: string): Cell | null | string {
  if (code === IMPORT) return null;
  const sql = SQL.exec(code)?.groups;
  if (sql) return {...sqlCell(parseString(sql["name"]!) ?? "", readTemplate(sql["text"]!)), folded: !!sql["folded"]};
  const markdown = MARKDOWN.exec(code)?.groups;
  if (markdown) return markdownCell(readTemplate(markdown["text"]!));
  const chart = CHART.exec(code)?.groups;
  if (!chart) return "JavaScript that is no cell of the workbench's";
  try {
    const settings = [...chart["settings"]!.matchAll(SETTING)].map(({groups}) => [
      groups!["key"]!,
      parseString(groups!["value"]!)
    ]);
    return chartCell(readSettings(Object.fromEntries(settings), "this block"));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function parseString(written: string): string | null {
  const json = written.startsWith("'")
    ? `"${written.slice(1, -1).replaceAll(/\\'|"/gu, (sign) => (sign === '"' ? '\\"' : "'"))}"`
    : written;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

// The heading repeats the title; a formatter may have set its signs otherwise.
function withoutHeading(chunk: readonly string[], title: string): readonly string[] {
  const at = chunk.findIndex((line) => line !== "");
  const written = heading(title);
  return written && chunk[at]?.startsWith("# ") && bare(chunk[at]) === bare(written) ? chunk.slice(at + 1) : chunk;
}

function bare(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function trimLines(lines: readonly string[]): string {
  return lines.join("\n").replaceAll(/^\n+|\n+$/gu, "");
}
