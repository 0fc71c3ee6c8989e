import * as Plot from "@observablehq/plot";
import {clickable} from "./clickable.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `collation-map`. */
export interface MapRow {
  left_ordinal: number;
  right_ordinal: number;
  left_sentences: number;
  right_sentences: number;
  relation: "identical" | "edited" | "abridged" | "formula";
  moved: boolean;
  left_report: string;
  right_report: string;
}

/** A row of the query `collation-sections`. */
export interface SectionRow {
  section: string;
  characters: number;
  taken_over: number;
}

interface Context<Row> {
  width: number;
  lang: Language;
  open?: (row: Row) => void;
}

const RELATIONS = ["identical", "edited", "abridged", "formula"] as const;

/** Each pair of sentences at its place in both reports. Shape tells the relation, and colour with it. */
export function collationMap(rows: readonly MapRow[], {width, lang, open}: Context<MapRow>) {
  const {collation: words} = wordsOf(lang);
  const name = (relation: MapRow["relation"]) => words.relations[relation];
  const [first] = rows;
  return Plot.plot({
    width,
    height: Math.min(420, 120 + width / 2),
    marginLeft: 46,
    marginBottom: 40,
    x: {label: words.leftPlace, domain: [1, first?.left_sentences ?? 1], grid: true, ticks: width / 90},
    y: {label: words.rightPlace, domain: [1, first?.right_sentences ?? 1], grid: true},
    color: {
      domain: RELATIONS.map(name),
      range: ["var(--gb-flow)", "var(--gb-plan)", "var(--gb-situation)", "var(--gb-closing)"]
    },
    symbol: {legend: true, domain: RELATIONS.map(name), range: ["circle", "diamond", "triangle", "square"]},
    marks: [
      Plot.dot(rows, {
        x: "left_ordinal",
        y: "right_ordinal",
        r: 4,
        stroke: (row: MapRow) => name(row.relation),
        symbol: (row: MapRow) => name(row.relation),
        strokeWidth: 1.75,
        ariaLabel: (row: MapRow) => `${row.left_ordinal}, ${row.right_ordinal}: ${name(row.relation)}`,
        ...(open && {render: clickable(rows, open)})
      })
    ]
  });
}

/** Sections of the left report as long as their text, what is taken over filled. */
export function collationSections(rows: readonly SectionRow[], {width, lang, open}: Context<SectionRow>) {
  const {collation: words} = wordsOf(lang);
  const sections = rows.map(({section}, i) => `${i}\t${section}`);
  const parts = rows.flatMap((row, i) => [
    {...row, key: sections[i]!, what: words.taken, size: row.taken_over},
    {...row, key: sections[i]!, what: words.leftOut, size: row.characters - row.taken_over}
  ]);
  return Plot.plot({
    width,
    height: 80 + rows.length * 34,
    marginLeft: 2,
    marginRight: 12,
    marginBottom: 40,
    x: {label: words.characters, grid: true, ticks: width / 110},
    y: {axis: null, domain: sections, paddingInner: 0.6, paddingOuter: 0.4},
    color: {
      legend: true,
      domain: [words.taken, words.leftOut],
      range: ["var(--gb-flow)", "var(--theme-foreground-faint)"]
    },
    marks: [
      Plot.barX(parts, {
        x: "size",
        y: "key",
        fill: "what",
        order: null,
        ariaLabel: (row: (typeof parts)[number]) => `${row.section}: ${row.what}, ${Math.round(row.size)}`,
        ...(open && {render: clickable(parts, open)})
      }),
      Plot.text(rows, {
        x: 0,
        y: (_: SectionRow, i: number) => sections[i],
        text: (row: SectionRow) =>
          `${row.section.slice(0, Math.max(8, Math.floor(width / 22)))}  ${Math.round(100 - (100 * row.taken_over) / row.characters)}%`,
        textAnchor: "start",
        dy: -14
      })
    ]
  });
}
