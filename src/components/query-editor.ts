import {defaultKeymap, history, historyKeymap, undo} from "@codemirror/commands";
import {sql as sqlLanguage} from "@codemirror/lang-sql";
import {bracketMatching, HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import {lintKeymap, setDiagnostics} from "@codemirror/lint";
import {Compartment, EditorState, Prec} from "@codemirror/state";
import {drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import {duckdb} from "./duckdb-dialect.js";
import {completion} from "./editor-completion.js";
import {hover} from "./editor-hover.js";
import type {Span} from "./query-error.js";
import type {Knowledge} from "./suggestions.js";
import type {Words} from "./words.js";

export interface QueryEditor {
  element: HTMLElement;
  readonly text: string;
  /** Replaces the text; undo brings the old one back. */
  replace(text: string): void;
  /** Puts text in place of what is selected, and the cursor behind it. */
  insert(text: string): void;
  /** Takes back the last change, whoever made it. */
  undo(): void;
  /** Lays the text out in lines, which undo takes back. Answers whether it could. */
  format(): Promise<boolean>;
  /** Shows what differs from another text, until given null. */
  compare(original: string | null): Promise<void>;
  /** Underlines the fault at its place, or nothing. Offsets are UTF-16 code units of the text. */
  mark(fault: {range: Span; message: string} | null): void;
  /** Puts the cursor at an offset and the editor into view. */
  focus(offset?: number): void;
}

export interface QueryEditorOptions {
  text: string;
  /** The editor's accessible name. */
  label: string;
  words: Words;
  /** What to complete and to explain; asked for whenever it is needed, so that tables may come and go. */
  knowledge: () => Promise<Knowledge>;
  run: () => void;
  /** Told of each change that the reader or `replace` makes. */
  changed: () => void;
  /** Told whether the text could be laid out, when the reader asks for that by key. */
  formatted?: (done: boolean) => void;
}

const colours = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--syntax-keyword)"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--syntax-string)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--syntax-constant)"},
  {tag: tags.typeName, color: "var(--syntax-entity)"},
  {tag: tags.comment, color: "var(--gb-quiet)", fontStyle: "italic"}
]);

/**
 * An editor of one SQL statement: highlighting, completion, explanations, layout, undo, wrapped lines. Ctrl/Cmd-Enter
 * runs; Tab leaves it.
 */
export function queryEditor(options: QueryEditorOptions): QueryEditor {
  const {text, label, words, knowledge, run, changed, formatted = () => {}} = options;
  const comparison = new Compartment();
  const runKey = () => {
    run();
    return true;
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of(["Mod-Enter", "Ctrl-Enter"].map((key) => ({key, run: runKey})))),
        comparison.of([]),
        lineNumbers(),
        history(),
        drawSelection(),
        highlightSpecialChars(),
        bracketMatching(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({"aria-label": label, spellcheck: "false", autocapitalize: "off"}),
        EditorView.updateListener.of((update) => update.docChanged && changed()),
        EditorState.phrases.of(words.editor.phrases),
        sqlLanguage({dialect: duckdb}),
        syntaxHighlighting(colours),
        completion(knowledge),
        hover(knowledge, words),
        keymap.of([
          {key: "Shift-Alt-f", run: () => (void editor.format().then(formatted), true)},
          ...defaultKeymap,
          ...historyKeymap,
          ...lintKeymap
        ])
      ]
    })
  });
  knowledge().catch(() => {});
  const editor: QueryEditor = {
    element: view.dom,
    get text() {
      return view.state.doc.toString();
    },
    replace(next) {
      if (next === editor.text) return;
      const {length} = view.state.doc;
      view.dispatch({changes: {from: 0, to: length, insert: next}, selection: {anchor: 0}, userEvent: "input.replace"});
    },
    insert(text) {
      view.dispatch(view.state.replaceSelection(text), {userEvent: "input", scrollIntoView: true});
      view.focus();
    },
    undo() {
      undo(view);
    },
    async format() {
      const {formatSql} = await import("./format-sql.js");
      const changes = formatSql(editor.text);
      if (!changes) return false;
      // A cursor before a word stays before it, any other behind what it is behind.
      const {head} = view.state.selection.main;
      const moved = view.state.changes(changes);
      const anchor = moved.mapPos(head, /\s/u.test(view.state.sliceDoc(head - 1, head)) ? 1 : -1);
      view.dispatch({changes: moved, selection: {anchor}, userEvent: "input.format", scrollIntoView: true});
      return true;
    },
    async compare(original) {
      const extension = original === null ? [] : (await import("./editor-difference.js")).difference(original, words);
      view.dispatch({effects: comparison.reconfigure(extension)});
    },
    mark(fault) {
      const {length} = view.state.doc;
      const diagnostics = fault
        ? [{...clamp(fault.range, length), severity: "error" as const, message: fault.message}]
        : [];
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    focus(offset) {
      if (offset !== undefined) {
        const anchor = Math.min(offset, view.state.doc.length);
        view.dispatch({selection: {anchor}, effects: EditorView.scrollIntoView(anchor, {y: "center"})});
      }
      view.focus();
    }
  };
  return editor;
}

/** An underline must cover a character: a fault at the very end marks the one before. */
function clamp({start, end}: Span, length: number): {from: number; to: number} {
  const from = Math.max(0, Math.min(start, length - 1));
  return {from, to: Math.min(Math.max(end, from + 1), length)};
}
