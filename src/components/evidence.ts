import {FileAttachment} from "observablehq:stdlib";
import {inReadingOrder} from "./links.js";

/** A sentence behind a figure. */
export interface Evidence {
  sentence_id: string;
  /** Null where only the id is known. */
  text: string | null;
}

/**
 * Sentences by their ids, each once, in reading order. Their text is read from the table's file, without the query
 * engine; where it does not arrive, it is null.
 */
export async function citedSentences(ids: readonly string[]): Promise<Evidence[]> {
  const texts = await sentenceTexts().catch(() => new Map<string, string>());
  return inReadingOrder([...new Set(ids)]).map((sentence_id) => ({sentence_id, text: texts.get(sentence_id) ?? null}));
}

let reading: Promise<Map<string, string>> | null = null;

/** The text of every sentence by its id. Read once; what failed is tried again next time. */
function sentenceTexts(): Promise<Map<string, string>> {
  if (!reading) {
    reading = readTexts();
    reading.catch(() => (reading = null));
  }
  return reading;
}

async function readTexts(): Promise<Map<string, string>> {
  const [{parquetReadObjects}, file] = await Promise.all([
    import("hyparquet"),
    FileAttachment("../data/sentences.parquet").arrayBuffer()
  ]);
  const rows = await parquetReadObjects({file, columns: ["sentence_id", "text"]});
  return new Map(rows.map((row) => [String(row["sentence_id"]), String(row["text"])]));
}
