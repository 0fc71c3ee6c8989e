import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";
import {FOOT, footed, labelMargin, lettering} from "./house-style.js";
import {themeColor, themeName} from "./themes.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `agreement-themes`; `theme_id` null stands for all themes together. */
export interface AgreementRow {
  theme_id: string | null;
  both_coders: number;
  only_left: number;
  only_right: number;
  f1: number | null;
  kappa: number | null;
}

const BAND = 40;
/** Width from which there is room for the counts. */
const WIDE = 600;
/** Stands for all themes together. */
const ALL = "all";

/** F1 (disc) and Cohen's kappa (bar) of two coders for each theme, with the counts; a disc opens what they differ on. */
export function agreementDots<Row extends AgreementRow>(
  rows: readonly Row[],
  {width, lang, open}: {width: number; lang: Language; open?: (row: Row) => void}
) {
  const {themes} = words(lang);
  const id = (row: Row) => row.theme_id ?? ALL;
  const label = (theme: string) => (theme === ALL ? themes.all : themeName(theme, lang));
  const two = (value: number | null) => (value === null ? "–" : value.toFixed(2));
  const brief = (row: Row) => `F1 ${two(row.f1)} · κ ${two(row.kappa)}`;
  const note = (row: Row) => `${brief(row)} · ${themes.counts(row.both_coders, row.only_left, row.only_right)}`;
  const ids = rows.map(id);
  const marginLeft = labelMargin(ids.map(label));
  const valued = rows.filter(({f1}) => f1 !== null);
  return Plot.plot({
    width,
    height: 50 + rows.length * BAND,
    marginLeft,
    marginRight: 16,
    marginTop: 4,
    marginBottom: FOOT,
    x: {
      domain: [Math.min(0, ...rows.map(({kappa}) => kappa ?? 0)), 1],
      label: themes.agreement,
      ...footed,
      labelAnchor: "left",
      grid: true,
      ticks: 5
    },
    y: {domain: ids, label: null, tickSize: 0, tickFormat: label},
    marks: [
      Plot.text(rows, {
        x: 0,
        y: id,
        text: width < WIDE ? brief : note,
        textAnchor: "start",
        dx: 2,
        dy: -11,
        ...lettering
      }),
      Plot.barX(rows, {
        x1: 0,
        x2: (row: Row) => row.kappa ?? 0,
        y: id,
        insetTop: 21,
        insetBottom: 13,
        fill: (row: Row) => themeColor(id(row)),
        fillOpacity: 0.45
      }),
      Plot.dot(valued, {
        x: "f1",
        y: id,
        dy: 4,
        r: 6,
        fill: (row: Row) => themeColor(id(row)),
        ariaLabel: (row: Row) => `${label(id(row))}: ${note(row)}`,
        title: (row: Row) => `${label(id(row))}: ${note(row)}`,
        sort: null,
        render: open && clickable(valued, open)
      })
    ]
  });
}
