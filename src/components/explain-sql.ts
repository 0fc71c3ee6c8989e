import type {KnownColumn, KnownFunction, KnownTable} from "../../data-loaders/vocabulary.js";
import {lexemes} from "./lexemes.js";
import type {Lexeme} from "./lexemes.js";
import {columnsIn, isName, readScope} from "./sql-scope.js";
import type {Knowledge} from "./suggestions.js";

/** What a word of some SQL means. Offsets are UTF-16 code units: start inclusive, end exclusive. */
export interface Explanation {
  start: number;
  end: number;
  meaning:
    | {kind: "table"; table: KnownTable}
    | {kind: "column"; column: KnownColumn; tables: string[]}
    | {kind: "function"; function: KnownFunction}
    | {kind: "parameter"; name: string; label: string};
}

/** What the word at an offset means, as far as the vocabulary says; null for every other. */
export function explain(sql: string, offset: number, known: Knowledge): Explanation | null {
  const found = lexemes(sql);
  const at = found.findIndex(
    ({start, end}) => start <= offset && offset <= end && end > start && isWordLike(start, end)
  );
  const lexeme = found[at];
  const meaning = lexeme && meaningOf(found, at, known);
  return meaning ? {start: lexeme.start, end: lexeme.end, meaning} : null;

  function isWordLike(start: number, end: number): boolean {
    return /[^\s(),.;]/u.test(sql.slice(start, end));
  }
}

function meaningOf(
  found: readonly Lexeme[],
  at: number,
  {vocabulary, parameters}: Knowledge
): Explanation["meaning"] | null {
  const lexeme = found[at]!;
  if (lexeme.kind === "string") {
    const name = lexeme.text.slice(1, -1);
    const parameter = found[at - 2]?.text === "getvariable" && parameters.find((known) => known.name === name);
    return parameter ? {kind: "parameter", name, label: parameter.label} : null;
  }
  if (!isName(lexeme)) return null;
  if (found[at + 1]?.text === "(") {
    const called = vocabulary.functions.find(({name}) => name.toLowerCase() === lexeme.text);
    if (called) return {kind: "function", function: called};
  }
  const scope = readScope(found, vocabulary);
  const qualifier = found[at - 1]?.text === "." ? (found[at - 2]?.text ?? null) : null;
  const meant = columnsIn(scope, vocabulary, qualifier).filter(({column}) => column.name === lexeme.text);
  if (meant[0]) return {kind: "column", column: meant[0].column, tables: meant.map(({table}) => table.name)};
  const source = scope.sources.find(({alias, name}) => alias === lexeme.text || name === lexeme.text);
  return source?.table ? {kind: "table", table: source.table} : null;
}
