import * as Plot from "@observablehq/plot";
import {html} from "htl";
import {clickable} from "./clickable.js";
import {FOOT, footed, labelMargin, lettering} from "./house-style.js";
import {themeColor, themeName} from "./themes.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `undertakings-themes`: how many planned or reviewed sentences of a theme fared alike. */
export interface FateRow {
  side: "planned" | "reviewed";
  theme_id: string;
  fate: "taken_up" | "perhaps" | "silent" | "unplanned";
  sentences: number;
  all_sentences: number;
}

/** Width from which the two sides stand beside one another. */
const WIDE = 720;
const BAND = 22;

/**
 * By theme, what became of planned sentences, and what had been planned of those reviewed: full where the wording says so,
 * pale where it may, hollow where there is nothing alike. A bar opens its sentences.
 */
export function undertakingsChart<Row extends FateRow>(
  rows: readonly Row[],
  {width, lang, open}: {width: number; lang: Language; open?: (row: Row) => void}
): HTMLElement {
  const {comparison} = words(lang);
  const sides = [...new Set(rows.map(({side}) => side))];
  const beside = width >= WIDE;
  const ids = [...new Set(rows.map(({theme_id}) => theme_id))];
  const marginLeft = labelMargin(ids.map((id) => themeName(id, lang)));
  const most = Math.max(1, ...rows.map(({all_sentences}) => all_sentences));
  const fateName = ({side, fate}: Row) =>
    side === "reviewed" && fate !== "silent" ? comparison.reviewedFates[fate] : comparison.fates[fate];
  const name = (row: Row) =>
    comparison.fateCount(
      themeName(row.theme_id, lang),
      comparison.sides[row.side],
      fateName(row),
      row.sentences,
      row.all_sentences
    );
  const facet = beside ? {fx: "side"} : {fy: "side"};
  const hollow = ({fate}: Row) => fate === "silent" || fate === "unplanned";
  const plot = Plot.plot({
    width,
    height: 58 + (beside ? 1 : sides.length) * ((ids.length + 1) * BAND),
    marginLeft,
    marginTop: 4,
    marginRight: 8,
    marginBottom: FOOT,
    x: {
      domain: [0, most],
      label: comparison.sentencesAxis,
      ...footed,
      labelAnchor: "left",
      labelArrow: "none",
      grid: true,
      ticks: 5
    },
    y: {domain: ["", ...ids], label: null, tickSize: 0, tickFormat: (id: string) => (id ? themeName(id, lang) : "")},
    fx: {axis: null, domain: sides, padding: 0.06},
    fy: {axis: null, domain: sides, padding: 0},
    marks: [
      Plot.ruleX([0], {stroke: "currentColor", strokeOpacity: 0.4, insetTop: BAND}),
      Plot.barX(
        rows,
        Plot.stackX({
          x: "sentences",
          y: "theme_id",
          ...facet,
          insetTop: 4,
          insetBottom: 4,
          insetRight: 1,
          fill: (row: Row) => (hollow(row) ? "var(--theme-background)" : themeColor(row.theme_id)),
          fillOpacity: (row: Row) => (row.fate === "perhaps" ? 0.35 : 1),
          stroke: (row: Row) => themeColor(row.theme_id),
          strokeWidth: 1.25,
          ariaLabel: name,
          title: name,
          sort: null,
          render: open && clickable(rows, open)
        })
      ),
      Plot.text(
        sides.map((side) => ({side})),
        {
          x: 0,
          y: () => "",
          ...facet,
          text: ({side}: {side: FateRow["side"]}) => comparison.sides[side],
          textAnchor: "start",
          dx: beside ? 0 : -marginLeft,
          fontWeight: 600,
          fontSize: 13,
          ...lettering
        }
      )
    ]
  });
  const {fates, reviewedFates} = comparison;
  const key = (mark: string, planned: string, reviewed: string) =>
    html`<li class=${mark}>
      ${[...(sides.includes("planned") ? [planned] : []), ...(sides.includes("reviewed") ? [reviewed] : [])].join(" · ")}
    </li>`;
  return html`<div>
    ${plot}
    <ul class="gb-legend gb-fates-key">
      ${key("gb-key-full", fates.taken_up, reviewedFates.taken_up)}
      ${key("gb-key-pale", fates.perhaps, reviewedFates.perhaps)} ${key("gb-key-hollow", fates.silent, fates.unplanned)}
    </ul>
  </div>`;
}

/** The chart in words. */
export function describeFates(rows: readonly FateRow[], lang: Language): string {
  const sum = (keep: (row: FateRow) => boolean) =>
    rows.filter(keep).reduce((total, {sentences}) => total + sentences, 0);
  return words(lang).comparison.fatesText(
    sum(({side}) => side === "planned"),
    sum(({fate}) => fate === "silent"),
    sum(({side}) => side === "reviewed"),
    sum(({fate}) => fate === "unplanned")
  );
}
