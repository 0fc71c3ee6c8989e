import {FileAttachment} from "observablehq:stdlib";
import type {Macro} from "../../data-loaders/macros.js";

let file: Promise<Map<string, Macro>> | null = null;

/** This site's SQL macros by name, fetched once. Rejects where they do not come; the next call tries again. */
export async function fetchMacros(): Promise<Map<string, Macro>> {
  file ??= FileAttachment("../data/macros.json")
    .json()
    .then((macros) => new Map((macros as Macro[]).map((macro) => [macro.name, macro])));
  file.catch(() => (file = null));
  return file;
}
