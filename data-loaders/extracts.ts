import {createHash} from "node:crypto";
import {extname} from "node:path";
import {extractHtml} from "./html.js";
import {extractPdf} from "./pdf.js";

/** Text taken out of a file that is not text, and how; or why it cannot be. */
export type Extract = {text: string; basis: string} | {problem: string; remedy: string};

const remembered = new Map<string, Promise<Extract>>();

/** The text of a Word file or PDF; null for formats that are text already. Remembered by content as long as the process lives. */
export function extractText(file: string, bytes: Uint8Array): Promise<Extract> | null {
  const read = EXTRACTORS[extname(file).toLowerCase()];
  if (!read || bytes.length === 0) return null;
  const key = `${extname(file)} ${createHash("sha256").update(bytes).digest("hex")}`;
  const known = remembered.get(key);
  if (known) return known;
  const extract = read(bytes).catch((error: unknown) => ({
    problem: `it cannot be opened: ${error instanceof Error ? error.message.split(/[\n:]/u)[0]!.trim() : String(error)}`,
    remedy: "open it in the program that made it, save it again, or save its text as .txt"
  }));
  remembered.set(key, extract);
  return extract;
}

const EXTRACTORS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Extract>>> = {
  ".docx": async (bytes) => {
    const {default: mammoth} = await import("mammoth");
    const {value} = await mammoth.convertToHtml({buffer: Buffer.from(bytes)});
    return {text: extractHtml(value), basis: "paragraphs and heading styles of the Word file"};
  },
  ".pdf": async (bytes) => {
    const {text, pages} = await extractPdf(bytes);
    return {text, basis: `text layer of ${pages} pages`};
  }
};
