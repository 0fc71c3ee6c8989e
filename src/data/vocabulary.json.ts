import {makeTables, readMacros} from "../../data-loaders/make.js";
import {describeVocabulary} from "../../data-loaders/vocabulary.js";

process.stdout.write(JSON.stringify(await describeVocabulary(await makeTables(), await readMacros())));
