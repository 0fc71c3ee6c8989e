import {FileAttachment} from "observablehq:stdlib";
import type {TableName} from "../../data-loaders/tables.js";
import {QueryError} from "./query-error.js";

// Framework finds the files to publish by reading these very calls.
const addresses: Record<TableName, () => Promise<string>> = {
  reports: () => FileAttachment("../data/reports.parquet").url(),
  sources: () => FileAttachment("../data/sources.parquet").url(),
  blocks: () => FileAttachment("../data/blocks.parquet").url(),
  edits: () => FileAttachment("../data/edits.parquet").url(),
  sections: () => FileAttachment("../data/sections.parquet").url(),
  paragraphs: () => FileAttachment("../data/paragraphs.parquet").url(),
  sentences: () => FileAttachment("../data/sentences.parquet").url(),
  tokens: () => FileAttachment("../data/tokens.parquet").url(),
  terms: () => FileAttachment("../data/terms.parquet").url(),
  candidates: () => FileAttachment("../data/candidates.parquet").url(),
  quantities: () => FileAttachment("../data/quantities.parquet").url(),
  series: () => FileAttachment("../data/series.parquet").url(),
  series_points: () => FileAttachment("../data/series_points.parquet").url(),
  targets_outcomes: () => FileAttachment("../data/targets_outcomes.parquet").url(),
  undertakings: () => FileAttachment("../data/undertakings.parquet").url(),
  themes: () => FileAttachment("../data/themes.parquet").url(),
  sentence_themes: () => FileAttachment("../data/sentence_themes.parquet").url(),
  codings: () => FileAttachment("../data/codings.parquet").url(),
  phrases: () => FileAttachment("../data/phrases.parquet").url(),
  phrase_uses: () => FileAttachment("../data/phrase_uses.parquet").url(),
  phrase_headings: () => FileAttachment("../data/phrase_headings.parquet").url(),
  phrase_candidates: () => FileAttachment("../data/phrase_candidates.parquet").url(),
  alignments: () => FileAttachment("../data/alignments.parquet").url(),
  variants: () => FileAttachment("../data/variants.parquet").url()
};

/** The names of this site's tables. */
export const siteTables = Object.keys(addresses) as TableName[];

const files = new Map<TableName, Promise<ArrayBuffer>>();

export function isTable(name: string | null): name is TableName {
  return name !== null && Object.hasOwn(addresses, name);
}

/** A table's Parquet file, moved once. Rejects with a QueryError where it does not come; the next call tries again. */
export function fetchTable(name: TableName): Promise<ArrayBuffer> {
  const present = files.get(name);
  if (present) return present;
  const file = download(name);
  files.set(name, file);
  file.catch(() => files.delete(name));
  return file;
}

async function download(name: TableName): Promise<ArrayBuffer> {
  try {
    const response = await fetch(await addresses[name]());
    if (!response.ok) throw new Error(`the host answered ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new QueryError("engine", ["tableMissing", name, reason], {
      hint: ["checkConnection"]
    });
  }
}
