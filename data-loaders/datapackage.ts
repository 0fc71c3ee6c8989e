import {describeData, describeTable, foreignKeys, licenceAddress, strictKey} from "./dataset.js";
import type {DataFile, Dataset, PublishedTable} from "./dataset.js";
import {authorName} from "./publication.js";
import type {ColumnType} from "./tables.js";

const TYPES: Record<ColumnType, string> = {
  VARCHAR: "string",
  INTEGER: "integer",
  DOUBLE: "number",
  BOOLEAN: "boolean",
  DATE: "date",
  "VARCHAR[]": "array"
};

/**
 * The data as a Frictionless Data Package (specs.frictionlessdata.io, version 1): each table as CSV with its schema,
 * and each as Parquet. A table that has no CSV has its schema with the Parquet file.
 */
export function toDataPackage({publication, release, tables}: Dataset) {
  return {
    profile: "data-package",
    name: "gongbao",
    id: release.data,
    title: publication.title,
    description: describeData(publication).join("\n\n"),
    version: release.version,
    created: `${publication.released}T00:00:00Z`,
    ...(publication.homepage === null ? {} : {homepage: publication.homepage}),
    keywords: publication.keywords,
    licenses: [{name: publication.licence, path: licenceAddress(publication)}],
    contributors: publication.authors.map((author) => ({title: authorName(author), role: "author"})),
    resources: tables.flatMap((table) => {
      const schema = toTableSchema(table);
      const {name, parquet, csv} = table;
      const parquetResource = {
        name: `${name}.parquet`,
        profile: "data-resource",
        ...file(parquet),
        format: "parquet",
        mediatype: "application/vnd.apache.parquet"
      };
      if (csv === null) return [{...parquetResource, name, description: describeTable(table, publication), schema}];
      const csvResource = {
        name,
        profile: "tabular-data-resource",
        title: `One row per ${table.row}`,
        description: describeTable(table, publication),
        ...file(csv),
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: {delimiter: ",", doubleQuote: true, lineTerminator: "\r\n", header: true},
        schema
      };
      return [csvResource, parquetResource];
    })
  };
}

function file({name, bytes, sha256}: DataFile) {
  return {path: name, bytes, hash: `sha256:${sha256}`};
}

function toTableSchema(table: PublishedTable) {
  const key = strictKey(table);
  const references = foreignKeys(table);
  return {
    fields: Object.entries(table.columns).map(([name, {type, nullable, values, description}]) => ({
      name,
      type: TYPES[type],
      description,
      constraints: {
        required: !nullable && !table.blank.includes(name),
        ...(key.length === 1 && key[0] === name ? {unique: true} : {}),
        ...(values ? {enum: values} : {})
      }
    })),
    missingValues: [""],
    ...(key.length > 0 ? {primaryKey: key} : {}),
    ...(references.length > 0
      ? {
          foreignKeys: references.map(({column, table: resource, key: fields}) => ({
            fields: column,
            reference: {resource: resource === table.name ? "" : resource, fields}
          }))
        }
      : {})
  };
}
