import {makeEngine} from "../../data-loaders/engine.js";

// Named .gzip, not .gz: some hosts declare .gz files encoded, have browsers unpack them, and hide how much is to come.
process.stdout.write(await makeEngine());
