import {closeCompletion} from "@codemirror/autocomplete";
import {StateEffect, StateField} from "@codemirror/state";
import type {Extension} from "@codemirror/state";
import {EditorView, hoverTooltip, keymap, showTooltip} from "@codemirror/view";
import type {Tooltip} from "@codemirror/view";
import {html} from "htl";
import {explain} from "./explain-sql.js";
import type {Explanation} from "./explain-sql.js";
import type {Knowledge} from "./suggestions.js";
import type {Words} from "./words.js";

/** So many values of a column are named. */
const SHOWN = 12;

/** Says what a table, column, function or parameter is: under the pointer, or on F1 at the cursor, to listeners too. */
export function hover(fetchKnowledge: () => Promise<Knowledge>, words: Words): Extension {
  const find = async (view: EditorView, offset: number) => {
    const known = await fetchKnowledge().catch(() => null);
    return known && explain(view.state.doc.toString(), offset, known);
  };
  const asked = StateField.define<Tooltip | null>({
    create: () => null,
    update(tooltip, {effects, docChanged, selection}) {
      for (const effect of effects) if (effect.is(show)) return effect.value;
      return docChanged || selection ? null : tooltip;
    },
    provide: (field) => showTooltip.from(field)
  });
  const describe = (view: EditorView): boolean => {
    const {head} = view.state.selection.main;
    closeCompletion(view);
    void find(view, head).then((explanation) => {
      const text = explanation ? textOf(explanation, words) : words.editor.nothingKnown;
      view.dispatch({
        effects: [show.of(explanation && tooltipOf(explanation, words)), EditorView.announce.of(text)]
      });
    });
    return true;
  };
  const close = (view: EditorView): boolean => {
    if (!view.state.field(asked)) return false;
    view.dispatch({effects: show.of(null)});
    return true;
  };
  return [
    asked,
    hoverTooltip(async (view, offset) => {
      const explanation = await find(view, offset);
      return explanation && tooltipOf(explanation, words);
    }),
    keymap.of([
      {key: "F1", run: describe, preventDefault: true},
      {key: "Escape", run: close}
    ])
  ];
}

const show = StateEffect.define<Tooltip | null>();

function tooltipOf(explanation: Explanation, words: Words): Tooltip {
  const {start, end} = explanation;
  return {
    pos: start,
    end,
    above: false,
    create: () => ({dom: html`<div class="gb-meaning">${parts(explanation, words)}</div>`})
  };
}

function textOf(explanation: Explanation, words: Words): string {
  return parts(explanation, words)
    .map((part) => part.textContent?.replace(/\s+/gu, " ").trim() ?? "")
    .join(". ");
}

function parts({meaning}: Explanation, words: Words): HTMLElement[] {
  const {editor} = words;
  if (meaning.kind === "table") {
    const {name, row, rows, description, columns} = meaning.table;
    return [
      html`<p>
        <code>${name}</code> ${row ? words.dictionary.oneRowPer(row) : ""} ${rows > 0 ? words.rows(rows) : ""}
      </p>`,
      html`<p>${description}</p>`,
      html`<p>${editor.columns} <code>${columns.map((column) => column.name).join(", ")}</code></p>`
    ];
  }
  if (meaning.kind === "column") {
    const {name, type, nullable, description, values} = meaning.column;
    const more = values.length - SHOWN;
    return [
      html`<p>
        <code>${name}</code> ${type}${nullable ? ` ${words.dictionary.orNull}` : ""} ·
        <code>${meaning.tables.join(", ")}</code>
      </p>`,
      html`<p>${description}</p>`,
      ...(values.length > 0
        ? [
            html`<p>
              ${editor.values} ${values.slice(0, SHOWN).join(" · ")}${more > 0 ? ` ${editor.more(more)}` : ""}
            </p>`
          ]
        : [])
    ];
  }
  if (meaning.kind === "parameter")
    return [html`<p><code>${meaning.name}</code> ${editor.parameter}</p>`, html`<p>${meaning.label}</p>`];
  const {name, parameters, description, basis, example} = meaning.function;
  return [
    html`<p><code>${name}(${parameters.join(", ")})</code></p>`,
    html`<p>${description}</p>`,
    ...(basis ? [html`<p>${basis}</p>`] : []),
    ...(example ? [html`<p>${editor.example} <code>${example}</code></p>`] : [])
  ];
}
