import {html} from "htl";
import type {Macro} from "../../data-loaders/macros.js";
import {button} from "./button.js";
import {fetchMacros} from "./macro-files.js";
import type {Words} from "./words.js";
import {macrosCalled, writeOut} from "./write-out.js";

export interface MacroButtons {
  element: HTMLElement;
  /** Follows the SQL as it stands. */
  update(sql: string): void;
}

/**
 * A button for each macro that a query calls, which writes it out: `replace` is given the query with the measure's own
 * SQL in it, and what to say. Nothing is shown where the macros do not come; the query runs all the same.
 */
export function macroButtons(words: Words, replace: (sql: string, said: string) => void): MacroButtons {
  const {macroWords} = words;
  const list = html`<span class="gb-bar"></span>`;
  const element = html`<div class="gb-macro-buttons" hidden>${macroWords.measures} ${list}</div>`;
  let macros: ReadonlyMap<string, Macro> | null = null;
  let sql = "";
  let shown = "";
  return {
    element,
    update(next) {
      sql = next;
      if (macros) show(macros);
      else
        void fetchMacros()
          .then((fetched) => show((macros = fetched)))
          .catch(() => {});
    }
  };

  function show(known: ReadonlyMap<string, Macro>): void {
    const called = macrosCalled(sql, known);
    const names = called.map(({name}) => name).join();
    if (names === shown) return;
    shown = names;
    element.hidden = called.length === 0;
    list.replaceChildren(
      ...called.map((macro) =>
        button(
          macroWords.writeOut(macro.name),
          () => replace(writeOut(sql, macro), macroWords.writtenOut(macro.name)),
          {title: macroWords.writeOutHelp}
        )
      )
    );
  }
}
