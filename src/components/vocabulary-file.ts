import {FileAttachment} from "observablehq:stdlib";
import type {Vocabulary} from "../../data-loaders/vocabulary.js";
import type {Language} from "./words.js";

let file: Promise<Vocabulary> | null = null;

/**
 * The site's tables and its engine's functions, fetched once, described in a language as far as someone has. Rejects
 * where they do not come; the next call tries again.
 */
export async function fetchVocabulary(language: Language): Promise<Vocabulary> {
  file ??= FileAttachment("../data/vocabulary.json").json<Vocabulary>();
  file.catch(() => (file = null));
  const {tables, functions} = await file;
  if (language === "en") return {tables, functions};
  return {
    tables,
    functions: functions.map((known) => ({...known, description: known.description_zh ?? known.description}))
  };
}
