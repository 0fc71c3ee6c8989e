import type {Query} from "../../../data-loaders/queries.js";
import type {Column, TableName} from "../../../data-loaders/tables.js";

/** A column as the schema browser shows it, with a few of its values. */
export type SchemaColumn = Pick<Column, "type" | "nullable" | "values" | "description"> & {
  name: string;
  examples: string[];
};

/** A table of the site as the schema browser shows it. */
export interface SchemaTable {
  name: TableName;
  row: string;
  description: string;
  rows: number;
  columns: SchemaColumn[];
}

/** What the build says of the site's tables and named queries. */
export interface SiteSchema {
  tables: SchemaTable[];
  queries: Query[];
}
