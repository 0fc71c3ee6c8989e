import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {sql as sqlLanguage} from "@codemirror/lang-sql";
import {bracketMatching, HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import {lintKeymap, setDiagnostics} from "@codemirror/lint";
import {EditorState, Prec} from "@codemirror/state";
import {drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import {duckdb} from "./duckdb-dialect.js";
import type {Span} from "./query-error.js";

export interface QueryEditor {
  element: HTMLElement;
  readonly text: string;
  /** Replaces the text; undo brings the old one back. */
  replace(text: string): void;
  /** Puts text in place of what is selected, and the cursor behind it. */
  insert(text: string): void;
  /** Underlines the fault at its place, or nothing. Offsets are UTF-16 code units of the text. */
  mark(fault: {range: Span; message: string} | null): void;
  /** Puts the cursor at an offset and the editor into view. */
  focus(offset?: number): void;
}

export interface QueryEditorOptions {
  text: string;
  /** The editor's accessible name. */
  label: string;
  run: () => void;
  /** Told of each change that the reader or `replace` makes. */
  changed: () => void;
}

const colours = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--syntax-keyword)"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--syntax-string)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--syntax-constant)"},
  {tag: tags.typeName, color: "var(--syntax-entity)"},
  {tag: tags.comment, color: "var(--gb-quiet)", fontStyle: "italic"}
]);

/** An editor of one SQL statement: highlighting, undo, wrapped lines. Ctrl/Cmd-Enter runs; Tab leaves it. */
export function queryEditor({text, label, run, changed}: QueryEditorOptions): QueryEditor {
  const runKey = () => {
    run();
    return true;
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of(["Mod-Enter", "Ctrl-Enter"].map((key) => ({key, run: runKey})))),
        lineNumbers(),
        history(),
        drawSelection(),
        highlightSpecialChars(),
        bracketMatching(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({"aria-label": label, spellcheck: "false", autocapitalize: "off"}),
        EditorView.updateListener.of((update) => update.docChanged && changed()),
        sqlLanguage({dialect: duckdb}),
        syntaxHighlighting(colours),
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap])
      ]
    })
  });
  return {
    element: view.dom,
    get text() {
      return view.state.doc.toString();
    },
    replace(next) {
      const {length} = view.state.doc;
      view.dispatch({changes: {from: 0, to: length, insert: next}, selection: {anchor: 0}, userEvent: "input.replace"});
    },
    insert(text) {
      view.dispatch(view.state.replaceSelection(text), {userEvent: "input", scrollIntoView: true});
      view.focus();
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
}

/** An underline must cover a character: a fault at the very end marks the one before. */
function clamp({start, end}: Span, length: number): {from: number; to: number} {
  const from = Math.max(0, Math.min(start, length - 1));
  return {from, to: Math.min(Math.max(end, from + 1), length)};
}
