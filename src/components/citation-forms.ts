import {html} from "htl";
import {button} from "./button.js";
import {citationBibtex, citationCsl, citationText} from "./citation.js";
import type {Cited} from "./citation.js";
import {copyText} from "./export-rows.js";
import type {Words} from "./words.js";

/** A citation as text, BibTeX and CSL-JSON, each to copy. */
export function citationForms(cited: Cited, words: Words): HTMLElement[] {
  const forms: [string, string][] = [
    [words.citation.text, citationText(cited, words)],
    ["BibTeX", citationBibtex(cited, words)],
    ["CSL-JSON", JSON.stringify([citationCsl(cited, words)], null, 2)]
  ];
  return forms.map(([name, text]) => copyable(name, text, words));
}

/** A text under its name, with a button that copies it. */
export function copyable(name: string, text: string, {citation}: Words): HTMLElement {
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
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
