import {en} from "./words-engine.js";

type Sayings = typeof en.engine;

/** Something to be said in the page's language: its key in the catalogue, then the figures and names that it tells. */
export type Saying = {[Key in keyof Sayings]: readonly [Key, ...Parameters<Sayings[Key]>]}[keyof Sayings];

/** A saying in the words of a language, English unless given. A string, DuckDB's own words for one, stays as it is. */
export function say(saying: Saying | string, words: {engine: Sayings} = en): string {
  if (typeof saying === "string") return saying;
  const [key, ...told] = saying;
  return (words.engine[key] as (...told: readonly unknown[]) => string)(...told);
}
