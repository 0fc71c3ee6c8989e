import {html} from "htl";
import {address} from "./address.js";
import {button} from "./button.js";
import {citationBibtex, citationCsl, citationText, HASH} from "./citation.js";
import type {Cited} from "./citation.js";
import {copyText} from "./export-rows.js";
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
    const forms: [string, string][] = [
      [citation.link, url],
      [citation.text, citationText(cited, words)],
      ["BibTeX", citationBibtex(cited, words)],
      ["CSL-JSON", JSON.stringify([citationCsl(cited, words)], null, 2)]
    ];
    element.replaceChildren(
      ...forms.map(([name, text]) => entry(name, text, words)),
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

function entry(name: string, text: string, {citation}: Words): HTMLElement {
  const said = html`<span role="status"></span>`;
  const copy = () =>
    copyText(text).then(
      () => (said.textContent = citation.copied),
      () => (said.textContent = citation.notCopied)
    );
  const copies = button(citation.copy, () => void copy(), {look: "link"});
  copies.setAttribute("aria-label", citation.copyOf(name));
  return html`<div>
    <div class="gb-bar"><strong>${name}</strong> ${copies} ${said}</div>
    <pre tabindex="0" aria-label=${name}>${text}</pre>
  </div>`;
}

/** The reader's day, not Greenwich's. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
