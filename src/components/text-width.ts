/** How a chart's words are set. */
export interface Lettering {
  /** In CSS pixels. */
  size?: number;
  weight?: number | "bold";
}

/** Size of the words in charts, in CSS pixels. */
export const LETTER = 12;

/** In ems, where no page is there to measure in: Chinese characters and marks fill a square, others are narrower. */
const SQUARE = 1.04;
const NARROW = 0.62;

const measured = new Map<string, number>();
let ruler: {context: CanvasRenderingContext2D; family: string} | null = null;

/** How wide a text is drawn in a chart, in CSS pixels, in the page's own fonts. */
export function textWidth(text: string, {size = LETTER, weight = 400}: Lettering = {}): number {
  if (typeof document === "undefined")
    return size * [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? SQUARE : NARROW), 0);
  const font = `${weight} ${size}px`;
  const key = `${font}\n${text}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  ruler ??= {
    context: document.createElement("canvas").getContext("2d")!,
    family: getComputedStyle(document.body).fontFamily
  };
  ruler.context.font = `${font} ${ruler.family}`;
  const {width} = ruler.context.measureText(text);
  measured.set(key, width);
  return width;
}

/** The width of the widest text, in CSS pixels; 0 of none. */
export function widestText(texts: readonly string[], lettering?: Lettering): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, lettering)), 0);
}

/** As much of a text as there is room for, in CSS pixels, with … where it is cut. */
export function cutText(text: string, room: number, lettering?: Lettering): string {
  if (textWidth(text, lettering) <= room) return text;
  const signs = [...text];
  while (signs.length > 1 && textWidth(`${signs.join("")}…`, lettering) > room) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

/**
 * A text in lines no wider than the room, in CSS pixels, broken between words, which `lang` tells where no space does.
 * A word that is wider than the room stands alone in its line.
 */
export function breakText(text: string, room: number, lang: string, lettering?: Lettering): string[] {
  const lines: string[] = [];
  let line = "";
  for (const {segment} of new Intl.Segmenter(lang, {granularity: "word"}).segment(text)) {
    const closing = /^[\s，。、；：！？）】》”’,.;:!?)\]]$/u.test(segment);
    if (line !== "" && !closing && textWidth((line + segment).trimEnd(), lettering) > room) {
      lines.push(line.trimEnd());
      line = segment.trimStart();
    } else line += segment;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
