import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  pickedCompletion
} from "@codemirror/autocomplete";
import {acceptCompletion} from "@codemirror/autocomplete";
import type {Completion, CompletionResult, CompletionSource} from "@codemirror/autocomplete";
import {Prec} from "@codemirror/state";
import type {Extension} from "@codemirror/state";
import {keymap} from "@codemirror/view";
import type {EditorView} from "@codemirror/view";
import {html} from "htl";
import {suggest} from "./suggestions.js";
import type {Knowledge, Suggestion} from "./suggestions.js";

/** Suggests words as they are typed, or on Ctrl-Space, each with what it means. Tab and Enter take the chosen one. */
export function completion(fetchKnowledge: () => Promise<Knowledge>): Extension {
  const source: CompletionSource = async ({state, pos, explicit}): Promise<CompletionResult | null> => {
    const known = await fetchKnowledge().catch(() => null);
    const found = known && suggest(state.doc.toString(), pos, known, explicit);
    if (!found || found.options.length === 0) return null;
    const {from, quoted, options} = found;
    return {from, options: options.map(toCompletion), validFor: quoted ? /^[^']*$/u : /^[\w$\u0080-\uffff]*$/u};
  };
  return [
    autocompletion({override: [source], maxRenderedOptions: 60, icons: false}),
    closeBrackets(),
    Prec.high(keymap.of([{key: "Tab", run: acceptCompletion}, ...closeBracketsKeymap, ...completionKeymap]))
  ];
}

// What is nearest to the tables comes first; values and parameters stand alone.
const RANKS: Record<Suggestion["kind"], number> = {
  column: 20,
  name: 15,
  table: 10,
  parameter: 5,
  value: 0,
  keyword: 0,
  function: -5
};

function toCompletion({text, kind, detail, description}: Suggestion): Completion {
  return {
    label: text,
    detail,
    type: kind,
    boost: RANKS[kind],
    apply:
      kind === "value" || (kind === "parameter" && !text.includes("("))
        ? putText
        : kind === "function"
          ? putCall
          : text,
    ...(description ? {info: () => html`<div>${description}</div>`} : {})
  };
}

/** A value between quotes: quotes within it are doubled, and the closing one is there afterwards, once. */
function putText(view: EditorView, completion: Completion, from: number, to: number): void {
  const closed = view.state.sliceDoc(to, to + 1) === "'";
  const insert = completion.label.replaceAll("'", "''") + (closed ? "" : "'");
  view.dispatch({
    changes: {from, to, insert},
    selection: {anchor: from + insert.length + (closed ? 1 : 0)},
    userEvent: "input.complete",
    annotations: pickedCompletion.of(completion)
  });
}

/** A function with its parentheses, the cursor between them. */
function putCall(view: EditorView, completion: Completion, from: number, to: number): void {
  const open = view.state.sliceDoc(to, to + 1) === "(";
  view.dispatch({
    changes: {from, to, insert: completion.label + (open ? "" : "()")},
    selection: {anchor: from + completion.label.length + 1},
    userEvent: "input.complete",
    annotations: pickedCompletion.of(completion)
  });
}
