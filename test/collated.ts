import {collate} from "../data-loaders/alignments.js";
import type {Collated} from "../data-loaders/alignments.js";
import {makePhraseFinder} from "../data-loaders/phrases.js";
import type {Sentence} from "../data-loaders/tables.js";
import {lexica} from "./stages.js";

/** Sentences of a report, one for each text. */
export function sentencesOf(report_id: string, texts: readonly string[]): Sentence[] {
  return texts.map((text, i) => ({
    sentence_id: `${report_id}/1.${i + 1}`,
    report_id,
    section_id: `${report_id}/s0`,
    paragraph_id: `${report_id}/p1`,
    ordinal: i + 1,
    part: "review",
    text,
    characters: text.length,
    source_start: 0,
    source_end: text.length
  }));
}

/** What reports share, each given by its sentences, in the order given. */
export function collateSentences(...reports: readonly (readonly Sentence[])[]): Collated[] {
  const sentences = reports.flat();
  const ids = [...new Set(sentences.map(({report_id}) => report_id))].map((report_id) => ({report_id}));
  return collate(ids, sentences, makePhraseFinder(lexica.phrases)(sentences));
}

/** What two texts share, each sentence by itself. */
export function collateTexts(left: readonly string[], right: readonly string[]): Collated[] {
  return collateSentences(sentencesOf("a", left), sentencesOf("b", right));
}
