import * as flechette from "@uwdata/flechette";
import type {Column, DataType} from "@uwdata/flechette";
import {parquetMetadata, parquetRead, parquetSchema} from "hyparquet";
import type {DecodedArray, SchemaTree} from "hyparquet";

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * A Parquet file's table as an Arrow IPC stream, for an engine to insert. Columns keep their Parquet types: VARCHAR,
 * INTEGER, DOUBLE, BOOLEAN, DATE and lists of these, with NULLs where the file has them. Throws on any other type.
 */
export async function parquetToArrow(file: ArrayBuffer): Promise<Uint8Array> {
  const metadata = parquetMetadata(file);
  const chunks = new Map<string, DecodedArray[]>();
  await parquetRead({
    file: {byteLength: file.byteLength, slice: (start, end) => file.slice(start, end)},
    metadata,
    parsers: {dateFromDays: (days: number) => days * MILLISECONDS_PER_DAY},
    onChunk({columnName, columnData}) {
      const present = chunks.get(columnName);
      if (present) present.push(columnData);
      else chunks.set(columnName, [columnData]);
    }
  });
  const columns = parquetSchema(metadata).children.map((child): [string, Column<unknown>] => {
    const {name} = child.element;
    return [name, columnOf(chunks.get(name) ?? [], arrowType(child))];
  });
  const stream = flechette.tableToIPC(flechette.tableFromColumns(columns), {format: "stream"});
  if (!stream) throw new Error("no Arrow stream");
  return stream;
}

// Numbers without NULLs come as typed arrays, which are Arrow's own layout.
function columnOf(chunks: readonly DecodedArray[], type: DataType): Column<unknown> {
  if (chunks.length > 0 && chunks.every((chunk) => chunk instanceof Int32Array)) {
    const values = new Int32Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
    let offset = 0;
    for (const chunk of chunks) {
      values.set(chunk as Int32Array, offset);
      offset += chunk.length;
    }
    return flechette.columnFromArray(values);
  }
  return flechette.columnFromValues((set: (value: unknown) => void) => {
    for (const chunk of chunks) for (const value of chunk) set(value);
  }, type);
}

// Texts go as dictionaries, so that each different one is encoded once; the engine takes them for VARCHAR all the same.
function arrowType(schema: SchemaTree): DataType {
  const type = plainType(schema);
  return type.typeId === flechette.Type.Utf8 ? flechette.dictionary(type, flechette.int32()) : type;
}

function plainType({element, children, path}: SchemaTree): DataType {
  const {type, converted_type} = element;
  if (type === "BYTE_ARRAY" && converted_type === "UTF8") return flechette.utf8();
  if (type === "INT32" && converted_type === "DATE") return flechette.dateDay();
  if (type === "INT32" && converted_type === undefined) return flechette.int32();
  if (type === "DOUBLE") return flechette.float64();
  if (type === "BOOLEAN") return flechette.bool();
  const item = children[0]?.children[0];
  if (converted_type === "LIST" && item) return flechette.list(plainType(item));
  throw new Error(`column ${path.join(".")} is of a type that is not read here: ${type ?? converted_type ?? "group"}`);
}
