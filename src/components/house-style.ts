import {breakText, LETTER, widestText} from "./text-width.js";
import type {Lettering} from "./text-width.js";

/**
 * What all charts share. Colours are custom properties of `house-style.css`, so that they follow the reader's scheme;
 * margins are measured, so that no label is cut, in whatever language and font.
 */
export const GAP = 8;
/** From the foot of one line of words to that of the next, in CSS pixels. */
export const LEADING = 15;
/** Beside an axis of numbers: half of a number that stands at the very end. */
export const EDGE = 16;

/** Room below a chart for an axis of numbers and its name, in CSS pixels. */
export const FOOT = 42;
/** Where the name of that axis stands: its descenders, too, within the picture. */
export const footed = {labelOffset: FOOT - 5} as const;

/** Lines and fields behind the marks. */
export const hairline = {stroke: "currentColor", strokeOpacity: 0.12} as const;

/** Words in a chart: in the page's colour, letting the pointer through to the marks. */
export const lettering = {fill: "currentColor", pointerEvents: "none"} as const;

/** Words that stand on a line: the page's colour around them keeps it off. */
export const haloed = {stroke: "var(--theme-background)", strokeWidth: 4} as const;

/** Room for labels beside an axis, in CSS pixels: as wide as the widest, at most `most`. */
export function labelMargin(
  labels: readonly string[],
  {most = Infinity, ...lettering}: Lettering & {most?: number} = {}
): number {
  return Math.ceil(Math.min(most, widestText(labels, lettering))) + GAP;
}

/** Heads of columns, as options of an axis at the top, and the room above the marks that they need. */
export interface ColumnHeads {
  /** In CSS pixels. */
  margin: number;
  /** Whether they stand upright, for want of room. */
  upright: boolean;
  axis: {anchor: "top"; label: null; tickSize: 0; tickPadding: number; tickRotate: number; tickFormat: Format};
}
type Format = (label: string) => string;

/**
 * Heads of columns of a width in CSS pixels: broken into at most three lines where they fit, else upright. `name` gives
 * the words for a value of the axis, `lang` where they can be broken.
 */
export function columnHeads(
  values: readonly string[],
  column: number,
  lang: string,
  name: Format = (value) => value
): ColumnHeads {
  const broken = new Map(values.map((value) => [value, balancedLines(name(value), column - GAP, lang)]));
  const lines = [...broken.values()];
  const upright = widestText(lines.flat()) > column - GAP || lines.some(({length}) => length > 3);
  const height = upright
    ? widestText(values.map(name))
    : Math.max(1, ...lines.map(({length}) => length)) * LEADING - (LEADING - LETTER);
  const format = (value: string) => (upright ? name(value) : (broken.get(value) ?? [name(value)]).join("\n"));
  return {
    margin: Math.ceil(height) + 2 * GAP,
    upright,
    axis: {anchor: "top", label: null, tickSize: 0, tickPadding: GAP, tickRotate: upright ? -90 : 0, tickFormat: format}
  };
}

/** A text in as few lines as the room takes, all of about the same width. */
function balancedLines(text: string, room: number, lang: string): string[] {
  let lines = breakText(text, room, lang);
  for (let less = room - 4; less > 0; less -= 4) {
    const narrower = breakText(text, less, lang);
    if (narrower.length > lines.length || widestText(narrower) > less) break;
    lines = narrower;
  }
  return lines;
}
