import {measureCorpus} from "../../data-loaders/accuracy.js";

process.stdout.write(JSON.stringify({reading: await measureCorpus()}));
