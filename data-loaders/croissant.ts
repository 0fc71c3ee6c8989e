import {describeData, describeTable, fileAddress, foreignKeys, licenceAddress} from "./dataset.js";
import type {DataFile, Dataset, PublishedTable} from "./dataset.js";
import {authorName} from "./publication.js";
import type {Author, Publication} from "./publication.js";
import type {ColumnType} from "./tables.js";

/** The names that Croissant 1.0 gives to what stands in the file. */
const CONTEXT = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  sc: "https://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  dct: "http://purl.org/dc/terms/",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  dataType: {"@id": "cr:dataType", "@type": "@vocab"},
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  key: "cr:key",
  recordSet: "cr:recordSet",
  references: "cr:references",
  repeated: "cr:repeated",
  source: "cr:source"
};

const TYPES: Record<ColumnType, string> = {
  VARCHAR: "sc:Text",
  INTEGER: "sc:Integer",
  DOUBLE: "sc:Float",
  BOOLEAN: "sc:Boolean",
  DATE: "sc:Date",
  "VARCHAR[]": "sc:Text"
};

/** The data as Croissant 1.0 (mlcommons.org/croissant), read from the Parquet files; the CSV files are listed too. */
export function toCroissant(dataset: Dataset) {
  const {publication, release, tables} = dataset;
  return {
    "@context": CONTEXT,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.0",
    name: publication.title,
    description: describeData(publication)[0],
    copyrightNotice: publication.rights,
    license: licenceAddress(publication),
    url: publication.homepage ?? "../data.html",
    version: release.version,
    datePublished: publication.released,
    creator: publication.authors.map(toAgent),
    keywords: publication.keywords,
    inLanguage: ["zh", "en"],
    citeAs: `${publication.authors.map(authorName).join(", ")}: ${publication.title}, version ${release.version}, data ${release.data}`,
    distribution: tables.flatMap(({parquet, csv}) => [
      fileObject(dataset, parquet, "application/vnd.apache.parquet"),
      ...(csv ? [fileObject(dataset, csv, "text/csv")] : [])
    ]),
    recordSet: tables.map((table) => recordSet(table, publication))
  };
}

function toAgent(author: Author) {
  return {"@type": "name" in author ? "sc:Organization" : "sc:Person", name: authorName(author)};
}

function fileObject({publication}: Dataset, {name, bytes, sha256}: DataFile, encodingFormat: string) {
  return {
    "@type": "cr:FileObject",
    "@id": name,
    name,
    contentUrl: fileAddress(publication, name),
    contentSize: `${bytes} B`,
    encodingFormat,
    sha256
  };
}

function recordSet(table: PublishedTable, publication: Publication) {
  const references = new Map(foreignKeys(table).map(({column, table: other, key}) => [column, `${other}/${key}`]));
  return {
    "@type": "cr:RecordSet",
    "@id": table.name,
    name: table.name,
    description: `One row per ${table.row}. ${describeTable(table, publication)}`,
    key: table.key.map((column) => ({"@id": `${table.name}/${column}`})),
    field: Object.entries(table.columns).map(([column, {type, description}]) => {
      const other = references.get(column);
      return {
        "@type": "cr:Field",
        "@id": `${table.name}/${column}`,
        name: column,
        description,
        dataType: TYPES[type],
        ...(type === "VARCHAR[]" ? {repeated: true} : {}),
        ...(other ? {references: {field: {"@id": other}}} : {}),
        source: {fileObject: {"@id": table.parquet.name}, extract: {column}}
      };
    })
  };
}
