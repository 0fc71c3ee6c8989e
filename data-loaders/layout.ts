import {findAsides} from "./asides.js";
import type {Aside} from "./asides.js";
import {placeLines} from "./columns.js";
import type {Placed} from "./columns.js";
import {extendDraft, openDraft, startOf} from "./drafts.js";
import type {Draft} from "./drafts.js";
import {findFurniture} from "./furniture.js";
import {splitInnerLines} from "./inner-lines.js";
import {decide} from "./joins.js";
import {makeLine, readLines} from "./lines.js";
import type {Line} from "./lines.js";
import {readManner} from "./manners.js";
import type {Manner} from "./manners.js";
import {markParagraphs} from "./marks.js";
import {findRepeats} from "./repeats.js";
import {nameRoles} from "./roles.js";
import type {Source} from "./sources.js";
import {findTitle} from "./titles.js";
import type {TitleLines} from "./titles.js";
import {collectPhrases} from "./words.js";

/** Undoes the layout: the blocks of a source in its order, furniture among them, each with the rules that shaped it. */
export function readLayout({text: source, markup}: Pick<Source, "text" | "markup">): Draft[] {
  const asides = findAsides(source, markup);
  const all = readLines(source, asides);
  const marked = markup === "plain" ? all : markParagraphs(source, all);
  const kinds = findFurniture(marked);
  const lines = splitInnerLines(source, withoutFurniture(marked, kinds));
  const manner = readManner(lines);
  const placed = placeLines(lines, manner);
  const titles = findTitle(placed);
  const headlines = new Set([...titles.pageTitle].map((line) => line.text));
  for (const line of lines) if (headlines.has(line.text) && !titles.title.has(line)) kinds.set(line, "page_title");
  const body = placed.filter(({line}) => !kinds.has(line));
  const drafts = readBlocks(body, titles, manner);
  const furniture = [
    ...[...kinds].map(([line, kind]) => furnish(openDraft(line, kind), kind)),
    ...asides.map((aside) => furnish(openAside(source, aside), aside.kind))
  ];
  const blocks = [...drafts, ...furniture].toSorted((a, b) => startOf(a) - startOf(b));
  findRepeats(source, blocks);
  return blocks;
}

function withoutFurniture(lines: readonly Line[], kinds: ReadonlyMap<Line, string>): Line[] {
  const rest: Line[] = [];
  let belowFurniture = false;
  for (const line of lines) {
    if (!kinds.has(line)) rest.push(belowFurniture ? {...line, belowFurniture} : line);
    belowFurniture = kinds.has(line);
  }
  return rest;
}

function furnish(draft: Draft, kind: string): Draft {
  return {...draft, role: "furniture", kind};
}

function openAside(source: string, {start, end, kind}: Aside): Draft {
  const text = source.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return openDraft(makeLine(source, [{start: from, end: from + text.trim().length, doubled: false}]), kind);
}

function readBlocks(placed: readonly Placed[], titles: TitleLines, manner: Manner): Draft[] {
  const phrases = collectPhrases(placed.map(({line}) => line));
  const drafts: Draft[] = [];
  placed.forEach((below, i) => {
    const block = drafts.at(-1);
    const above = placed[i - 1];
    const verdict = block && above ? decide({block, above, below, titles, manner, phrases}) : null;
    if (block && verdict?.joins) extendDraft(block, below.line, verdict.rule);
    else drafts.push(openBlock(below.line, verdict?.rule ?? "first-line", titles));
  });
  nameRoles(drafts, manner);
  return drafts;
}

function openBlock(line: Line, rule: string, titles: TitleLines): Draft {
  const draft = openDraft(line, rule);
  if (titles.title.has(line)) draft.role = "title";
  else if (titles.subtitle.has(line)) draft.role = "subtitle";
  else if (titles.byline.has(line)) draft.role = "byline";
  else if (line.heading !== null) {
    draft.role = "heading";
    draft.level = Math.max(1, line.heading - titles.depth);
  }
  return draft;
}
