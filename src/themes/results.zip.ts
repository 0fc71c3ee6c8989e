import {makeThemeResults} from "../../data-loaders/make.js";
import {packThemeResults} from "../../data-loaders/theme-results.js";

process.stdout.write(await packThemeResults(await makeThemeResults()));
