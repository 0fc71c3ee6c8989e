import {lexemes} from "../lexemes.js";
import {tableReferences} from "./table-references.js";

/**
 * SQL with a table's name replaced wherever it is read as a table, and before the dot of a column's. Names are compared
 * case aside. SQL that does not name the table is given back as it is.
 */
export function renameTable(sql: string, from: string, to: string): string {
  const found = lexemes(sql);
  const places = tableReferences(found).references.filter(({name}) => name === from.toLowerCase());
  if (places.length === 0) return sql;
  const starts = new Set(places.map(({start}) => start));
  const qualifiers = found.filter(
    ({kind, text, start}, i) =>
      (kind === "word" || kind === "name") &&
      text === from.toLowerCase() &&
      !starts.has(start) &&
      found[i + 1]?.text === "." &&
      found[i - 1]?.text !== "."
  );
  let renamed = "";
  let end = 0;
  for (const place of [...places, ...qualifiers].toSorted((a, b) => a.start - b.start)) {
    renamed += sql.slice(end, place.start) + to;
    end = place.end;
  }
  return renamed + sql.slice(end);
}
