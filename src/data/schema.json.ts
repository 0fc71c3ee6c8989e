import {makeQueries, makeTables, readMacros} from "../../data-loaders/make.js";
import {openTables} from "../../data-loaders/results.js";
import {describeTables} from "../../data-loaders/schema.js";

const queries = (await makeQueries()).values();
const connection = await openTables(await makeTables(), await readMacros());
process.stdout.write(
  JSON.stringify({
    tables: await describeTables(connection),
    queries: [...queries].map((query) => ({...query, result: undefined}))
  })
);
