import type {Macro} from "./macros.js";
import {openTables} from "./results.js";
import {tableNames, tables} from "./tables.js";
import type {ColumnType, TableName} from "./tables.js";

/** What an editor of SQL completes and explains: the site's tables and the functions that its engine knows. */
export interface Vocabulary {
  tables: KnownTable[];
  functions: KnownFunction[];
}

export interface KnownTable {
  name: string;
  /** Completes "one row per …"; empty where nobody said. */
  row: string;
  description: string;
  rows: number;
  columns: KnownColumn[];
}

export interface KnownColumn {
  name: string;
  /** As DuckDB names it. */
  type: string;
  nullable: boolean;
  description: string;
  /** All values, where they are few and short and no places in reports (`2019-congress/12.3`); sorted. */
  values: string[];
}

export interface KnownFunction {
  name: string;
  /** A `table` function stands where a table does, this site's own among them. */
  kind: "scalar" | "aggregate" | "window" | "table" | "macro";
  /** Names of the arguments; the last is `…` where any number may follow. */
  parameters: string[];
  description: string;
  /** In Chinese, where someone has written it. */
  description_zh?: string;
  /** Formula and source of a macro. */
  basis?: string;
  example: string | null;
}

/** A column is listed value by value where it has at most this many, each of at most `LONGEST` characters. */
const MOST_VALUES = 200;
const LONGEST = 40;
const PLACE = /^[^\s/]+\/\w/u;

/**
 * The vocabulary of a folder of tables. Functions are those that DuckDB describes, which leaves out the extensions that
 * the browser has not, and a few that it lists without a word.
 */
export async function describeVocabulary(folder: string, macros: readonly Macro[] = []): Promise<Vocabulary> {
  const connection = await openTables(folder);
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const described: KnownTable[] = [];
  for (const name of tableNames) {
    const {row, description, columns} = tables[name];
    const [counts] = await ask(`SELECT count(*)::INTEGER AS rows FROM ${name}`);
    described.push({
      name,
      row,
      description,
      rows: Number(counts?.["rows"] ?? 0),
      columns: await Promise.all(
        Object.entries(columns).map(async ([column, {type, nullable, description, values}]) => ({
          name: column,
          type,
          nullable: nullable ?? false,
          description,
          values: values ? [...values] : await valuesOf(name, column, type)
        }))
      )
    });
  }
  const listed = (await ask(FUNCTIONS)).map(({name, kind, parameters, description, example}): KnownFunction => ({
    name: String(name),
    kind: kind as KnownFunction["kind"],
    parameters: parameters as string[],
    description: String(description),
    example: example === null || example === undefined ? null : String(example)
  }));
  const added = [...UNDESCRIBED, ...macros.map(describeMacro)];
  const names = new Set(added.map(({name}) => name));
  const functions = [...listed.filter(({name}) => !names.has(name)), ...added];
  return {tables: described, functions: functions.toSorted((a, b) => (a.name < b.name ? -1 : 1))};

  async function valuesOf(table: TableName, column: string, type: ColumnType): Promise<string[]> {
    if (!type.startsWith("VARCHAR")) return [];
    const value = type === "VARCHAR[]" ? `unnest("${column}")` : `"${column}"`;
    const rows = await ask(
      `SELECT DISTINCT ${value} AS value FROM ${table} WHERE "${column}" IS NOT NULL ORDER BY 1 LIMIT ${MOST_VALUES + 1}`
    );
    const values = rows.map((row) => String(row["value"]));
    return values.length > MOST_VALUES || values.some((text) => text.length > LONGEST || PLACE.test(text))
      ? []
      : values;
  }
}

/** A macro as the editor explains it. */
export function describeMacro(macro: Macro): KnownFunction {
  const {name, kind, title, title_zh, description, description_zh, parameters, formula, source} = macro;
  return {
    name,
    kind: kind === "table" ? "table" : "macro",
    parameters: parameters.map(({name, value}) => (value === null ? name : `${name} := ${value}`)),
    description: `${title}: ${description}`,
    description_zh: `${title_zh}：${description_zh}`,
    basis: [formula, source].filter(Boolean).join(" · "),
    example: null
  };
}

// One row a name: the overload with the fewest arguments, which is the one people begin with.
const FUNCTIONS = `
  SELECT
    function_name AS name,
    arg_min(function_type, width) AS kind,
    arg_min(CASE WHEN varargs IS NULL THEN parameters ELSE list_append(parameters, '…') END, width) AS parameters,
    arg_min(description, width) AS description,
    arg_min(examples[1], width) AS example
  FROM (SELECT *, len(parameters) AS width FROM duckdb_functions())
  WHERE description IS NOT NULL AND function_type IN ('scalar', 'aggregate', 'table', 'macro')
    AND regexp_full_match(function_name, '[a-z][a-z0-9_]*')
  GROUP BY ALL
  ORDER BY ALL`;

const UNDESCRIBED: readonly KnownFunction[] = [
  {name: "row_number", kind: "window", parameters: [], description: "Number of the row in its window, from 1."},
  {
    name: "rank",
    kind: "window",
    parameters: [],
    description: "Rank of the row; equal rows share one, then one is skipped."
  },
  {name: "dense_rank", kind: "window", parameters: [], description: "Rank of the row; none is skipped."},
  {name: "percent_rank", kind: "window", parameters: [], description: "Rank of the row as a share, from 0 to 1."},
  {name: "cume_dist", kind: "window", parameters: [], description: "Share of rows that are not after this one."},
  {name: "ntile", kind: "window", parameters: ["n"], description: "Which of n equal parts the row falls into, from 1."},
  {name: "lag", kind: "window", parameters: ["value"], description: "The value in the row before."},
  {name: "lead", kind: "window", parameters: ["value"], description: "The value in the row after."},
  {name: "first_value", kind: "window", parameters: ["value"], description: "The value in the window's first row."},
  {name: "last_value", kind: "window", parameters: ["value"], description: "The value in the window's last row."},
  {name: "nth_value", kind: "window", parameters: ["value", "n"], description: "The value in the window's nth row."},
  {name: "unnest", kind: "table", parameters: ["list"], description: "One row for each item of a list."},
  {
    name: "range",
    kind: "table",
    parameters: ["start", "stop"],
    description: "Whole numbers from start up to, not including, stop."
  },
  {
    name: "generate_series",
    kind: "table",
    parameters: ["start", "stop"],
    description: "Whole numbers from start to stop."
  },
  {
    name: "getvariable",
    kind: "scalar",
    parameters: ["name"],
    description: "Value of one of the query's parameters, by its name in quotes."
  }
].map((known) => ({...known, example: null}) as KnownFunction);
