import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {TextItem, TextMarkedContent} from "pdfjs-dist/types/src/display/api.js";

/** A line of a page: its text, where it starts and how large it is set, in points. */
interface SetLine {
  text: string;
  x: number;
  y: number;
  size: number;
}

/**
 * The text layer of a PDF, a line of the page a line of text: indents as ideographic spaces, wide gaps as blank lines,
 * a form feed between pages. Throws where the bytes are no PDF that can be opened.
 */
export async function extractPdf(bytes: Uint8Array): Promise<{text: string; pages: number}> {
  // The library's module asks for DOMMatrix when it is loaded, though only drawing uses it.
  Object.assign(globalThis, {DOMMatrix: Reflect.get(globalThis, "DOMMatrix") ?? Object});
  const {getDocument, VerbosityLevel} = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    data: bytes.slice(),
    cMapUrl: join(root, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(root, "standard_fonts/"),
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const {items} = await page.getTextContent();
      pages.push(setPage(readLines(items)));
      page.cleanup();
    }
    return {text: pages.join("\f"), pages: pages.length};
  } finally {
    await task.destroy();
  }
}

function readLines(items: readonly (TextItem | TextMarkedContent)[]): SetLine[] {
  const lines: SetLine[] = [];
  let open: SetLine | null = null;
  for (const item of items) {
    if (!("str" in item)) continue;
    const [, , , , x, y] = item.transform as number[];
    const size = Math.hypot((item.transform as number[])[2]!, (item.transform as number[])[3]!) || item.height;
    if (item.str !== "") {
      const apart: boolean =
        open === null || Math.abs(y! - open.y) > 0.6 * open.size || (x! < open.x && Math.abs(y! - open.y) > 1);
      if (apart) lines.push((open = {text: "", x: x!, y: y!, size}));
      open!.text += item.str;
    }
    if (item.hasEOL && item.str !== "") open = null;
  }
  return lines.filter(({text}) => text.trim() !== "");
}

const WIDEST_INDENT = 4;
/** A gap this many times the usual distance of lines sets a paragraph or heading apart. */
const WIDE = 1.45;

function setPage(lines: readonly SetLine[]): string {
  const starts = new Map<number, number>();
  for (const {x} of lines) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1);
  const pitch = median(
    lines
      .slice(1)
      .map(({y}, i) => lines[i]!.y - y)
      .filter((gap) => gap > 0)
  );
  return lines
    .map((line, i) => {
      const above = lines[i - 1];
      const gap = above ? above.y - line.y : 0;
      const apart = above && (gap > WIDE * pitch || gap < -pitch || Math.abs(line.size - above.size) > 1);
      return `${apart ? "\n" : ""}${"\u3000".repeat(measureIndent(line, starts, lines.length))}${line.text}\n`;
    })
    .join("");
}

/** Indent of a line in em, from the nearest left edge that several lines share. */
function measureIndent({x, size}: SetLine, starts: ReadonlyMap<number, number>, lines: number): number {
  const enough = Math.max(3, lines / 10);
  const edges = [...starts].filter(
    ([edge, count]) => count >= enough && edge <= x + 1 && x - edge <= WIDEST_INDENT * size
  );
  const edge = Math.min(...edges.map(([left]) => left));
  return Number.isFinite(edge) ? Math.round((x - edge) / size) : 0;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
