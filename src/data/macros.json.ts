import {readMacros} from "../../data-loaders/make.js";

process.stdout.write(JSON.stringify(await readMacros()));
