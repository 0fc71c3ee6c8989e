import {html} from "htl";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {button} from "./button.js";
import {formatLiteral, hasHan} from "./formats.js";
import type {QueryEditor} from "./query-editor.js";
import type {SessionState} from "./query-session.js";
import type {Language, Words} from "./words.js";

export interface QueryPanel {
  element: HTMLElement;
  /** The SQL as it stands in the editor, run or not. It survives closing. */
  readonly draft: string;
  readonly open: boolean;
  /** Opens or closes; the editor is fetched the first time. */
  toggle(): Promise<void>;
  /** Replaces the draft; undo brings it back. */
  replace(sql: string): void;
  /** Puts the cursor at an offset of the draft. */
  lead(offset: number): void;
  /** Follows what is asked, and underlines the fault in the text that was asked. */
  update(state: SessionState): void;
}

export interface QueryPanelOptions {
  query: ShippedQuery;
  title: string;
  language: Language;
  words: Words;
  run: () => void;
  cancel: () => void;
  reset: () => void;
  /** Told of each change of the draft. */
  changed: () => void;
}

/** The editor of a query in its place under the chart: values, text, Run, Cancel and Reset. */
export function queryPanel(options: QueryPanelOptions): QueryPanel {
  const {query, language, words} = options;
  const values = html`<dl class="gb-values"></dl>`;
  const host = html`<div class="gb-editor-host"></div>`;
  const run = button(words.run, options.run, {look: "primary"});
  const cancel = button(words.cancel, options.cancel);
  const reset = button(words.reset, options.reset);
  const modifier = /Mac|iP(?:hone|ad)/u.test(navigator.platform) ? "⌘" : "Ctrl";
  const element = html`<section class="gb-editor" hidden aria-label=${words.sqlOf(options.title)}>
    ${query.parameters.length > 0 ? html`<div class="gb-values-line">${words.values} ${values}</div>` : null} ${host}
    <div class="gb-bar">${run}${cancel}${reset}<span class="gb-keys">${words.keys(modifier)}</span></div>
  </section>`;
  let editor: QueryEditor | null = null;
  let state: SessionState | null = null;

  const panel: QueryPanel = {
    element,
    get draft() {
      return editor?.text ?? state?.sql ?? query.sql;
    },
    get open() {
      return !element.hidden;
    },
    async toggle() {
      element.hidden = !element.hidden;
      if (element.hidden) return;
      if (!editor) await fetchEditor();
      editor?.focus();
    },
    replace(sql) {
      editor?.replace(sql);
    },
    lead(offset) {
      editor?.focus(offset);
    },
    update(next) {
      state = next;
      values.replaceChildren(
        ...query.parameters.map(({name, label, label_zh}) => {
          const literal = formatLiteral(next.parameters[name] ?? null);
          return html`<div title=${language === "zh" ? label_zh : label}>
            <dt><code>${name}</code></dt>
            <dd><code lang=${hasHan(literal) ? "zh" : null}>${literal}</code></dd>
          </div>`;
        })
      );
      cancel.disabled = !next.running;
      mark();
    }
  };
  return panel;

  function mark(): void {
    if (!editor || !state) return;
    const {error, sql} = state;
    const range = editor.text === sql ? error?.range : null;
    editor.mark(error && range ? {range, message: error.hint ?? error.message} : null);
  }

  async function fetchEditor(): Promise<void> {
    host.textContent = words.fetchingEditor;
    try {
      const {queryEditor} = await import("./query-editor.js");
      editor ??= queryEditor({
        text: state?.sql ?? query.sql,
        label: words.sqlOf(options.title),
        run: options.run,
        changed: options.changed
      });
      host.replaceChildren(editor.element);
      mark();
    } catch (error) {
      host.replaceChildren(html`<p role="alert">${words.noEditor} ${String(error)}</p>`);
    }
  }
}
