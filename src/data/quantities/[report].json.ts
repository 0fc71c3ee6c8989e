import {parseArgs} from "node:util";
import {makeQuantities} from "../../../data-loaders/make.js";

const {report} = parseArgs({options: {report: {type: "string"}}}).values;
process.stdout.write(JSON.stringify(await makeQuantities(report ?? "")));
