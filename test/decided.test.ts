import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {tellDecided} from "../data-loaders/decided.js";
import {parseEditorial} from "../data-loaders/editorials.js";
import {tabulateEdits} from "../data-loaders/decisions.js";
import {toParquet} from "../data-loaders/parquet.js";
import {tableNames} from "../data-loaders/tables.js";
import {readFigures} from "./figures.js";

test("decisions on figures are told with their lines, and how many figures the rules left open", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tables-"));
  try {
    for (const name of tableNames) await writeFile(join(folder, `${name}.parquet`), toParquet(name, []));
    expect(await tellDecided(folder)).toEqual([
      "0 decisions of editors on 0 quantities; the rules left open: kind of 0, period of 0, indicator of 0 (the _basis columns say why)"
    ]);
    const {quantities} = parseEditorial(
      "r.yaml",
      "quantities:\n  - {expression: 5万人, sentence: 会员, kind: stock, period_to: unknown, reason: 「现有」}\n",
      []
    );
    await writeFile(join(folder, "edits.parquet"), toParquet("edits", tabulateEdits("r", [], quantities)));
    await writeFile(join(folder, "quantities.parquet"), toParquet("quantities", readFigures("会员5万人。", "other")));
    expect(await tellDecided(folder)).toEqual([
      "1 decisions of editors on 1 quantities; the rules left open: kind of 1, period of 1, indicator of 0 (the _basis columns say why)",
      "  r.yaml:2  会员 … 5万人  kind stock, period_to unknown  (「现有」)"
    ]);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});
