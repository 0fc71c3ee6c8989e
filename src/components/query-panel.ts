import {html} from "htl";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {editNotice} from "./edit-notice.js";
import {editorBar} from "./editor-bar.js";
import {formatLiteral, hasHan} from "./formats.js";
import type {QueryEditor} from "./query-editor.js";
import type {SessionState} from "./query-session.js";
import {macroButtons} from "./macro-buttons.js";
import {say} from "./saying.js";
import type {Language, Words} from "./words.js";

export interface QueryPanel {
  element: HTMLElement;
  /** The SQL as it stands in the editor, run or not. It survives closing. */
  readonly draft: string;
  readonly open: boolean;
  /** Opens or closes; the editor is fetched the first time. */
  toggle(): Promise<void>;
  /** Opens without taking the focus, and shows, if asked, what differs from the published query. */
  present(differences: boolean): Promise<void>;
  /** Replaces the draft; undo brings it back. */
  replace(sql: string): void;
  /** Says whether the draft came with a link. */
  linked(linked: boolean): void;
  /** Offers another draft, which the reader may take or discard; null offers none. */
  offer(sql: string | null): void;
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
  /** Goes back to the published text alone. */
  toPublished: () => void;
  /** Told of each change of the draft. */
  changed: () => void;
  /** Told when the reader does not want the draft offered. */
  discard: () => void;
  /** Told each time it opens or closes. */
  toggled: (open: boolean) => void;
  /** Says a word to the reader. */
  say: (message: string) => void;
}

/** The editor of a query in its place under the chart: values, text, and what can be done with it. */
export function queryPanel(options: QueryPanelOptions): QueryPanel {
  const {query, language, words} = options;
  const values = html`<dl class="gb-values"></dl>`;
  const host = html`<div class="gb-editor-host"></div>`;
  let editor: QueryEditor | null = null;
  let fetching: Promise<void> | null = null;
  let state: SessionState | null = null;
  let text = query.sql;
  let compared = false;
  const formatted = (done: boolean) => options.say(done ? words.editor.formatted : words.editor.notFormatted);
  const bar = editorBar({
    words,
    run: options.run,
    cancel: options.cancel,
    reset: options.reset,
    undo: () => editor?.undo(),
    format() {
      editor?.focus();
      void editor?.format().then(formatted);
    },
    compare: () => void compare(!compared)
  });
  const notice = editNotice({
    words,
    toPublished: options.toPublished,
    discard() {
      notice.offer(null);
      options.discard();
    }
  });
  const macros = macroButtons(words, (sql, said) => {
    panel.replace(sql);
    options.changed();
    options.say(said);
    editor?.focus();
  });
  const element = html`<section class="gb-editor" hidden aria-label=${words.sqlOf(options.title)}></section>`;

  const panel: QueryPanel = {
    element,
    get draft() {
      return editor?.text ?? text;
    },
    get open() {
      return !element.hidden;
    },
    async toggle() {
      await show(!panel.open);
      if (panel.open) editor?.focus();
    },
    async present(differences) {
      await show(true);
      if (differences) await compare(true);
    },
    replace(sql) {
      text = sql;
      editor?.replace(sql);
      update();
    },
    linked: (linked) => notice.linked(linked),
    offer(sql) {
      const take = (own: string) => () => {
        notice.offer(null);
        panel.replace(own);
        editor?.focus();
      };
      notice.offer(sql === null ? null : take(sql));
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
      update();
      mark();
    }
  };
  update();
  return panel;

  function update(): void {
    const edited = panel.draft.trimEnd() !== query.sql;
    bar.update({running: state?.running ?? false, edited, compared});
    if (panel.open) macros.update(panel.draft);
  }

  function mark(): void {
    if (!editor || !state) return;
    const {error, sql} = state;
    const range = editor.text === sql ? error?.range : null;
    const message = error && say(error.advice ?? error.said, words);
    editor.mark(range && message ? {range, message} : null);
  }

  async function show(open: boolean): Promise<void> {
    element.hidden = !open;
    options.toggled(open);
    if (open && !element.firstChild) {
      if (query.parameters.length > 0)
        element.append(html`<div class="gb-values-line">${words.values} ${values}</div>`);
      element.append(notice.element, macros.element, host, bar.element);
    }
    update();
    if (open && !editor) await (fetching ??= fetchEditor().finally(() => (fetching = null)));
  }

  async function compare(next: boolean): Promise<void> {
    compared = next;
    update();
    await editor?.compare(compared ? query.sql : null);
  }

  async function fetchEditor(): Promise<void> {
    host.textContent = words.fetchingEditor;
    try {
      const [{queryEditor}, {fetchVocabulary}] = await Promise.all([
        import("./query-editor.js"),
        import("./vocabulary-file.js")
      ]);
      const parameters = query.parameters.map(({name, label, label_zh}) => ({
        name,
        label: language === "zh" ? label_zh : label
      }));
      editor = queryEditor({
        text,
        label: words.sqlOf(options.title),
        words,
        knowledge: async () => ({vocabulary: await fetchVocabulary(language), parameters}),
        run: options.run,
        formatted,
        changed() {
          update();
          options.changed();
        }
      });
      host.replaceChildren(editor.element);
      mark();
    } catch (error) {
      host.replaceChildren(html`<p role="alert">${words.noEditor} ${String(error)}</p>`);
    }
  }
}
