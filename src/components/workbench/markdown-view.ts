import {html} from "htl";
import {button} from "../button.js";
import type {Words} from "../words.js";
import {hasHan} from "../formats.js";
import type {ResultOf} from "./markdown-text.js";

export interface MarkdownView {
  element: HTMLElement;
  /** Shows the text, with the values of results as they now are. */
  show(text: string): void;
  enter(): void;
}

export interface MarkdownViewOptions {
  words: Words;
  resultOf: ResultOf;
  /** Told of each change of the text; null where it is only to be read. */
  changed: ((text: string) => void) | null;
}

/** Links of a notebook are relative to where its page will lie. */
const base = new URL("../../../notebooks/", import.meta.url).href;

/** A Markdown cell: its text as prose, and a field to write it in. */
export function markdownView({words, resultOf, changed}: MarkdownViewOptions): MarkdownView {
  const {workbench} = words;
  const prose = html`<div class="gb-prose"></div>`;
  const render = async (text: string) => {
    const {renderMarkdown} = await import("./markdown-text.js");
    prose.lang = hasHan(text) ? "zh" : "en";
    prose.replaceChildren(renderMarkdown(text, resultOf, base));
  };
  if (!changed) return {element: prose, show: (text) => void render(text), enter() {}};
  const field = html`<textarea
    class="gb-text"
    aria-label=${workbench.textOf}
    spellcheck="false"
    hidden
  ></textarea>` as HTMLTextAreaElement;
  const edit = button(workbench.editText, () => (field.hidden ? enter() : leave()));
  const element = html`<div class="gb-markdown">
    ${prose}${field}
    <div class="gb-bar gb-actions">${edit}</div>
  </div>`;
  const fit = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  const enter = () => {
    field.hidden = false;
    edit.textContent = workbench.doneText;
    fit();
    field.focus();
  };
  const leave = () => {
    field.hidden = true;
    edit.textContent = workbench.editText;
  };
  field.addEventListener("input", () => {
    fit();
    changed(field.value);
  });
  prose.addEventListener("dblclick", enter);
  return {
    element,
    show(text) {
      if (field.value !== text) field.value = text;
      field.lang = hasHan(text) ? "zh" : "en";
      if (text.trim() === "") prose.replaceChildren(html`<p class="gb-note">${workbench.emptyText}</p>`);
      else void render(text);
    },
    enter
  };
}
