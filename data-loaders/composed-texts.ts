import type {Coding} from "./codings.js";
import type {RawReport} from "./corpus.js";

/** Sentences in the manner of other unions' reports, composed by the editors and coded for measuring; no real report. */
export const COMPOSED = "test/gold/themes-other-unions.jsonl";

/** The half that is only for measuring: its errors are counted, not listed. */
export const HELD_OUT = "held_out";
/** Rules are chosen on the first half alone. */
export const HALVES = ["development", HELD_OUT] as const;
type Half = (typeof HALVES)[number];

interface Line {
  text_id: string;
  kind: "sentence" | "heading";
  text: string;
  themes?: string[];
  disputed?: string[];
  half?: Half;
}

/** The texts as raw reports: a heading a line, the sentences under it a paragraph. The coder of a coding is its half. */
export function readComposed(file: string, text: string): {raws: RawReport[]; codings: Coding[]} {
  const texts = new Map<string, string>();
  const codings: Coding[] = [];
  text.split("\n").forEach((json, i) => {
    if (json === "") return;
    const {text_id, kind, text, themes = [], disputed = [], half} = JSON.parse(json) as Line;
    texts.set(text_id, `${texts.get(text_id) ?? ""}${kind === "heading" ? `\n${text}\n` : text}`);
    if (half)
      codings.push({
        coder: half,
        report_id: text_id,
        sentence_id: null,
        quote: text,
        themes,
        disputed,
        note: null,
        file,
        line: i + 1
      });
  });
  const raws = [...texts].map(([report_id, text]) => ({
    report_id,
    file,
    bytes: new TextEncoder().encode(text.trimStart()),
    editorial: null
  }));
  return {raws, codings};
}
