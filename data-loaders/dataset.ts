import {createHash} from "node:crypto";
import type {Publication} from "./publication.js";
import type {Release} from "./release.js";
import {tableNames, tables} from "./tables.js";
import type {Row, Table, TableName, Tables} from "./tables.js";

/** A file of the published data. */
export interface DataFile {
  /** Name in the folder of the published tables. */
  name: string;
  bytes: number;
  /** SHA-256 of its bytes, hexadecimal. */
  sha256: string;
}

/** A table as it is published: what `tables.ts` says of it, how many rows it has, and its files. */
export type PublishedTable = Table & {
  name: TableName;
  rows: number;
  parquet: DataFile;
  /** Null where it would be too large for static hosts. */
  csv: DataFile | null;
  /** Columns that are never NULL but may be an empty text, which CSV cannot tell from NULL. */
  blank: string[];
};

/** All that is published about the data: what every metadata file is written from. */
export interface Dataset {
  publication: Publication;
  release: Release;
  /** First and last day that the reports review or plan for; null where no report says. */
  covers: {from: string; to: string} | null;
  tables: PublishedTable[];
}

/** The files of one table. */
export interface TableFiles {
  parquet: Uint8Array;
  csv: Uint8Array | null;
}

/** The data described, from its rows and the bytes of its files. */
export function describeDataset(
  rows: Tables,
  files: Record<TableName, TableFiles>,
  publication: Publication,
  release: Release
): Dataset {
  const described = tableNames.map((name): PublishedTable => {
    const {parquet, csv} = files[name];
    return {
      name,
      ...tables[name],
      rows: rows[name].length,
      parquet: describeFile(`${name}.parquet`, parquet),
      csv: csv && describeFile(`${name}.csv`, csv),
      blank: blankColumns(name, rows[name])
    };
  });
  return {publication, release, covers: coverage(rows.reports), tables: described};
}

function describeFile(name: string, bytes: Uint8Array): DataFile {
  return {name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex")};
}

function blankColumns<N extends TableName>(name: N, rows: readonly Row<N>[]): string[] {
  const columns = Object.keys(tables[name].columns);
  return columns.filter((column) => rows.some((row) => (row as Record<string, unknown>)[column] === ""));
}

function coverage(reports: readonly Row<"reports">[]): Dataset["covers"] {
  const known = (days: (string | null)[]) => days.filter((day) => day !== null).toSorted();
  const from = known(reports.flatMap((report) => [report.covers_from, report.plans_from]))[0];
  const to = known(reports.flatMap((report) => [report.covers_to, report.plans_to])).at(-1);
  return from === undefined || to === undefined ? null : {from, to};
}

/** The address of a file of the data: whole where the site's address is known, else relative to the files' folder. */
export function fileAddress({homepage}: Publication, name: string): string {
  return homepage === null ? name : new URL(`${FOLDER}/${name}`, homepage).href;
}

/** The folder of the published site in which the files lie, at addresses that do not change. */
export const FOLDER = "tables";

/** The tables that hold the reports' own words whole. */
const TEXTS: ReadonlySet<TableName> = new Set(["sources", "blocks", "paragraphs", "sentences"]);

/** What a table is, with the rights in the reports' words where it holds them whole. */
export function describeTable({name, description}: PublishedTable, {rights}: Publication): string {
  return TEXTS.has(name) ? `${description} ${rights}` : description;
}

/** What the data is and who has which rights in it, in English and in Chinese. */
export function describeData({summary, summary_zh, rights, rights_zh}: Publication): [en: string, zh: string] {
  return [`${summary} ${rights}`, `${summary_zh}${rights_zh}`];
}

/** The address of a licence that SPDX lists. */
export function licenceAddress({licence}: Publication): string {
  return `https://spdx.org/licenses/${licence}.html`;
}

/** Which columns of a table are its key: none where a part of the key may be NULL, as formats forbid. */
export function strictKey({key, columns}: Table): readonly string[] {
  return key.some((column) => columns[column]?.nullable) ? [] : key;
}

/** The columns of a table that hold another's key, with that table's name and key. */
export function foreignKeys({columns}: Table): {column: string; table: TableName; key: string}[] {
  return Object.entries(columns).flatMap(([column, {references}]) => {
    if (references === undefined) return [];
    const table = references as TableName;
    return [{column, table, key: tables[table].key[0]}];
  });
}
