import {parseArgs} from "node:util";
import {renderEdition} from "../../data-loaders/edition.js";
import {makeReport} from "../../data-loaders/make.js";

const {report} = parseArgs({options: {report: {type: "string"}}}).values;
process.stdout.write(renderEdition(await makeReport(report ?? "")));
