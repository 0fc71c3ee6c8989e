import {words} from "../src/components/words.js";
import {markupBlock, toReportMarkup} from "./dataset-markup.js";
import {escapeText} from "./escape-text.js";
import {renderReading} from "./reading-notes.js";
import {groupBy} from "./groups.js";
import type {Block, Paragraph, Quantity, Role, Section, Sentence, Tables} from "./tables.js";

const {
  edition: en,
  codes: codesEn,
  quantities: {quantityKeys}
} = words("en");
const {edition: zh, codes: codesZh} = words("zh");

/** A word of the page in English, with the Chinese beside it. */
function both(
  key: "about" | "outline" | "issuer" | "occasion" | "date" | "genre" | "reviews" | "plans" | "length" | "source"
): string {
  return `${en[key]} <span lang="zh">${zh[key]}</span>`;
}

/**
 * One report as a page: its text in reading order, its outline, and what is known of it with the words that this rests
 * on. Headings (`#s3`), paragraphs (`#p12`), sentences (`#12.3`) and quantities (`#12.3-q1`) are addressable. Takes the
 * tables of that report alone; gives Markdown that is nearly all HTML, each part on lines without a blank one, so that
 * Markdown leaves it be.
 */
export function renderEdition(tables: Tables): string {
  const report = tables.reports[0]!;
  const {report_id, issuer, published_on, digest_of} = report;
  const digested = digest_of === null ? "" : ` data-digest-of="${escapeText(digest_of)}"`;
  const cited = `data-report="${escapeText(report_id)}" data-issuer="${escapeText(issuer ?? "")}" data-date="${published_on ?? ""}"`;
  return `---
title: ${JSON.stringify(report.label)}
toc: false
---

<div class="gb-edition" ${cited}${digested}>
${header(tables)}
${outline(tables.sections)}
<article class="gb-text" lang="zh" aria-label="${escapeText(report.title)}">
${body(tables).join("\n")}
</article>
</div>
${markupBlock(toReportMarkup(report))}

\`\`\`js
import {readEdition} from "../components/edition.js";
readEdition(document.querySelector(".gb-edition"), {
  source: () => FileAttachment("../data/sources/${report_id}.json").json(),
  quantities: () => FileAttachment("../data/quantities/${report_id}.json").json(),
  themes: () => FileAttachment("../data/themes/${report_id}.json").json()
});
\`\`\`
`;
}

function header(tables: Tables): string {
  const report = tables.reports[0]!;
  const titled = (role: Role) => blockMark(tables.blocks.find((block) => block.role === role));
  const subtitle = report.subtitle
    ? `\n<p class="gb-subtitle" lang="zh"${titled("subtitle")}>${escapeText(report.subtitle)}</p>`
    : "";
  const period = (from: string | null, to: string | null) => (from && to ? `${from} – ${to}` : null);
  const facts: [name: string, value: string | null, basis: string | null][] = [
    [both("issuer"), report.issuer, report.issuer_basis],
    [both("occasion"), report.occasion, report.occasion_basis],
    [both("date"), report.published_on, report.published_basis],
    [both("genre"), codesEn[report.genre], report.genre_basis],
    [both("reviews"), period(report.covers_from, report.covers_to), report.covers_basis],
    [both("plans"), period(report.plans_from, report.plans_to), report.plans_basis],
    [both("length"), en.lengthOf(report.characters, report.sentences), null],
    [both("source"), `${report.source_file} (${report.source_encoding})`, `SHA-256 ${report.source_sha256}`]
  ];
  const rows = facts.map(([name, value, basis]) => {
    const why = basis ? `<small${han(basis)}>${escapeText(basis)}</small>` : "";
    return `<div><dt>${name}</dt><dd>${value === null ? en.notStated : `<span${han(value)}>${escapeText(value)}</span>`}${why}</dd></div>`;
  });
  return `<header class="gb-edition-head">
<h1 lang="zh"${titled("title")}>${escapeText(report.title)}</h1>${subtitle}
<details class="gb-facts"><summary>${both("about")}</summary>
<dl>
${rows.join("\n")}
</dl>
</details>
${renderReading(tables)}
<p class="gb-actions"><button type="button" class="gb-button gb-source-switch" aria-expanded="false">${en.showSource} <span lang="zh">${zh.showSource}</span></button></p>
<p class="gb-note gb-reading-keys">${en.keys} ${quantityKeys}</p>
</header>`;
}

/** Says that text is Chinese where most of it is. */
function han(text: string): string {
  return [...text.matchAll(/\p{Script=Han}/gu)].length * 2 > text.length ? ' lang="zh"' : "";
}

function outline(sections: readonly Section[]): string {
  const children = (parent: string): string => {
    const inner = sections.filter(({parent_id}) => parent_id === parent);
    if (inner.length === 0) return "";
    const items = inner.map(
      (section) =>
        `<li class="gb-part-${section.part}"><a href="#${local(section.section_id)}">${escapeText(section.heading)}</a>${children(section.section_id)}</li>`
    );
    return `<ol>${items.join("")}</ol>`;
  };
  const root = sections.find(({level}) => level === 0);
  const parts = [...new Set(sections.filter(({level}) => level > 0).map(({part}) => part))];
  const key = parts.map(
    (part) => `<li class="gb-part-${part}">${codesEn[part]} <span lang="zh">${codesZh[part]}</span></li>`
  );
  return `<nav class="gb-outline" aria-label="${en.outlineOf}">
<p>${both("outline")}</p>
<ul class="gb-part-key" aria-label="${en.parts}">${key.join("")}</ul>
<div lang="zh">${root ? children(root.section_id) : ""}</div>
</nav>`;
}

function body({blocks, sections, paragraphs, sentences, quantities}: Tables): string[] {
  const ofSentence = groupBy(quantities, ({sentence_id}) => sentence_id);
  const sectionAt = new Map(sections.filter(({level}) => level > 0).map((section) => [section.source_start, section]));
  const paragraphAt = new Map(paragraphs.map((paragraph) => [paragraph.source_start, paragraph]));
  const ofParagraph = new Map<string, Sentence[]>(paragraphs.map(({paragraph_id}) => [paragraph_id, []]));
  for (const sentence of sentences) ofParagraph.get(sentence.paragraph_id)?.push(sentence);
  let part: string | null = null;
  const render = (block: Block): string[] => {
    const mark = blockMark(block);
    if (block.role === "byline") return [`<p class="gb-byline"${mark}>${escapeText(block.text)}</p>`];
    const section = block.role === "heading" ? sectionAt.get(block.source_start) : undefined;
    if (section) {
      part = section.part;
      const level = Math.min(section.level + 1, 6);
      return [
        `<h${level} id="${local(section.section_id)}" class="gb-part-${part}"${mark}>${escapeText(section.heading)}</h${level}>`
      ];
    }
    const paragraph = block.role === "paragraph" ? paragraphAt.get(block.source_start) : undefined;
    if (!paragraph) return [];
    const turn = part !== null && paragraph.part === "closing" && part !== "closing" ? ["<hr>"] : [];
    part = paragraph.part;
    return [...turn, renderParagraph(paragraph, ofParagraph.get(paragraph.paragraph_id) ?? [], ofSentence, mark)];
  };
  return blocks.toSorted((a, b) => a.ordinal - b.ordinal).flatMap(render);
}

function renderParagraph(
  {paragraph_id, ordinal, run_in_heading, text}: Paragraph,
  sentences: readonly Sentence[],
  quantities: ReadonlyMap<string, readonly Quantity[]>,
  mark: string
): string {
  let at = 0;
  let inner = "";
  for (const sentence of sentences) {
    const start = text.indexOf(sentence.text, at);
    if (start < 0) throw new Error(`sentence is not in its paragraph: ${sentence.sentence_id}`);
    const head = at === 0 && run_in_heading === sentence.text ? " gb-run-in" : "";
    inner += escapeText(text.slice(at, start));
    inner += `<span class="gb-sentence${head}" id="${local(sentence.sentence_id)}">${renderSentence(sentence.text, quantities.get(sentence.sentence_id) ?? [])}</span>`;
    at = start + sentence.text.length;
  }
  inner += escapeText(text.slice(at));
  const id = local(paragraph_id);
  return `<p id="${id}"${mark}><a class="gb-paragraph-number" href="#${id}" aria-label="${en.paragraph(ordinal)}">${ordinal}</a>${inner}</p>`;
}

/** A sentence with its quantities marked; where two overlap, the later is what the earlier leaves of it. */
function renderSentence(text: string, quantities: readonly Quantity[]): string {
  let at = 0;
  let inner = "";
  for (const {quantity_id, start, end} of quantities.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(at, start);
    inner += escapeText(text.slice(at, from));
    inner += `<span class="gb-quantity" id="${quantityAnchor(quantity_id)}">${escapeText(text.slice(from, Math.max(from, end)))}</span>`;
    at = Math.max(from, end);
  }
  return inner + escapeText(text.slice(at));
}

/** The anchor of a quantity in its report's page: `12.3-q1` for `2019-congress/12.3/q1`. */
function quantityAnchor(quantity_id: string): string {
  return local(quantity_id).replace("/", "-");
}

/** Says which block an element shows, so that it can be found in the source. */
function blockMark(block: Block | undefined): string {
  return block ? ` data-block="${block.ordinal}"` : "";
}

/** The part of an id that is unique within its report. */
function local(id: string): string {
  return escapeText(id.slice(id.indexOf("/") + 1));
}
