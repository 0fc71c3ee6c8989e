import type {Codebook} from "./codebook.js";
import {compileRules} from "./coding-rules.js";
import type {ThemeEvidence, Weigh} from "./coding-rules.js";
import type {Paragraph, Section, Sentence, SentenceTheme, ThemeRow} from "./tables.js";

/** What a report's sentences are coded from, each in reading order. */
export interface CodedText {
  sections: readonly Section[];
  paragraphs: readonly Paragraph[];
  sentences: readonly Sentence[];
}

/** Codes the sentences of one report. */
export type CodeThemes = (text: CodedText) => SentenceTheme[];

/** The coder named in rows that the codebook's rules gave. */
export const DICTIONARY = "dictionary";

type Evidence = ReadonlyMap<string, ThemeEvidence>;
/** Themes of a text, the best first, with the words that speak for each. */
type Topics = readonly {theme_id: string; terms: readonly string[]}[];
/** What stands around a sentence: themes there, what each adds to a score, and the column that keeps its words. */
interface Support {
  topics: Topics;
  weight: number;
  column: "heading_evidence" | "neighbour_evidence";
}
interface Code {
  theme_id: string;
  score: number;
  evidence: string[];
  heading_evidence: string[];
  neighbour_evidence: string[];
}

/**
 * Makes a codebook ready to code with. A theme's score is the weight of its words and rules in the sentence. To a theme
 * that the sentence speaks of, and to every theme where the sentence has no clear word of any, come the weights of what
 * stands around it: the paragraph's heading sentence, the nearest heading above that has a theme, the sentences before
 * and after it in the paragraph. A sentence gets the themes with at least `least` points and at least `share` of the best
 * one's, at most `most` of them, the best first; equals by the order of the codebook.
 */
export function makeThemeCoder(codebook: Codebook): CodeThemes {
  const weigh = compileRules(codebook);
  return (text) => codeReport(codebook, weigh, text);
}

function codeReport(codebook: Codebook, weigh: Weigh, {sections, paragraphs, sentences}: CodedText): SentenceTheme[] {
  const {run_in, heading, neighbour} = codebook.scoring;
  const order = codebook.themes.map(({theme_id}) => theme_id);
  const above = headingsAbove(sections);
  const topics = sectionTopics(sections, (section) =>
    decide(weigh(section.heading, {headings: above.get(section.section_id)!.slice(1), part: section.part}), [])
  );
  const leads = new Map(paragraphs.map(({paragraph_id, run_in_heading}) => [paragraph_id, run_in_heading]));
  const leadOf = (sentence: Sentence, i: number) =>
    sentences[i - 1]?.paragraph_id === sentence.paragraph_id ? (leads.get(sentence.paragraph_id) ?? null) : null;
  const weighed = sentences.map((sentence, i) => {
    const lead = leadOf(sentence, i);
    const headings = above.get(sentence.section_id) ?? [];
    return weigh(sentence.text, {headings: lead === null ? headings : [lead, ...headings], part: sentence.part});
  });
  const rows: SentenceTheme[] = [];
  let before: {paragraph_id: string; topics: Topics; lead: Topics} | null = null;
  sentences.forEach((sentence, i) => {
    const {sentence_id, report_id, paragraph_id} = sentence;
    const previous: typeof before = before?.paragraph_id === paragraph_id ? before : null;
    const next = sentences[i + 1]?.paragraph_id === paragraph_id ? topicsOf(decide(weighed[i + 1]!, [])) : [];
    const codes = decide(weighed[i]!, [
      {topics: previous?.lead ?? [], weight: run_in, column: "heading_evidence"},
      {topics: topics.get(sentence.section_id) ?? [], weight: heading, column: "heading_evidence"},
      {topics: previous?.topics ?? [], weight: neighbour, column: "neighbour_evidence"},
      {topics: next, weight: neighbour, column: "neighbour_evidence"}
    ]);
    const own = topicsOf(codes);
    const leads_on = previous === null && (leads.get(paragraph_id) ?? null) !== null;
    before = {paragraph_id, topics: own, lead: previous ? previous.lead : leads_on ? own : []};
    codes.forEach((code, i) => rows.push({sentence_id, report_id, ...code, rank: i + 1, coder: DICTIONARY}));
  });
  return rows;

  function decide(own: Evidence | null, supports: readonly Support[]): Code[] {
    if (!own || (own.size === 0 && supports.every(({topics}) => topics.length === 0))) return [];
    const {clear, least, enough, share, most} = codebook.scoring;
    const sure = [...own.values()].some(({score}) => score >= clear);
    const codes = new Map<string, Code>();
    for (const [theme_id, {score, terms}] of own)
      codes.set(theme_id, {theme_id, score, evidence: terms, heading_evidence: [], neighbour_evidence: []});
    for (const {topics, weight, column} of supports)
      for (const {theme_id, terms} of topics) {
        if (sure && !own.has(theme_id)) continue;
        const code = codes.get(theme_id) ?? blank(theme_id);
        codes.set(theme_id, code);
        code.score += weight;
        code[column] = [...new Set([...code[column], ...terms])];
      }
    const best = Math.min(enough, Math.max(...[...codes.values()].map(({score}) => score)));
    return [...codes.values()]
      .filter(({score}) => score >= least && score >= share * best)
      .toSorted((a, b) => b.score - a.score || order.indexOf(a.theme_id) - order.indexOf(b.theme_id))
      .slice(0, most);
  }
}

function blank(theme_id: string): Code {
  return {theme_id, score: 0, evidence: [], heading_evidence: [], neighbour_evidence: []};
}

function topicsOf(codes: readonly Code[]): Topics {
  return codes.map(({theme_id, evidence, heading_evidence}) => ({
    theme_id,
    terms: evidence.length > 0 ? evidence : heading_evidence
  }));
}

/** The headings over each section's sentences, the nearest first; the root's empty one is left out. */
function headingsAbove(sections: readonly Section[]): Map<string, string[]> {
  const above = new Map<string, string[]>();
  for (const {section_id, parent_id, heading} of sections)
    above.set(section_id, [...(heading === "" ? [] : [heading]), ...((parent_id && above.get(parent_id)) || [])]);
  return above;
}

/** The themes of each section's heading or, where it has none, of the nearest heading above that has. */
function sectionTopics(sections: readonly Section[], codesOf: (section: Section) => Code[]): Map<string, Topics> {
  const topics = new Map<string, Topics>();
  for (const section of sections) {
    const own = topicsOf(codesOf(section));
    topics.set(section.section_id, own.length > 0 ? own : (section.parent_id && topics.get(section.parent_id)) || []);
  }
  return topics;
}

/** The themes of a codebook as rows, in its order. */
export function tabulateThemes({themes}: Codebook): ThemeRow[] {
  return themes.map(({theme_id, label_zh, label_en, definition_zh, definition_en}, i) => ({
    theme_id,
    ordinal: i + 1,
    label_zh,
    label_en,
    definition: definition_en,
    definition_zh
  }));
}
