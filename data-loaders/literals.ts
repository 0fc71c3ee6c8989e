import {lexemes as lex} from "../src/components/lexemes.js";
import type {Lexeme} from "../src/components/lexemes.js";
import type {Parameter} from "./queries.js";

/** A literal at the start of a text and where it ends there (UTF-16 code units, exclusive). */
export interface Literal {
  value: Parameter;
  end: number;
}

/**
 * Reads the DuckDB literal that a text begins with: 'text' (quotes inside doubled), a number, true, false, NULL, or a
 * list [a, b] of these. Null where the text begins with anything else.
 */
export function readLiteral(text: string): Literal | null {
  const lexemes = lex(text);
  const read = readValue(lexemes, 0);
  return read && {value: read.value, end: lexemes[read.next - 1]!.end};
}

function readValue(lexemes: Lexeme[], at: number): {value: Parameter; next: number} | null {
  const lexeme = lexemes[at];
  if (!lexeme) return null;
  const {kind, text} = lexeme;
  if (kind === "string" && /^'.*'$/su.test(text) && text.length > 1) return {value: stringValue(lexeme), next: at + 1};
  if (kind === "number") return {value: Number(text.replaceAll("_", "")), next: at + 1};
  if (text === "-" && lexemes[at + 1]?.kind === "number") {
    const {value, next} = readValue(lexemes, at + 1)!;
    return {value: -(value as number), next};
  }
  if (kind === "word") {
    const value = {true: true, false: false, null: null}[text.toLowerCase()];
    return value === undefined ? null : {value, next: at + 1};
  }
  return text === "[" ? readList(lexemes, at + 1) : null;
}

function readList(lexemes: Lexeme[], at: number): {value: Parameter[]; next: number} | null {
  const value: Parameter[] = [];
  if (lexemes[at]?.text === "]") return {value, next: at + 1};
  for (;;) {
    const item = readValue(lexemes, at);
    if (!item) return null;
    value.push(item.value);
    const mark = lexemes[item.next]?.text;
    if (mark === "]") return {value, next: item.next + 1};
    if (mark !== ",") return null;
    at = item.next + 1;
  }
}

/** What a string lexeme such as `'it''s'` stands for. */
export function stringValue(lexeme: Lexeme): string {
  return lexeme.text.slice(1, -1).replaceAll("''", "'");
}
