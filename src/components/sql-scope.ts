import type {Vocabulary, KnownColumn, KnownTable} from "../../data-loaders/vocabulary.js";
import type {Lexeme} from "./lexemes.js";

/** A table as a statement names it, by its alias where it has one. */
export interface Source {
  name: string;
  alias: string | null;
  /** Null for what is no table of the vocabulary: a subquery's name, a function. */
  table: KnownTable | null;
}

/** The names that a statement brings with it. Names are in lower case, as SQL compares them. */
export interface Scope {
  sources: Source[];
  /** Names of subqueries in WITH. */
  subqueries: string[];
  /** Names given with AS to what is selected. */
  results: string[];
}

/**
 * What a statement names, whole or still being typed. All sources count as one scope: a name of an outer query is
 * offered in an inner one too.
 */
export function readScope(found: readonly Lexeme[], {tables}: Vocabulary): Scope {
  const subqueries: string[] = [];
  const results: string[] = [];
  const sources: Source[] = [];
  for (const [i, {text, kind}] of found.entries()) {
    if (kind === "word" && (text === "from" || text === "join")) readSources(i + 1);
    if (kind !== "word" || text !== "as") continue;
    const [before, after] = [found[i - 1], found[i + 1]];
    if (after?.text === "(" && isName(before)) subqueries.push(before.text);
    else if (isName(after) && !sources.some(({alias}) => alias === after.text)) results.push(after.text);
  }
  return {sources, subqueries, results: results.filter((name) => !sources.some(({alias}) => alias === name))};

  function readSources(start: number): void {
    let i = start;
    while (isName(found[i]) && !isEnd(found[i])) {
      while (found[i + 1]?.text === "." && isName(found[i + 2])) i += 2;
      const {text: name} = found[i]!;
      i = found[i + 1]?.text === "(" ? closing(i + 1) + 1 : i + 1;
      if (found[i]?.text === "as") i++;
      const named = isName(found[i]) && !isEnd(found[i]) ? found[i]!.text : null;
      sources.push({name, alias: named, table: tables.find((table) => table.name === name) ?? null});
      if (named !== null) i++;
      if (found[i]?.text !== ",") return;
      i++;
    }
  }

  function closing(open: number): number {
    let depth = 0;
    for (let i = open; i < found.length; i++) {
      if (found[i]!.text === "(") depth++;
      if (found[i]!.text === ")" && --depth === 0) return i;
    }
    return found.length - 1;
  }
}

/** The columns that a name may mean: of the source so qualified, or of any; of every table where nothing is named yet. */
export function columnsIn(
  scope: Scope,
  {tables}: Vocabulary,
  qualifier: string | null
): {table: KnownTable; column: KnownColumn}[] {
  const named =
    qualifier === null
      ? scope.sources
      : scope.sources.filter(({name, alias}) => (alias ?? name) === qualifier || name === qualifier);
  const known = named.flatMap(({table}) => table ?? []);
  const among = known.length === 0 && qualifier === null && scope.sources.length === 0 ? tables : [...new Set(known)];
  return among.flatMap((table) => table.columns.map((column) => ({table, column})));
}

export function isName(lexeme: Lexeme | undefined): lexeme is Lexeme {
  return lexeme?.kind === "word" || lexeme?.kind === "name";
}

// Words that follow a source and are not its alias.
const ENDS = new Set(
  (
    "anti asof cross full group having inner intersect join lateral left limit natural on order outer pivot positional " +
    "qualify right sample select semi tablesample union unpivot using values where window except offset as from set"
  ).split(" ")
);

function isEnd(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === "word" && ENDS.has(lexeme.text);
}
