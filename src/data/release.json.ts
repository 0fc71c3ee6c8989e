import {makeTables} from "../../data-loaders/make.js";
import {describeRelease} from "../../data-loaders/release.js";

process.stdout.write(JSON.stringify(await describeRelease(await makeTables())));
