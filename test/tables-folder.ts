import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {toParquet} from "../data-loaders/parquet.js";
import {analyseCorpus, analyseReport} from "../data-loaders/pipeline.js";
import {tableNames} from "../data-loaders/tables.js";
import {readVerdicts} from "../data-loaders/verdicts.js";
import {lexica, stages} from "./stages.js";

/** A made report: its text, and what its .yaml says. */
export type MadeReport = {text: string; yaml: string};

/** What is asked of the tables of made reports, by id, in a folder that is gone afterwards. */
export async function withTables<T>(made: Record<string, MadeReport>, ask: (folder: string) => Promise<T>): Promise<T> {
  const raws = Object.entries(made).map(([report_id, {text, yaml}]) => ({
    report_id,
    file: `${report_id}.txt`,
    bytes: new TextEncoder().encode(text),
    extract: null,
    editorial: {file: `${report_id}.yaml`, text: yaml}
  }));
  const reports = await Promise.all(raws.map((raw) => analyseReport(raw, stages)));
  const tables = analyseCorpus(reports, lexica, readVerdicts(raws));
  const folder = await mkdtemp(join(tmpdir(), "tables-"));
  try {
    for (const name of tableNames) await writeFile(join(folder, `${name}.parquet`), toParquet(name, tables[name]));
    return await ask(folder);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
