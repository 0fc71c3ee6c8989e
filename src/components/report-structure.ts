import * as Plot from "@observablehq/plot";
import type {Part} from "../../data-loaders/tables.js";
import {reportUrl} from "./links.js";
import {partScale} from "./parts.js";
import {word, words} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `report-structure`: one top-level section of a report. */
export interface StructureRow {
  report_id: string;
  report: string;
  section_id: string;
  heading: string;
  part: Part;
  sentences: number;
  characters: number;
}

/** Reports as bars of their sections, in reading order, as long as their text; each section leads to its place. */
export function reportStructure(rows: readonly StructureRow[], {width, lang}: {width: number; lang: Language}) {
  const {charts} = words(lang);
  const reports = [...new Set(rows.map(({report}) => report))];
  const total = (report: string) => rows.reduce((sum, row) => (row.report === report ? sum + row.characters : sum), 0);
  const heading = (row: StructureRow) => row.heading || charts.opening;
  return Plot.plot({
    width,
    height: 56 + reports.length * 54,
    marginLeft: 5,
    marginRight: 14,
    marginTop: 12,
    marginBottom: 40,
    x: {label: charts.characters, grid: true, tickFormat: (n: number) => n.toLocaleString("en"), ticks: width / 110},
    y: {axis: null, domain: reports, paddingInner: 0.5, paddingOuter: 0.35},
    color: partScale(rows, word),
    marks: [
      Plot.barX(rows, {
        x: "characters",
        y: "report",
        fill: "part",
        order: null,
        stroke: "var(--theme-background)",
        strokeWidth: 1,
        href: (row: StructureRow) => reportUrl(row.report_id, row.heading ? row.section_id : undefined),
        ariaLabel: (row: StructureRow) => `${row.report}: ${heading(row)}, ${charts.charactersOf(row.characters)}`,
        channels: {
          section: {value: heading, label: charts.section},
          name: {value: (row: StructureRow) => word(row.part), label: charts.part},
          sentences: {value: "sentences", label: charts.sentences}
        },
        tip: {
          format: {section: true, name: true, x: true, sentences: true, y: false, fill: false, href: false},
          lineWidth: 22
        }
      }),
      Plot.text(reports, {
        x: 0,
        y: (report: string) => report,
        text: (report: string) => `${report}  ${total(report).toLocaleString("en")}`,
        textAnchor: "start",
        dy: -22,
        fill: "currentColor"
      })
    ]
  });
}
