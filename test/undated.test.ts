import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {toParquet} from "../data-loaders/parquet.js";
import {analyseCorpus, analyseReport} from "../data-loaders/pipeline.js";
import {tableNames} from "../data-loaders/tables.js";
import {tellUndated} from "../data-loaders/undated.js";
import {lexica, stages} from "./stages.js";

const text = "工作报告\n\n　　做好调解工作。\n";
const raw = (report_id: string, yaml: string) => ({
  report_id,
  file: `${report_id}.txt`,
  bytes: new TextEncoder().encode(text),
  extract: null,
  editorial: {file: `${report_id}.yaml`, text: yaml}
});

test("reports that nothing dates are told, dated ones and their digests are not", async () => {
  const raws = [
    raw("plans", "plans: {from: 2023-01-01, to: 2023-12-31, basis: stated}"),
    raw("digest", "digest_of: {value: plans, basis: stated}"),
    raw("undated", "label: undated")
  ];
  const tables = analyseCorpus(await Promise.all(raws.map((one) => analyseReport(one, stages))), lexica);
  const folder = await mkdtemp(join(tmpdir(), "tables-"));
  try {
    for (const name of tableNames) await writeFile(join(folder, `${name}.parquet`), toParquet(name, tables[name]));
    expect(await tellUndated(folder)).toEqual([
      "undated stands last, since nothing dates it: write published_on or covers in its .yaml"
    ]);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});
