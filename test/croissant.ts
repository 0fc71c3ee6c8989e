import {createHash} from "node:crypto";
import {parquetMetadata} from "hyparquet";

type Node = Record<string, unknown>;

/** Properties of schema.org and of Croissant that may stand in each kind of node. */
const PROPERTIES: Record<string, readonly string[]> = {
  "sc:Dataset": [
    "@context",
    "@type",
    "conformsTo",
    "name",
    "description",
    "license",
    "copyrightNotice",
    "url",
    "version",
    "datePublished",
    "creator",
    "keywords",
    "inLanguage",
    "citeAs",
    "distribution",
    "recordSet"
  ],
  "cr:FileObject": ["@type", "@id", "name", "contentUrl", "contentSize", "encodingFormat", "sha256"],
  "cr:RecordSet": ["@type", "@id", "name", "description", "key", "field"],
  "cr:Field": ["@type", "@id", "name", "description", "dataType", "repeated", "references", "source"]
};
const REQUIRED: Record<string, readonly string[]> = {
  "sc:Dataset": ["name", "description", "license", "url", "creator", "datePublished", "distribution"],
  "cr:FileObject": ["@id", "name", "contentUrl", "encodingFormat", "sha256"],
  "cr:RecordSet": ["@id", "name", "field"],
  "cr:Field": ["@id", "name", "dataType", "source"]
};

/** The column of a Parquet file as Croissant types it. */
function typeOf({
  type,
  logical_type,
  converted_type
}: {
  type?: string;
  logical_type?: {type: string};
  converted_type?: string;
}) {
  if (logical_type?.type === "DATE" || converted_type === "DATE") return "sc:Date";
  const types: Record<string, string> = {
    INT32: "sc:Integer",
    INT64: "sc:Integer",
    DOUBLE: "sc:Float",
    BOOLEAN: "sc:Boolean"
  };
  return types[type ?? ""] ?? "sc:Text";
}

/**
 * What breaks the rules of Croissant 1.0 (docs.mlcommons.org/croissant/docs/croissant-spec.html) in a description of
 * files: properties that must be there, terms the context knows, ids that are unique, references that lead somewhere,
 * and columns and types that the files have. The format has no schema; its own tool is a Python package.
 */
export async function checkCroissant(root: Node, files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const faults: string[] = [];
  const ids = new Set<string>();
  const list = (value: unknown) => (value === undefined ? [] : [value].flat()) as Node[];
  const id = (node: unknown) => String((node as Node | undefined)?.["@id"]);
  const check = (node: Node, type: string) => {
    const name = node["@id"] === undefined ? type : id(node);
    if (node["@type"] !== type) faults.push(`${name} is no ${type}`);
    for (const property of REQUIRED[type]!) if (!node[property]) faults.push(`${name} has no ${property}`);
    for (const property of Object.keys(node))
      if (!PROPERTIES[type]!.includes(property)) faults.push(`${name} has an unknown property: ${property}`);
    if (node["@id"] === undefined) return;
    if (ids.has(name)) faults.push(`two things are called ${name}`);
    ids.add(name);
  };
  check(root, "sc:Dataset");
  if (root["conformsTo"] !== "http://mlcommons.org/croissant/1.0")
    faults.push("it does not say that it is Croissant 1.0");
  if (!/^\d+\.\d+\.\d+$/u.test(String(root["version"]))) faults.push("its version is not MAJOR.MINOR.PATCH");
  for (const file of list(root["distribution"])) {
    check(file, "cr:FileObject");
    const bytes = files.get(id(file));
    if (!bytes) faults.push(`there is no file ${id(file)}`);
    else if (createHash("sha256").update(bytes).digest("hex") !== file["sha256"])
      faults.push(`${id(file)} has another hash`);
  }
  const records = list(root["recordSet"]);
  for (const record of records) {
    check(record, "cr:RecordSet");
    for (const field of list(record["field"])) check(field, "cr:Field");
  }
  for (const record of records) {
    for (const key of list(record["key"]))
      if (!ids.has(id(key))) faults.push(`${id(record)} has an unknown key: ${id(key)}`);
    for (const field of list(record["field"])) {
      const {references, source} = field as {references?: {field: Node}; source?: {fileObject: Node; extract: Node}};
      if (references && !ids.has(id(references.field)))
        faults.push(`${id(field)} refers to nothing: ${id(references.field)}`);
      const bytes = files.get(id(source?.fileObject));
      if (!bytes) {
        faults.push(`${id(field)} has no file`);
        continue;
      }
      const {schema} = parquetMetadata(Uint8Array.from(bytes).buffer);
      const column = schema.find(({name}) => name === source!.extract["column"]);
      const element = column?.num_children ? schema[schema.indexOf(column) + 2] : column;
      if (!element) faults.push(`${id(field)} has no column in its file`);
      else if (typeOf(element) !== field["dataType"]) faults.push(`${id(field)} is of another type in its file`);
      if (Boolean(column?.num_children) !== (field["repeated"] === true))
        faults.push(`${id(field)} repeats, or does not`);
    }
  }
  return faults;
}
