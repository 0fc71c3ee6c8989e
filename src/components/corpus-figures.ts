import {html} from "htl";
import {pageLanguage, words} from "./words.js";

/** The row of the query `corpus`. */
export interface CorpusRow {
  reports: number;
  first_year: number;
  last_year: number;
  characters: number;
  sentences: number;
  tokens: number;
}

/** How much the corpus holds, as a row of figures. */
export function corpusFigures([row]: readonly CorpusRow[]): HTMLElement {
  const {corpus, emptyCorpus} = words(pageLanguage());
  if (!row || row.reports === 0) return html`<p>${emptyCorpus}</p>`;
  const figures: [string, string][] = [
    [corpus.reports, String(row.reports)],
    [corpus.years, `${row.first_year}–${row.last_year}`],
    [corpus.sentences, row.sentences.toLocaleString("en")],
    [corpus.characters, row.characters.toLocaleString("en")],
    [corpus.tokens, row.tokens.toLocaleString("en")]
  ];
  return html`<dl class="gb-corpus">
    ${figures.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`
    )}
  </dl>`;
}
