import * as Plot from "@observablehq/plot";
import {columnHeads, labelMargin, lettering} from "./house-style.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `similar-reports`: two reports and how alike their words are, from 0 to 1. */
export interface SimilarityRow {
  report_a: string;
  report_b: string;
  similarity: number;
}

/** Texts against texts: the darker a field, the more alike; the figure stands in it. */
export function similarityMatrix(rows: readonly SimilarityRow[], {width, lang}: {width: number; lang: Language}) {
  const {lexical} = words(lang);
  const names = [...new Set(rows.flatMap(({report_a, report_b}) => [report_a, report_b]))];
  const longest = labelMargin(names) + 6;
  const size = Math.min(112, (width - longest - 8) / names.length);
  const heads = columnHeads(names, size, lang);
  const name = ({report_a, report_b, similarity}: SimilarityRow) => lexical.alike(report_a, report_b, similarity);
  return Plot.plot({
    width: longest + size * names.length + 8,
    height: heads.margin + Math.min(48, size) * names.length + 8,
    marginLeft: longest,
    marginTop: heads.margin,
    marginRight: 8,
    marginBottom: 8,
    x: {domain: names, axis: null},
    y: {domain: names, label: null, tickSize: 0},
    opacity: {domain: [0, 1], range: [0, 1]},
    marks: [
      Plot.axisX(heads.axis),
      Plot.cell(rows, {
        x: "report_a",
        y: "report_b",
        fill: "var(--gb-review)",
        fillOpacity: (row: SimilarityRow) => row.similarity * 0.55,
        inset: 1,
        ariaLabel: name,
        title: name
      }),
      Plot.text(rows, {
        x: "report_a",
        y: "report_b",
        text: (row: SimilarityRow) => row.similarity.toFixed(2),
        ...lettering
      })
    ]
  });
}
