import * as Plot from "@observablehq/plot";
import type {Part} from "../../data-loaders/tables.js";
import {reportUrl} from "./links.js";
import {partScale} from "./parts.js";
import {word} from "./words.js";

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
export function reportStructure(rows: readonly StructureRow[], {width}: {width: number}) {
  const reports = [...new Set(rows.map(({report}) => report))];
  const total = (report: string) => rows.reduce((sum, row) => (row.report === report ? sum + row.characters : sum), 0);
  return Plot.plot({
    width,
    height: 50 + reports.length * 54,
    marginLeft: 2,
    marginRight: 12,
    marginTop: 12,
    x: {label: "Characters", grid: true, tickFormat: (n: number) => n.toLocaleString("en"), ticks: width / 90},
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
        channels: {
          section: {value: (row: StructureRow) => row.heading || "Opening", label: "Section"},
          sentences: {value: "sentences", label: "Sentences"}
        },
        ariaLabel: (row: StructureRow) => `${row.report}: ${row.heading || "opening"}, ${row.characters} characters`,
        tip: {
          format: {section: true, part: true, x: true, sentences: true, y: false, fill: true, href: false},
          lineWidth: 22
        }
      }),
      Plot.text(reports, {
        x: 0,
        y: (report: string) => report,
        text: (report: string) => `${report}  ${total(report).toLocaleString("en")}`,
        textAnchor: "start",
        dy: -21,
        fill: "currentColor",
        fontSize: 12
      })
    ]
  });
}
