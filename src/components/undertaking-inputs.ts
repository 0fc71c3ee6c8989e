import {html} from "htl";
import type {Input} from "./bound-inputs.js";
import * as Inputs from "./named-inputs.js";
import {themeName} from "./themes.js";
import type {FilteredUndertaking} from "./undertaking-filter.js";
import {pageLanguage, words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

type Parameter = "fate" | "theme" | "report";

/** What narrows the undertakings, by the names of the parameters of the query `undertakings`, with counts of sentences. */
export function undertakingInputs(
  rows: readonly FilteredUndertaking[],
  {lang = pageLanguage()}: {lang?: Language} = {}
): {element: HTMLElement; inputs: Record<Parameter, Input>} {
  const {comparison} = wordsOf(lang);
  const choose = (label: string, name: Parameter, of: (row: FilteredUndertaking) => (readonly [string, string])[]) => {
    const heads = new Map<string, {name: string; ids: Set<string>}>();
    for (const row of rows)
      for (const [value, text] of of(row)) {
        const entry = heads.get(value) ?? {name: text, ids: new Set<string>()};
        entry.ids.add(row.head_id);
        heads.set(value, entry);
      }
    const options = [...heads].map(([value, {name, ids}]): [string, string] => [`${name} (${ids.size})`, value]);
    return Inputs.select(new Map([[comparison.all, "all"], ...options]), {label, value: "all", name});
  };
  const reports = (row: FilteredUndertaking) =>
    (
      [
        [row.plan_report_id, row.plan_report],
        [row.review_report_id, row.review_report]
      ] as const
    ).flatMap(([id, label]) => (id === null ? [] : [[id, label ?? id] as const]));
  const inputs = {
    fate: choose(comparison.fate, "fate", ({fate}) => [[fate, comparison.fates[fate]]]),
    theme: choose(comparison.theme, "theme", ({themes}) =>
      themes.length === 0 ? [["none", comparison.noTheme]] : themes.map((id) => [id, themeName(id, lang)] as const)
    ),
    report: choose(comparison.report, "report", reports)
  };
  return {element: html`<div class="gb-inputs">${Object.values(inputs)}</div>`, inputs};
}
