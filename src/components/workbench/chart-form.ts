import {html} from "htl";
import {button} from "../button.js";
import {copyText} from "../export-rows.js";
import type {Result} from "../result.js";
import type {Words} from "../words.js";
import {chartCode} from "./chart-code.js";
import {chartColumns, planChart, suggestChart} from "./chart-plan.js";
import {aggregates, marks} from "./notebook.js";
import type {ChartSettings} from "./notebook.js";

export interface ChartForm {
  element: HTMLElement;
  /** Follows the settings, the names of the SQL cells and the rows of the one drawn. */
  show(settings: ChartSettings, sources: readonly string[], result: Result | null): void;
  enter(): void;
}

type Choice = readonly [value: string, label: string];
const CHOSEN = ["source", "mark", "x", "y", "colour", "facet", "aggregate"] as const;
const WRITTEN = ["title", "xLabel", "yLabel"] as const;

/** The choices of a chart cell: rows, columns, mark and aggregate, or a suggestion; and the chart as code. */
export function chartForm({words, changed}: {words: Words; changed: (settings: ChartSettings) => void}): ChartForm {
  const {workbench} = words;
  let settings: ChartSettings;
  let result: Result | null = null;
  const selects = Object.fromEntries(CHOSEN.map((key) => [key, document.createElement("select")])) as Record<
    (typeof CHOSEN)[number],
    HTMLSelectElement
  >;
  const fields = Object.fromEntries(
    WRITTEN.map((key) => [key, Object.assign(document.createElement("input"), {type: "text"})])
  ) as Record<(typeof WRITTEN)[number], HTMLInputElement>;
  for (const key of CHOSEN)
    selects[key].addEventListener("change", () => changed({...settings, [key]: selects[key].value}));
  for (const key of WRITTEN)
    fields[key].addEventListener("input", () => changed({...settings, [key]: fields[key].value}));
  const status = html`<span class="gb-status" role="status"></span>`;
  const suggest = button(workbench.suggest, () => {
    if (result) changed({...settings, ...suggestChart(result)});
  });
  const copy = button(workbench.copyPlot, () => {
    const plan = result && planChart(settings, result, 640);
    if (!plan || "kind" in plan) return;
    const code = chartCode(plan, settings.source, settings.title);
    void copyText(code).then(
      () => (status.textContent = workbench.plotCopied),
      () => (status.textContent = words.notCopied)
    );
  });
  const labelled = (key: keyof ChartSettings, control: HTMLElement) =>
    html`<label><span>${workbench.settings[key]}</span>${control}</label>`;
  const element = html`<form class="gb-chart-form" onsubmit=${(event: Event) => event.preventDefault()}>
    ${CHOSEN.map((key) => labelled(key, selects[key]))}${WRITTEN.map((key) => labelled(key, fields[key]))}
    <div class="gb-bar">${suggest}${copy}${status}</div>
  </form>`;

  return {
    element,
    show(next, sources, rows) {
      settings = next;
      result = rows;
      const columns: Choice[] = (rows ? chartColumns(rows.fields) : []).map(({name}) => [name, name]);
      const none: Choice = ["", workbench.nothing];
      fill(selects.source, [none, ...sources.map((name): Choice => [name, name])], next.source);
      fill(
        selects.mark,
        marks.map((mark): Choice => [mark, workbench.marks[mark]]),
        next.mark
      );
      fill(
        selects.aggregate,
        aggregates.map((name): Choice => [name, workbench.aggregates[name]]),
        next.aggregate
      );
      for (const key of ["x", "y", "colour", "facet"] as const) fill(selects[key], [none, ...columns], next[key]);
      for (const key of WRITTEN) if (fields[key].value !== next[key]) fields[key].value = next[key];
      suggest.disabled = !rows;
      const plan = rows && planChart(next, rows, 640);
      copy.disabled = !plan || "kind" in plan;
    },
    enter: () => selects.source.focus()
  };
}

function fill(select: HTMLSelectElement, choices: readonly Choice[], value: string): void {
  // A column or cell that is gone stays chosen, so that it can come back.
  const all = choices.some(([own]) => own === value) ? choices : [...choices, [value, `${value}?`] as const];
  const key = JSON.stringify(all);
  if (select.dataset["choices"] !== key) {
    select.replaceChildren(...all.map(([own, label]) => new Option(label, own)));
    select.dataset["choices"] = key;
  }
  select.value = value;
}
