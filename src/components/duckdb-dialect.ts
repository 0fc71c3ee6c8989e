import {SQLDialect} from "@codemirror/lang-sql";

/** DuckDB's keywords that an editor knows, in lower case: those of `duckdb_keywords()` that no column can be named by, and of
 * the rest those that belong to SELECT: `content`, `text` or `position` stay names. */
export const keywords: readonly string[] = (
  "all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default " +
  "deferrable desc describe distinct do else end except false fetch for foreign from group having in initially " +
  "intersect into lambda lateral leading limit not null offset on only or order pivot pivot_longer pivot_wider placing " +
  "primary qualify references returning select show some summarize symmetric table then to trailing true union unique " +
  "unpivot using variadic when where window with " +
  "anti asof by columns cross full glob ilike inner is isnull join left like natural notnull outer overlaps positional " +
  "right semi similar tablesample try_cast unpack " +
  "between coalesce exists extract grouping nullif values " +
  "cube exclude filter following groups materialized nulls ordinality over partition preceding recursive rollup rows " +
  "sets ties unbounded within"
).split(" ");

/** DuckDB's SQL for the highlighter. */
export const duckdb = SQLDialect.define({
  keywords: keywords.join(" "),
  types:
    "bigint bignum binary bit bitstring blob bool boolean bpchar bytea char date datetime dec decimal double enum float " +
    "float4 float8 guid hugeint int int1 int128 int16 int2 int32 int4 int64 int8 integer integral interval json list " +
    "long map numeric nvarchar oid real short signed smallint string struct time time_ns timestamp timestamp_ms " +
    "timestamp_ns timestamp_s timestamp_us timestamptz timetz tinyint ubigint uhugeint uint128 uint16 uint32 uint64 uint8 " +
    "uinteger usmallint utinyint uuid varbinary varchar variant varint",
  doubleDollarQuotedStrings: true,
  operatorChars: "+-*/<>=~!@%^&|:?"
});
