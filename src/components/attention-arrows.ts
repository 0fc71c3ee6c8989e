import * as Plot from "@observablehq/plot";
import {html} from "htl";
import {clickable} from "./clickable.js";
import {FOOT, footed, labelMargin, lettering} from "./house-style.js";
import {themeColor, themeName} from "./themes.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `attention-course`: a theme in a report, with how it fared from the first report to the last. */
export interface AttentionRow {
  theme_id: string;
  report: string;
  /** Place of the report among those compared, from 1. */
  place: number;
  count: number;
  total: number;
  /** Per cent of the report's sentences. */
  share_percent: number;
  /** Last share less first, in percentage points. NULL where there is one report. */
  change: number | null;
  /** Too small a count to test. */
  few: boolean;
  /** Whether chance does not explain the change. */
  sure: boolean;
}

/** Width from which names and figures stand beside their row, not above it. */
const WIDE = 640;
const NAME = 13;

/**
 * Themes in order of change, each an arrow from its share in the first report (a ring) to that in the last (a disc), the
 * reports between as dots; a mark opens its sentences.
 */
export function attentionArrows<Row extends AttentionRow>(
  rows: readonly Row[],
  {width, lang, open}: {width: number; lang: Language; open?: (row: Row) => void}
): HTMLElement {
  const {comparison} = words(lang);
  const wide = width >= WIDE;
  const ids = [...new Set(rows.map(({theme_id}) => theme_id))];
  const places = rows.map(({place}) => place);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const courses = ids.flatMap((theme_id) => {
    const from = rows.find((row) => row.theme_id === theme_id && row.place === first);
    const to = rows.find((row) => row.theme_id === theme_id && row.place === last);
    return from && to ? [{theme_id, from, to}] : [];
  });
  const names = ids.map((id) => themeName(id, lang));
  const most = Math.max(1, ...rows.map(({share_percent}) => share_percent)) * 1.04;
  const drop = wide ? 0 : 9;
  const labelOf = (place: number) => rows.find((row) => row.place === place)?.report ?? "";
  const name = (row: Row) =>
    comparison.sharePoint(
      themeName(row.theme_id, lang),
      row.report,
      row.share_percent.toFixed(1),
      row.count,
      row.total
    );
  const one = first === last;
  const line = {
    x1: ({from}: (typeof courses)[number]) => from.share_percent,
    x2: ({to}: (typeof courses)[number]) => to.share_percent,
    y: "theme_id",
    dy: drop,
    stroke: ({theme_id}: (typeof courses)[number]) => themeColor(theme_id)
  } as const;
  const dots = (marked: readonly Row[], options: Plot.DotOptions) =>
    Plot.dot(marked, {
      x: "share_percent",
      y: "theme_id",
      dy: drop,
      stroke: (row: Row) => themeColor(row.theme_id),
      ariaLabel: name,
      title: name,
      sort: null,
      render: open && clickable(marked, open),
      ...options
    });
  const known = (row: Row) => row.count > 0;
  const aside = {y: "theme_id", dy: wide ? 0 : -9, ...lettering} as const;
  const tested = (few: boolean, sure: boolean) => courses.filter(({to}) => to.few === few && to.sure === sure);
  const plot = Plot.plot({
    width,
    height: 48 + ids.length * (wide ? 30 : 44),
    marginLeft: wide ? labelMargin(names, {size: NAME}) + 6 : 8,
    marginRight: wide ? 150 : 12,
    marginTop: 4,
    marginBottom: FOOT,
    x: {domain: [0, most], label: comparison.shareAxis, ...footed, labelAnchor: "left", labelArrow: "none", grid: true},
    y: {axis: null, type: "band", domain: ids, padding: 0},
    marks: [
      ...(wide ? [Plot.ruleY(ids, {stroke: "currentColor", strokeOpacity: 0.06})] : []),
      Plot.link(tested(false, true), {...line, strokeWidth: 5}),
      Plot.link(tested(false, false), {...line, strokeWidth: 1.75}),
      Plot.link(tested(true, false), {...line, strokeWidth: 1.75, strokeDasharray: "1.5 3.5", strokeLinecap: "round"}),
      dots(
        rows.filter((row) => row.place > first && row.place < last && known(row)),
        {r: 2.5, fill: (row: Row) => themeColor(row.theme_id)}
      ),
      dots(
        rows.filter((row) => row.place === first && !one && known(row)),
        {r: 5, fill: "var(--theme-background)", strokeWidth: 2}
      ),
      dots(
        rows.filter((row) => row.place === last && known(row)),
        {r: 6, fill: (row: Row) => themeColor(row.theme_id)}
      ),
      Plot.text(ids, {
        ...aside,
        y: (id: string) => id,
        frameAnchor: "left",
        text: (id: string) => themeName(id, lang),
        textAnchor: wide ? "end" : "start",
        dx: wide ? -12 : 0,
        fontSize: NAME
      }),
      Plot.text(one ? [] : courses, {
        ...aside,
        frameAnchor: "right",
        textAnchor: wide ? "start" : "end",
        dx: wide ? 12 : 0,
        text: ({from, to}) => `${from.share_percent.toFixed(1)} → ${to.share_percent.toFixed(1)}`,
        fillOpacity: 0.75
      }),
      ...[true, false].map((sure) =>
        Plot.text(one ? [] : courses.filter(({to}) => to.sure === sure), {
          ...aside,
          frameAnchor: "right",
          textAnchor: "end",
          dx: wide ? 146 : -82,
          text: ({to}) => signed(to.change ?? 0),
          fontWeight: sure ? "bold" : "normal"
        })
      )
    ]
  });
  return html`<div>
    ${plot}
    <ul class="gb-legend gb-attention-key">
      ${one ? null : html`<li class="gb-key-ring">${comparison.first}: ${labelOf(first)}</li>`}
      ${last - first > 1 ? html`<li class="gb-key-dot">${comparison.between}</li>` : null}
      <li class="gb-key-disc">${comparison.last}: ${labelOf(last)}</li>
      ${tested(false, true).length > 0 ? html`<li class="gb-key-heavy">${comparison.sure}</li>` : null}
      ${one ? null : html`<li class="gb-key-thin">${comparison.unsure}</li>`}
      ${one ? null : html`<li class="gb-key-dotted">${comparison.few}</li>`}
    </ul>
  </div>`;
}

/** A change with its sign, to a tenth: +5.2, −11.9, 0.0. */
function signed(change: number): string {
  const tenths = Math.abs(change).toFixed(1);
  return `${tenths === "0.0" ? "" : change > 0 ? "+" : "−"}${tenths}`;
}

/** The chart in words: how many themes rose and fell, and of how many chance does not explain it. */
export function describeAttention(rows: readonly AttentionRow[], lang: Language): string {
  const themes = [...new Map(rows.map((row) => [row.theme_id, row])).values()];
  const rose = themes.filter(({change}) => (change ?? 0) > 0).length;
  const fell = themes.filter(({change}) => (change ?? 0) < 0).length;
  return words(lang).comparison.attentionText(themes.length, rose, fell, themes.filter(({sure}) => sure).length);
}
