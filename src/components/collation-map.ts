import * as Plot from "@observablehq/plot";
import {html} from "htl";
import {clickable} from "./clickable.js";
import {layOutReports, placeLabels} from "./collation-layout.js";
import type {Extent, MapRow, Passage} from "./collation-layout.js";
import type {Taken} from "./words-collation.js";
import {percent} from "./targets-chart.js";
import {LETTER, breakText, cutText, textWidth} from "./text-width.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

const RELATIONS: readonly Taken[] = ["identical", "heading", "edited", "abridged", "formula"];
/** Width of the bar that stands for a report, of the space between the two being 1. */
const BAR = 0.04;
/** Height of a label, and room for a share, in pixels. */
const LINE = 15;
const SHARE = 56;
/** The lettering on a phone. */
const SMALL = {size: 11};
/** Height of the longer side, in pixels. */
const HEIGHT = 620;
/** Room above the bars for the head of the shares. */
const TOP = 26;

/** The colour of a relation, as `collation.css` has it. */
function relationColor(relation: Taken): string {
  return `var(--gb-taken-${relation})`;
}

/**
 * Two reports, the left one and one or several right ones, as bars from their beginning down to their end, and a ribbon
 * for each passage from its place in the one to its place in the other. Sections stand beside them, those of the left one
 * with the share that is taken over.
 */
export function collationMap<Row extends MapRow>(
  rows: readonly Row[],
  {
    width,
    height: inner = HEIGHT,
    lang,
    open
  }: {width: number; height?: number; lang: Language; open?: (row: Row) => void}
): HTMLElement {
  const {collation: words} = wordsOf(lang);
  const {lefts, rights, passages, length} = layOutReports(rows, lang);
  const narrow = width < 640;
  const [marginLeft, marginRight] = narrow ? [Math.round(width * 0.42), 84] : [width * 0.36, width * 0.26];
  const scale = inner / length;
  const left = placeLabels(lefts, inner, scale, narrow ? 30 : LINE);
  const right = narrow
    ? rights.map(({from, to, name}) => ({from, to, words: name, taken: null, y: (from + to) / 2, bold: true}))
    : placeLabels(
        rights.flatMap(({from, to, name, sections}) => [
          {from, to: from, words: name, taken: null, bold: true},
          ...sections.filter(({words, from: at}) => words !== "" || at > to).map((one) => ({...one, bold: false}))
        ]),
        inner,
        scale,
        LINE
      );
  const title = ({row}: Passage<Row>) =>
    [
      words.relations[row.relation!],
      ...(row.moved ? [words.moved] : []),
      ...(row.differences ? [words.differences(row.differences)] : [])
    ].join(", ") + `: ${row.words}`;
  const ribbons = (items: readonly Passage<Row>[], fillOpacity: number, strokeOpacity: number) =>
    Plot.areaY(
      items.flatMap((passage, i) => [
        {passage, i, x: 0, ...passage.left},
        {passage, i, x: 1, ...passage.right}
      ]),
      {
        x: "x",
        y1: "from",
        y2: "to",
        z: "i",
        curve: "bump-x",
        fill: ({passage}) => relationColor(passage.row.relation!),
        stroke: ({passage}) => relationColor(passage.row.relation!),
        fillOpacity,
        strokeOpacity,
        ariaLabel: ({passage}) => title(passage),
        title: ({passage}) => title(passage),
        ...(open && {render: clickable(items, ({row}) => open(row))})
      }
    );
  const same = passages.filter(({row: {relation}}) => relation === "identical" || relation === "heading");
  const differing = passages.filter((passage) => !same.includes(passage));
  const bar = (items: readonly Extent[], x1: number, fill: string) =>
    Plot.rect(items, {x1, x2: x1 + BAR, y1: "from", y2: "to", fill, insetTop: 0.5});
  const leftWords = {x: -BAR, y: "y", textAnchor: "end", dx: -8} as const;
  const rightWords = (labels: typeof right, fontWeight: number) =>
    Plot.text(labels, {
      x: 1 + BAR,
      y: "y",
      text: ({words}) => (narrow ? words : cutText(words, marginRight - 16, {weight: fontWeight})),
      textAnchor: "start",
      dx: 8,
      lineWidth: narrow ? 6 : Infinity,
      fontSize: narrow ? SMALL.size : LETTER,
      fontWeight
    });
  const present = RELATIONS.filter((one) => passages.some(({row}) => row.relation === one));
  const count = (one: Taken) => passages.filter(({row}) => row.relation === one).length;
  return html`<div class="gb-collation-map">
    <ul class="gb-legend">
      ${present.map(
        (one) => html`<li style=${`--relation: ${relationColor(one)}`}>${words.relations[one]}: ${count(one)}</li>`
      )}
      <li class="gb-left-out">${words.leftOut}</li>
    </ul>
    ${Plot.plot({
      width,
      height: inner + TOP + 8,
      marginTop: TOP,
      marginBottom: 8,
      marginLeft,
      marginRight,
      x: {domain: [-BAR, 1 + BAR], axis: null},
      y: {domain: [length, 0], axis: null},
      color: {type: "identity"},
      marks: [
        bar(lefts, -BAR, "var(--gb-left-out)"),
        bar(
          rights.flatMap(({sections}) => sections),
          1,
          "var(--gb-left-out)"
        ),
        Plot.rect(passages, {
          x1: -BAR,
          x2: 0,
          y1: ({left}) => left.from,
          y2: ({left}) => left.to,
          fill: ({row}) => relationColor(row.relation!)
        }),
        Plot.rect(passages, {
          x1: 1,
          x2: 1 + BAR,
          y1: ({right}) => right.from,
          y2: ({right}) => right.to,
          fill: ({row}) => relationColor(row.relation!)
        }),
        ribbons(same, 0.3, 0),
        ribbons(differing, 0.85, 0.85),
        Plot.text([words.takenShare], {
          x: () => -BAR,
          frameAnchor: "top",
          dy: -TOP + 6,
          dx: -8,
          textAnchor: "end",
          lineAnchor: "top",
          fill: "var(--theme-foreground-muted)"
        }),
        ...(narrow
          ? [
              Plot.text(left, {
                ...leftWords,
                text: ({words, taken}) => inTwoLines(words, percent(taken ?? 0), marginLeft - 10),
                fontSize: SMALL.size,
                dx: -6
              })
            ]
          : [
              Plot.text(left, {
                ...leftWords,
                text: ({taken}) => percent(taken ?? 0),
                fontWeight: 600,
                fontVariant: "tabular-nums"
              }),
              Plot.text(left, {...leftWords, text: ({words}) => cutText(words, marginLeft - SHARE - 8), dx: -SHARE})
            ]),
        rightWords(
          right.filter(({bold}) => bold),
          700
        ),
        rightWords(
          right.filter(({bold}) => !bold),
          400
        )
      ]
    })}
  </div>`;
}

/** A heading in two lines as far as there is room, its share at the end of the second. */
function inTwoLines(text: string, share: string, room: number): string {
  const [first = "", ...rest] = breakText(text, room, "zh", SMALL);
  const second = cutText(rest.join(""), room - textWidth(`  ${share}`, SMALL), SMALL);
  return `${first}\n${second}  ${share}`;
}
