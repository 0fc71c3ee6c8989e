import {html} from "htl";
import type {Part} from "../../data-loaders/tables.js";
import {button} from "./button.js";
import {sentenceUrl} from "./links.js";
import {partColor} from "./parts.js";
import {word, words} from "./words.js";
import type {Language} from "./words.js";

/** A sentence with the report and part it stands in, as the query `theme-sentences` gives it. */
export interface SentenceRow {
  sentence_id: string;
  report: string;
  part: Part;
  text: string;
}

/**
 * Sentences to read, the chosen terms marked, each with its report, its part and the link to its place; `most` at first,
 * and as many again each time the reader asks for more.
 */
export function sentenceList(
  rows: readonly SentenceRow[],
  {lang, terms = [], most = Infinity}: {lang: Language; terms?: readonly string[]; most?: number}
): HTMLElement {
  const {noRows, moreSentences} = words(lang);
  if (rows.length === 0) return html`<p class="gb-note">${noRows}</p>`;
  const list = html`<ol class="gb-sentence-list"></ol>`;
  const more = button("", () => extend());
  let shown = 0;
  const extend = () => {
    const next = rows.slice(shown, shown + most);
    list.append(...next.map((row) => item(row, terms, lang)));
    shown += next.length;
    more.textContent = moreSentences(Math.min(most, rows.length - shown));
    more.hidden = shown === rows.length;
  };
  extend();
  return html`<div>${list}${more}</div>`;
}

function item({sentence_id, report, part, text}: SentenceRow, terms: readonly string[], lang: Language): HTMLElement {
  return html`<li>
    <p lang="zh">${mark(text, terms)}</p>
    <p class="gb-note">
      <span class="gb-chip" style=${{"--part": partColor(part)}}>${word(part)}</span>
      <a href=${sentenceUrl(sentence_id)} title=${words(lang).openSentence}>${report} ${sentence_id.split("/")[1]}</a>
    </p>
  </li>`;
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
