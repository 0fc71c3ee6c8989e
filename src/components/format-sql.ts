import {duckdb, formatDialect} from "sql-formatter";
import {keywords} from "./duckdb-dialect.js";
import {lexemes} from "./lexemes.js";

/** A change of the space between two words. Offsets are UTF-16 code units: from inclusive, to exclusive. */
export interface SpaceChange {
  from: number;
  to: number;
  insert: string;
}

/**
 * The changes that lay some SQL out in lines. They touch only the space between its words: no name, text, sign or comment
 * becomes another, whatever the formatter would do. Null where it cannot lay the SQL out so, or cannot read it.
 */
export function formatSql(sql: string): SpaceChange[] | null {
  let laid: string;
  try {
    laid = formatDialect(sql, {dialect: duckdb, tabWidth: 2, expressionWidth: 80});
  } catch {
    return null;
  }
  const [old, next] = [words(sql), words(laid)];
  if (old.length !== next.length) return null;
  const changes: SpaceChange[] = [];
  for (const [i, {space, word, from}] of old.entries()) {
    const other = next[i]!;
    if (word !== other.word || plain(space) !== plain(other.space)) return null;
    const call = word === "(" && space === "" && !keywords.includes(old[i - 1]?.word.toLowerCase() ?? "");
    if (space !== other.space && !call) changes.push({from, to: from + space.length, insert: other.space});
  }
  return changes;
}

/** Each word with the space and the comments before it; at the end, what is left, before no word. */
function words(sql: string): {space: string; word: string; from: number}[] {
  const found = lexemes(sql);
  const ends = [0, ...found.map(({end}) => end)];
  return [...found, {start: sql.length, end: sql.length}].map(({start, end}, i) => ({
    space: sql.slice(ends[i], start),
    word: sql.slice(start, end),
    from: ends[i]!
  }));
}

// Comments may be moved to lines of their own, but say what they said.
function plain(space: string): string {
  return space.replace(/\s+/gu, " ").trim();
}
