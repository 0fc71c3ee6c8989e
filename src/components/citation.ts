import type {Release} from "../../data-loaders/release.js";
import type {Words} from "./words.js";

/** A figure of this site, as it is cited. */
export interface Cited {
  title: string;
  /** Permanent link to it. */
  url: string;
  release: Release;
  /** ISO day on which the reader saw it. */
  accessed: string;
}

/** So many characters of the data's hash are named: enough to tell any two apart. */
export const HASH = 12;

/** One item of CSL-JSON (Citation Style Language 1.0), as reference managers read it. */
export interface CslItem {
  id: string;
  type: "dataset";
  title: string;
  "container-title": string;
  author: {literal: string}[];
  publisher: string;
  version: string;
  URL: string;
  accessed: {"date-parts": [[number, number, number]]};
  note?: string;
}

/** One sentence: site, title, version and data, day, link. */
export function citationText({title, url, release, accessed}: Cited, {citation}: Words): string {
  const {version, data, reports_to} = release;
  return [
    `${release.title}: ${title}`,
    citation.version(version, data.slice(0, HASH)),
    ...(reports_to === null ? [] : [citation.reportsTo(reports_to)]),
    `${citation.accessed(accessed)}. ${url}`
  ].join(". ");
}

export function citationCsl({title, url, release, accessed}: Cited, {citation}: Words): CslItem {
  const [year = NaN, month = NaN, day = NaN] = accessed.split("-").map(Number);
  return {
    id: keyOf(url, release),
    type: "dataset",
    title,
    "container-title": release.title,
    author: [{literal: release.title}],
    publisher: release.title,
    version: versionOf(release),
    URL: url,
    accessed: {"date-parts": [[year, month, day]]},
    ...(release.reports_to === null ? {} : {note: citation.reportsTo(release.reports_to)})
  };
}

/** An entry for biblatex; plain BibTeX reads it as `@misc`. */
export function citationBibtex(cited: Cited, {citation}: Words): string {
  const {title, url, release, accessed} = cited;
  const fields = {
    author: `{${escape(release.title)}}`,
    title: `{${escape(title)}}`,
    version: escape(versionOf(release)),
    ...(release.reports_to === null ? {} : {note: escape(citation.reportsTo(release.reports_to))}),
    url,
    urldate: accessed
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${keyOf(url, release)},\n${lines.join(",\n")}\n}`;
}

function versionOf({version, data}: Release): string {
  return `${version}, data ${data.slice(0, HASH)}`;
}

/** A key from the link's page and cell and the data. */
function keyOf(url: string, {data}: Release): string {
  const {pathname, hash} = new URL(url);
  const page = /([\w-]+)(?:\.html)?$/u.exec(pathname)?.[1] ?? "index";
  const cell = /(?:^#|&)cell=([\w-]+)/u.exec(hash)?.[1];
  return ["gongbao", ...(cell ? [cell] : [page]), data.slice(0, HASH)].join("-");
}

// The characters that TeX reads as commands.
function escape(text: string): string {
  const signs: Record<string, string> = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}"
  };
  return text.replace(/[\\{}$&#_%~^]/gu, (sign) => signs[sign] ?? `\\${sign}`);
}
