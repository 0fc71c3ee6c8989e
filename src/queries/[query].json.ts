import {parseArgs} from "node:util";
import {makeQueries} from "../../data-loaders/make.js";

const {query} = parseArgs({options: {query: {type: "string"}}}).values;
const shipped = (await makeQueries(query)).get(query ?? "");
if (!shipped) throw new Error(`unknown query: ${query}: src/queries/${query}.sql does not exist`);
process.stdout.write(JSON.stringify(shipped));
