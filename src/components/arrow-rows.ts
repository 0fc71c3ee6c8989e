import * as flechette from "@uwdata/flechette";
import type {Batch, DataType} from "@uwdata/flechette";
import type {Columns} from "./columns.js";
import type {Pace} from "./pace.js";
import {storedTypes, storedValue} from "./stored-type.js";
import type {StoredType} from "./stored-type.js";

/** Rows in a record batch: what is encoded at one go. */
const BATCH = 16_384;

/** Rows as an Arrow IPC file (Feather, version 2), uncompressed. Every column may hold NULL. */
export async function arrowFile(columns: Columns, pace: Pace): Promise<Uint8Array<ArrayBuffer>> {
  const {fields, numRows} = columns;
  const types = await storedTypes(columns, pace);
  const built: [string, flechette.Column<unknown>][] = [];
  for (const [column, {name, type}] of fields.entries()) {
    const stored = types[column]!;
    const arrow = arrowType(stored);
    const batches: Batch<unknown>[] = [];
    for (let start = 0; start < numRows; start += BATCH) {
      const end = Math.min(start + BATCH, numRows);
      const values = (set: (value: unknown) => void) => {
        for (let row = start; row < end; row++) set(storedValue(columns.at(row, column), stored, type));
      };
      batches.push(...flechette.columnFromValues(values, arrow).data);
      if (pace.due) await pace.rest();
    }
    built.push([name, new flechette.Column(batches, arrow)]);
  }
  const bytes = flechette.tableToIPC(flechette.tableFromColumns(built), {format: "file"});
  if (!bytes) throw new Error("no Arrow file");
  return new Uint8Array(bytes);
}

function arrowType(type: StoredType): DataType {
  switch (type.kind) {
    case "BOOLEAN":
      return flechette.bool();
    case "INTEGER":
      return flechette.int32();
    case "BIGINT":
      return flechette.int64();
    case "FLOAT":
      return flechette.float32();
    case "DOUBLE":
      return flechette.float64();
    case "DATE":
      return flechette.dateDay();
    case "TIMESTAMP":
      return flechette.timestamp(flechette.TimeUnit.MICROSECOND);
    case "BLOB":
      return flechette.binary();
    case "VARCHAR":
      return flechette.utf8();
    case "DECIMAL":
      return flechette.decimal(type.precision, type.scale);
    case "LIST":
      return flechette.list(arrowType(type.item));
  }
}
