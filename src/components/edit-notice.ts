import {html} from "htl";
import {button} from "./button.js";
import type {Words} from "./words.js";

export interface EditNotice {
  element: HTMLElement;
  /** Says that the text came with a link, until told otherwise. */
  linked(linked: boolean): void;
  /** Offers a text of the reader's own, or, given null, none. */
  offer(restore: (() => void) | null): void;
}

export interface EditNoticeOptions {
  words: Words;
  toPublished: () => void;
  /** Told when the reader does not want the text offered. */
  discard: () => void;
}

/** Where the text in an editor is from, and what else might stand there. */
export function editNotice({words, toPublished, discard}: EditNoticeOptions): EditNotice {
  const {edits} = words;
  const fromLink = html`<p class="gb-bar gb-from-link" hidden>
    <span>${edits.fromLink}</span> ${button(edits.toPublished, toPublished)}
  </p>`;
  let accept = () => {};
  const kept = html`<p class="gb-bar gb-kept" hidden>
    <span>${edits.kept}</span> ${button(edits.restore, () => accept())} ${button(edits.discard, discard)}
  </p>`;
  return {
    element: html`<div class="gb-edit-notice" role="status">${fromLink}${kept}</div>`,
    linked(linked) {
      fromLink.hidden = !linked;
    },
    offer(restore) {
      kept.hidden = restore === null;
      if (restore) accept = restore;
    }
  };
}
