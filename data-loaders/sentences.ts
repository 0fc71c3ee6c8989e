import {bare, slicePassage, sourceSpan} from "./passages.js";
import type {Passage} from "./passages.js";
import {CLOSERS, POINT} from "./punctuation.js";
import type {Paragraph, Sentence} from "./tables.js";

const END = new RegExp(`[。！？]+[${CLOSERS}]*|(?<=\\p{Script=Han})[!?]+[${CLOSERS}]*`, "gu");
/** Ends in a paragraph that has points for full stops. */
const POINTED_END = new RegExp(
  `[！？]+[${CLOSERS}]*|(?<=\\p{Script=Han})[!?]+[${CLOSERS}]*|${POINT}(?=[\\p{Script=Han}“《（\\s]|$)`,
  "gu"
);
/** What goes on with the sentence although an end mark stood inside its quotation: “……？”的要求. */
const GOES_ON = /^\s*[，,、；;：:。的等—]/u;

/**
 * The sentences of a paragraph as `[from, to)` into its text. They end at 。！？, closing quotes and brackets behind the
 * mark staying with them, or at the paragraph's end; never at ；. A quotation's own mark ends nothing where the sentence
 * goes on behind it. A paragraph whose full stops are half-width points ends its sentences there.
 */
export function splitSentences(text: string): {from: number; to: number}[] {
  const spans: {from: number; to: number}[] = [];
  let from = 0;
  const add = (to: number) => {
    const part = text.slice(from, to);
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== "") spans.push({from: from + lead, to: from + part.trimEnd().length});
    from = to;
  };
  const pointed = !text.includes("。") && /[.．｡]$/u.test(text.trimEnd());
  for (const match of text.matchAll(pointed ? POINTED_END : END)) {
    const to = match.index + match[0].length;
    const quoted = new RegExp(`[${CLOSERS}]$`, "u").test(match[0]);
    if (!quoted || !GOES_ON.test(text.slice(to, to + 8))) add(to);
  }
  add(text.length);
  return spans;
}

/** The sentences of paragraphs; `passages` are the paragraphs' texts with their places, in the same order. */
export function makeSentences(paragraphs: readonly Paragraph[], passages: readonly Passage[]): Sentence[] {
  let ordinal = 0;
  return paragraphs.flatMap((paragraph, i) =>
    splitSentences(paragraph.text).map(({from, to}, j) => {
      const passage = slicePassage(passages[i]!, from, to);
      const {source_start, source_end} = sourceSpan(passage);
      return {
        sentence_id: `${paragraph.report_id}/${paragraph.ordinal}.${j + 1}`,
        report_id: paragraph.report_id,
        section_id: paragraph.section_id,
        paragraph_id: paragraph.paragraph_id,
        ordinal: ++ordinal,
        part: paragraph.part,
        text: passage.text,
        characters: [...bare(passage.text)].length,
        source_start,
        source_end
      };
    })
  );
}
