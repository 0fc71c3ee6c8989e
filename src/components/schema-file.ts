import {FileAttachment} from "observablehq:stdlib";
import type {Schema} from "../../data-loaders/schema.js";
import type {Language} from "./words.js";

let file: Promise<Schema> | null = null;

/**
 * The site's tables and its engine's functions, fetched once, described in a language as far as someone has. Rejects
 * where they do not come; the next call tries again.
 */
export async function fetchSchema(language: Language): Promise<Schema> {
  file ??= FileAttachment("../data/schema.json").json<Schema>();
  file.catch(() => (file = null));
  const {tables, functions} = await file;
  if (language === "en") return {tables, functions};
  return {
    tables,
    functions: functions.map((known) => ({...known, description: known.description_zh ?? known.description}))
  };
}
