import {html} from "htl";
import type {Part} from "../../data-loaders/tables.js";
import {button} from "./button.js";
import {sentenceUrl} from "./links.js";
import {word, words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `concordance`: what was found, with what stands before and after it. */
export interface ConcordanceRow {
  report: string;
  part: Part;
  left: string;
  node: string;
  right: string;
  sentence_id: string;
}

/** Lines drawn at first, and again each time the reader comes to their end. */
const PAGE = 200;
/** Characters to a side up to which lines are as wide as the page and lose what does not fit; beyond, they scroll. */
const FITS = 40;

/**
 * Key word in context: each line with what was found in the middle, as a link to its sentence. Arrow keys go from line to
 * line. Lines beyond the first come as the reader scrolls.
 */
export function concordanceLines(rows: readonly ConcordanceRow[], {lang}: {lang: Language}): HTMLElement {
  const {lexical, openSentence} = words(lang);
  const list = html`<div class="gb-kwic-lines"></div>`;
  const more = button("", () => extend());
  const count = html`<p class="gb-note">${lexical.lines(rows.length)}</p>`;
  const box = html`<div class="gb-kwic" role="group">${list}${more}</div>`;
  const node = Math.max(2, ...rows.slice(0, 2000).map((row) => row.node.length));
  const context = Math.max(...rows.slice(0, 2000).map((row) => Math.max(row.left.length, row.right.length)));
  box.style.setProperty("--node", `${Math.min(node, 16)}em`);
  if (context > FITS) {
    box.classList.add("gb-kwic-wide");
    box.style.setProperty("--context", `${context}em`);
  }
  let shown = 0;

  const extend = () => {
    const next = rows.slice(shown, shown + PAGE);
    shown += next.length;
    list.append(...next.map((row) => line(row, openSentence)));
    more.textContent = lexical.moreLines(Math.min(PAGE, rows.length - shown));
    more.hidden = shown === rows.length;
    if (more.hidden) observer.disconnect();
  };
  const observer = new IntersectionObserver(
    (entries) => entries.some(({isIntersecting}) => isIntersecting) && extend(),
    {
      root: box,
      rootMargin: "600px"
    }
  );
  list.addEventListener("keydown", (event) => {
    const lines = [...list.children] as HTMLElement[];
    const at = lines.findIndex((line) => line === event.target);
    const step = {ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12}[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    lines[Math.max(0, Math.min(lines.length - 1, at + step))]?.focus();
  });
  extend();
  if (shown < rows.length) observer.observe(more);
  // Where lines are wider than the page, what was found stands in the middle at first.
  const centre = new ResizeObserver(() => {
    if (box.scrollWidth > box.clientWidth) box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2;
    centre.disconnect();
  });
  centre.observe(box);
  return html`<div>${count}${box}</div>`;
}

function line({report, part, left, node, right, sentence_id}: ConcordanceRow, title: string): HTMLElement {
  const place = sentence_id.slice(sentence_id.lastIndexOf("/") + 1);
  return html`<a href=${sentenceUrl(sentence_id)} title=${title}>
    <small>${report} ${place} · ${word(part)}</small>
    <span class="gb-kwic-left" lang="zh"><span>${left}</span></span>
    <b lang="zh">${node}</b>
    <span class="gb-kwic-right" lang="zh">${right}</span>
  </a>`;
}
