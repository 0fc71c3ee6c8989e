import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";
import {columnHeads, labelMargin, lettering} from "./house-style.js";
import {themeColor, themeName} from "./themes.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `theme-shares`: how much of a report, part or period is about a theme. */
export interface ThemeShareRow {
  /** The report, part or period, in the order of the rows. */
  scope: string;
  theme_id: string;
  count: number;
  total: number;
  /** Per cent. */
  share: number;
}

const BAND = 34;

/** Themes against reports, parts or periods: a bar a theme, its share above it; a bar opens its sentences. */
export function themeShares<Row extends ThemeShareRow>(
  rows: readonly Row[],
  {
    width,
    lang,
    measure,
    open,
    label = (scope) => scope
  }: {
    width: number;
    lang: Language;
    measure: "sentences" | "characters";
    open?: (row: Row) => void;
    label?: (scope: string) => string;
  }
) {
  const {themes} = words(lang);
  const ids = [...new Set(rows.map(({theme_id}) => theme_id))];
  const scopes = [...new Set(rows.map(({scope}) => scope))];
  const present = rows.filter(({count}) => count > 0);
  const marginLeft = labelMargin(ids.map((id) => themeName(id, lang)));
  const column = (width - marginLeft) / Math.max(1, scopes.length);
  const heads = columnHeads(scopes, column * 0.92, lang, label);
  const name = (row: Row) =>
    `${themeName(row.theme_id, lang)}, ${label(row.scope)}: ${themes.counted(row.count, row.total, row.share.toFixed(1))}`;
  return Plot.plot({
    width,
    height: heads.margin + ids.length * BAND + 24,
    marginLeft,
    marginTop: heads.margin,
    marginRight: 2,
    marginBottom: 24,
    x: {axis: null, domain: [0, Math.max(1, ...rows.map(({share}) => share)) * 1.02]},
    y: {domain: ids, label: null, tickSize: 0, tickFormat: (id: string) => themeName(id, lang)},
    fx: {domain: scopes, axis: null, padding: 0.08},
    marks: [
      Plot.axisFx(heads.axis),
      Plot.ruleX([0], {stroke: "currentColor", strokeOpacity: 0.4}),
      Plot.barX(present, {
        x: "share",
        y: "theme_id",
        fx: "scope",
        insetTop: 15,
        insetBottom: 6,
        fill: (row: Row) => themeColor(row.theme_id),
        ariaLabel: name,
        title: name,
        sort: null,
        render: open && clickable(present, open)
      }),
      Plot.text(rows, {
        x: 0,
        y: "theme_id",
        fx: "scope",
        text: (row: Row) => (row.count > 0 ? row.share.toFixed(column < 60 ? 0 : 1) : "–"),
        textAnchor: "start",
        dx: 3,
        dy: -8,
        ...lettering,
        fillOpacity: (row: Row) => (row.count > 0 ? 1 : 0.6)
      }),
      Plot.text([themes.shareOf[measure]], {
        frameAnchor: "bottom-left",
        fx: () => scopes[0],
        text: (text: string) => text,
        textAnchor: "start",
        dy: 20,
        fill: "currentColor",
        fillOpacity: 0.75
      })
    ]
  });
}
