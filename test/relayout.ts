/** A block of an edition, as it is to be set: `heading` also stands for the title. */
export interface SetBlock {
  kind: "heading" | "paragraph" | "other";
  text: string;
}

const MARKS = /[，。、；：！？”》）]/u;

/** Lines of a text in a column of `width` em, the first short by an indent; marks may hang over the edge. */
function wrap(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = indent;
  for (const glyph of text) {
    const size = glyph < "\u2000" ? 0.5 : 1;
    if (used + size > width && !MARKS.test(glyph)) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += glyph;
    used += size;
  }
  return [...lines, line];
}

const isParagraph = ({kind}: SetBlock) => kind === "paragraph";

/** Ways in which newspapers, printers and programs set a text, each with the same words in the same order. */
export const LAYOUTS: Readonly<Record<string, (blocks: readonly SetBlock[], width: number) => string>> = {
  "a paragraph a line": (blocks) => blocks.map(({text}) => text).join("\n"),
  "blank lines between": (blocks) => blocks.map(({text}) => text).join("\n\n"),
  "paragraphs indented": (blocks) => blocks.map((block) => (isParagraph(block) ? "　　" : "") + block.text).join("\n"),
  "all indented": (blocks) => blocks.map(({text}) => `　　${text}`).join("\n"),
  "wrapped, blank lines between": (blocks, width) =>
    blocks.map(({text}) => wrap(text, width, 0).join("\n")).join("\n\n"),
  "wrapped, indent lost": (blocks, width) =>
    blocks.map((block) => wrap(block.text, width, isParagraph(block) ? 2 : 0).join("\n")).join("\n\n"),
  "wrapped, indented": (blocks, width) => indented(blocks, width).join("\n"),
  "wrapped, indented, with page numbers": (blocks, width) =>
    indented(blocks, width)
      .flatMap((line, i) => (i % 30 === 29 ? [line, "", `- ${(i + 1) / 30} -`, ""] : [line]))
      .join("\n")
};

function indented(blocks: readonly SetBlock[], width: number): string[] {
  return blocks.flatMap((block) => {
    const lines = wrap(block.text, width, isParagraph(block) ? 2 : 0);
    return isParagraph(block) ? [`　　${lines[0]}`, ...lines.slice(1)] : lines;
  });
}
