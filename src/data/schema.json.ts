import {makeTables, readMacros} from "../../data-loaders/make.js";
import {describeSchema} from "../../data-loaders/schema.js";

process.stdout.write(JSON.stringify(await describeSchema(await makeTables(), await readMacros())));
