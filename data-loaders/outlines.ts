import {howSure} from "./editorial-drafts.js";
import type {Reading} from "./reports.js";

/** A report as an editor checks it: what is known of it, its headings with their lines, and every doubtful place. */
export function outlineReport({report, blocks, sections, paragraphs, sentences, doubts, text}: Reading): string {
  const lineAt = countLines(text);
  const known: [name: string, value: string | null, basis: string | null][] = [
    ["encoding", report.source_encoding, report.source_encoding_basis],
    ["title", report.title, null],
    ["subtitle", report.subtitle, null],
    ["issuer", report.issuer, report.issuer_basis],
    ["occasion", report.occasion, report.occasion_basis],
    ["day", report.published_on, report.published_basis],
    ["genre", report.genre, report.genre_basis],
    ["covers", report.covers_from && `${report.covers_from} to ${report.covers_to}`, report.covers_basis],
    ["plans", report.plans_from && `${report.plans_from} to ${report.plans_to}`, report.plans_basis]
  ];
  const facts = known.map(([name, value, basis]) => {
    const why = basis === null ? "" : `  (${basis}${name === "encoding" ? "" : `; ${howSure(basis)}`})`;
    return `  ${name.padEnd(10)}${value ?? "not found"}${why}`;
  });
  const count = (section_id: string) => paragraphs.filter((paragraph) => paragraph.section_id === section_id).length;
  const outline = sections.map(({section_id, level, heading, part, source_start}) => {
    const line = String(lineAt(source_start)).padStart(6);
    const name = level === 0 ? "(above the first heading)" : heading;
    return `${line}  ${"  ".repeat(level)}${name}  [${part}, ${plural(count(section_id), "paragraph")}]`;
  });
  const kinds = new Map<string, number>();
  for (const {role, kind} of blocks) if (role === "furniture") kinds.set(kind ?? "", (kinds.get(kind ?? "") ?? 0) + 1);
  const furniture = [...kinds].map(([kind, n]) => `${kind.replaceAll("_", " ")} ${n}`).join(", ");
  return [
    ...facts,
    `  ${"text".padEnd(10)}${plural(paragraphs.length, "paragraph")}, ${plural(sentences.length, "sentence")}, ${plural(report.characters, "character")}`,
    ...(furniture ? [`  set aside ${furniture}`] : []),
    "",
    "  line  outline",
    ...outline,
    "",
    doubts.length > 0 ? `  line  doubtful (${doubts.length})` : "  nothing doubtful",
    ...doubts.map(({line, words, reason}) => `${String(line).padStart(6)}  ${words} … ${reason}`),
    ""
  ].join("\n");
}

function plural(n: number, noun: string): string {
  return `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
}

function countLines(text: string): (at: number) => number {
  const starts = [0];
  for (const match of text.matchAll(/\r\r\n|\r\n|[\n\r]/gu)) starts.push(match.index + match[0].length);
  return (at) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
