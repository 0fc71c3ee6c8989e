import type {Coding} from "./codings.js";

/** A sentence or heading as people coded it for measuring: a line of `test/gold/themes*.jsonl`. */
interface GoldCoding {
  report_id: string;
  kind: "sentence" | "heading";
  text: string;
  themes: string[];
  disputed?: string[];
}

/** The sentences of a gold file as codings, which are compared with others and never applied. */
export function readReference(coder: string, file: string, text: string): Coding[] {
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    const {report_id, kind, text, themes, disputed = []} = JSON.parse(line) as GoldCoding;
    if (kind !== "sentence") return [];
    return {coder, report_id, sentence_id: null, quote: text, themes, disputed, note: null, file, line: i + 1};
  });
}
