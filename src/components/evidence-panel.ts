import {html} from "htl";
import {describeStatus} from "./activity.js";
import {button} from "./button.js";
import type {Evidence} from "./evidence.js";
import {hasHan} from "./formats.js";
import {readCitation, sentenceUrl} from "./links.js";
import {QueryError} from "./query-error.js";
import type {Status} from "./result.js";
import type {Language, Words} from "./words.js";

/** Sentences listed at first, and again each time the reader asks for more. */
const PAGE = 50;

export interface EvidencePanel {
  element: HTMLElement;
  /** Opens the panel for the figure of that name. What an earlier figure still fetches is dropped. */
  show(label: string, fetch: (signal: AbortSignal) => Promise<Evidence[]>): Promise<void>;
  /** Says where the engine stands while sentences are fetched with it. */
  follow(status: Status): void;
  /** Closes it; the focus goes back to where it was. */
  close(): void;
}

/** The place under a chart where the sentences behind a mark are listed, each with the link to it in its report. */
export function evidencePanel({language, words}: {language: Language; words: Words}): EvidencePanel {
  const element = html`<section class="gb-evidence" hidden></section>`;
  const count = html`<span></span>`;
  let fetching: AbortController | null = null;
  let origin: Element | null = null;

  const close = () => {
    if (element.hidden) return;
    fetching?.abort();
    const inside = element.contains(document.activeElement);
    element.hidden = true;
    element.replaceChildren();
    if (inside && (origin instanceof HTMLElement || origin instanceof SVGElement)) origin.focus();
  };

  return {
    element,
    close,
    follow(status) {
      count.textContent = describeStatus(status, words);
    },
    async show(label, fetch) {
      if (!element.contains(document.activeElement)) origin = document.activeElement;
      fetching?.abort();
      const controller = (fetching = new AbortController());
      const head = html`<h4 tabindex="-1">
        <span lang=${language === "en" && hasHan(label) ? "zh" : null}>${label}</span> · ${count}
      </h4>`;
      const body = html`<div></div>`;
      count.textContent = words.fetchingSentences;
      element.replaceChildren(html`<div class="gb-bar">${head}${button(words.close, close)}</div>`, body);
      element.hidden = false;
      head.focus({preventScroll: true});
      try {
        const sentences = await fetch(controller.signal);
        if (controller.signal.aborted) return;
        count.textContent = words.sentences(sentences.length);
        body.replaceChildren(sentenceList(sentences, `${label} · ${count.textContent}`, words));
      } catch (error) {
        if (controller.signal.aborted) return;
        count.textContent = error instanceof QueryError ? words.errors[error.kind] : words.noSentences;
        body.replaceChildren(html`<p role="alert" class="gb-note">${explain(error, words)}</p>`);
      }
      element.scrollIntoView({block: "nearest"});
    }
  };
}

function explain(error: unknown, words: Words): string {
  if (error instanceof RangeError) return words.noEvidence(error.message);
  return error instanceof Error ? error.message : String(error);
}

function sentenceList(sentences: readonly Evidence[], name: string, words: Words): HTMLElement {
  const list = html`<ol></ol>`;
  const more = button("", () => extend());
  let shown = 0;
  const extend = () => {
    list.append(...sentences.slice(shown, shown + PAGE).map((sentence) => item(sentence, words)));
    shown = Math.min(shown + PAGE, sentences.length);
    more.textContent = words.moreSentences(Math.min(PAGE, sentences.length - shown));
    more.hidden = shown === sentences.length;
  };
  extend();
  if (sentences.length === 0) return html`<p class="gb-note">${words.noSentences}</p>`;
  const bare = sentences.some(({text}) => text === null);
  return html`<div>
    ${bare && html`<p class="gb-note">${words.noTexts}</p>`}
    <div class="gb-sentences" tabindex="0" role="region" aria-label=${name}>${list}${more}</div>
  </div>`;
}

function item({sentence_id, text}: Evidence, words: Words): HTMLElement {
  const {report_id, paragraph, sentence} = readCitation(sentence_id)!;
  const place = `${report_id} ${paragraph}.${sentence}`;
  return html`<li>
    ${text && html`<span lang="zh">${text}</span>`}
    <a href=${sentenceUrl(sentence_id)} title=${words.openSentence}>${place}</a>
  </li>`;
}
