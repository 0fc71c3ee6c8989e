import type {ColumnFilter} from "./column-panel.js";
import {keyOf} from "./filters.js";
import type {Json} from "./packed.js";
import type {Field} from "./result.js";

/** What a reader sorted and filtered a table by: by the columns' names, so that another result can be arranged so too. */
export interface TableLook {
  sort: {column: string; descending: boolean} | null;
  filters: ReadonlyMap<string, ColumnFilter>;
}

/** As the query gives it. */
export const PLAIN: TableLook = {sort: null, filters: new Map()};

/** A look as an address holds it: a column's filter is what was typed, or the list of what was chosen. */
export function writeLook({sort, filters}: TableLook): {[key: string]: Json} {
  return {
    ...(sort ? {sort: sort.column} : {}),
    ...(sort?.descending ? {descending: true} : {}),
    ...(filters.size > 0 ? {filters: [...filters].map(([name, filter]) => [name, writeFilter(filter)])} : {})
  };
}

/** Reads what an address says of a look. It is anyone's: what makes no sense is left out. */
export function readLook(value: Json | undefined): TableLook {
  const {sort, descending, filters} = partsOf(value);
  const read = Array.isArray(filters) ? filters.flatMap(readFilter) : [];
  return {
    sort: typeof sort === "string" ? {column: sort, descending: descending === true} : null,
    filters: new Map(read)
  };
}

/** The members of an object; none where it is something else. */
export function partsOf(value: Json | undefined): {readonly [key: string]: Json} {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as {readonly [key: string]: Json}) : {};
}

/** A value that was chosen, as JSON holds it and as `oneOf` knows it again. */
export function chosenValue(value: unknown, {type}: Field): Json {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  return keyOf(value, type);
}

function writeFilter({chosen, typed}: ColumnFilter): Json {
  return chosen.length > 0 ? (chosen as readonly Json[]) : typed;
}

function readFilter(entry: Json): [string, ColumnFilter][] {
  const [name, filter] = Array.isArray(entry) ? (entry as readonly Json[]) : [];
  if (typeof name !== "string") return [];
  if (typeof filter === "string" && filter.trim() !== "") return [[name, {chosen: [], typed: filter}]];
  if (!Array.isArray(filter)) return [];
  const chosen = filter.filter((value) => value === null || typeof value !== "object");
  return chosen.length > 0 ? [[name, {chosen, typed: ""}]] : [];
}
