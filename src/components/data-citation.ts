import {html} from "htl";
import type {Dataset} from "../../data-loaders/dataset.js";
import {citationForms, today} from "./citation-forms.js";
import {pageLanguage, words} from "./words.js";

/** How to cite the data as a whole: with its version, the beginning of its hash and the address it was read at. */
export function dataCitation({publication, release}: Dataset): HTMLElement {
  const language = words(pageLanguage());
  const url = publication.homepage === null ? location.href.replace(/#.*$/u, "") : `${publication.homepage}data.html`;
  const cited = {title: language.downloads.dataOf, url, release, accessed: today()};
  return html`<div class="gb-citation">${citationForms(cited, language)}</div>`;
}
