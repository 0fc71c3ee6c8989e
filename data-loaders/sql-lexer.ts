/** One lexical piece of SQL. `start` inclusive, `end` exclusive, in UTF-16 code units of the text scanned. */
export interface Lexeme {
  kind: "word" | "number" | "string" | "identifier" | "comment" | "symbol";
  start: number;
  end: number;
  /** The text as written, quotes included. */
  text: string;
}

// The lexical rules of DuckDB's parser, which are PostgreSQL's: '' inside '…', backslashes only inside E'…', $tag$…$tag$,
// block comments that nest (those are matched by hand).
const RULES: readonly [Lexeme["kind"], RegExp][] = [
  ["comment", /--[^\n]*/uy],
  ["string", /[eE]'(?:[^'\\]|\\[^]|'')*(?:'|$)/uy],
  ["string", /'(?:[^']|'')*(?:'|$)/uy],
  ["string", /\$(\p{L}\w*)?\$[^]*?(?:\$\1\$|$(?![^]))/uy],
  ["identifier", /"(?:[^"]|"")*(?:"|$)/uy],
  ["number", /(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ["word", /[\p{L}_][\p{L}\p{M}\p{N}_$]*/uy]
];

/** Cuts SQL into its lexemes, white space left out. It never fails: what is left open runs to the end of the text. */
export function lexSql(sql: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < sql.length;) {
    if (/\s/u.test(sql[at]!)) {
      at++;
      continue;
    }
    const {kind, end} = sql.startsWith("/*", at)
      ? {kind: "comment" as const, end: endOfComment(sql, at)}
      : match(sql, at);
    lexemes.push({kind, start: at, end, text: sql.slice(at, end)});
    at = end;
  }
  return lexemes;
}

function match(sql: string, at: number): {kind: Lexeme["kind"]; end: number} {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = at;
    if (rule.test(sql)) return {kind, end: rule.lastIndex};
  }
  return {kind: "symbol", end: at + (sql.codePointAt(at)! > 0xffff ? 2 : 1)};
}

function endOfComment(sql: string, start: number): number {
  let depth = 0;
  for (const {0: mark, index} of sql.slice(start).matchAll(/\/\*|\*\//gu)) {
    depth += mark === "/*" ? 1 : -1;
    if (depth === 0) return start + index + 2;
  }
  return sql.length;
}

/** What a string lexeme such as `'it''s'` stands for. */
export function stringValue(lexeme: Lexeme): string {
  return lexeme.text.slice(1, -1).replaceAll("''", "'");
}
