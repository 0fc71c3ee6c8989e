import {html} from "htl";
import {address} from "./address.js";
import {HASH} from "./citation.js";
import type {Cited} from "./citation.js";
import {citationForms, copyable, today} from "./citation-forms.js";
import {fetchRelease} from "./release-file.js";
import type {Words} from "./words.js";

export interface CitePanel {
  element: HTMLElement;
  /** Opens it with the page as it stands, or closes it. */
  toggle(): void;
  /** Tells that what is cited has changed. */
  refresh(): void;
}

export interface CitePanelOptions {
  words: Words;
  /** Name of the cell in the address. */
  cell: string;
  title: () => string;
  /** The panel's accessible name. */
  heading: string;
}

/** How to cite a cell: its permanent link, and the same as text, BibTeX and CSL-JSON, each to copy. */
export function citePanel({words, cell, title, heading}: CitePanelOptions): CitePanel {
  const {citation} = words;
  const element = html`<section class="gb-citation" hidden aria-label=${heading}></section>`;
  const fill = async () => {
    const release = await fetchRelease();
    const url = await address.link({cell, data: release.data.slice(0, HASH)});
    const cited: Cited = {title: title(), url, release, accessed: today()};
    element.replaceChildren(
      copyable(citation.link, url, words),
      ...citationForms(cited, words),
      html`<p class="gb-note">${citation.held}</p>`
    );
  };
  const refresh = () => {
    if (element.hidden) return;
    fill().catch((error: unknown) =>
      element.replaceChildren(html`<p class="gb-problem" role="alert">${citation.noData} ${String(error)}</p>`)
    );
  };
  return {
    element,
    toggle() {
      element.hidden = !element.hidden;
      refresh();
    },
    refresh
  };
}
