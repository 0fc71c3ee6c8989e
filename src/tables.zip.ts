import {makeArchive} from "../data-loaders/downloads.js";

process.stdout.write(await makeArchive());
