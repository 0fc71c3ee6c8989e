import {html} from "htl";
import {button} from "./button.js";
import {citedSentences} from "./evidence.js";
import type {Evidence} from "./evidence.js";
import {hasHan} from "./formats.js";
import type {HeadingLevel} from "./heading-level.js";
import {quantityUrl, readCitation, sentenceUrl} from "./links.js";
import {markedText} from "./marked-text.js";
import type {Language, Words} from "./words.js";

/** Sentences listed at first, and again each time the reader asks for more. */
const PAGE = 50;

export interface EvidencePanel {
  element: HTMLElement;
  /** Opens the panel with the sentences of these ids, which are behind the figure of that name; marks quantities in them. */
  show(label: string, ids: readonly string[], quantities?: readonly string[]): Promise<void>;
  /** Closes it; the focus goes back to where it was. */
  close(): void;
}

export interface EvidencePanelOptions {
  language: Language;
  words: Words;
  /** Level of the panel's heading. */
  level: HeadingLevel;
}

/** The place under a chart where the sentences behind a mark are listed, each with the link to it in its report. */
export function evidencePanel({language, words, level}: EvidencePanelOptions): EvidencePanel {
  const element = html`<section class="gb-evidence" hidden></section>`;
  let origin: Element | null = null;
  let asked = 0;

  const close = () => {
    asked++;
    const inside = element.contains(document.activeElement);
    element.hidden = true;
    element.replaceChildren();
    if (inside && (origin instanceof HTMLElement || origin instanceof SVGElement)) origin.focus();
  };

  return {
    element,
    close,
    async show(label, ids, quantities = []) {
      const ask = ++asked;
      if (!element.contains(document.activeElement)) origin = document.activeElement;
      const head = document.createElement(`h${level}`);
      const count = html`<span>${words.fetchingSentences}</span>`;
      const name = html`<span lang=${language === "en" && hasHan(label) ? "zh" : null}>${label}</span>`;
      head.tabIndex = -1;
      head.append(name, " · ", count);
      element.replaceChildren(html`<div class="gb-bar">${head}${button(words.close, close)}</div>`);
      element.hidden = false;
      head.focus({preventScroll: true});
      const sentences = await citedSentences(ids, quantities);
      if (ask !== asked) return;
      count.textContent = words.sentences(sentences.length);
      element.append(sentenceList(sentences, head.textContent, words, language));
      element.scrollIntoView({block: "nearest"});
    }
  };
}

function sentenceList(sentences: readonly Evidence[], name: string, words: Words, language: Language): HTMLElement {
  const list = html`<ol></ol>`;
  const more = button("", () => extend());
  let shown = 0;
  const extend = () => {
    list.append(...sentences.slice(shown, shown + PAGE).map((sentence) => item(sentence, words, language)));
    shown = Math.min(shown + PAGE, sentences.length);
    more.textContent = words.moreSentences(Math.min(PAGE, sentences.length - shown));
    more.hidden = shown === sentences.length;
  };
  extend();
  const bare = sentences.some(({text}) => text === null);
  return html`<div>
    ${bare ? html`<p class="gb-note">${words.noTexts}</p>` : null}
    <div class="gb-sentences" tabindex="0" role="region" aria-label=${name}>${list}${more}</div>
  </div>`;
}

function item({sentence_id, report, text, marks}: Evidence, words: Words, language: Language): HTMLElement {
  const {report_id, paragraph, sentence} = readCitation(sentence_id)!;
  const label = report === null ? report_id : language === "zh" ? report.label_zh : report.label;
  const place = `${label} ${paragraph}.${sentence}`;
  const address = quantityUrl(marks[0]?.quantity_id) ?? sentenceUrl(sentence_id);
  return html`<li>
    ${text === null ? null : html`<span lang="zh">${markedText(text, marks)}</span>`}
    <a href=${address} title=${words.openSentence}>${place}</a>
  </li>`;
}
