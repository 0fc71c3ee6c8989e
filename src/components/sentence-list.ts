import {html} from "htl";
import type {Part} from "../../data-loaders/tables.js";
import {sentenceUrl} from "./links.js";
import {partColor} from "./parts.js";
import {word, words} from "./words.js";
import type {Language} from "./words.js";

/** A sentence with the report and part it stands in, as the query `dispute-sentences` gives it. */
export interface SentenceRow {
  sentence_id: string;
  report: string;
  part: Part;
  text: string;
}

/** Sentences to read, the chosen terms marked, each with its report, its part and the link to its place. */
export function sentenceList(
  rows: readonly SentenceRow[],
  {lang, terms = []}: {lang: Language; terms?: readonly string[]}
): HTMLElement {
  const {noRows, openSentence} = words(lang);
  if (rows.length === 0) return html`<p class="gb-note">${noRows}</p>`;
  return html`<ol class="gb-sentence-list">
    ${rows.map(
      ({sentence_id, report, part, text}) =>
        html`<li>
          <p lang="zh">${mark(text, terms)}</p>
          <p class="gb-note">
            <span class="gb-chip" style=${{"--part": partColor(part)}}>${word(part)}</span>
            <a href=${sentenceUrl(sentence_id)} title=${openSentence}>${report} ${sentence_id.split("/")[1]}</a>
          </p>
        </li>`
    )}
  </ol>`;
}

/** The text with each of the terms marked; where terms overlap, the longer one is. */
function mark(text: string, terms: readonly string[]): (string | HTMLElement)[] {
  const longest = terms.filter((term) => term !== "").toSorted((a, b) => b.length - a.length);
  if (longest.length === 0) return [text];
  const pattern = new RegExp(longest.map((term) => term.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&")).join("|"), "gu");
  const pieces: (string | HTMLElement)[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    pieces.push(text.slice(at, match.index), html`<mark>${match[0]}</mark>`);
    at = match.index + match[0].length;
  }
  return [...pieces, text.slice(at)];
}
