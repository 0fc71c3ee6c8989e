import {html} from "htl";
import * as Inputs from "./named-inputs.js";
import type {Input} from "./bound-inputs.js";
import {themeName} from "./quantity-format.js";
import type {QuantityRow} from "./quantity-table.js";
import {pageLanguage, words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

export interface QuantityInputs {
  element: HTMLElement;
  /** The inputs by the names of the parameters of the query `quantities`. */
  inputs: Record<"search" | "theme" | "kind" | "unit" | "report" | "first_year" | "last_year", Input>;
}

/** What narrows the figures: a search, and for each other column the values that the rows hold, with their counts. */
export function quantityInputs(
  rows: readonly QuantityRow[],
  {lang = pageLanguage()}: {lang?: Language} = {}
): QuantityInputs {
  const {quantities: words} = wordsOf(lang);
  const choice = (
    label: string,
    value: (row: QuantityRow) => string | null,
    name: (value: string, row: QuantityRow) => string,
    none: string,
    order: "count" | "rows" = "count"
  ) => {
    const found = new Map<string, {name: string; count: number}>();
    for (const row of rows) {
      const key = value(row) ?? "none";
      const entry = found.get(key) ?? {name: key === "none" ? none : name(key, row), count: 0};
      found.set(key, {...entry, count: entry.count + 1});
    }
    const entries = [...found];
    if (order === "count") entries.sort(([, a], [, b]) => b.count - a.count || a.name.localeCompare(b.name));
    const options = entries.map(([key, {name, count}]): [string, string] => [`${name} (${count})`, key]);
    return Inputs.select(new Map([[words.all, "all"], ...options]), {label, value: "all"});
  };
  const years = rows.flatMap(({period_from, period_to}) =>
    [period_from, period_to].flatMap((day) => (day === null ? [] : [day.getUTCFullYear()]))
  );
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = years.length === 0 ? [] : Array.from({length: last - first + 1}, (_, i) => first + i);
  const year = (label: string) =>
    Inputs.select(
      new Map<string, number | null>([[words.all, null], ...span.map((n): [string, number] => [String(n), n])]),
      {
        label,
        value: null
      }
    );
  const inputs = {
    search: Inputs.text({label: words.search, placeholder: words.searchExample, submit: false}),
    theme: choice(words.theme, (row) => row.theme_id, themeName, words.unknown),
    kind: choice(
      words.kind,
      (row) => row.kind,
      (_, row) => (row.kind === null ? "" : words.kinds[row.kind]),
      words.unknown
    ),
    unit: choice(
      words.unit,
      (row) => row.unit,
      (unit, row) => `${unit} · ${words.dimensions[row.dimension]}`,
      words.noUnit
    ),
    report: choice(
      words.report,
      (row) => row.report_id,
      (_, row) => row.report,
      words.unknown,
      "rows"
    ),
    first_year: year(words.fromYear),
    last_year: year(words.toYear)
  };
  return {element: html`<div class="gb-inputs gb-quantity-inputs">${Object.values(inputs)}</div>`, inputs};
}
