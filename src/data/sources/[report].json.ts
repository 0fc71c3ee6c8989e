import {parseArgs} from "node:util";
import {makeSource} from "../../../data-loaders/make.js";

const {report} = parseArgs({options: {report: {type: "string"}}}).values;
process.stdout.write(JSON.stringify(await makeSource(report ?? "")));
