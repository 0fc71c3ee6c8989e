/** A word, literal or sign of SQL. Offsets are UTF-16 code units: start inclusive, end exclusive. */
export interface Lexeme {
  /** `word` is a keyword, a plain name or a parameter; `name` is a name in double quotes. */
  kind: "word" | "name" | "string" | "number" | "sign";
  start: number;
  end: number;
  /** What it says: words and names in lower case, names without their quotes, the rest as written. */
  text: string;
}

// DuckDB's parser keeps PostgreSQL's lexical rules: a string may hold line breaks, a block comment holds others, and
// any character from U+0080 on may stand in a name, full-width signs included. It takes Unicode's spaces for spaces.
const SPACE = /(?:[\s\u200B\u2060]+|--[^\n\r]*)+/uy;
const PATTERNS: readonly (readonly [Lexeme["kind"], RegExp])[] = [
  ["string", /[eE]'(?:[^'\\]+|\\[^]|'')*(?:'|\\?$)|[xXbB]?'(?:[^']+|'')*(?:'|$)/uy],
  ["string", /\$(?<tag>(?:[A-Za-z_]|[^\0-\x7F])(?:\w|[^\0-\x7F])*|)\$[^]*?(?:\$\k<tag>\$|$)/uy],
  ["name", /"(?:[^"]+|"")*(?:"|$)/uy],
  ["word", /(?:[$A-Za-z_]|[^\0-\x7F\s\u200B\u2060])(?:[\w$]|[^\0-\x7F\s\u200B\u2060])*/uy],
  ["number", /(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/uy],
  ["sign", /[-+*/<>=~!@#%^&|`]+|:[:=]?|[^]/uy]
];

/** The lexemes of some SQL, in order; white space and comments lie between them. */
export function lexemes(sql: string): Lexeme[] {
  const found: Lexeme[] = [];
  for (let start = spaceEnd(sql, 0); start < sql.length;) {
    const lexeme = lexemeAt(sql, start);
    found.push(lexeme);
    start = spaceEnd(sql, lexeme.end);
  }
  return found;
}

function lexemeAt(sql: string, start: number): Lexeme {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    let text = pattern.exec(sql)?.[0];
    if (!text) continue;
    if (kind === "sign") text = text.replace(/(?<=.)(?:--|\/\*).*$/su, "");
    const end = start + text.length;
    if (kind === "name") text = text.slice(1).replace(/"$/u, "").replaceAll('""', '"');
    return {kind, start, end, text: kind === "name" || kind === "word" ? text.toLowerCase() : text};
  }
  throw new Error(`no lexeme at ${start}`);
}

function spaceEnd(sql: string, from: number): number {
  let end = from;
  for (;;) {
    SPACE.lastIndex = end;
    end += SPACE.exec(sql)?.[0].length ?? 0;
    if (!sql.startsWith("/*", end)) return end;
    end = commentEnd(sql, end);
  }
}

function commentEnd(sql: string, start: number): number {
  const bounds = /\/\*|\*\//gu;
  bounds.lastIndex = start;
  for (let depth = 0, bound = bounds.exec(sql); bound; bound = bounds.exec(sql)) {
    depth += bound[0] === "/*" ? 1 : -1;
    if (depth === 0) return bounds.lastIndex;
  }
  return sql.length;
}

/**
 * The SQL with comments and unusual spaces made plain spaces, each code unit one, so that offsets stay. Before parsing,
 * DuckDB shortens Unicode's spaces to one byte, which would shift the positions that it counts.
 */
export function plainSpaces(sql: string, found: readonly Lexeme[]): string {
  let text = "";
  for (const {start, end} of found) text += " ".repeat(start - text.length) + sql.slice(start, end);
  return text;
}
