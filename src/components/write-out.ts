import type {Macro} from "../../data-loaders/macros.js";
import {lexemes} from "./lexemes.js";
import type {Lexeme} from "./lexemes.js";

/** The macros among some that a query calls, in the order of their first calls. */
export function macrosCalled(sql: string, macros: ReadonlyMap<string, Macro>): Macro[] {
  const found = lexemes(sql);
  return [...new Set(found.flatMap((_, i) => (isCall(found, i) ? (macros.get(found[i]!.text) ?? []) : [])))];
}

/**
 * A query with each call of a macro replaced by what the macro stands for, and its parameters by what the call gives
 * them: the measure's own SQL, to be changed in the query. It gives the same rows. A call that does not fit the macro's
 * parameters stays as it is.
 */
export function writeOut(sql: string, macro: Macro): string {
  const found = lexemes(sql);
  let text = "";
  let written = 0;
  for (let i = 0; i < found.length; i++) {
    const {text: name, start} = found[i]!;
    if (name !== macro.name || start < written || !isCall(found, i)) continue;
    const call = readCall(sql, found, i);
    const values = call && bind(macro, call.values);
    if (!call || !values) continue;
    const body = substitute(macro.body, values);
    const margin = /^ */u.exec(sql.slice(sql.lastIndexOf("\n", start) + 1))![0];
    const alias = macro.kind === "table" && !isAlias(found[call.next]) ? ` AS ${name}` : "";
    text += `${sql.slice(written, start)}(${body.includes("\n") ? block(body, margin) : body})${alias}`;
    written = call.end;
  }
  return text + sql.slice(written);

  /** What the call gives each parameter, or else its default. */
  function bind({parameters}: Macro, given: readonly Value[]): Map<string, string> | null {
    const values = new Map<string, string>();
    for (const [i, {name, text}] of given.entries()) {
      const parameter = name ?? parameters[i]?.name;
      if (parameter === undefined || !parameters.some((one) => one.name === parameter)) return null;
      values.set(parameter, lexemes(text).length === 1 ? text : `(${writeOut(text, macro)})`);
    }
    for (const {name, value} of parameters) if (!values.has(name) && value !== null) values.set(name, value);
    return parameters.every(({name}) => values.has(name)) ? values : null;
  }
}

interface Value {
  /** The parameter that it names, null where its place tells. */
  name: string | null;
  text: string;
}

const OPENING = new Set(["(", "[", "{"]);
const CLOSING = new Set([")", "]", "}"]);

/** The values of a call whose name is lexeme `i`, where it ends, and the lexeme after it; null where it never ends. */
function readCall(
  sql: string,
  found: readonly Lexeme[],
  i: number
): {values: Value[]; end: number; next: number} | null {
  const values: Value[] = [];
  let first = i + 2;
  for (let at = first, depth = 1; at < found.length; at++) {
    const {text, kind, end} = found[at]!;
    if (kind !== "sign") continue;
    if (OPENING.has(text)) depth++;
    else if (CLOSING.has(text)) depth--;
    if (depth > 1 || (depth === 1 && text !== ",")) continue;
    if (at > first) {
      const named = found[first + 1]?.text === ":=" && at > first + 2;
      const from = found[named ? first + 2 : first]!.start;
      values.push({name: named ? found[first]!.text : null, text: sql.slice(from, found[at - 1]!.end)});
    }
    if (depth === 0) return {values, end, next: at + 1};
    first = at + 1;
  }
  return null;
}

/** A macro's body with values in the places of its parameters. */
function substitute(body: string, values: ReadonlyMap<string, string>): string {
  const found = lexemes(body);
  let text = "";
  let written = 0;
  for (const [i, {kind, text: name, start, end}] of found.entries()) {
    const value = kind === "word" ? values.get(name) : undefined;
    const before = found[i - 1]?.text;
    const after = found[i + 1]?.text;
    const isParameter = before !== "." && before !== "as" && after !== "(" && after !== ":=" && after !== ".";
    if (value === undefined || !isParameter) continue;
    text += body.slice(written, start) + value;
    written = end;
  }
  // A comment after the last lexeme would swallow what comes to stand behind it.
  return text + body.slice(written, found.at(-1)?.end);
}

/** Lines of their own, two spaces further in than a margin. */
function block(body: string, margin: string): string {
  const lines = body.split("\n");
  const inner = Math.min(...lines.slice(1).flatMap((line) => (line.trim() === "" ? [] : line.search(/\S/u))));
  const told = lines.map((line, i) => `${margin}  ${i === 0 ? line : line.slice(Math.min(inner, 2))}`.trimEnd());
  return `\n${told.join("\n")}\n${margin}`;
}

function isCall(found: readonly Lexeme[], i: number): boolean {
  const {kind} = found[i]!;
  return (kind === "word" || kind === "name") && found[i + 1]?.text === "(" && found[i - 1]?.text !== ".";
}

/** Words that may follow a table and are no alias of it. */
const CLAUSES = new Set(
  "where join left right inner outer full cross natural asof positional semi anti on using group order having limit offset union intersect except qualify window sample tablesample select pivot unpivot".split(
    " "
  )
);

function isAlias(lexeme: Lexeme | undefined): boolean {
  if (lexeme?.kind !== "word" && lexeme?.kind !== "name") return false;
  return lexeme.kind === "name" || !CLAUSES.has(lexeme.text);
}
