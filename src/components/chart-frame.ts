import {html} from "htl";
import {button} from "./button.js";
import {columnsOf} from "./columns.js";
import type {Result} from "./result.js";
import {roveFocus} from "./rove-focus.js";
import type {Language, Words} from "./words.js";

/** More rows than this freeze a page; the reader is asked first. */
const MANY = 20_000;

export interface ChartContext<Row> {
  /** Pixels to draw in. */
  width: number;
  lang: Language;
  /** Lists the sentences behind a row or several. Undefined where the result has none to show. */
  open?: (rows: Row | readonly Row[]) => void;
}

/** Draws rows. Called again when the rows or the width change. */
export type Chart<Row> = (rows: Row[], context: ChartContext<Row>) => Node;

export interface ChartFrame {
  element: HTMLElement;
  /** The chart with its legends; null where none is drawn. */
  readonly chart: HTMLElement | null;
  /** Draws a result. `missing` names columns that the published query has and this result lacks. */
  draw(result: Result, missing: readonly string[]): void;
  /** Dims the chart while a newer result is on its way. */
  busy(busy: boolean): void;
}

export interface ChartFrameOptions<Row> {
  chart: Chart<Row>;
  /** The text alternative. */
  text: (rows: Row[]) => string;
  context: (result: Result) => Omit<ChartContext<Row>, "width">;
  words: Words;
  /** Id of the element that names the chart. */
  titleId: string;
  /** Told when there is no chart to see, so that the rows can be shown in its stead. */
  failed: () => void;
}

/**
 * Where a chart is drawn: as wide as the page leaves room, the old drawing standing until the new one is done, with a
 * text alternative, and with its marks reached by one Tab and the arrow keys.
 */
export function chartFrame<Row extends object>(options: ChartFrameOptions<Row>): ChartFrame {
  const {words, titleId} = options;
  const textId = `${titleId}-text`;
  const stage = html`<div class="gb-chart" role="group" aria-labelledby=${titleId} aria-describedby=${textId}></div>`;
  const text = html`<p class="gb-hidden" id=${textId}></p>`;
  const note = html`<p class="gb-note" hidden></p>`;
  const findMarks = roveFocus(stage);
  const element = html`<div class="gb-frame">${stage}${text}${note}</div>`;
  let drawn: {result: Result; missing: readonly string[]; width: number; all: boolean} | null = null;

  const show = (chart: Node | null, alternative: string, remarks: (string | Node)[]) => {
    stage.replaceChildren(...(chart ? [chart] : []));
    // Plot names its groups of marks in aria-label, which is not for elements without a role.
    for (const group of stage.querySelectorAll<SVGGElement>("g[aria-label]:not([role])")) {
      group.dataset["mark"] = group.getAttribute("aria-label") ?? "";
      group.removeAttribute("aria-label");
    }
    stage.setAttribute("role", chart && !findMarks() ? "img" : "group");
    text.textContent = alternative;
    note.replaceChildren(...remarks);
    note.hidden = remarks.length === 0;
  };
  const redraw = () => {
    if (!drawn) return;
    const {result, missing, width, all} = drawn;
    const {numRows} = columnsOf(result);
    const lacking = missing.length > 0 ? [words.missingColumns(missing.join(", "))] : [];
    if (numRows === 0) show(null, "", [words.noRows]);
    else if (numRows > MANY && !all) {
      show(null, "", [words.manyRows(numRows), " ", button(words.drawAnyway, drawAll)]);
      options.failed();
    } else
      try {
        const rows = result.rows as Row[];
        show(options.chart(rows, {...options.context(result), width}), options.text(rows), lacking);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        show(null, "", [`${words.noChart} (${reason})`, ...lacking.flatMap((remark) => [" ", remark])]);
        options.failed();
      }
  };
  const drawAll = () => {
    if (drawn) drawn.all = true;
    redraw();
  };
  const observer = new ResizeObserver(() => {
    const width = Math.floor(stage.clientWidth);
    if (!drawn || width === 0 || width === drawn.width) return;
    drawn.width = width;
    redraw();
  });
  observer.observe(stage);

  return {
    element,
    get chart() {
      return stage.childElementCount > 0 ? stage : null;
    },
    draw(result, missing) {
      drawn = {result, missing, width: Math.floor(stage.clientWidth), all: false};
      if (drawn.width > 0) redraw();
    },
    busy(busy) {
      element.classList.toggle("gb-busy", busy);
      stage.setAttribute("aria-busy", String(busy));
    }
  };
}
