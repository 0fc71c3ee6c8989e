import {flatten} from "./flatten.js";
import {inLightScheme} from "./light-scheme.js";
import {breakText} from "./text-width.js";

const SVG = "http://www.w3.org/2000/svg";
const PADDING = 20;
const GAP = 10;

/** Pixels that browsers let a canvas be wide or high. */
const MOST_PIXELS = 16_384;

export interface ChartImageOptions {
  /** What is seen, above the chart. */
  title: string;
  /** Where the figures come from, below it. */
  source: string;
  /** Language of both. */
  lang: string;
}

/** A picture of a chart as one SVG document, in CSS pixels. */
export interface ChartImage {
  svg: string;
  width: number;
  height: number;
}

/**
 * A chart as it stands on the page, legends included, with title and source, in the page's fonts and light colours on
 * white. The document refers to nothing outside itself; its text stays text, in fonts of the reader's system.
 */
export function chartImage(chart: HTMLElement, {title, source, lang}: ChartImageOptions): ChartImage {
  return inLightScheme(() => {
    const {width, height} = chart.getBoundingClientRect();
    const family = getComputedStyle(chart).fontFamily;
    const head = paragraph(title, {lang, width, size: 17, weight: 600, color: "#1b1e23"});
    const foot = paragraph(source, {lang, width, size: 11, weight: 400, color: "#555b66"});
    const svg = document.createElementNS(SVG, "svg");
    const top = PADDING + head.height + GAP;
    const full = {width: Math.ceil(width) + 2 * PADDING, height: Math.ceil(top + height + GAP + foot.height) + PADDING};
    set(svg, {xmlns: SVG, ...full, viewBox: `0 0 ${full.width} ${full.height}`, role: "img", "font-family": family});
    svg.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:lang", lang);
    const name = document.createElementNS(SVG, "title");
    name.textContent = title;
    const description = document.createElementNS(SVG, "desc");
    description.textContent = source;
    const paper = document.createElementNS(SVG, "rect");
    set(paper, {width: "100%", height: "100%", fill: "#ffffff"});
    const drawing = flatten(chart);
    set(drawing, {transform: `translate(${PADDING},${top})`});
    set(head.element, {transform: `translate(${PADDING},${PADDING})`});
    set(foot.element, {transform: `translate(${PADDING},${top + height + GAP})`});
    svg.append(name, description, paper, head.element, drawing, foot.element);
    return {...full, svg: xml(svg)};
  });
}

/** The picture in pixels, twice as many a side as in CSS, or as many as a canvas takes. */
export async function toPng({svg, width, height}: ChartImage): Promise<Blob> {
  const scale = Math.min(2, MOST_PIXELS / width, MOST_PIXELS / height);
  const url = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("no PNG");
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

interface TextStyle {
  lang: string;
  width: number;
  size: number;
  weight: number;
  color: string;
}

/** A text in lines no wider than the chart, broken where its language breaks. */
function paragraph(text: string, {lang, width, size, weight, color}: TextStyle) {
  const lines = breakText(text, width, lang, {size, weight});
  const leading = Math.round(size * 1.4);
  const element = document.createElementNS(SVG, "g");
  set(element, {"font-size": size, "font-weight": weight, fill: color});
  for (const [i, words] of lines.entries()) {
    const row = document.createElementNS(SVG, "text");
    set(row, {y: i * leading + size});
    row.textContent = words;
    element.append(row);
  }
  return {element, height: lines.length * leading};
}

function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

// What XML has no writing for may stand in a text, and would spoil the whole document.
function xml(svg: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(svg).replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, "");
}
