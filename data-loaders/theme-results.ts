import JSZip from "jszip";
import type {ShippedQuery} from "./queries.js";

/** The queries that a theme's page is made of; each has the parameter `theme`. */
export const THEME_QUERIES: readonly string[] = [
  "targets-outcomes",
  "theme-changes",
  "theme-company",
  "theme-extent",
  "theme-flows",
  "theme-limits",
  "theme-parts",
  "theme-phrases",
  "theme-plans",
  "theme-sentences",
  "theme-stocks",
  "theme-words",
  "undertakings-summary"
];

/**
 * One archive with a file for each theme: what its page draws before any engine starts. The same results give the same
 * bytes.
 */
export async function packThemeResults(
  results: ReadonlyMap<string, Readonly<Record<string, ShippedQuery>>>
): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [theme_id, shipped] of results)
    archive.file(`${theme_id}.json`, JSON.stringify(shipped), {date: new Date(Date.UTC(1980, 0, 1))});
  return archive.generateAsync({type: "uint8array", compression: "DEFLATE"});
}
