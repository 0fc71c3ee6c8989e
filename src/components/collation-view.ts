import {html} from "htl";
import {button} from "./button.js";
import {collatedText} from "./collated-text.js";
import type {Mark} from "./collated-text.js";
import {sentenceUrl} from "./links.js";
import * as Inputs from "./named-inputs.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `collation`. */
export interface CollationRow {
  relation: "identical" | "edited" | "abridged" | "formula" | "left only" | "right only";
  moved: boolean;
  left_text: string | null;
  right_text: string | null;
  left_sentence_id: string | null;
  right_sentence_id: string | null;
  left_start: number | null;
  left_end: number | null;
  right_start: number | null;
  right_end: number | null;
  operations: string[] | null;
  kinds: string[] | null;
  left_starts: number[] | null;
  left_ends: number[] | null;
  right_starts: number[] | null;
  right_ends: number[] | null;
  rules: string[] | null;
  readings: string[] | null;
  bases: string[] | null;
  verdicts: string[] | null;
  verdict_bases: string[] | null;
}

/** Which rows and which differences are shown. */
export interface CollationChoice {
  relation: string;
  difference: string;
}

const RELATIONS = ["edited", "abridged", "formula", "identical", "left only", "right only"] as const;

/**
 * Two reports side by side, a pair of sentences a row. What the left one alone has is struck out, what the right one alone
 * has is underlined; `d` and `Shift+d` go from difference to difference.
 */
export function collationView(
  rows: readonly CollationRow[],
  {lang, choice}: {lang: Language; choice: CollationChoice}
): HTMLElement {
  const {collation: words} = wordsOf(lang);
  const relations = RELATIONS.filter((one) => rows.some(({relation}) => relation === one));
  const relation = Inputs.select(
    new Map<string, string>([
      [words.all, "all"],
      [words.differing, "differing"],
      ...relations.map((one): [string, string] => [
        `${words.relations[one]} (${rows.filter((row) => row.relation === one).length})`,
        one
      ])
    ]),
    {label: words.passage, value: choice.relation, name: "relation"}
  );
  const difference = Inputs.select(
    new Map([
      [words.differing, "differing"],
      [words.readings.slip, "slip"],
      [words.readings.editorial, "editorial"],
      [words.accidentals, "all"]
    ]),
    {label: words.difference, value: choice.difference, name: "difference"}
  );
  const body = html`<div class="gb-collation-rows"></div>`;
  const status = html`<span role="status"></span>`;
  let at = -1;
  const marked = () => [...body.querySelectorAll<HTMLElement>("[data-difference]")];
  const say = () => (status.textContent = words.at(at + 1, marked().length));
  const go = (step: number) => {
    const all = marked();
    if (all.length === 0) return;
    all[at]?.removeAttribute("aria-current");
    at = at < 0 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length;
    const target = all[at]!;
    target.setAttribute("aria-current", "true");
    target.focus({preventScroll: true});
    target.scrollIntoView({block: "center"});
    say();
  };
  const draw = () => {
    Object.assign(choice, {relation: relation.value, difference: difference.value});
    at = -1;
    const shown = rows.flatMap((row) => {
      const marks = marksOf(row).filter((mark) => isShown(mark, choice.difference));
      const fits =
        choice.relation === "all" ||
        row.relation === choice.relation ||
        (choice.relation === "differing" && marks.some(({kind}) => kind === "words" || kind === "number"));
      return fits ? line(row, marks, lang) : [];
    });
    body.replaceChildren(...shown);
    say();
  };
  relation.addEventListener("input", draw);
  difference.addEventListener("input", draw);
  const view = html`<div class="gb-collation">
    <div class="gb-collation-bar">
      ${relation} ${difference}
      <span class="gb-collation-jump"
        >${button(words.previous, () => go(-1))} ${button(words.next, () => go(1), {title: words.keys})} ${status}</span
      >
    </div>
    ${body}
  </div>`;
  view.addEventListener("keydown", (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "d" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  });
  draw();
  return view;
}

function isShown({kind, reading, verdict}: Mark, difference: string): boolean {
  if (difference === "all") return true;
  if (difference === "differing") return kind === "words" || kind === "number";
  return (verdict || reading) === difference;
}

function marksOf(row: CollationRow): Mark[] {
  return (row.operations ?? []).map((operation, i) => ({
    operation,
    kind: row.kinds?.[i] ?? "words",
    left: {start: row.left_starts?.[i] ?? 0, end: row.left_ends?.[i] ?? 0},
    right: {start: row.right_starts?.[i] ?? 0, end: row.right_ends?.[i] ?? 0},
    rule: row.rules?.[i] ?? "",
    reading: row.readings?.[i] ?? "",
    basis: row.bases?.[i] ?? "",
    verdict: row.verdicts?.[i] ?? "",
    verdictBasis: row.verdict_bases?.[i] ?? ""
  }));
}

function line(row: CollationRow, marks: readonly Mark[], lang: Language): HTMLElement {
  const {collation: words} = wordsOf(lang);
  const left = range(row.left_start, row.left_end);
  const right = range(row.right_start, row.right_end);
  const notes = marks.filter(({kind}) => kind === "words" || kind === "number");
  return html`<article class="gb-collation-row gb-collation-${row.relation.replace(" ", "-")}">
    <p class="gb-collation-relation">${words.relations[row.relation]}${row.moved ? `, ${words.moved}` : null}</p>
    ${side("left", row.left_text, row.left_sentence_id, left, marks, lang)}
    ${side("right", row.right_text, row.right_sentence_id, right, marks, lang)}
    ${
      notes.length === 0
        ? null
        : html`<ul class="gb-collation-notes">
            ${notes.map((mark) => note(row, mark, lang))}
          </ul>`
    }
  </article>`;
}

function range(start: number | null, end: number | null) {
  return start === null || end === null ? null : {start, end};
}

function side(
  name: "left" | "right",
  text: string | null,
  id: string | null,
  passage: {start: number; end: number} | null,
  marks: readonly Mark[],
  lang: Language
): HTMLElement {
  const {collation: words} = wordsOf(lang);
  if (text === null) return html`<p class="gb-collation-side gb-collation-none">${words.nothing}</p>`;
  const place = id?.slice(id.lastIndexOf("/") + 1) ?? "";
  const report = name === "left" ? words.leftSentence : words.rightSentence;
  return html`<p class="gb-collation-side">
    <a class="gb-collation-place" href=${sentenceUrl(id)} aria-label=${`${report} ${place}`}>${place}</a>
    <span lang="zh">${collatedText(text, name, passage, marks)}</span>
  </p>`;
}

/** What a difference is taken for, by which rule, and what the editor says. */
function note(row: CollationRow, mark: Mark, lang: Language): HTMLElement {
  const {collation: words} = wordsOf(lang);
  const cut = (text: string | null, {start, end}: {start: number; end: number}) => text?.slice(start, end) || "∅";
  const reading = words.readings[mark.reading as keyof typeof words.readings] ?? mark.reading;
  const verdict = words.readings[mark.verdict as keyof typeof words.readings] ?? mark.verdict;
  return html`<li class=${(mark.verdict || mark.reading) === "slip" ? "gb-slip" : null}>
    <span lang="zh">${cut(row.left_text, mark.left)} → ${cut(row.right_text, mark.right)}</span>
    ${mark.reading === "" ? null : html`<b>${reading}</b>`} ${mark.rule === "" ? null : html`<span>${mark.rule}</span>`}
    ${mark.basis === "" ? null : html`<span lang="zh">${mark.basis}</span>`}
    ${mark.verdict === "" ? null : html`<span><b>${words.editor}: ${verdict}</b> ${mark.verdictBasis}</span>`}
  </li>`;
}
