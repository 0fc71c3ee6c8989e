import {html} from "htl";

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
  if (!row) return html`<p>The corpus is empty.</p>`;
  const figures: [string, string, string][] = [
    ["Reports", "报告", String(row.reports)],
    ["Years", "年份", `${row.first_year}–${row.last_year}`],
    ["Sentences", "句子", row.sentences.toLocaleString("en")],
    ["Characters", "字数", row.characters.toLocaleString("en")],
    ["Tokens", "词数", row.tokens.toLocaleString("en")]
  ];
  return html`<dl class="gb-corpus">
    ${figures.map(
      ([name, zh, value]) =>
        html`<div>
          <dt>${name} <span lang="zh">${zh}</span></dt>
          <dd>${value}</dd>
        </div>`
    )}
  </dl>`;
}
