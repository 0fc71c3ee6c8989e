import {createHash} from "node:crypto";
import {basename} from "node:path";
import {makeBlocks} from "./blocks.js";
import type {RawReport} from "./corpus.js";
import type {Draft} from "./drafts.js";
import {NO_EDITORIAL, parseEditorial} from "./editorials.js";
import type {QuantityDecision} from "./editorial-quantities.js";
import {applyEdits} from "./edits.js";
import {setLevels} from "./levels.js";
import {readLayout} from "./layout.js";
import {checkQuotes, readMetadata, readYear} from "./metadata.js";
import {makeParagraphs} from "./paragraphs.js";
import {ProblemsError} from "./problems.js";
import type {Problem} from "./problems.js";
import {makeSections} from "./sections.js";
import {makeSentences} from "./sentences.js";
import {readSource} from "./sources.js";
import {findDoubts} from "./doubts.js";
import type {Doubt} from "./doubts.js";
import {tabulateEdits} from "./decisions.js";
import type {Block, EditRow, Paragraph, Report, Section, Sentence} from "./tables.js";

/** All that reading gives of one report. */
export interface Reading {
  report: Omit<Report, "ordinal" | "tokens">;
  blocks: Block[];
  edits: EditRow[];
  sections: Section[];
  paragraphs: Paragraph[];
  sentences: Sentence[];
  /** The editor's decisions on figures, and the file that they stand in. */
  decisions: QuantityDecision[];
  editorial_file: string;
  /** Places that an editor should look at. */
  doubts: Doubt[];
  /** The decoded source, into which all `source_start` and `source_end` point. */
  text: string;
}

/** Reads a report. Throws all that is wrong with it at once, each with its file and line. */
export function readReport(raw: RawReport): Reading {
  const problems: Problem[] = [];
  const {report_id, editorial: beside} = raw;
  const editorial = beside ? parseEditorial(beside.file, beside.text, problems) : NO_EDITORIAL;
  const source = readSource(raw, editorial, problems);
  if (!source) throw new ProblemsError(problems);
  const {text} = source;
  const file = beside?.file ?? raw.file;
  const drafts = applyEdits(text, titleFirst(readLayout(source)), editorial.edits, file, problems);
  setLevels(drafts);
  const placed = makeBlocks(report_id, text, drafts);
  checkQuotes(placed, editorial, file, problems);
  if (problems.length > 0) throw new ProblemsError(problems);
  const sections = makeSections(report_id, placed, readYear(placed));
  const metadata = readMetadata(report_id, placed, sections, editorial);
  const paragraphs = makeParagraphs(report_id, placed, sections);
  const passages = placed.filter(({block}) => block.role === "paragraph").map(({passage}) => passage);
  const sentences = makeSentences(paragraphs, passages);
  const report = {
    report_id,
    ...metadata,
    source_file: basename(raw.file),
    source_sha256: createHash("sha256").update(raw.bytes).digest("hex"),
    source_encoding: source.encoding,
    source_encoding_basis: source.basis,
    characters: sentences.reduce((sum, {characters}) => sum + characters, 0),
    sentences: sentences.length
  };
  return {
    report,
    blocks: placed.map(({block}) => block),
    edits: tabulateEdits(report_id, editorial.edits, editorial.quantities, editorial.variants),
    sections,
    paragraphs,
    sentences,
    decisions: editorial.quantities,
    editorial_file: file,
    doubts: findDoubts(text, placed),
    text
  };
}

/** Title, subtitle and bylines stand first in reading order, wherever the page has them. */
function titleFirst(drafts: readonly Draft[]): Draft[] {
  const roles = ["title", "subtitle", "byline"];
  const isHead = ({role, rules}: Draft) => roles.includes(role) && !rules.includes("signature");
  const head = drafts.filter(isHead).toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  const rest = drafts.filter((draft) => !isHead(draft));
  const ordered = [...head, ...rest];
  head.forEach((draft, i) => {
    if (drafts[i] !== draft) draft.rules.push("title-first");
  });
  return ordered;
}
