import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {makeTables} from "../../data-loaders/make.js";
import {tableNames, tables} from "../../data-loaders/tables.js";
import {countRows} from "../../data-loaders/results.js";

const folder = await makeTables();
const rows = await countRows(folder);
const described = await Promise.all(
  tableNames.map(async (name) => ({
    name,
    ...tables[name],
    rows: rows[name],
    bytes: (await readFile(join(folder, `${name}.parquet`))).length
  }))
);
process.stdout.write(JSON.stringify(described));
