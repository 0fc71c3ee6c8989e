import {Type} from "@uwdata/flechette";
import type {Field} from "@uwdata/flechette";

/** DuckDB's name of the type of an Arrow column that DuckDB gave: VARCHAR, HUGEINT, DECIMAL(9,2), DATE[] … */
export function typeName({type, metadata}: Pick<Field, "type" | "metadata">): string {
  const named = /"type_name":"(?<name>\w+)"/u.exec(metadata?.get("ARROW:extension:metadata") ?? "")?.groups;
  if (named) return named["name"]!.toUpperCase();
  switch (type.typeId) {
    case Type.Int:
      return `${type.signed ? "" : "U"}${{8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT"}[type.bitWidth]}`;
    case Type.Float:
      return type.precision === 2 ? "DOUBLE" : "FLOAT";
    case Type.Decimal:
      return type.precision === 38 && type.scale === 0 ? "HUGEINT" : `DECIMAL(${type.precision},${type.scale})`;
    case Type.Utf8:
    case Type.LargeUtf8:
      return "VARCHAR";
    case Type.Binary:
    case Type.LargeBinary:
      return "BLOB";
    case Type.Bool:
      return "BOOLEAN";
    case Type.Date:
      return "DATE";
    case Type.Time:
      return "TIME";
    case Type.Timestamp:
      return type.timezone
        ? "TIMESTAMP WITH TIME ZONE"
        : ["TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP", "TIMESTAMP_NS"][type.unit]!;
    case Type.Interval:
      return "INTERVAL";
    case Type.Dictionary:
      return "ENUM";
    case Type.List:
      return `${typeName(type.children[0]!)}[]`;
    case Type.FixedSizeList:
      return `${typeName(type.children[0]!)}[${type.stride}]`;
    case Type.Struct:
      return `STRUCT(${type.children.map((child) => `"${child.name.replaceAll('"', '""')}" ${typeName(child)}`).join(", ")})`;
    case Type.Map: {
      const entry = type.children[0]!.type;
      return `MAP(${"children" in entry ? entry.children.map(typeName).join(", ") : ""})`;
    }
    default:
      return "UNKNOWN";
  }
}
