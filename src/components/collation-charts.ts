import * as Plot from "@observablehq/plot";
import type {Variant} from "../../data-loaders/tables.js";
import {clickable} from "./clickable.js";
import {FOOT, footed, lettering} from "./house-style.js";
import {percent} from "./targets-chart.js";
import {cutText, textWidth} from "./text-width.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `collation-left-out`: what one report takes of a section or a theme, or what none takes. */
export interface LeftOutRow {
  unit_id: string;
  words: string;
  words_en: string | null;
  /** The report that takes it; null for what is left out. */
  taken_by: string | null;
  taken_by_zh: string | null;
  characters: number;
  share: number;
}

/** A row of the query `collation-omissions`. */
export interface OmissionRow {
  opening: string;
  section: string;
  sentences: number;
  characters: number;
}

/** A row of the query `collation-readings`. */
export interface ReadingRow {
  taken_for: NonNullable<Variant["reading"]> | "open";
  rule: Variant["rule"];
  by_editor: boolean;
  differences: number;
  examples: string[];
}

interface Context<Row> {
  width: number;
  lang: Language;
  open?: (row: Row) => void;
}

const TAKERS = ["var(--gb-flow)", "var(--gb-plan)", "var(--gb-situation)", "var(--gb-closing)"];
/** Height of a bar with its line of words above it, in pixels. */
const BAND = 38;
const LINE = 20;

/** Width from which the words above a bar have room for a report's name. */
const WIDE = 640;

/**
 * Sections or themes of the left report as long as their text, by the report that takes it over, which is named above its
 * bar; colours are explained where several take of one.
 */
export function leftOutBars<Row extends LeftOutRow>(rows: readonly Row[], {width, lang, open}: Context<Row>) {
  const {collation: words} = wordsOf(lang);
  const nameOf = ({taken_by, taken_by_zh}: Row) => (lang === "zh" ? taken_by_zh : taken_by) ?? words.leftOut;
  const takers = [...new Set(rows.filter(({taken_by}) => taken_by !== null).map(nameOf))];
  const units = [...new Set(rows.map(({unit_id}) => unit_id))];
  const first = units.map((unit) => rows.find(({unit_id}) => unit_id === unit)!);
  const share = (unit: string) => rows.find(({unit_id, taken_by}) => unit_id === unit && taken_by === null)?.share ?? 0;
  const heading = (row: Row) => ((lang === "en" ? row.words_en : null) ?? row.words) || words.beforeHeadings;
  const takersOf = (unit: string) => [
    ...new Set(rows.filter(({unit_id, taken_by}) => unit_id === unit && taken_by !== null).map(nameOf))
  ];
  const named = width >= WIDE && units.every((unit) => takersOf(unit).length <= 1);
  const note = ({unit_id}: Row) =>
    [...(named ? takersOf(unit_id) : []), words.leftOutShare(percent(share(unit_id)))].join(" · ");
  return Plot.plot({
    width,
    height: 50 + units.length * BAND,
    marginLeft: 5,
    marginRight: 16,
    marginTop: 0,
    marginBottom: FOOT,
    x: {label: words.characters, ...footed, grid: true, ticks: width / 110},
    y: {axis: null, domain: units, padding: 0},
    color: {
      legend: !named,
      domain: [...takers, words.leftOut],
      range: [...takers.map((_, i) => TAKERS[i % TAKERS.length]!), "var(--gb-left-out)"]
    },
    marks: [
      Plot.barX(rows, {
        x: "characters",
        y: "unit_id",
        fill: nameOf,
        order: null,
        insetTop: LINE,
        insetBottom: 4,
        ariaLabel: (row: Row) => `${heading(row)}: ${nameOf(row)}, ${row.characters}`,
        title: (row: Row) => `${heading(row)}: ${nameOf(row)}, ${row.characters}`,
        ...(open && {render: clickable(rows, open)})
      }),
      ...bandWords(first, {y: "unit_id", width, heading, note})
    ]
  });
}

/** Runs of sentences that are left out, in the order of the report, each as long as its text. */
export function omissionBars<Row extends OmissionRow>(rows: readonly Row[], {width, lang, open}: Context<Row>) {
  const {collation: words} = wordsOf(lang);
  const places = new Map(rows.map((row, i) => [row, i]));
  const place = (row: Row) => places.get(row)!;
  const heading = ({section, opening}: Row) =>
    `“${cutText(opening, 300)}” ${section === "" ? words.beforeHeadings : section}`;
  const stretch = ({characters, sentences}: Row) => words.stretch(characters, sentences);
  const note = (row: Row) => (width < WIDE ? row.characters.toLocaleString("en") : stretch(row));
  return Plot.plot({
    width,
    height: 44 + rows.length * BAND,
    marginLeft: 5,
    marginRight: 16,
    marginTop: 0,
    marginBottom: FOOT,
    x: {label: words.characters, ...footed, grid: true, ticks: width / 110},
    y: {axis: null, domain: rows.map(place), padding: 0},
    marks: [
      Plot.barX(rows, {
        x: "characters",
        y: place,
        fill: "var(--gb-accent)",
        insetTop: LINE,
        insetBottom: 4,
        ariaLabel: (row: Row) => `${heading(row)}: ${stretch(row)}`,
        title: (row: Row) => `${row.section} “${row.opening}” ${stretch(row)}`,
        ...(open && {render: clickable(rows, open)})
      }),
      ...bandWords(rows, {y: place, width, heading, note})
    ]
  });
}

/** What differences are taken for and, under each, by which rule: a bar with its count and examples. */
export function readingBars<Row extends ReadingRow>(rows: readonly Row[], {width, lang, open}: Context<Row>) {
  const {collation: words} = wordsOf(lang);
  const places = new Map(rows.map((row, i) => [row, i]));
  const place = (row: Row) => String(places.get(row)!);
  const most = Math.max(1, ...rows.map(({differences}) => differences));
  const drawn = 0.4 * (width - 18);
  const heading = ({rule, by_editor, taken_for}: Row) =>
    [
      rule === null ? words.noRule : words.rules[rule],
      ...(by_editor ? [words.byEditor(words.readings[taken_for])] : [])
    ].join(" · ");
  const examples = (row: Row) => {
    const room = width - 34 - (drawn * row.differences) / most - textWidth(String(row.differences));
    return `${row.differences}  ${cutText(row.examples.join("   "), room)}`;
  };
  const kinds = [...new Set(rows.map(({taken_for}) => taken_for))];
  const head = (kind: Row["taken_for"]) => `# ${kind}`;
  const domain = kinds.flatMap((kind) => [head(kind), ...rows.filter(({taken_for}) => taken_for === kind).map(place)]);
  return Plot.plot({
    width,
    height: 12 + domain.length * (BAND + 4),
    marginLeft: 2,
    marginRight: 16,
    marginTop: 4,
    marginBottom: 8,
    x: {axis: null, domain: [0, most / 0.4]},
    y: {axis: null, domain, padding: 0},
    color: {type: "identity"},
    marks: [
      Plot.barX(rows, {
        x: "differences",
        y: place,
        fill: ({taken_for}: Row) => `var(--gb-reading-${taken_for})`,
        insetTop: LINE,
        insetBottom: 4,
        ariaLabel: (row: Row) => `${words.readings[row.taken_for]}, ${heading(row)}: ${row.differences}`,
        ...(open && {render: clickable(rows, open)})
      }),
      Plot.text(rows, {
        x: "differences",
        y: place,
        text: examples,
        textAnchor: "start",
        dx: 6,
        dy: (LINE - 4) / 2,
        fill: "currentColor",
        pointerEvents: "none"
      }),
      Plot.text(kinds, {
        y: head,
        frameAnchor: "left",
        text: (kind: Row["taken_for"]) => words.readings[kind],
        dy: 8,
        fontSize: 13,
        fontWeight: 600,
        ...lettering
      }),
      ...bandWords(rows, {y: place, width, heading, note: () => ""})
    ]
  });
}

/** The line of words above each bar: what it is, cut to the room, and at the right end what is said of it. */
function bandWords<Row>(
  rows: readonly Row[],
  {
    y,
    width,
    heading,
    note
  }: {
    y: string | ((row: Row) => number | string);
    width: number;
    heading: (row: Row) => string;
    note: (row: Row) => string;
  }
) {
  const shared = {y, dy: -BAND / 2 + LINE / 2 + 1, fill: "currentColor", pointerEvents: "none"} as const;
  return [
    Plot.text(rows, {
      ...shared,
      frameAnchor: "left",
      text: (row: Row) => cutText(heading(row), width - 40 - textWidth(note(row), {weight: 600}))
    }),
    Plot.text(rows, {...shared, frameAnchor: "right", text: note, fontWeight: 600})
  ];
}
