import {makeArchive, makeDataset, publishedSize} from "../../data-loaders/downloads.js";

process.stdout.write(JSON.stringify({...(await makeDataset()), archive: publishedSize(await makeArchive())}));
