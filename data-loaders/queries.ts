import {basename} from "node:path";
import type {Field, Parameter} from "../src/components/result.js";
import {lexemes as lex} from "../src/components/lexemes.js";
import type {Lexeme} from "../src/components/lexemes.js";
import {readLiteral, stringValue} from "./literals.js";
import {headerLength, readEntries} from "./headers.js";
import type {Report} from "./headers.js";
import {throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";

export type {Field, Parameter};

export type JsonValue = string | number | boolean | null | JsonValue[];

export interface QueryParameter {
  name: string;
  /** The default, which the shipped result was made with. */
  value: Parameter;
  label: string;
  label_zh: string;
}

/** A named query: one file of `src/queries`, whose comment header says what the query shows. */
export interface Query {
  /** The file's name without `.sql`. */
  name: string;
  title: string;
  title_zh: string;
  description: string;
  description_zh: string;
  parameters: QueryParameter[];
  /** The one statement, without the header and without a semicolon at its end. */
  sql: string;
}

/** A result as JSON: rows are arrays in the order of `fields`, a DATE is its ISO day, a TIMESTAMP its ISO instant. */
export interface ShippedResult {
  fields: Field[];
  rows: JsonValue[][];
}

/** A query with what it gives for its parameters' defaults: the first data of its chart. */
export type ShippedQuery = Query & {result: ShippedResult};

const KEYS: readonly string[] = ["title", "title_zh", "description", "description_zh"];

/**
 * Reads a named query. Its header is `-- key: value` lines; `--` and two spaces or more carry a value on. A parameter
 * is `-- parameter name: default -- label / 中文`, its default a string, number, boolean, NULL or list in DuckDB's
 * writing. Throws every problem of the file at once as a ProblemsError.
 */
export function parseQuery(file: string, text: string): Query {
  const problems: Problem[] = [];
  const report: Report = (line, problem, remedy) => problems.push({file, line, problem, remedy});
  const name = basename(file, ".sql");
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name))
    report(1, `name of a query: ${name}`, "use lower-case letters, digits and single hyphens");
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
  const length = headerLength(lines);
  const {texts, parameters} = readHeader(lines.slice(0, length), report);
  const {sql, variables} = readBody(lines.slice(length).join("\n"), length + 1, report);
  checkParameters(parameters, variables, report);
  throwProblems(problems.toSorted((a, b) => a.line - b.line));
  return {
    name,
    title: texts.get("title") ?? "",
    title_zh: texts.get("title_zh") ?? "",
    description: texts.get("description") ?? "",
    description_zh: texts.get("description_zh") ?? "",
    parameters: parameters.flatMap(({parameter}) => parameter ?? []),
    sql
  };
}

/** A `parameter` line of the header; what cannot be read is reported and null. */
interface Declaration {
  name: string;
  line: number;
  parameter: QueryParameter | null;
}

/** The same query with other defaults of its parameters, by name. */
export function withDefaults(query: Query, given: Readonly<Record<string, Parameter>>): Query {
  const parameters = query.parameters.map((parameter) => ({
    ...parameter,
    value: given[parameter.name] ?? parameter.value
  }));
  return {...query, parameters};
}

function readHeader(lines: string[], report: Report): {texts: Map<string, string>; parameters: Declaration[]} {
  const texts = new Map<string, string>();
  const parameters: Declaration[] = [];
  for (const {key, value, line} of readEntries(lines, report)) {
    const name = /^parameter\s+(\S+)$/u.exec(key)?.[1];
    if (name !== undefined) {
      if (parameters.some((other) => other.name === name))
        report(line, `parameter declared twice: ${name}`, "keep one of the two lines");
      else parameters.push({name, line, parameter: readParameter(name, value, line, report)});
    } else if (!KEYS.includes(key))
      report(line, `unknown key: ${key}`, `write one of ${KEYS.join(", ")}, parameter NAME`);
    else if (texts.has(key)) report(line, `key given twice: ${key}`, "keep one of the two lines");
    else texts.set(key, value);
  }
  for (const key of ["title", "title_zh"]) if (!texts.get(key)) report(1, `no ${key}`, `add a line -- ${key}: …`);
  return {texts, parameters};
}

function readParameter(name: string, text: string, line: number, report: Report): QueryParameter | null {
  if (!/^[a-z_][a-z0-9_]*$/u.test(name))
    report(line, `name of a parameter: ${name}`, "use lower-case letters, digits and underscores, a letter first");
  const literal = readLiteral(text);
  if (!literal) {
    const remedy = "write 'text', 12.5, true, NULL or a list ['a', 'b']";
    report(line, `default of ${name} is no literal: ${text}`, remedy);
    return null;
  }
  const [, label, label_zh] = /^--\s*(.*?)\s+\/\s+(.*)$/u.exec(text.slice(literal.end).trim()) ?? [];
  if (!label || !label_zh)
    report(line, `parameter ${name} has no label in both languages`, "end the line with -- label / 中文");
  return {name, value: literal.value, label: label ?? "", label_zh: label_zh ?? ""};
}

/** A `getvariable` of the statement; its name is null where it is not written as a string. */
interface Variable {
  name: string | null;
  line: number;
}

function readBody(body: string, firstLine: number, report: Report): {sql: string; variables: Variable[]} {
  const lexemes = lex(body);
  const lineAt = ({start}: Lexeme) => firstLine + body.slice(0, start).split("\n").length - 1;
  const stop = lexemes.findIndex(({text}) => text === ";");
  if (stop === 0 || lexemes.length === 0) report(firstLine, "no statement", "write one SELECT below the header");
  const next = stop < 0 ? undefined : lexemes.slice(stop).find(({text}) => text !== ";");
  if (next) report(lineAt(next), "more than one statement", "keep one statement in a file");
  const variables = lexemes.flatMap((lexeme, i) => {
    const [open, argument, close] = lexemes.slice(i + 1, i + 4);
    if (lexeme.text !== "getvariable" || open?.text !== "(") return [];
    const plain = argument?.kind === "string" && argument.text.startsWith("'") && close?.text === ")";
    return [{name: plain ? stringValue(argument) : null, line: lineAt(lexeme)}];
  });
  const sql = body.slice(0, stop < 0 ? undefined : lexemes[stop]!.start);
  return {sql: sql.replace(/^(?:[^\S\n]*\n)+/u, "").trimEnd(), variables};
}

function checkParameters(parameters: Declaration[], variables: Variable[], report: Report): void {
  const declared = new Set(parameters.map(({name}) => name));
  const used = new Set(variables.map(({name}) => name));
  for (const {name, line} of parameters)
    if (!used.has(name))
      report(line, `parameter never used: ${name}`, `read it with getvariable('${name}') or drop it`);
  const seen = new Set<string>();
  for (const {name, line} of variables) {
    if (name === null) report(line, "getvariable without a name in quotes", "write getvariable('name')");
    else if (!declared.has(name) && !seen.has(name))
      report(line, `parameter not declared: ${name}`, `add a line -- parameter ${name}: default -- label / 中文`);
    if (name !== null) seen.add(name);
  }
}
