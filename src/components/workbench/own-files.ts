import type {Table} from "@uwdata/flechette";
import type {RawColumn} from "./own-columns.js";

/** Bytes that a file of the reader's may have. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** Why a file became no table. `line` is of the file, from 1. */
export class OwnFileError extends Error {
  override name = "OwnFileError";
  constructor(
    readonly reason: "report" | "kind" | "size" | "empty" | "content",
    message = "",
    readonly line: number | null = null
  ) {
    super(message);
  }
}

/**
 * A file as an Arrow table, by its ending: CSV and TSV, JSON (a list of objects, or one a line), Parquet, Arrow. Rejects
 * with an OwnFileError that says what is wrong, and where.
 */
export async function readOwnFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Table> {
  const ending = /\.(?<ending>[a-z]+)$/iu.exec(name)?.groups?.["ending"]?.toLowerCase() ?? "";
  if (["txt", "md", "docx", "pdf", "html", "htm", "doc"].includes(ending)) throw new OwnFileError("report");
  if (!["csv", "tsv", "json", "jsonl", "ndjson", "parquet", "arrow", "arrows", "feather"].includes(ending))
    throw new OwnFileError("kind");
  if (bytes.length > MOST_BYTES) throw new OwnFileError("size");
  if (bytes.length === 0) throw new OwnFileError("empty");
  if (ending === "parquet") return readParquet(bytes);
  if (/^(?:arrows?|feather)$/u.test(ending)) return readArrow(bytes);
  const text = decodeText(bytes);
  const columns = ending.endsWith("sv") ? await readDelimited(text) : readJson(text, ending !== "json");
  const {tableOfColumns} = await import("./own-columns.js");
  const table = tableOfColumns(columns);
  if (table.numCols === 0) throw new OwnFileError("empty");
  return table;
}

/** Text of UTF-8 or UTF-16 with its mark, of UTF-8 without one, else of GB 18030, which holds GBK and GB 2312. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    const text = new TextDecoder("gb18030").decode(bytes);
    if (text.includes("\uFFFD")) throw new OwnFileError("content", "the text is neither UTF-8 nor GB 18030");
    return text;
  }
}

async function readDelimited(text: string): Promise<RawColumn[]> {
  const {default: Papa} = await import("papaparse");
  // Empty lines would mislead the guess.
  const {delimiter} = Papa.parse<string[]>(text, {preview: 20, skipEmptyLines: true}).meta;
  const {data, errors} = Papa.parse<string[]>(text, {delimiter});
  const lines: number[] = [];
  let line = 1;
  for (const record of data) {
    lines.push(line);
    line += 1 + record.reduce((breaks, field) => breaks + (field.match(/\r\n|\r|\n/gu)?.length ?? 0), 0);
  }
  const quotes = errors.find(({type}) => type === "Quotes");
  if (quotes)
    throw new OwnFileError(
      "content",
      "a quotation mark is not closed, or stands inside a value",
      lines[quotes.row ?? 0] ?? 1
    );
  const records = data
    .map((record, i) => ({record, line: lines[i]!}))
    .filter(({record}) => record.length > 1 || record[0] !== "");
  const header = records[0]?.record ?? [];
  const odd = records.find(({record}) => record.length !== header.length);
  if (odd)
    throw new OwnFileError(
      "content",
      `${odd.record.length} values where the first line has ${header.length} (parted by ${delimiter === "\t" ? "tabs" : delimiter})`,
      odd.line
    );
  const rows = records.slice(1);
  return header.map((name, i) => ({name, values: rows.map(({record}) => (record[i] === "" ? null : record[i]!))}));
}

function readJson(text: string, lines: boolean): RawColumn[] {
  const rows = lines ? parseLines(text) : parseWhole(text);
  const names = new Set<string>();
  for (const [i, row] of rows.entries()) {
    if (typeof row !== "object" || row === null || Array.isArray(row))
      throw new OwnFileError("content", `item ${i + 1} is no object with named values`, lines ? i + 1 : null);
    for (const name of Object.keys(row)) names.add(name);
  }
  return [...names].map((name) => ({
    name,
    values: rows.map((row) =>
      Object.hasOwn(row as object, name) ? ((row as Record<string, unknown>)[name] ?? null) : null
    )
  }));
}

function parseWhole(text: string): unknown[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /position (?<position>\d+)/u.exec(message)?.groups?.["position"];
    const line = position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
    if (/^\s*\{[^]*\}\s*\n\s*\{/u.test(text)) return parseLines(text);
    throw new OwnFileError("content", message, line);
  }
  if (!Array.isArray(json)) throw new OwnFileError("content", "it is no list of objects", 1);
  return json;
}

function parseLines(text: string): unknown[] {
  return text.split(/\r?\n/u).flatMap((line, i): unknown[] => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line)];
    } catch (error) {
      throw new OwnFileError("content", error instanceof Error ? error.message : String(error), i + 1);
    }
  });
}

async function readArrow(bytes: Uint8Array): Promise<Table> {
  const {tableFromIPC} = await import("@uwdata/flechette");
  try {
    return tableFromIPC(bytes);
  } catch (error) {
    throw new OwnFileError("content", error instanceof Error ? error.message : String(error));
  }
}

async function readParquet(bytes: Uint8Array<ArrayBuffer>): Promise<Table> {
  const [{parquetReadObjects}, {tableOfColumns}] = await Promise.all([import("hyparquet"), import("./own-columns.js")]);
  try {
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
    });
    const names = Object.keys(rows[0] ?? {});
    return tableOfColumns(names.map((name) => ({name, values: rows.map((row) => plain(row[name]))})));
  } catch (error) {
    throw new OwnFileError("content", error instanceof Error ? error.message : String(error));
  }
}

/** A value of Parquet as JSON would hold it. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (!(value instanceof Date)) return value;
  const iso = value.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
}
