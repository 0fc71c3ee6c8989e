import {parseArgs} from "node:util";
import {makeReportThemes} from "../../../data-loaders/make.js";

const {report} = parseArgs({options: {report: {type: "string"}}}).values;
process.stdout.write(JSON.stringify(await makeReportThemes(report ?? "")));
