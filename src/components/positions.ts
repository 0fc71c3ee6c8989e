import type {Lexeme} from "./lexemes.js";
import type {Span} from "./query-error.js";

/**
 * The UTF-16 offset of a position that DuckDB gives: its parser counts code points, its binder and what comes after
 * count UTF-8 bytes, both from the start of the SQL. A position inside a character is that character's.
 */
export function utf16Offset(sql: string, position: number, unit: "bytes" | "code points"): number {
  let counted = 0;
  let offset = 0;
  for (const character of sql) {
    counted += unit === "bytes" ? utf8Length(character.codePointAt(0)!) : 1;
    if (counted > position) return offset;
    offset += character.length;
  }
  return offset;
}

function utf8Length(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/**
 * What stands at an offset: the lexeme there, or a whole name with its dots (`句.号码`). Behind the last lexeme, the last
 * one; null where there is none.
 */
export function spanAt(found: readonly Lexeme[], offset: number): Span | null {
  let index = found.findIndex(({end}) => end > offset);
  if (index < 0) index = found.length - 1;
  const first = found[index];
  if (!first) return null;
  let last = first;
  while (isName(last) && found[index + 1]?.text === "." && isName(found[index + 2])) last = found[(index += 2)]!;
  return {start: first.start, end: last.end};
}

function isName(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === "word" || lexeme?.kind === "name";
}
