import {html} from "htl";
import {address} from "./address.js";
import {button} from "./button.js";
import {collationLine, reportOf, sayDifference} from "./collation-line.js";
import {differencesOf} from "./collation-lines.js";
import type {LineRow} from "./collation-lines.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

export interface CollationViewOptions {
  lang: Language;
  /** Name of the view in the page's address: what stands there is the id of the sentence to go to. None unless given. */
  name?: string;
  /** Whether keys go from difference to difference: one view of a page may have them. True unless given. */
  keys?: boolean;
}

/** So many sentences of one report alone, one after another, are folded. */
const FOLD = 3;

/**
 * Two reports side by side, sentence by sentence. What the left one alone has is struck out, what the right one alone has
 * is underlined; sentences of one report alone are folded where they are many. Buttons, and from anywhere on the page `d`
 * and `Shift+d`, go from difference to difference.
 */
export function collationView(rows: readonly LineRow[], {lang, name, keys = true}: CollationViewOptions): HTMLElement {
  const {collation: words} = wordsOf(lang);
  const pairs = new Set(rows.map((row) => `${row.left_report}\t${row.right_report}`));
  const [first] = rows;
  const elements = new Map<LineRow, HTMLElement>();
  const drawn = (row: LineRow) => {
    const element = collationLine(row, {lang, named: pairs.size > 1});
    elements.set(row, element);
    return element;
  };
  const list = html`<ol>
    ${runsOf(rows).flatMap((run) => (run.length < FOLD ? run.map(drawn) : fold(run, run.map(drawn), lang)))}
  </ol>`;
  const body = html`<div class="gb-collation-lines">
    ${
      pairs.size === 1 && first
        ? html`<div class="gb-collation-heads" aria-hidden="true">
            <span>${reportOf(first, "left", lang)}</span><span>${reportOf(first, "right", lang)}</span>
          </div>`
        : null
    }
    ${list}
  </div>`;
  const marks = rows.flatMap((row) =>
    [...elements.get(row)!.querySelectorAll<HTMLElement>(".gb-line-side [data-difference]")].map((element) => ({
      row,
      element
    }))
  );
  const status = html`<span role="status">${words.at(0, marks.length)}</span>`;
  let at = -1;
  const go = (step: number) => {
    if (marks.length === 0) return;
    marks[at]?.element.removeAttribute("aria-current");
    at = at < 0 && step < 0 ? marks.length - 1 : (at + step + marks.length) % marks.length;
    const {row, element} = marks[at]!;
    element.setAttribute("aria-current", "true");
    show(element, body);
    element.focus({preventScroll: true});
    const difference = differencesOf(row)[Number(element.dataset["difference"])]!;
    status.textContent = `${words.at(at + 1, marks.length)}: ${sayDifference(row, difference, lang)}`;
  };
  const hint = keys ? {title: words.keys} : {};
  const view = html`<div class="gb-collation">
    <div class="gb-collation-bar" role="toolbar" aria-label=${words.jump}>
      ${button(words.previous, () => go(-1), hint)} ${button(words.next, () => go(1), hint)} ${status}
    </div>
    ${body}
  </div>`;
  if (keys) listen(view, go);
  if (name) keepPlace(name, view, body, elements);
  return view;
}

/** Lines one after another that stand in the same report alone, and each other line by itself. */
function runsOf(rows: readonly LineRow[]): LineRow[][] {
  const runs: LineRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const alone = row.relation === "left only" || row.relation === "right only";
    if (alone && run?.[0]?.relation === row.relation) run.push(row);
    else runs.push([row]);
  }
  return runs.length === 1 ? rows.map((row) => [row]) : runs;
}

function fold(run: readonly LineRow[], lines: readonly HTMLElement[], lang: Language): HTMLElement {
  const {collation: words} = wordsOf(lang);
  const [{relation}] = run as readonly [LineRow];
  const text = run.map(({left_text, right_text}) => left_text ?? right_text ?? "").join("");
  const characters = [...text.replace(/\s/gu, "")].length;
  return html`<li class=${`gb-line-fold gb-line-${relation.replace(" ", "-")}`}>
    <details>
      <summary>
        ${words.folded(run.length, characters, relation)}
        <span class="gb-line-opening" lang="zh" aria-hidden="true">${[...text].slice(0, 24).join("")}…</span>
      </summary>
      <ol>
        ${lines}
      </ol>
    </details>
  </li>`;
}

/** Brings an element into the middle of its scrolling box, and the box into sight, unfolding what hides it. */
function show(element: HTMLElement, box: HTMLElement): void {
  const details = element.closest("details");
  if (details) details.open = true;
  const shift = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += shift - box.clientHeight / 2;
  const {top, bottom} = element.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) element.scrollIntoView({block: "center"});
}

/** `d` and `Shift+d` from anywhere but where one writes or chooses, as long as the view is on the page. */
function listen(view: HTMLElement, go: (step: number) => void): void {
  let seen = false;
  const onKey = (event: KeyboardEvent) => {
    seen ||= view.isConnected;
    if (seen && !view.isConnected) return document.removeEventListener("keydown", onKey);
    const {key, ctrlKey, metaKey, altKey, shiftKey, target} = event;
    if (key.toLowerCase() !== "d" || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
    if ((target as Element).closest?.("input, select, textarea, [contenteditable]")) return;
    event.preventDefault();
    go(shiftKey ? -1 : 1);
  };
  document.addEventListener("keydown", onKey);
}

/** A link's sentence is gone to and marked as long as the view stands. */
function keepPlace(
  name: string,
  view: HTMLElement,
  body: HTMLElement,
  elements: ReadonlyMap<LineRow, HTMLElement>
): void {
  let place: string | undefined;
  address.keep(name, {
    element: view,
    read: () => place,
    take(value) {
      for (const line of elements.values()) line.classList.remove("gb-line-chosen");
      place = undefined;
      const found = [...elements].find(
        ([row]) => value !== undefined && (row.right_sentence_id === value || row.left_sentence_id === value)
      );
      if (!found) return;
      place = value as string;
      found[1].classList.add("gb-line-chosen");
      requestAnimationFrame(() => show(found[1], body));
    }
  });
}
