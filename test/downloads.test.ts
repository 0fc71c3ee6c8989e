import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {validateCFF} from "cffjs";
import {Package} from "datapackage";
import JSZip from "jszip";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {parse} from "yaml";
import {toCitationFile} from "../data-loaders/citation-file.js";
import {toCroissant} from "../data-loaders/croissant.js";
import {toDataPackage} from "../data-loaders/datapackage.js";
import type {Dataset} from "../data-loaders/dataset.js";
import {downloadPaths, makeArchive, makeDataset, publishedSize} from "../data-loaders/downloads.js";
import {toDatasetMarkup} from "../data-loaders/dataset-markup.js";
import {fromParquet, toParquet} from "../data-loaders/parquet.js";
import {parsePublication} from "../data-loaders/publication.js";
import {LARGEST} from "../data-loaders/publish.js";
import {PUBLICATION} from "../data-loaders/release.js";
import {tableNames} from "../data-loaders/tables.js";
import {checkCroissant} from "./croissant.js";

let dataset: Dataset;
let files: Map<string, Uint8Array>;
let folder: string;

beforeAll(async () => {
  dataset = await makeDataset();
  const {files: entries} = await JSZip.loadAsync(await makeArchive());
  files = new Map(
    await Promise.all(
      Object.values(entries).map(async (entry) => [entry.name, await entry.async("uint8array")] as const)
    )
  );
  folder = await mkdtemp(join(tmpdir(), "gongbao-package-"));
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
}, 120_000);
afterAll(() => rm(folder, {recursive: true, force: true}));

const json = (name: string) => JSON.parse(new TextDecoder().decode(files.get(name))) as Record<string, unknown>;

test("every table is there as Parquet and as CSV, as long and with the hash that is said", () => {
  const described = dataset.tables.flatMap(({parquet, csv}) => [parquet, csv!]);
  expect(described.map(({name}) => name)).toEqual(tableNames.flatMap((name) => [`${name}.parquet`, `${name}.csv`]));
  for (const {name, bytes, sha256} of described) {
    expect(files.get(name)!.length, name).toBe(bytes);
    expect(createHash("sha256").update(files.get(name)!).digest("hex"), name).toBe(sha256);
  }
});

test("each file has an address of its own, and so has the archive", async () => {
  const paths: string[] = [];
  for await (const path of downloadPaths()) paths.push(path);
  expect(paths).toEqual(["/tables.zip", ...[...files.keys()].map((name) => `/tables/${name}`)]);
});

test("an archive that static hosts would not take is none", () => {
  expect(publishedSize({length: LARGEST})).toBe(LARGEST);
  expect(publishedSize({length: LARGEST + 1})).toBeNull();
});

test("a Parquet file reads back as the rows that it was made from, to the byte", async () => {
  for (const name of tableNames) {
    const bytes = files.get(`${name}.parquet`)!;
    expect(Buffer.compare(toParquet(name, await fromParquet(name, bytes)), bytes), name).toBe(0);
  }
});

test("a CSV begins with the name of its first column, in UTF-8 without a mark", () => {
  const decoder = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
  for (const {name, columns} of dataset.tables)
    expect(decoder.decode(files.get(`${name}.csv`)).startsWith(`${Object.keys(columns).join(",")}\r\n`), name).toBe(
      true
    );
});

describe("datapackage.json, by Frictionless's own tool", () => {
  test("it is valid", async () => {
    const made = await Package.load(join(folder, "datapackage.json"));
    expect(made.errors).toEqual([]);
    expect(made.valid).toBe(true);
    expect(made.resources.filter(({tabular}) => tabular).map(({name}) => name)).toEqual(tableNames);
  });

  test("every row fits its schema: types, values, keys, and keys of other tables", async () => {
    const made = await Package.load(join(folder, "datapackage.json"));
    for (const resource of made.resources.filter(({tabular}) => tabular)) {
      const rows = await resource.read({keyed: true});
      expect(rows.length, resource.name).toBe(dataset.tables.find(({name}) => name === resource.name)!.rows);
      expect(await resource.checkRelations(), resource.name).toBe(true);
    }
  }, 60_000);

  test.each([
    ["a resource without a file", (descriptor: Descriptor) => void delete descriptor.resources[0]!["path"]],
    ["a name with spaces", (descriptor: Descriptor) => void (descriptor.resources[0]!["name"] = "the reports")],
    ["a field of no known type", (descriptor: Descriptor) => void (fieldsOf(descriptor)[0]!["type"] = "text")],
    ["no resource", (descriptor: Descriptor) => void (descriptor.resources = [])]
  ])("%s is refused", async (_what, spoil) => {
    const descriptor = structuredClone(toDataPackage(dataset)) as unknown as Descriptor;
    spoil(descriptor);
    expect((await Package.load(descriptor, {basePath: folder})).valid).toBe(false);
  });

  test("a row that does not fit is refused", async () => {
    const spoilt = await mkdtemp(join(tmpdir(), "gongbao-spoilt-"));
    for (const [name, bytes] of files) await writeFile(join(spoilt, name), bytes);
    const replace = async (name: string, from: RegExp, to: string) => {
      const text = await readFile(join(spoilt, name), "utf8");
      expect(text).toMatch(from);
      await writeFile(join(spoilt, name), text.replace(from, to));
    };
    const resource = async (name: string) =>
      (await Package.load(join(spoilt, "datapackage.json"))).resources.find((one) => one.name === name)!;
    await replace("series_points.csv", /^[^,]+-q1,|^[^,\n]+q\d+,/mu, "2019-congress/999.1/q1,");
    await expect((await resource("series_points")).checkRelations()).rejects.toThrow(/foreign key/iu);
    await replace("series.csv", /,stock,/u, ",stick,");
    await expect((await resource("series")).read()).rejects.toThrow();
    await rm(spoilt, {recursive: true, force: true});
  });
});

interface Descriptor {
  resources: Record<string, unknown>[];
}
const fieldsOf = ({resources}: Descriptor) => (resources[0]!["schema"] as {fields: Record<string, unknown>[]}).fields;

describe("the rights in the reports' own texts", () => {
  const texts = ["sources", "blocks", "paragraphs", "sentences"];
  const {rights, rights_zh} = parsePublication({file: PUBLICATION, text: readFileSync(PUBLICATION, "utf8")}, [])!;

  test("are told in every description of the data, in Chinese too where it speaks Chinese", () => {
    const citation = new TextDecoder().decode(files.get("CITATION.cff"));
    const markup = toDatasetMarkup(dataset) as unknown as Record<string, unknown>;
    const texts = [parse(citation), json("datapackage.json"), markup] as Record<string, unknown>[];
    for (const {abstract, description} of texts) {
      expect(abstract ?? description).toContain(rights);
      expect(abstract ?? description).toContain(rights_zh);
    }
    for (const described of [json("croissant.json"), markup]) expect(described["copyrightNotice"]).toBe(rights);
  });

  test("are told of each table that holds them whole", () => {
    const {resources} = json("datapackage.json") as unknown as Descriptor;
    const {recordSet} = json("croissant.json") as unknown as {recordSet: Record<string, unknown>[]};
    for (const tables of [resources, recordSet]) {
      const telling = tables.filter(({description}) => String(description ?? "").includes(rights));
      expect(telling.map(({name}) => name)).toEqual(texts);
    }
  });
});

describe("CITATION.cff, by the schema of its format", () => {
  const citation = () => parse(new TextDecoder().decode(files.get("CITATION.cff"))) as Record<string, unknown>;

  test("it is valid, and names the version, the licence and the hash of the data", () => {
    expect(() => validateCFF(citation())).not.toThrow();
    const {version, license, identifiers} = citation();
    expect([version, license]).toEqual([dataset.release.version, dataset.publication.licence]);
    expect(JSON.stringify(identifiers)).toContain(dataset.release.data);
  });

  test("a person with an ORCID is valid as well", () => {
    const authors = [{family: "王", given: "芳", orcid: "0000-0002-1825-0097"}];
    const homepage = "https://example.org/gongbao/";
    const text = toCitationFile({...dataset, publication: {...dataset.publication, authors, homepage}});
    expect(() => validateCFF(parse(text))).not.toThrow();
    expect(text).toContain("https://orcid.org/0000-0002-1825-0097");
  });

  test.each([
    ["no author", {authors: []}],
    ["an unknown key", {licence: "MIT"}],
    ["a day that is none", {"date-released": "21.11.2026"}]
  ])("%s is refused", (_what, change) => {
    expect(() => validateCFF({...citation(), ...change})).toThrow();
  });
});

describe("croissant.json", () => {
  test("it keeps the rules of Croissant 1.0", async () => {
    expect(await checkCroissant(json("croissant.json"), files)).toEqual([]);
  });

  test("with an address of the site, all addresses are whole", () => {
    const publication = {...dataset.publication, homepage: "https://example.org/gongbao/"};
    const {url, distribution} = toCroissant({...dataset, publication});
    expect(url).toBe("https://example.org/gongbao/");
    expect(distribution[0]!.contentUrl).toBe("https://example.org/gongbao/tables/reports.parquet");
  });

  test.each<[string, (croissant: Croissant) => void]>([
    ["no licence", (croissant) => delete croissant.license],
    ["another version of the format", (croissant) => (croissant.conformsTo = "1.0")],
    ["two things of one id", ({recordSet: [first, second]}) => (second!["@id"] = first!["@id"])],
    ["a hash of other bytes", ({distribution: [first]}) => (first!.sha256 = "0".repeat(64))],
    ["a column that is not there", ({recordSet: [first]}) => (first!.field[0]!.source.extract.column = "x")],
    ["a type that the column has not", ({recordSet: [first]}) => (first!.field[1]!.dataType = "sc:Text")],
    ["a field that refers to nothing", ({recordSet}) => (recordSet[2]!.field[1]!.references!.field["@id"] = "a/b")],
    ["a term that the context does not know", ({recordSet: [first]}) => Object.assign(first!, {fields: []})]
  ])("%s is told", async (_what, spoil) => {
    const croissant = json("croissant.json");
    spoil(croissant as unknown as Croissant);
    expect((await checkCroissant(croissant, files)).length).toBeGreaterThan(0);
  });
});

/** As much of the file as is spoilt here. */
interface Croissant {
  license?: string;
  conformsTo: string;
  distribution: {sha256: string}[];
  recordSet: {
    "@id": string;
    field: {dataType: string; references?: {field: {"@id": string}}; source: {extract: {column: string}}}[];
  }[];
}

describe("schema.org", () => {
  // What Google asks of a Dataset (developers.google.com/search/docs/appearance/structured-data/dataset); that each
  // property is one of schema.org's and has a value of its type, the compiler checks by schema-dts.
  test("the page's Dataset has what dataset search asks for", () => {
    const markup = toDatasetMarkup(dataset) as unknown as Record<string, unknown>;
    expect(String(markup["description"]).length).toBeGreaterThan(50);
    expect(String(markup["description"]).length).toBeLessThan(5000);
    for (const property of ["name", "creator", "license", "version", "distribution", "temporalCoverage", "keywords"])
      expect(markup[property], property).toBeTruthy();
    for (const file of markup["distribution"] as Record<string, unknown>[])
      for (const property of ["contentUrl", "encodingFormat"]) expect(file[property]).toBeTruthy();
  });
});
