import {extname} from "node:path";
import type {RawReport} from "./corpus.js";
import type {Editorial} from "./editorials.js";
import {decodeBytes} from "./encodings.js";
import {extractHtml} from "./html.js";
import type {Problem} from "./problems.js";

/**
 * How far the layout of a text can be trusted: in `plain` text all is for the rules to find, in `marked` text headings
 * begin with # and blank lines part paragraphs for certain, and `markdown` has its other marks besides.
 */
export type Markup = "plain" | "marked" | "markdown";

/** A source as text: the source of record, into which all offsets point. */
export interface Source {
  text: string;
  markup: Markup;
  encoding: string;
  /** Evidence for the encoding, or how the text was got out of the file. */
  basis: string;
}

/** The text of a report; null where there is none that can be read, with the reason in `problems`. */
export function readSource(raw: RawReport, editorial: Editorial, problems: Problem[]): Source | null {
  const complain = (problem: string, remedy: string, line = 1) => {
    problems.push({file: raw.file, line, problem, remedy});
    return null;
  };
  const ending = extname(raw.file).toLowerCase();
  if (raw.bytes.length === 0)
    return complain("byte 0: the file is empty", "get the file again, or take it out of the folder");
  const source = ending === ".docx" || ending === ".pdf" ? readExtract(raw, ending) : readText(raw, ending, editorial);
  if ("problem" in source) return complain(source.problem, source.remedy, source.line);
  if (/\S/u.test(source.text)) return source;
  const reason = ending === ".pdf" ? "it has no text layer" : "there is nothing but white space in it";
  return complain(
    `byte 0: ${reason}`,
    ending === ".pdf" ? "read it by OCR and save that as .txt" : "put the report's text into it"
  );
}

interface Fault {
  problem: string;
  remedy: string;
  line: number;
}

function readText({bytes}: RawReport, ending: string, editorial: Editorial): Source | Fault {
  const isHtml = ending === ".html" || ending === ".htm";
  const {encoding, acceptDamage} = editorial;
  const charset = isHtml && !encoding ? declaredInHtml(bytes) : null;
  const byCharset = charset ? decodeBytes(bytes, {encoding: charset, acceptDamage: false}) : null;
  const holds = byCharset !== null && "text" in byCharset;
  const decoded = holds ? {...byCharset, basis: "charset of the HTML"} : decodeBytes(bytes, {encoding, acceptDamage});
  if ("problem" in decoded) return {...decoded, line: lineOf(bytes, decoded.at)};
  if (isHtml) return {...decoded, text: extractHtml(decoded.text), markup: "marked"};
  return {...decoded, markup: ending === ".md" ? "markdown" : "plain"};
}

function readExtract({extract}: RawReport, ending: string): Source | Fault {
  if (!extract)
    return {problem: `its text was not taken out: ${ending}`, remedy: "read the folder with readCorpus", line: 1};
  if ("problem" in extract) return {...extract, line: 1};
  return {
    text: extract.text,
    markup: ending === ".pdf" ? "plain" : "marked",
    encoding: ending.slice(1),
    basis: extract.basis
  };
}

/** UTF-8 or GB18030 where the page's own meta element says so; a wrong one is caught when the bytes do not decode. */
function declaredInHtml(bytes: Uint8Array): "utf-8" | "gb18030" | "big5" | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const charset = /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
  if (charset === "utf-8" || charset === "utf8") return "utf-8";
  if (charset === "big5") return "big5";
  return charset && /^gb(?:k|2312|18030)$/u.test(charset) ? "gb18030" : null;
}

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = 0; i < at && i < bytes.length; i++) if (bytes[i] === 0x0a) line += 1;
  return line;
}
