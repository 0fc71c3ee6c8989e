import {basename} from "node:path";
import {lexemes as lex} from "../src/components/lexemes.js";
import {callsNamed} from "../src/components/statement.js";
import {headerLength, readEntries} from "./headers.js";
import type {Report} from "./headers.js";
import {throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";

export interface MacroParameter {
  name: string;
  /** The default as SQL, null where a value must be given. */
  value: string | null;
  description: string;
  description_zh: string;
}

/** A measure as a function of SQL: one file of `src/queries/macros`, there in every engine of the site. */
export interface Macro {
  /** The file's name without `.sql`, which is the function's. */
  name: string;
  /** A table macro stands after FROM, a scalar one wherever a value may. */
  kind: "scalar" | "table";
  title: string;
  title_zh: string;
  description: string;
  description_zh: string;
  /** The formula as mathematics writes it. */
  formula: string;
  /** Who proposed it: author (year) and place. */
  source: string;
  parameters: MacroParameter[];
  /** What it stands for: an expression, or the SELECT of a table macro. */
  body: string;
  /** The `CREATE MACRO` statement, without a semicolon at its end. */
  sql: string;
}

const KEYS = ["title", "title_zh", "description", "description_zh", "formula", "source"] as const;
const HEAD = /^CREATE MACRO ([a-z][a-z0-9_]*)\(([^()]*)\) AS\s+(TABLE\s+)?/u;

/**
 * Reads a macro's file: a header of `-- key: value` lines as named queries have, with formula and source and each
 * parameter as `-- parameter name: what it is / 中文`, then one statement `CREATE MACRO name(a, b := 1) AS …`.
 */
function parseMacro(file: string, text: string, problems: Problem[]): Macro {
  const report: Report = (line, problem, remedy) => problems.push({file, line, problem, remedy});
  const name = basename(file, ".sql");
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
  const length = headerLength(lines);
  const texts = new Map<string, string>();
  const described = new Map<string, {line: number; description: string; description_zh: string}>();
  for (const {key, value, line} of readEntries(lines.slice(0, length), report)) {
    const parameter = /^parameter\s+(\S+)$/u.exec(key)?.[1];
    const [, description, description_zh] = /^(.*?)\s+\/\s+(.*)$/u.exec(value) ?? [];
    if (parameter === undefined && !(KEYS as readonly string[]).includes(key))
      report(line, `unknown key: ${key}`, `write one of ${KEYS.join(", ")}, parameter NAME`);
    else if (parameter === undefined) texts.set(key, value);
    else if (description && description_zh) described.set(parameter, {line, description, description_zh});
    else report(line, `parameter ${parameter} is not described in both languages`, "write: what it is / 中文");
  }
  for (const key of KEYS) if (!texts.get(key)) report(1, `no ${key}`, `add a line -- ${key}: …`);
  const sql = lines.slice(length).join("\n").trim().replace(/;$/u, "").trimEnd();
  const [head = "", written, list = "", table] = HEAD.exec(sql) ?? [];
  if (!/^[a-z][a-z0-9_]*$/u.test(name))
    report(1, `name of a macro: ${name}`, "use lower-case letters, digits and underscores");
  else if (written !== name)
    report(length + 1, `no macro ${name}`, `write CREATE MACRO ${name}(…) AS …, or rename the file`);
  if (lex(sql).some(({text}) => text === ";"))
    report(length + 1, "more than one statement", "keep one macro in a file");
  const parameters = list.split(",").flatMap((item) => {
    const [parameter = "", value = null] = item.split(":=").map((part) => part.trim());
    if (parameter === "") return [];
    const words = described.get(parameter);
    if (!words) report(length + 1, `parameter not described: ${parameter}`, `add a line -- parameter ${parameter}: …`);
    return [
      {name: parameter, value, description: words?.description ?? "", description_zh: words?.description_zh ?? ""}
    ];
  });
  for (const [parameter, {line}] of described)
    if (!parameters.some((other) => other.name === parameter))
      report(line, `parameter not of the macro: ${parameter}`, "drop the line, or name it as the statement does");
  const told = Object.fromEntries(KEYS.map((key) => [key, texts.get(key) ?? ""])) as Record<
    (typeof KEYS)[number],
    string
  >;
  return {name, kind: table ? "table" : "scalar", ...told, parameters, body: sql.slice(head.length), sql};
}

/**
 * Reads macros, each after those that it calls: they can be created in this order. Throws every problem at once as a
 * ProblemsError.
 */
export function parseMacros(files: readonly {file: string; text: string}[]): Macro[] {
  const problems: Problem[] = [];
  const macros = new Map<string, {file: string; macro: Macro}>();
  for (const {file, text} of files) {
    const macro = parseMacro(file, text, problems);
    macros.set(macro.name, {file, macro});
  }
  const ordered = new Set<Macro>();
  const order = (name: string, callers: readonly string[]) => {
    const {file, macro} = macros.get(name) ?? {};
    if (!file || !macro || ordered.has(macro)) return;
    if (callers.includes(name)) {
      const problem = `macro calls itself: ${[...callers, name].join(" → ")}`;
      problems.push({file, line: 1, problem, remedy: "let one of them not call the other"});
      return;
    }
    for (const called of callsNamed(lex(macro.body))) if (called !== name) order(called, [...callers, name]);
    ordered.add(macro);
  };
  for (const name of macros.keys()) order(name, []);
  throwProblems(problems);
  return [...ordered];
}
