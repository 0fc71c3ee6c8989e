import {bare} from "./passages.js";
import type {Reading} from "./reports.js";

/** A report as a hand-made edition has it: headings and paragraphs in reading order, without white space. */
export interface Edition {
  headings: string[];
  paragraphs: {text: string; heading: string}[];
}

/** How near a reading comes to the edition. Shares lie between 0 and 1. */
export interface ReadingAccuracy {
  report_id: string;
  paragraphs: number;
  /** Shares of the read paragraphs that the edition has, and of the edition's that were read, to the letter. */
  precision: number;
  recall: number;
  f1: number;
  headings: number;
  headings_found: number;
  /** Share of the paragraphs found that stand under the edition's heading. */
  heading_of_paragraph: number;
  /** Share of the pairs of paragraphs found that stand in the edition's order. */
  order: number;
  /** Every difference that remains: what it is, and the words. */
  errors: {error: string; words: string}[];
}

/** Reads an edition: Markdown with front matter, headings with #, the subtitle and bylines in *…*, a paragraph a line. */
export function parseEdition(markdown: string): Edition {
  const edition: Edition = {headings: [], paragraphs: []};
  for (const line of markdown.replace(/^---\r?\n[\s\S]*?\n---\r?\n/u, "").split(/\r?\n/u)) {
    const heading = /^#+\s+(.*)$/u.exec(line.trim());
    if (heading) edition.headings.push(bare(heading[1]!));
    else if (line.trim() !== "" && !/^(?:---|\*.*\*)$/u.test(line.trim())) {
      edition.paragraphs.push({text: bare(line), heading: edition.headings.at(-1) ?? ""});
    }
  }
  return edition;
}

/** Compares a reading with a hand-made edition, white space left out. */
export function measureReading(edition: Edition, {report, sections, paragraphs}: Reading): ReadingAccuracy {
  const title = bare(report.title);
  const names = new Map(sections.map(({section_id, heading}) => [section_id, bare(heading) || title]));
  const read = paragraphs.map(({text, section_id}) => ({text: bare(text), heading: names.get(section_id) ?? ""}));
  const headings = [title, ...sections.map(({heading}) => bare(heading)).filter((heading) => heading !== "")];
  const places = placesOf(
    edition.paragraphs.map(({text}) => text),
    read.map(({text}) => text)
  );
  const found = places.filter((place) => place !== null);
  const owned = places.filter((place, i) => place !== null && read[place]!.heading === edition.paragraphs[i]!.heading);
  const missing = [...edition.headings];
  for (const heading of headings) if (missing.includes(heading)) missing.splice(missing.indexOf(heading), 1);
  const precision = share(found.length, read.length);
  const recall = share(found.length, edition.paragraphs.length);
  return {
    report_id: report.report_id,
    paragraphs: edition.paragraphs.length,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    headings: edition.headings.length,
    headings_found: edition.headings.length - missing.length,
    heading_of_paragraph: share(owned.length, found.length),
    order: orderOf(found),
    errors: [
      ...edition.paragraphs
        .filter((_, i) => places[i] === null)
        .map(({text}) => ({error: "paragraph not read as it stands", words: text})),
      ...read
        .filter((_, i) => !found.includes(i))
        .map(({text}) => ({error: "no such paragraph in the edition", words: text})),
      ...missing.map((words) => ({error: "heading not found", words})),
      ...edition.paragraphs
        .filter(({heading}, i) => places[i] !== null && read[places[i]!]!.heading !== heading)
        .map(({text, heading}) => ({error: `paragraph not under ${heading}`, words: text}))
    ]
  };
}

/** Where each text stands among others, each place given once; null where it does not. */
function placesOf(wanted: readonly string[], among: readonly string[]): (number | null)[] {
  const places = new Map<string, number[]>();
  among.forEach((text, i) => places.set(text, [...(places.get(text) ?? []), i]));
  return wanted.map((text) => places.get(text)?.shift() ?? null);
}

function orderOf(places: readonly number[]): number {
  let agreeing = 0;
  let pairs = 0;
  for (let i = 1; i < places.length; i++) {
    for (let j = 0; j < i; j++) {
      pairs += 1;
      if (places[j]! < places[i]!) agreeing += 1;
    }
  }
  return share(agreeing, pairs);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
