import {spreadLabels} from "./spread-labels.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";
import type {Taken} from "./words-collation.js";

/** A row of the query `collation-map`: a section of one of the reports, or a passage that both have. */
export interface MapRow {
  what: "left section" | "right section" | "passage";
  report: string;
  report_zh: string;
  words: string;
  relation: Taken | null;
  moved: boolean | null;
  differences: number | null;
  slips: number | null;
  left_from: number | null;
  left_to: number | null;
  right_from: number | null;
  right_to: number | null;
  taken_share: number | null;
}

/** A stretch from its first character to behind its last, counted from the top of the drawing. */
export interface Extent {
  from: number;
  to: number;
}
export interface Section extends Extent {
  /** Its heading. */
  words: string;
  /** Share of it that is taken over; null on the right. */
  taken: number | null;
}
export interface Passage<Row> {
  row: Row;
  left: Extent;
  right: Extent;
}

/** Space between two reports on one side, of the length of the left one. */
const GAP = 0.02;
/**
 * Where everything stands, in characters from the top: several right reports one below the other, the shorter side in the
 * middle.
 */
export function layOutReports<Row extends MapRow>(rows: readonly Row[], lang: Language) {
  const {collation: words} = wordsOf(lang);
  const extent = (from: number | null, to: number | null, shift: number) => ({
    from: (from ?? 0) + shift,
    to: (to ?? 0) + shift
  });
  const nameOf = ({report, report_zh}: Row) => (lang === "zh" ? report_zh : report);
  const leftRows = rows.filter(({what}) => what === "left section");
  const rightRows = new Map<string, Row[]>();
  for (const row of rows)
    if (row.what === "right section") rightRows.set(nameOf(row), [...(rightRows.get(nameOf(row)) ?? []), row]);
  const ends = (sections: readonly Row[], end: (row: Row) => number | null) =>
    Math.max(0, ...sections.map((row) => end(row) ?? 0));
  const leftLength = ends(leftRows, ({left_to}) => left_to);
  const rightLengths = [...rightRows.values()].map((sections) => ends(sections, ({right_to}) => right_to));
  const gap = GAP * leftLength;
  const rightLength = rightLengths.reduce((sum, one) => sum + one, gap * (rightLengths.length - 1));
  const length = Math.max(leftLength, rightLength, 1);
  const leftShift = (length - leftLength) / 2;
  let shift = (length - rightLength) / 2;
  const shifts = new Map<string, number>();
  const rights = [...rightRows].map(([name, sections], i) => {
    const from = shift;
    shifts.set(name, from);
    shift += rightLengths[i]! + gap;
    return {
      name,
      from,
      to: from + rightLengths[i]!,
      sections: sections.map((row): Section => ({
        ...extent(row.right_from, row.right_to, from),
        words: row.words,
        taken: null
      }))
    };
  });
  return {
    length,
    rights,
    lefts: leftRows.map((row): Section => ({
      ...extent(row.left_from, row.left_to, leftShift),
      words: row.words || words.beforeHeadings,
      taken: row.taken_share
    })),
    passages: rows
      .filter(({what}) => what === "passage")
      .map((row): Passage<Row> => ({
        row,
        left: extent(row.left_from, row.left_to, leftShift),
        right: extent(row.right_from, row.right_to, shifts.get(nameOf(row)) ?? 0)
      }))
  };
}

/**
 * Labels beside what they name, those of the longest where there is no room for all: `y` is their place. `height` is that of
 * the drawing in pixels, `scale` the pixels of a character, `line` the height of a label.
 */
export function placeLabels<Label extends Section>(
  labels: readonly Label[],
  height: number,
  scale: number,
  line: number
) {
  const room = Math.floor(height / line);
  const kept = labels
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, room)
    .toSorted((a, b) => a.from - b.from);
  const places = spreadLabels(
    kept.map(({from, to}) => ((from + to) / 2) * scale),
    line,
    0,
    height
  );
  return kept.map((label, i) => ({...label, y: places[i]! / scale}));
}
