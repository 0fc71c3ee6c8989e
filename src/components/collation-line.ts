import {html} from "htl";
import {collatedText, differenceText} from "./collated-text.js";
import {differencesOf, takenFor} from "./collation-lines.js";
import type {Difference, LineRow, Stretch} from "./collation-lines.js";
import {sentenceUrl} from "./links.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

export interface LineOptions {
  lang: Language;
  /** Whether each side names its report. */
  named: boolean;
}

/** A line of two reports side by side: its sentences, how they stand to each other, and what their differences are. */
export function collationLine(row: LineRow, options: LineOptions): HTMLElement {
  const {lang} = options;
  const {collation: words} = wordsOf(lang);
  const differences = differencesOf(row);
  const {relation} = row;
  const said = differences.filter(({kind}) => kind === "words" || kind === "number");
  const kind = [...(relation === "identical" ? [] : [words.relations[relation]]), ...(row.moved ? [words.moved] : [])];
  return html`<li class=${`gb-line gb-line-${relation.replace(" ", "-")}`}>
    ${kind.length === 0 ? null : html`<p class="gb-line-relation">${kind.join(", ")}</p>`}
    ${side("left", row, differences, options)} ${side("right", row, differences, options)}
    ${
      said.length === 0
        ? null
        : html`<ul class="gb-line-notes">
            ${said.map((one) => note(row, one, lang))}
          </ul>`
    }
  </li>`;
}

function side(
  name: "left" | "right",
  row: LineRow,
  differences: readonly Difference[],
  {lang, named}: LineOptions
): HTMLElement {
  const {collation: words} = wordsOf(lang);
  const [text, id] = name === "left" ? [row.left_text, row.left_sentence_id] : [row.right_text, row.right_sentence_id];
  if (text === null) return html`<p class="gb-line-side gb-line-none" aria-hidden="true">${words.nothing}</p>`;
  const report = reportOf(row, name, lang);
  const place = id?.slice(id.lastIndexOf("/") + 1);
  const heading = id === null;
  const link =
    place &&
    html`<a class="gb-line-place" href=${sentenceUrl(id)} aria-label=${`${report} ${place}`}
      >${named ? `${report} ${place}` : place}</a
    >`;
  return html`<p class=${`gb-line-side gb-line-${name}${heading ? " gb-as-heading" : ""}`}>
    ${link}<span lang="zh">${collatedText(text, name, passageOf(row, name), differences)}</span>
  </p>`;
}

/** The name of a line's report on one side. */
export function reportOf(row: LineRow, side: "left" | "right", lang: Language): string {
  if (side === "left") return lang === "zh" ? row.left_report_zh : row.left_report;
  return lang === "zh" ? row.right_report_zh : row.right_report;
}

function passageOf(row: LineRow, side: "left" | "right"): Stretch | null {
  const [start, end] = side === "left" ? [row.left_start, row.left_end] : [row.right_start, row.right_end];
  return start === null || end === null ? null : {start, end};
}

/** What a difference is taken for, by which rule on which words, and what the editor says. */
function note(row: LineRow, difference: Difference, lang: Language): HTMLElement {
  const {collation: words} = wordsOf(lang);
  const {rule, reading, basis, verdict, verdictBasis} = difference;
  const ruled = [
    ...(reading === null ? [] : [words.readings[reading]]),
    rule === null ? words.noRule : words.rules[rule]
  ].join(": ");
  return html`<li class=${`gb-reading-${takenFor(difference)}`}>
    <span lang="zh">${differenceText(row.left_text ?? "", row.right_text ?? "", difference)}</span>
    <span class=${verdict ? "gb-overruled" : "gb-ruled"}
      >${ruled}${basis === null ? null : html` (<span lang="zh">${basis}</span>)`}</span
    >
    ${
      verdict === null
        ? null
        : html`<span class="gb-verdict"><b>${words.byEditor(words.readings[verdict])}.</b> ${verdictBasis}</span>`
    }
  </li>`;
}

/** A difference and what it is taken for, as it is said to those who listen. */
export function sayDifference(row: LineRow, difference: Difference, lang: Language): string {
  const {collation: words} = wordsOf(lang);
  const left = row.left_text?.slice(difference.left.start, difference.left.end) ?? "";
  const right = row.right_text?.slice(difference.right.start, difference.right.end) ?? "";
  const what = left === "" ? words.inserted(right) : right === "" ? words.deleted(left) : words.replaced(left, right);
  const taken = takenFor(difference);
  return taken === "open" ? what : `${what}, ${words.readings[taken]}`;
}
