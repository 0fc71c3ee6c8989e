import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {makeTables} from "../../data-loaders/make.js";

const {table} = parseArgs({options: {table: {type: "string"}}}).values;
process.stdout.write(await readFile(join(await makeTables(), `${table}.parquet`)));
