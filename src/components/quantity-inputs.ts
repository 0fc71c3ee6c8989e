import {html} from "htl";
import * as Inputs from "./named-inputs.js";
import type {Input} from "./bound-inputs.js";
import {themeName} from "./quantity-format.js";
import type {QuantityRow} from "./quantity-table.js";
import type {TargetRow} from "./targets-chart.js";
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
  const years = rows.flatMap(({period_from, period_to}) =>
    [period_from, period_to].flatMap((day) => (day === null ? [] : [day.getUTCFullYear()]))
  );
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = years.length === 0 ? [] : Array.from({length: last - first + 1}, (_, i) => first + i);
  const year = (label: string, name: string) =>
    Inputs.select(
      new Map<string, number | null>([[words.all, null], ...span.map((n): [string, number] => [String(n), n])]),
      {label, value: null, name}
    );
  const inputs = {
    search: Inputs.text({label: words.search, placeholder: words.searchExample, submit: false, name: "search"}),
    theme: themeChoice(rows, lang),
    kind: choose(
      rows,
      "kind",
      words.kind,
      (row) => row.kind,
      (_, row) => (row.kind === null ? "" : words.kinds[row.kind]),
      lang
    ),
    unit: choose(
      rows,
      "unit",
      words.unit,
      (row) => row.unit,
      (unit, row) => `${unit} · ${words.dimensions[row.dimension]}`,
      lang,
      words.noUnit
    ),
    report: reportChoice(rows, lang),
    first_year: year(words.fromYear, "from"),
    last_year: year(words.toYear, "to")
  };
  return {element: html`<div class="gb-inputs gb-quantity-inputs">${Object.values(inputs)}</div>`, inputs};
}

/** What narrows the plans, by the names of the parameters of the query `targets-outcomes`. */
export function targetInputs(
  rows: readonly TargetRow[],
  {lang = pageLanguage()}: {lang?: Language} = {}
): {element: HTMLElement; inputs: Record<"report" | "theme" | "relation", Input>} {
  const {quantities: words} = wordsOf(lang);
  const inputs = {
    report: reportChoice(rows, lang),
    theme: themeChoice(rows, lang),
    relation: choose(
      rows,
      "relation",
      words.relation,
      (row) => row.relation,
      (_, row) => words.relations[row.relation],
      lang
    )
  };
  return {element: html`<div class="gb-inputs gb-quantity-inputs">${Object.values(inputs)}</div>`, inputs};
}

function themeChoice(rows: readonly (QuantityRow | TargetRow)[], lang: Language): Input {
  return choose(
    rows,
    "theme",
    wordsOf(lang).quantities.theme,
    (row) => row.theme_id,
    (_, row) => themeName(row, lang),
    lang
  );
}

function reportChoice(rows: readonly (QuantityRow | TargetRow)[], lang: Language): Input {
  return choose(
    rows,
    "report",
    wordsOf(lang).quantities.report,
    (row) => row.report_id,
    (_, row) => row.report,
    lang
  );
}

/** A choice among the values that a column holds, NULL under the key `none`, in the order of the rows, with their counts. */
function choose<Row>(
  rows: readonly Row[],
  parameter: string,
  label: string,
  value: (row: Row) => string | null,
  name: (value: string, row: Row) => string,
  lang: Language,
  none = wordsOf(lang).quantities.unknown
): Input {
  const found = new Map<string, {name: string; count: number}>();
  for (const row of rows) {
    const key = value(row);
    const entry = found.get(key ?? "none") ?? {name: key === null ? none : name(key, row), count: 0};
    found.set(key ?? "none", {...entry, count: entry.count + 1});
  }
  const options = [...found].map(([key, {name, count}]): [string, string] => [`${name} (${count})`, key]);
  return Inputs.select(new Map([[wordsOf(lang).quantities.all, "all"], ...options]), {
    label,
    value: "all",
    name: parameter
  });
}
