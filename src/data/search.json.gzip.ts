import {gzipSync} from "node:zlib";
import {makeSearch} from "../../data-loaders/make.js";

// Named .gzip, not .gz: some hosts declare .gz files encoded, have browsers unpack them, and hide how much is to come.
const packed = gzipSync(JSON.stringify(await makeSearch()), {level: 9});
// The header's tenth byte names the system that packed it; 255 is "unknown": the same bytes everywhere.
packed[9] = 255;
process.stdout.write(packed);
