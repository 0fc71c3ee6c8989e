import {makeArchive, makeDataset} from "../../data-loaders/downloads.js";

process.stdout.write(JSON.stringify({...(await makeDataset()), archive: (await makeArchive()).length}));
