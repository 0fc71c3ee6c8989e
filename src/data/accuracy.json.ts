import {measureCorpus} from "../../data-loaders/accuracy.js";
import {measureQuantities} from "../../data-loaders/accuracy-quantities.js";
import {measureThemes} from "../../data-loaders/accuracy-themes.js";
import {measureUndertakings} from "../../data-loaders/accuracy-undertakings.js";

process.stdout.write(
  JSON.stringify({
    reading: await measureCorpus(),
    figures: await measureQuantities(),
    themes: await measureThemes(),
    undertakings: await measureUndertakings()
  })
);
