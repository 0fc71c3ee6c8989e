import {FileAttachment} from "observablehq:stdlib";
import {inReadingOrder, readCitation} from "./links.js";

/** A sentence behind a figure. */
export interface Evidence {
  sentence_id: string;
  /** Label of its report; null where only the id is known. */
  report: ReportLabel | null;
  /** Null where only the id is known. */
  text: string | null;
  /** The quantities asked for that stand in it, in reading order. */
  marks: Mark[];
}

export interface ReportLabel {
  label: string;
  label_zh: string;
}

/** Where a quantity's expression stands in its sentence: UTF-16 code units, end exclusive. */
export interface Mark {
  quantity_id: string;
  start: number;
  end: number;
}

/**
 * Sentences by their ids, each once, in reading order, and in them the expressions of some quantities. Their text is read
 * from the tables' files, without the query engine; where it does not arrive, it is null.
 */
export async function citedSentences(ids: readonly string[], quantities: readonly string[] = []): Promise<Evidence[]> {
  const [texts, reports, marks] = await Promise.all([
    sentenceTexts().catch(() => new Map<string, string>()),
    reportLabels().catch(() => new Map<string, ReportLabel>()),
    quantities.length > 0 ? quantityMarks().catch(() => new Map<string, Mark[]>()) : new Map<string, Mark[]>()
  ]);
  const asked = new Set(quantities);
  return inReadingOrder([...new Set(ids)]).map((sentence_id) => ({
    sentence_id,
    report: reports.get(readCitation(sentence_id)?.report_id ?? "") ?? null,
    text: texts.get(sentence_id) ?? null,
    marks: (marks.get(sentence_id) ?? []).filter(({quantity_id}) => asked.has(quantity_id))
  }));
}

/** The text of every sentence by its id. Read once; what failed is tried again next time. */
const sentenceTexts = remembered(async () => {
  const file = await FileAttachment("../data/sentences.parquet").arrayBuffer();
  const rows = await readColumns(file, ["sentence_id", "text"]);
  return new Map(rows.map((row) => [String(row["sentence_id"]), String(row["text"])]));
});

/** The labels of every report by its id. */
const reportLabels = remembered(async () => {
  const file = await FileAttachment("../data/reports.parquet").arrayBuffer();
  const rows = await readColumns(file, ["report_id", "label", "label_zh"]);
  return new Map(
    rows.map((row) => [String(row["report_id"]), {label: String(row["label"]), label_zh: String(row["label_zh"])}])
  );
});

/** The places of every sentence's quantities by the sentence's id. */
const quantityMarks = remembered(async () => {
  const file = await FileAttachment("../data/quantities.parquet").arrayBuffer();
  const marks = new Map<string, Mark[]>();
  for (const row of await readColumns(file, ["sentence_id", "quantity_id", "start", "end"])) {
    const mark = {quantity_id: String(row["quantity_id"]), start: Number(row["start"]), end: Number(row["end"])};
    marks.set(String(row["sentence_id"]), [...(marks.get(String(row["sentence_id"])) ?? []), mark]);
  }
  return marks;
});

async function readColumns(file: ArrayBuffer, columns: string[]) {
  const {parquetReadObjects} = await import("hyparquet");
  return parquetReadObjects({file, columns});
}

function remembered<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    if (!reading) {
      reading = read();
      reading.catch(() => (reading = null));
    }
    return reading;
  };
}
