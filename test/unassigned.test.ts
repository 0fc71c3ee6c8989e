import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {toParquet} from "../data-loaders/parquet.js";
import {tableNames} from "../data-loaders/tables.js";
import {tellUnassigned} from "../data-loaders/unassigned.js";
import {readFigures} from "./figures.js";

test("quantities of no series are told, a long list cut short", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tables-"));
  try {
    for (const name of tableNames) await writeFile(join(folder, `${name}.parquet`), toParquet(name, []));
    const write = (text: string, series_id: string | null) =>
      writeFile(
        join(folder, "quantities.parquet"),
        toParquet(
          "quantities",
          readFigures(text).map((row, i) => ({...row, series_id, ordinal: i + 1}))
        )
      );
    await write("受理案件1.1万件，建成驿站30个。", null);
    expect(await tellUnassigned(folder)).toEqual([
      "2 quantities of no series (data-loaders/lexicon/series.yaml):",
      "  r/1.1/q1  1.1万件  案件  flow",
      "  r/1.1/q2  30个  驿站  flow"
    ]);
    await write("受理案件1.1万件。", "cases");
    expect(await tellUnassigned(folder)).toEqual([]);
    await write("驿站3个、".repeat(50), null);
    expect((await tellUnassigned(folder)).at(-1)).toBe("  … and 10 more");
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});
