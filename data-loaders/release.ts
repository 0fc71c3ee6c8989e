import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";
import {parsePublication} from "./publication.js";
import type {Publication} from "./publication.js";
import {openTables} from "./results.js";
import {tableNames} from "./tables.js";

/** What a citation names: which data the site shows, made by which version of the project. */
export interface Release {
  /** Title of the site. */
  title: string;
  /** Version of the project that made the data. */
  version: string;
  /** SHA-256 of the tables' Parquet files, in the order of the tables, hexadecimal. The same tables have the same. */
  data: string;
  /**
   * ISO day up to which the reports tell: the last that any of them reviews, where one says no period the day of its
   * publication; null where none says either.
   */
  reports_to: string | null;
}

/** The release of a folder of tables. */
export async function describeRelease(folder: string): Promise<Release> {
  const hash = createHash("sha256");
  for (const name of tableNames) hash.update(await readFile(join(folder, `${name}.parquet`)));
  const connection = await openTables(folder);
  const told = "SELECT max(coalesce(covers_to, published_on))::VARCHAR FROM reports";
  const [row] = (await connection.runAndReadAll(told)).getRowsJS();
  const {version} = JSON.parse(await readFile("package.json", "utf8")) as {version: string};
  const {title} = await readPublication();
  return {title, version, data: hash.digest("hex"), reports_to: (row?.[0] as string | null) ?? null};
}

/** Where people write who publishes the data, and as what. */
export const PUBLICATION = "data-loaders/publication.yaml";

/** Who publishes the data, and as what. Throws what is wrong with the file as a ProblemsError. */
export async function readPublication(): Promise<Publication> {
  const problems: Problem[] = [];
  const publication = parsePublication({file: PUBLICATION, text: await readFile(PUBLICATION, "utf8")}, problems);
  throwProblems(problems);
  return publication!;
}
