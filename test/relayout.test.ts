import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {bare} from "../data-loaders/passages.js";
import {readReport} from "../data-loaders/reports.js";
import {violations} from "./invariants.js";
import {LAYOUTS} from "./relayout.js";
import type {SetBlock} from "./relayout.js";

function readEdition(report_id: string): SetBlock[] {
  const lines = readFileSync(`test/gold/editions/${report_id}.md`, "utf8")
    .replace(/^---\n[\s\S]*?\n---\n/u, "")
    .split("\n")
    .filter((line) => line.trim() !== "" && line !== "---");
  return lines.map((line) => {
    const heading = /^#+ (.*)$/u.exec(line)?.[1];
    if (heading) return {kind: "heading", text: heading};
    const other = /^\*(.*)\*$/u.exec(line)?.[1];
    return other ? {kind: "other", text: other} : {kind: "paragraph", text: line};
  });
}

/** Share of paragraphs, and of headings with the title, that are read from a setting of an edition as they stand there. */
function score(edition: readonly SetBlock[], source: string): {paragraphs: number; headings: number} {
  const bytes = new TextEncoder().encode(source);
  const reading = readReport({report_id: "r", file: "r.txt", bytes, editorial: null});
  expect(violations(reading)).toEqual([]);
  const gold = (kind: string) => edition.filter((block) => block.kind === kind).map(({text}) => bare(text));
  const read = reading.paragraphs.map(({text}) => bare(text));
  const headings = new Set([bare(reading.report.title), ...reading.sections.map(({heading}) => bare(heading))]);
  const same = gold("paragraph").filter((text) => read.includes(text)).length;
  return {
    paragraphs: (2 * same) / (read.length + gold("paragraph").length),
    headings: gold("heading").filter((text) => headings.has(text)).length / gold("heading").length
  };
}

/** The edition of the first digest is not among them: three of its headings are sentences, which only an editor knows. */
const editions = ["2019-congress", "2020-midyear-digest"].map((id) => [id, readEdition(id)] as const);

describe.each(Object.entries(LAYOUTS))("%s", (name, set) => {
  const widths = name.startsWith("wrapped") ? [14, 20, 28, 40] : [0];
  test.each(editions.flatMap(([id, edition]) => widths.map((width) => [id, width, edition] as const)))(
    "%s, %i em",
    (_, width, edition) => {
      const {paragraphs, headings} = score(edition, set(edition, width));
      expect(paragraphs).toBeGreaterThanOrEqual(width === 0 ? 1 : 0.93);
      expect(headings).toBeGreaterThanOrEqual(width === 0 ? 1 : 0.88);
    }
  );
});
