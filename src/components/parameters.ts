import type {Parameter} from "./result.js";

/**
 * A value as DuckDB writes it. Strings cannot end early: quotes are doubled, and NUL, which SQL text cannot hold, is
 * spelt out. NULL and the empty list are of text, as most columns are: without a type they would be numbers, and
 * comparing them with text would fail.
 */
export function literal(value: Parameter): string {
  if (value === null) return "NULL::VARCHAR";
  if (Array.isArray(value)) return value.length === 0 ? "[]::VARCHAR[]" : `[${value.map(literal).join(", ")}]`;
  if (value instanceof Date) return dateLiteral(value);
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "number") return numberLiteral(value);
  const text = `'${value.replaceAll("'", "''").replaceAll("\0", "' || chr(0) || '")}'`;
  return value.includes("\0") ? `(${text})` : text;
}

// Whole days are dates, as in the tables; other moments are timestamps in UTC.
function dateLiteral(value: Date): string {
  if (Number.isNaN(value.getTime())) throw new Error("invalid date");
  const iso = value.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? `DATE '${iso.slice(0, 10)}'` : `TIMESTAMP '${iso.slice(0, -1)}'`;
}

function numberLiteral(value: number): string {
  if (Number.isFinite(value)) return Number.isSafeInteger(value) ? `(${value})` : `${value.toExponential()}::DOUBLE`;
  return `'${value}'::DOUBLE`;
}

/** The statements that set variables, read in SQL as `getvariable('name')`. Throws on a name that is none. */
export function setVariables(parameters: Record<string, Parameter>): string[] {
  return Object.entries(parameters).map(([name, value]) => {
    checkName(name);
    return `SET VARIABLE "${name}" = ${literal(value)}`;
  });
}

/** The statements that unset them. */
export function resetVariables(parameters: Record<string, Parameter>): string[] {
  return Object.keys(parameters).map((name) => `RESET VARIABLE "${name}"`);
}

// Numbers name the values of `sql` blocks: no parameter of a query can have such a name.
function checkName(name: string): void {
  if (!/^(?:[a-z_][a-z0-9_]*|[1-9]\d*)$/u.test(name)) throw new Error(`not a name for a parameter: ${name}`);
}

/** A template's text with each value read from the variable 1, 2, 3 …: values are bound, never part of the SQL. */
export function bindTemplate(
  strings: readonly string[],
  values: readonly Parameter[]
): {sql: string; parameters: Record<string, Parameter>} {
  const sql = strings.reduce((text, string, i) => `${text}getvariable('${i}')${string}`);
  return {sql, parameters: Object.fromEntries(values.map((value, i) => [String(i + 1), value]))};
}
