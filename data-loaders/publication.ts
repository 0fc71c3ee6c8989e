import {parseMap} from "./lexicon-entries.js";
import type {Entry} from "./lexicon-entries.js";
import type {LexiconFile} from "./lexicon.js";
import type {Problem} from "./problems.js";

/** Who answers for the data: a body, or a person. */
export type Author = {name: string} | {family: string; given: string; orcid: string | null};

/** What a citation needs and no program can know: `publication.yaml`. */
export interface Publication {
  title: string;
  summary: string;
  summary_zh: string;
  authors: Author[];
  /** SPDX identifier. */
  licence: string;
  /** What the licence holds for and what not, such as the reports' own texts. */
  rights: string;
  rights_zh: string;
  /** ISO day. */
  released: string;
  /** Address of the published site, with a slash at its end; null where it is not known. */
  homepage: string | null;
  keywords: string[];
}

const ORCID = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/u;
const SPDX = /^[A-Za-z0-9.+-]+$/u;

/** Reads `publication.yaml`. What is wrong goes to `problems`; the answer is null where it is no mapping. */
export function parsePublication(file: LexiconFile, problems: Problem[]): Publication | null {
  const entry = parseMap(file, problems);
  if (!entry) return null;
  entry.allow([
    "title",
    "summary",
    "summary_zh",
    "authors",
    "licence",
    "rights",
    "rights_zh",
    "released",
    "homepage",
    "keywords"
  ]);
  const authors = entry.entries("authors").map(readAuthor);
  if (authors.length === 0) entry.complain("no authors", "write authors: and below it - name: …");
  const licence = entry.text("licence");
  if (licence !== "" && !SPDX.test(licence))
    complainOf(entry, "licence", `no licence: ${licence}`, "write its SPDX identifier");
  return {
    title: entry.text("title"),
    summary: entry.text("summary"),
    summary_zh: entry.text("summary_zh"),
    authors,
    licence,
    rights: entry.text("rights"),
    rights_zh: entry.text("rights_zh"),
    released: readDay(entry),
    homepage: readHomepage(entry),
    keywords: entry.words("keywords")
  };
}

function readAuthor(entry: Entry): Author {
  entry.allow(["name", "family", "given", "orcid"]);
  if (entry.has("name")) return {name: entry.text("name")};
  const orcid = entry.maybeText("orcid");
  if (orcid !== null && !ORCID.test(orcid))
    complainOf(entry, "orcid", `no ORCID: ${orcid}`, "write it as 0000-0000-0000-0000");
  return {family: entry.text("family"), given: entry.text("given"), orcid};
}

function readDay(entry: Entry): string {
  const day = entry.text("released");
  const date = new Date(`${day}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/u.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)) return day;
  complainOf(entry, "released", `released is no day: ${day}`, "write it as YYYY-MM-DD");
  return "";
}

function readHomepage(entry: Entry): string | null {
  const address = entry.maybeText("homepage");
  if (address === null) return null;
  if (/^https?:\/\//u.test(address) && URL.canParse(address)) return address.replace(/\/*$/u, "/");
  complainOf(entry, "homepage", `homepage is no address: ${address}`, "write it as https://…/");
  return null;
}

function complainOf(entry: Entry, key: string, problem: string, remedy: string): void {
  entry.complain(problem, remedy, entry.map.get(key, true));
}

/** An author's name as it is read. */
export function authorName(author: Author): string {
  return "name" in author ? author.name : `${author.given} ${author.family}`;
}
