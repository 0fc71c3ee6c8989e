import {from} from "arquero";
import {tableNames, tables} from "./tables.js";
import type {Row, TableName, Tables} from "./tables.js";

/** The tables of several reports as one set of tables, each in the order that `tables.ts` gives it. */
export function gather(reports: readonly Tables[]): Tables {
  return Object.fromEntries(tableNames.map((name) => [name, gatherTable(name, reports)])) as Tables;
}

function gatherTable<N extends TableName>(name: N, reports: readonly Tables[]): Row<N>[] {
  return sortRows(
    name,
    reports.flatMap((report) => report[name] as Row<N>[])
  );
}

/** Rows of a table in the order that `tables.ts` gives it. */
export function sortRows<N extends TableName>(name: N, rows: Row<N>[]): Row<N>[] {
  if (rows.length === 0) return rows;
  return from(rows)
    .orderby(...tables[name].sort)
    .objects({limit: Infinity}) as Row<N>[];
}
