import {QueryError} from "../query-error.js";
import {readStatement} from "../statement.js";
import {tableReferences} from "./table-references.js";
import type {TableReference, WithClause} from "./table-references.js";

/** The SQL of a cell, read but not yet run. */
export interface CellStatement {
  /** The statement without comments and semicolons around it. */
  body: string;
  /** Where it begins in the cell's text, in UTF-16 code units. */
  offset: number;
  references: TableReference[];
  with: WithClause | null;
  /** The word it begins with, in lower case. */
  verb: string;
  /** Offset in the body behind EXPLAIN and its options; 0 where it explains nothing. */
  explains: number;
}

/** Reads a cell's SQL. Offsets of references are those of the text. Throws a QueryError as `readStatement` does. */
export function readCellStatement(text: string): CellStatement {
  const {text: plain, lexemes} = readStatement(text);
  const own = lexemes.filter(({text, kind}) => kind !== "sign" || text !== ";");
  const first = own[0]!;
  if (own.some(({kind, start, end}) => kind !== "sign" && !closed(text.slice(start, end), kind)))
    throw new QueryError("syntax", "A quotation mark is never closed.", {
      range: {start: own.at(-1)!.start, end: own.at(-1)!.end}
    });
  return {
    body: plain.slice(first.start, own.at(-1)!.end),
    offset: first.start,
    ...tableReferences(own),
    verb: first.kind === "word" ? first.text : "",
    explains: first.text === "explain" ? explainEnd(own) - first.start : 0
  };
}

function explainEnd(own: readonly {text: string; end: number}[]): number {
  let index = 0;
  if (own[1]?.text === "(") index = own.findIndex(({text}) => text === ")");
  else if (own[1]?.text === "analyze") index = 1;
  return own[Math.max(index, 0)]!.end;
}

function closed(written: string, kind: string): boolean {
  if (kind === "name") return /^"(?:[^"]|"")*"$/u.test(written);
  if (kind !== "string") return true;
  const dollar = /^\$\w*\$/u.exec(written)?.[0];
  if (dollar) return written.length >= 2 * dollar.length && written.endsWith(dollar);
  return /^[eE]/u.test(written) ? /^[eE]'(?:[^'\\]|\\[^]|'')*'$/u.test(written) : /^\w?'(?:[^']|'')*'$/u.test(written);
}
