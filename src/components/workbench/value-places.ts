import {columnsOf} from "../columns.js";
import type {Result} from "../result.js";

/** A value of a result, named in prose as pages name it: `${terms[0].sentences}`. */
export interface ValuePlace {
  name: string;
  row: number;
  column: string;
}

const PLACE =
  /\$\{\s*(?<name>[\p{ID_Start}_][\p{ID_Continue}_]*)\[(?<row>\d{1,6})\]\.(?<column>[\p{ID_Start}_][\p{ID_Continue}_]*)\s*\}/uy;

/** The place named at an offset, and where it ends; null where there is none. */
export function valuePlaceAt(text: string, offset: number): (ValuePlace & {end: number}) | null {
  PLACE.lastIndex = offset;
  const groups = PLACE.exec(text)?.groups;
  if (!groups) return null;
  return {name: groups["name"]!, row: Number(groups["row"]), column: groups["column"]!, end: PLACE.lastIndex};
}

/** The places that a text names, each `${` of its being one; null where one is something else. */
export function valuePlaces(text: string): ValuePlace[] | null {
  const places: ValuePlace[] = [];
  for (let at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
    const place = valuePlaceAt(text, at);
    if (!place) return null;
    places.push(place);
  }
  return places;
}

/** A value as Framework writes it into prose. Undefined where the result has no such row or column. */
export function valueText(result: Result | null, {row, column}: ValuePlace): string | undefined {
  const columns = result && columnsOf(result);
  const at = columns?.fields.findIndex(({name}) => name === column) ?? -1;
  if (!columns || at < 0 || row >= columns.numRows) return undefined;
  const value = columns.at(row, at);
  return Array.isArray(value) ? value.map(String).join("") : String(value);
}
