import * as Plot from "@observablehq/plot";
import {GAP, LEADING, lettering} from "./house-style.js";
import {breakText} from "./text-width.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `data-limits`: how many of all rows leave something open. */
export interface LimitRow {
  limitation: string;
  open: number;
  total: number;
}

const BAR = 10;

/** What the data leave open, each as the share of the rows that it concerns, with the words that say what it means. */
export function limitBars(rows: readonly LimitRow[], {width, lang}: {width: number; lang: Language}) {
  const {method} = words(lang);
  const concerned = rows.filter(({total}) => total > 0);
  const said = new Map(
    concerned.map(({limitation, open, total}) => {
      const text = `${method.of(open, total)} · ${method.limits[limitation] ?? limitation}`;
      return [limitation, breakText(text, width - 2 * GAP, lang)] as const;
    })
  );
  const lines = Math.max(1, ...[...said.values()].map(({length}) => length));
  const band = lines * LEADING + BAR + 2 * GAP;
  return Plot.plot({
    width,
    height: concerned.length * band + GAP,
    margin: 0,
    marginLeft: GAP / 2,
    marginRight: GAP / 2,
    x: {axis: null, domain: [0, 1]},
    y: {axis: null, domain: concerned.map(({limitation}) => limitation), padding: 0},
    marks: [
      Plot.barX(concerned, {
        x1: 0,
        x2: 1,
        y: "limitation",
        insetTop: band - BAR - GAP,
        insetBottom: GAP,
        fill: "currentColor",
        fillOpacity: 0.08
      }),
      Plot.barX(concerned, {
        x: ({open, total}: LimitRow) => open / total,
        y: "limitation",
        insetTop: band - BAR - GAP,
        insetBottom: GAP,
        fill: "var(--gb-accent)",
        ariaLabel: ({limitation}: LimitRow) => said.get(limitation)!.join(" ")
      }),
      Plot.text(concerned, {
        y: "limitation",
        frameAnchor: "left",
        textAnchor: "start",
        lineAnchor: "top",
        dy: -band / 2 + GAP / 2,
        lineHeight: LEADING / 12,
        text: ({limitation}: LimitRow) => said.get(limitation)!.join("\n"),
        ...lettering
      })
    ]
  });
}
