import type {JsonValue, ShippedQuery, ShippedResult} from "../../data-loaders/queries.js";
import type {Result} from "./result.js";

/** A result that the build shipped, in the same JavaScript values that the engine gives. It took no time. */
export function decodeResult({fields, rows}: ShippedResult): Result {
  const decoders = fields.map(({type}) => decoder(type));
  return {
    fields,
    rows: rows.map((row) => Object.fromEntries(fields.map(({name}, i) => [name, decoders[i]!(row[i] ?? null)]))),
    milliseconds: 0
  };
}

/** The rows of a named query as published: `await rowsOf(FileAttachment("queries/corpus.json").json())`. */
export async function rowsOf(shipped: ShippedQuery | Promise<ShippedQuery>): Promise<Result["rows"]> {
  return decodeResult((await shipped).result).rows;
}

type Decoder = (value: JsonValue) => unknown;

function decoder(type: string): Decoder {
  const item = /^(.*)\[\d*\]$/u.exec(type)?.[1];
  if (item !== undefined) {
    const decode = decoder(item);
    return (value) => (Array.isArray(value) ? value.map(decode) : value);
  }
  return /^(?:DATE|TIMESTAMP.*)$/u.test(type)
    ? (value) => (typeof value === "string" ? new Date(value) : value)
    : (value) => value;
}
