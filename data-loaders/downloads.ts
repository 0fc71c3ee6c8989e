import {readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import JSZip from "jszip";
import {cachedFolder} from "./cache.js";
import {toCitationFile} from "./citation-file.js";
import {toCroissant} from "./croissant.js";
import {toCsv} from "./csv.js";
import {toDataPackage} from "./datapackage.js";
import {describeDataset, FOLDER} from "./dataset.js";
import type {Dataset, TableFiles} from "./dataset.js";
import {makeTables} from "./make.js";
import {fromParquet} from "./parquet.js";
import {LARGEST} from "./publish.js";
import {describeRelease, PUBLICATION, readPublication} from "./release.js";
import {tableNames} from "./tables.js";
import type {TableName, Tables} from "./tables.js";

/** All files together, beside their folder. */
const ARCHIVE = `${FOLDER}.zip`;
const DATASET = "dataset.json";

/** What the archive's entries are dated, so that the same files give the same bytes. */
const DATED = new Date("1980-01-01T00:00:00Z");

/**
 * What readers take home, as a folder to be read: `tables.zip` with each table as Parquet and CSV, `datapackage.json`,
 * `croissant.json` and `CITATION.cff`; and `dataset.json`, which describes them. Remembered by content.
 */
async function makeDownloads(): Promise<string> {
  const folder = await makeTables();
  const publication = await readPublication();
  const release = await describeRelease(folder);
  const inputs = [basename(folder), release.version, await readFile(PUBLICATION)];
  return cachedFolder("downloads", inputs, async (target) => {
    const files: [TableName, TableFiles][] = [];
    const rows: Partial<Record<TableName, unknown>> = {};
    for (const name of tableNames) {
      const parquet = await readFile(join(folder, `${name}.parquet`));
      const read = await fromParquet(name, parquet);
      const csv = new TextEncoder().encode(toCsv(name, read));
      files.push([name, {parquet, csv: csv.length > LARGEST ? null : csv}]);
      rows[name] = read;
    }
    const byName = Object.fromEntries(files) as Record<TableName, TableFiles>;
    const dataset = describeDataset(rows as Tables, byName, publication, release);
    await writeFile(join(target, DATASET), JSON.stringify(dataset));
    await writeFile(join(target, ARCHIVE), await pack(dataset, byName));
  });
}

async function pack(dataset: Dataset, files: Record<TableName, TableFiles>): Promise<Uint8Array> {
  const zip = new JSZip();
  const add = (name: string, content: string | Uint8Array) => zip.file(name, content, {date: DATED});
  for (const {name, parquet, csv} of dataset.tables) {
    add(parquet.name, files[name].parquet);
    if (csv) add(csv.name, files[name].csv!);
  }
  add("datapackage.json", `${JSON.stringify(toDataPackage(dataset), null, 2)}\n`);
  add("croissant.json", `${JSON.stringify(toCroissant(dataset), null, 2)}\n`);
  add("CITATION.cff", toCitationFile(dataset));
  return zip.generateAsync({type: "uint8array", compression: "DEFLATE", compressionOptions: {level: 9}});
}

/** What is published, described. */
export async function makeDataset(): Promise<Dataset> {
  return JSON.parse(await readFile(join(await makeDownloads(), DATASET), "utf8")) as Dataset;
}

/** The archive's bytes. */
export async function makeArchive(): Promise<Uint8Array> {
  return readFile(join(await makeDownloads(), ARCHIVE));
}

/** The size of the archive where it is published, in bytes; null where it would be too large for static hosts. */
export function publishedSize({length}: Pick<Uint8Array, "length">): number | null {
  return length <= LARGEST ? length : null;
}

/** Addresses in the site at which the files lie for good; the archive only where static hosts take it. */
export async function* downloadPaths(): AsyncGenerator<string> {
  const archive = await makeArchive();
  if (publishedSize(archive) !== null) yield `/${ARCHIVE}`;
  for (const name of Object.keys((await JSZip.loadAsync(archive)).files)) yield `/${FOLDER}/${name}`;
}
