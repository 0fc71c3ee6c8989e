import * as Plot from "@observablehq/plot";
import {html} from "htl";
import type {Part} from "../../data-loaders/tables.js";
import {FOOT, footed, lettering} from "./house-style.js";
import {reportUrl} from "./links.js";
import {partColor, parts} from "./parts.js";
import {textWidth} from "./text-width.js";
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

const MARGIN = {left: 5, right: 14};

/**
 * Reports as bars of their sections, in reading order, as long as their text; each section leads to its place. Parts are
 * named under their sections where there is room, and in a legend where there is none at all.
 */
export function reportStructure(
  rows: readonly StructureRow[],
  {width, lang}: {width: number; lang: Language}
): HTMLElement {
  const {charts} = words(lang);
  const reports = [...new Set(rows.map(({report}) => report))];
  const total = (report: string) => rows.reduce((sum, row) => (row.report === report ? sum + row.characters : sum), 0);
  const heading = (row: StructureRow) => row.heading || charts.opening;
  const most = Math.max(1, ...reports.map(total));
  const runs = reports.flatMap((report) => partRuns(rows.filter((row) => row.report === report)));
  const named = runs.filter(
    ({part, from, to}) => ((to - from) / most) * (width - MARGIN.left - MARGIN.right) >= textWidth(word(part)) + 4
  );
  const unnamed = parts.filter(
    (part) => rows.some((row) => row.part === part) && !named.some((run) => run.part === part)
  );
  const plot = Plot.plot({
    width,
    height: FOOT + 16 + reports.length * 60,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: 12,
    marginBottom: FOOT,
    x: {
      label: charts.characters,
      ...footed,
      grid: true,
      tickFormat: (n: number) => n.toLocaleString("en"),
      ticks: width / 110
    },
    y: {axis: null, domain: reports, paddingInner: 0.62, paddingOuter: 0.35},
    color: {type: "identity"},
    marks: [
      Plot.barX(rows, {
        x: "characters",
        y: "report",
        fill: ({part}: StructureRow) => partColor(part),
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
        dy: -20,
        fontWeight: 600,
        ...lettering
      }),
      Plot.text(named, {
        x: "from",
        y: "report",
        text: ({part}: PartRun) => word(part),
        textAnchor: "start",
        dy: 20,
        ...lettering,
        fillOpacity: 0.8
      })
    ]
  });
  return html`<div>
    ${
      unnamed.length > 0
        ? html`<ul class="gb-legend">
            ${unnamed.map((part) => html`<li style=${{"--part": partColor(part)}}>${word(part)}</li>`)}
          </ul>`
        : null
    }
    ${plot}
  </div>`;
}

interface PartRun {
  report: string;
  part: Part;
  /** Characters before it, and to its end. */
  from: number;
  to: number;
}

/** Sections of one report, in reading order, joined where they are of the same part. */
function partRuns(sections: readonly StructureRow[]): PartRun[] {
  const runs: PartRun[] = [];
  let from = 0;
  for (const {report, part, characters} of sections) {
    const to = from + characters;
    const last = runs.at(-1);
    if (last?.part === part) last.to = to;
    else runs.push({report, part, from, to});
    from = to;
  }
  return runs;
}
