import type {Reading} from "../data-loaders/reports.js";

/** What every reading of every report must hold; an empty list where all of it does. */
export function violations({blocks, sections, paragraphs, sentences, text}: Reading): string[] {
  const found: string[] = [];
  const furniture = blocks.filter(({role}) => role === "furniture");
  const check = (name: string, row: {text: string; source_start: number; source_end: number}) => {
    const slice = withoutFurniture(text, row.source_start, row.source_end, furniture);
    if (!reads(slice, squeeze(row.text)))
      found.push(`${name}: ${squeeze(slice).slice(0, 40)} ≠ ${row.text.slice(0, 40)}`);
    if (row.text.trim() !== row.text || row.text === "") found.push(`${name}: white space at its edge, or empty`);
  };
  for (const block of blocks) {
    const others = furniture.filter((other) => other !== block && other.source_start >= block.source_start);
    const slice = withoutFurniture(
      text,
      block.source_start,
      block.source_end,
      block.role === "furniture" ? others : furniture
    );
    if (!reads(slice, squeeze(block.text)))
      found.push(`${block.block_id}: ${squeeze(slice).slice(0, 40)} ≠ ${block.text.slice(0, 40)}`);
  }
  for (const paragraph of paragraphs) check(paragraph.paragraph_id, paragraph);
  for (const sentence of sentences) check(sentence.sentence_id, sentence);
  const spoken = blocks
    .toSorted((a, b) => a.source_ordinal - b.source_ordinal)
    .filter(({role}) => role !== "furniture");
  const whole = withoutFurniture(text, 0, text.length, furniture);
  if (!reads(whole, spoken.map((block) => squeeze(block.text)).join(""))) found.push("the blocks are not the source");
  const ids = new Set(sections.map(({section_id}) => section_id));
  for (const {parent_id, ordinal, level} of sections) {
    if (ordinal === 0 ? parent_id !== null || level !== 0 : !ids.has(parent_id ?? ""))
      found.push(`section ${ordinal}: no parent`);
  }
  for (const {section_id, paragraph_id} of paragraphs)
    if (!ids.has(section_id)) found.push(`${paragraph_id}: no section`);
  const all = [blocks, sections, paragraphs, sentences].flatMap((rows) => rows.map((row) => Object.values(row)[0]));
  if (new Set(all).size !== all.length) found.push("an id stands twice");
  if (joined(paragraphs) !== joined(sentences)) found.push("sentences are not the paragraphs");
  return found;
}

function withoutFurniture(
  text: string,
  start: number,
  end: number,
  furniture: readonly {source_start: number; source_end: number}[]
): string {
  let slice = "";
  let from = start;
  for (const {source_start, source_end} of furniture.toSorted((a, b) => a.source_start - b.source_start)) {
    if (source_end <= from || source_start >= end) continue;
    slice += text.slice(from, Math.max(from, source_start));
    if (/[\n\r\v\f\u2028\u2029]/u.test(text.slice(source_start, source_end))) slice += "\n";
    from = Math.max(from, source_end);
  }
  return slice + text.slice(from, end);
}

function joined(rows: readonly {text: string}[]): string {
  return rows.map((row) => squeeze(row.text)).join("");
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, "");
}

/** Whether text is a slice of the source without white space, lines of it undone where all of their glyphs are doubled. */
function reads(slice: string, text: string): boolean {
  let ends = new Set([0]);
  for (const line of slice.split(/[\n\r\v\f\u2028\u2029]/u).map(squeeze)) {
    const next = new Set<number>();
    for (const at of ends) {
      if (text.startsWith(line, at)) next.add(at + line.length);
      if (isDoubled(line) && text.startsWith(undouble(line), at)) next.add(at + undouble(line).length);
    }
    ends = next;
  }
  return ends.has(text.length);
}

function isDoubled(text: string): boolean {
  const glyphs = [...text];
  return glyphs.length % 2 === 0 && glyphs.every((glyph, i) => glyph === glyphs[i - (i % 2)]);
}

function undouble(text: string): string {
  return [...text].filter((_, i) => i % 2 === 0).join("");
}
