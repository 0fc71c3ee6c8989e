import {html} from "htl";
import * as Plot from "@observablehq/plot";
import {chartFrame} from "../chart-frame.js";
import type {ChartContext} from "../chart-frame.js";
import {clickable} from "../clickable.js";
import {evidencePanel} from "../evidence-panel.js";
import {hasHan} from "../formats.js";
import type {HeadingLevel} from "../heading-level.js";
import {nextLevel} from "../heading-level.js";
import {sentencesOf} from "../links.js";
import type {Field, Result} from "../result.js";
import {rowLabel} from "../row-label.js";
import type {Language, Words} from "../words.js";
import {axisOptions} from "./chart-code.js";
import {planChart} from "./chart-plan.js";
import type {ChartFault, ChartPlan, MarkName} from "./chart-plan.js";
import type {ChartSettings} from "./notebook.js";

type Row = Record<string, unknown>;

export interface ChartView {
  element: HTMLElement;
  show(settings: ChartSettings, result: Result | null): void;
}

let charts = 0;

/** A chart of a cell's rows, with its title, its source and the sentences behind its marks. */
export function chartView({
  language,
  words,
  level
}: {
  language: Language;
  words: Words;
  level: HeadingLevel;
}): ChartView {
  const {workbench} = words;
  const titleId = `gb-notebook-figure-${++charts}`;
  const heading = document.createElement(`h${level}`);
  heading.id = titleId;
  const source = html`<span></span>`;
  const note = html`<p class="gb-note" role="status"></p>`;
  const evidence = evidencePanel({language, words, level: nextLevel(level)});
  let settings: ChartSettings;
  let drawn: {settings: ChartSettings; result: Result} | null = null;
  let fields: readonly Field[] = [];
  const open = (rows: Row | readonly Row[]) => {
    const list = Array.isArray(rows) ? (rows as readonly Row[]) : [rows as Row];
    void evidence.show(list.map((row) => rowLabel(row, fields, words)).join("; "), list.flatMap(sentencesOf));
  };
  const frame = chartFrame<Row>({
    chart: (rows, context) => drawChart(settings, {fields: [...fields], rows, milliseconds: 0}, context, words),
    text: (rows) => words.chartText(rows.length, heading.textContent),
    context: ({rows}) => (rows.some((row) => sentencesOf(row).length > 0) ? {lang: language, open} : {lang: language}),
    words,
    titleId,
    failed: () => {}
  });
  const element = html`<figure class="gb-notebook-figure">
    <figcaption><div class="gb-title">${heading}</div></figcaption>
    ${note}${frame.element}
    <p class="gb-source">${words.source}${source}</p>
    ${evidence.element}
  </figure>`;
  return {
    element,
    show(next, result) {
      if (drawn && drawn.settings === next && drawn.result === result) return;
      settings = next;
      heading.textContent = next.title || workbench.untitledChart(next.source);
      heading.lang = hasHan(heading.textContent) ? "zh" : language;
      source.replaceChildren(`${workbench.cell} `, html`<code>${next.source}</code>`);
      const fault = result ? planChart(next, result, 640) : null;
      const text = !result ? workbench.noSource(next.source) : fault && "kind" in fault ? faultText(fault, words) : "";
      note.textContent = text;
      note.hidden = text === "";
      frame.element.hidden = text !== "";
      evidence.close();
      drawn = result && !text ? {settings: next, result} : null;
      if (!drawn) return;
      fields = result!.fields;
      frame.draw(result!, []);
    }
  };
}

function faultText(fault: ChartFault, {workbench}: Words): string {
  if (fault.kind === "columns") return workbench.chooseColumns;
  return fault.kind === "missing"
    ? workbench.noColumn(fault.column)
    : workbench.noNumber(workbench.aggregates[fault.aggregate]);
}

function drawChart(settings: ChartSettings, result: Result, {width, open}: ChartContext<Row>, words: Words): Node {
  const plan = planChart(settings, result, width);
  if ("kind" in plan) throw new Error(faultText(plan, words));
  return drawPlan(plan, result, width, open, words);
}

/** Draws a plan. Marks that stand for one row each open its sentences. */
function drawPlan(
  {mark, transform, options, plot, shorten, zero}: ChartPlan,
  {rows, fields}: Result,
  width: number,
  open: ((row: Row) => void) | undefined,
  words: Words
): Node {
  const single = !transform && /^(?:bar|dot|cell)/u.test(mark);
  const given = single
    ? {
        ...options,
        ariaLabel: (row: Row) => rowLabel(row, fields, words),
        ...(open ? {render: clickable(rows, open)} : {})
      }
    : options;
  const data = transform ? transforms[transform.name](transform.outputs, given) : given;
  return Plot.plot({
    width,
    ...plot,
    marks: [
      ...(shorten ? [Plot.axisY(axisOptions(shorten))] : []),
      makers[mark](rows, data),
      ...(zero ? [zero === "x" ? Plot.ruleX([0]) : Plot.ruleY([0])] : [])
    ]
  });
}

type Maker = (data: readonly Row[], options: object) => Plot.Markish;
type Transform = (outputs: object, options: object) => object;

const {barX, barY, rectX, rectY, lineX, lineY, areaX, areaY, dot, cell, groupX, groupY, group, binX, binY} = Plot;
const makers: Record<MarkName, Maker> = {barX, barY, rectX, rectY, lineX, lineY, areaX, areaY, dot, cell};
const transforms = {groupX, groupY, group, binX, binY} as Record<
  NonNullable<ChartPlan["transform"]>["name"],
  Transform
>;
