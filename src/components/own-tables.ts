import type {Table} from "@uwdata/flechette";
import {QueryError} from "./query-error.js";
import {isTable} from "./table-files.js";

/** A reader's own table, in this page alone. */
export interface OwnTable {
  name: string;
  /** An Arrow IPC stream: what any engine of this page takes it from. */
  stream: Uint8Array;
}

const own = new Map<string, OwnTable>();

const LONGEST = 100;
// Views that DuckDB itself answers under these names.
const SYSTEM = /^(?:duckdb_|pragma_|sqlite_|pg_|information_schema)/u;

/** The reader's table of that name, whatever its letters' case. */
export function ownTable(name: string): OwnTable | undefined {
  return own.get(name.toLowerCase());
}

export function keepOwnTable(table: OwnTable): void {
  own.set(table.name.toLowerCase(), table);
}

export function forgetOwnTable(name: string): void {
  own.delete(name.toLowerCase());
}

/**
 * A table as the engine takes it in. Throws a QueryError where the name is taken by the site or by DuckDB, or where the
 * bytes are no Arrow file or stream.
 */
export async function readOwnTable(name: string, table: Uint8Array | Table): Promise<OwnTable> {
  checkName(name);
  const {tableFromIPC, tableToIPC} = await import("@uwdata/flechette");
  try {
    const read = table instanceof Uint8Array ? tableFromIPC(table) : table;
    const stream = read.numCols > 0 ? tableToIPC(read, {format: "stream"}) : null;
    if (stream) return {name, stream};
  } catch (error) {
    throw notArrow(name, error instanceof Error ? error.message : String(error));
  }
  throw notArrow(name, "it has no columns");
}

function notArrow(name: string, reason: string): QueryError {
  return new QueryError("conversion", ["notArrow", name, reason]);
}

function checkName(name: string): void {
  const key = name.toLowerCase();
  if (name.trim() === "" || name.length > LONGEST || /\p{Cc}/u.test(name))
    throw new QueryError("catalog", ["noTableName"], {
      hint: ["nameLength", LONGEST]
    });
  if (isTable(key) || SYSTEM.test(key)) throw new QueryError("catalog", ["tableThere", name], {hint: ["otherName"]});
}
