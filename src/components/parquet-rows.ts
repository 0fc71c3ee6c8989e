import type {SchemaElement} from "hyparquet";
import {ByteWriter, ParquetWriter} from "hyparquet-writer";
import type {Columns} from "./columns.js";
import type {Pace} from "./pace.js";
import {storedTypes, storedValue} from "./stored-type.js";
import type {StoredType} from "./stored-type.js";

/** Rows in a row group: what is written at one go. */
const GROUP = 16_384;

/** Rows as a Parquet file, compressed with Snappy. Every column may hold NULL. */
export async function parquetFile(columns: Columns, pace: Pace): Promise<Uint8Array<ArrayBuffer>> {
  const {fields, numRows} = columns;
  const types = await storedTypes(columns, pace);
  const schema: SchemaElement[] = [
    {name: "root", num_children: fields.length},
    ...fields.flatMap(({name}, column) => elements(name, types[column]!))
  ];
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({writer: bytes, schema, createdBy: "gongbao"});
  for (let start = 0; start < numRows; start += GROUP) {
    const length = Math.min(GROUP, numRows - start);
    const columnData = [];
    for (const [column, {name, type}] of fields.entries()) {
      const stored = types[column]!;
      const data = Array.from({length}, (_, i) =>
        written(storedValue(columns.at(start + i, column), stored, type), stored)
      );
      columnData.push({name, data});
      if (pace.due) await pace.rest();
    }
    await writer.write({columnData, rowGroupSize: GROUP});
    await pace.rest();
  }
  await writer.finish();
  return new Uint8Array(bytes.getBuffer());
}

function written(value: unknown, stored: StoredType): unknown {
  if (value === null) return undefined;
  if (stored.kind === "DATE" || stored.kind === "TIMESTAMP") return new Date(value as number);
  return stored.kind === "LIST" ? (value as unknown[]).map((item) => written(item, stored.item)) : value;
}

function elements(name: string, type: StoredType): SchemaElement[] {
  const repetition_type = "OPTIONAL";
  switch (type.kind) {
    case "BOOLEAN":
    case "FLOAT":
    case "DOUBLE":
      return [{name, repetition_type, type: type.kind}];
    case "INTEGER":
      return [{name, repetition_type, type: "INT32"}];
    case "BIGINT":
      return [{name, repetition_type, type: "INT64"}];
    case "BLOB":
      return [{name, repetition_type, type: "BYTE_ARRAY"}];
    case "VARCHAR":
      return [{name, repetition_type, type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: {type: "STRING"}}];
    case "DATE":
      return [{name, repetition_type, type: "INT32", converted_type: "DATE", logical_type: {type: "DATE"}}];
    case "TIMESTAMP":
      return [{name, repetition_type, type: "INT64", converted_type: "TIMESTAMP_MICROS"}];
    case "DECIMAL": {
      const {precision, scale} = type;
      const decimal = {name, repetition_type, converted_type: "DECIMAL", precision, scale} as const;
      return [{...decimal, ...(precision > 18 ? {type: "FIXED_LEN_BYTE_ARRAY", type_length: 16} : {type: "INT64"})}];
    }
    case "LIST":
      return [
        {name, repetition_type, converted_type: "LIST", logical_type: {type: "LIST"}, num_children: 1},
        {name: "list", repetition_type: "REPEATED", num_children: 1},
        ...elements("element", type.item)
      ];
  }
}
