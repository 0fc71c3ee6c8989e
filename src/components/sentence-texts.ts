import {FileAttachment} from "observablehq:stdlib";
import type {AsyncBuffer} from "hyparquet";
import {readCitation} from "./links.js";

const table = FileAttachment("../data/sentences.parquet");
let opened: Promise<AsyncBuffer> | null = null;
const reports = new Map<string, Promise<Map<string, string>>>();

/**
 * The text of sentences by id, read from the table's file without the query engine: of each report named, once, and no
 * more of the file than that. Ids that the table does not have are left out. What failed is tried again next time.
 */
export async function sentenceTexts(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.flatMap((id) => readCitation(id)?.report_id ?? []))];
  const texts = await Promise.all(wanted.map(reportTexts));
  return new Map(ids.flatMap((id) => texts.flatMap((of) => (of.has(id) ? [[id, of.get(id)!] as const] : []))));
}

function reportTexts(report_id: string): Promise<Map<string, string>> {
  let texts = reports.get(report_id);
  if (!texts) {
    texts = readTexts(report_id);
    texts.catch(() => reports.delete(report_id));
    reports.set(report_id, texts);
  }
  return texts;
}

async function readTexts(report_id: string): Promise<Map<string, string>> {
  const {parquetReadObjects} = await import("hyparquet");
  opened ??= openTable();
  opened.catch(() => (opened = null));
  const rows = await parquetReadObjects({
    file: await opened,
    columns: ["sentence_id", "text"],
    filter: {report_id: {$eq: report_id}}
  });
  return new Map(rows.map((row) => [String(row["sentence_id"]), String(row["text"])]));
}

async function openTable(): Promise<AsyncBuffer> {
  const {asyncBufferFromUrl, cachedAsyncBuffer} = await import("hyparquet");
  const url = await table.url();
  return cachedAsyncBuffer(await asyncBufferFromUrl({url, byteLength: table.size || undefined}));
}
