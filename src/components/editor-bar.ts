import {html} from "htl";
import {button} from "./button.js";
import {timeLimitSelect} from "./time-limit.js";
import type {Words} from "./words.js";

export interface EditorBar {
  element: HTMLElement;
  /** Follows whether a query runs, whether the text differs from the published one, and whether that is shown. */
  update(state: {running: boolean; edited: boolean; compared: boolean}): void;
}

export interface EditorBarOptions {
  words: Words;
  run: () => void;
  cancel: () => void;
  reset: () => void;
  undo: () => void;
  format: () => void;
  compare: () => void;
}

/** What can be done with the text of an editor, by mouse; and by which keys. */
export function editorBar(options: EditorBarOptions): EditorBar {
  const {words} = options;
  const {editor} = words;
  const cancel = button(words.cancel, options.cancel);
  const compare = button(editor.difference, options.compare, {title: editor.differenceHelp});
  const modifier = /Mac|iP(?:hone|ad)/u.test(navigator.platform) ? "⌘" : "Ctrl";
  const keys = editor.keysOf(modifier).map(
    ([key, does]) =>
      html`<div>
        <dt><kbd>${key}</kbd></dt>
        <dd>${does}</dd>
      </div>`
  );
  return {
    element: html`<div class="gb-editor-bar">
      <div class="gb-bar">
        ${button(words.run, options.run, {look: "primary"})}${cancel}${button(words.reset, options.reset)}
        <span class="gb-gap"></span>
        ${button(editor.undo, options.undo)}${button(editor.format, options.format)}${compare}
        <span class="gb-gap"></span>
        ${timeLimitSelect(words)}
      </div>
      <details class="gb-keys">
        <summary>${editor.keys}</summary>
        <dl>${keys}</dl>
      </details>
    </div>`,
    update({running, edited, compared}) {
      cancel.disabled = !running;
      compare.disabled = !edited && !compared;
      compare.setAttribute("aria-pressed", String(compared));
    }
  };
}
