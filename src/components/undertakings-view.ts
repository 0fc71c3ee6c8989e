import {html} from "htl";
import type {Undertaking} from "../../data-loaders/tables.js";
import {button} from "./button.js";
import {sentenceUrl} from "./links.js";
import {markedText} from "./marked-text.js";
import {themeColor, themeName} from "./themes.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `undertakings`: a planned sentence with a reviewed one, or either alone. */
export interface UndertakingRow {
  /** The sentence that the row is about: the planned one, or the reviewed one where nothing was planned. */
  head_id: string;
  fate: Undertaking["relation"];
  relation: Undertaking["relation"];
  themes: string[];
  plan_report: string | null;
  plan_sentence_id: string | null;
  plan: string | null;
  review_report: string | null;
  review_sentence_id: string | null;
  review: string | null;
  similarity: number | null;
  shared: string[];
}

const FATES = ["taken_up", "perhaps", "silent", "unplanned", "pending"] as const;
/** Undertakings listed before a reader asks for more. */
const SHOWN = 6;

/** Undertakings in lists by what became of them, each sentence with those it is like, the wording they share marked. */
export function undertakingsView(rows: readonly UndertakingRow[], {lang}: {lang: Language}): HTMLElement {
  const {comparison} = wordsOf(lang);
  return html`<div class="gb-undertakings">
    ${FATES.map((fate) => {
      const heads = byHead(rows.filter((row) => row.fate === fate));
      if (heads.length === 0) return null;
      return html`<section>
        <p class="gb-undertakings-head">
          <strong>${comparison.sections[fate]}</strong> <span>${comparison.sentences(heads.length)}</span>
        </p>
        <p class="gb-note">${comparison.meanings[fate]}</p>
        ${list(heads, lang)}
      </section>`;
    })}
  </div>`;
}

function byHead(rows: readonly UndertakingRow[]): UndertakingRow[][] {
  const heads = new Map<string, UndertakingRow[]>();
  for (const row of rows) heads.set(row.head_id, [...(heads.get(row.head_id) ?? []), row]);
  return [...heads.values()];
}

function list(heads: readonly UndertakingRow[][], lang: Language): HTMLElement {
  const {comparison} = wordsOf(lang);
  const items = html`<ol>
    ${heads.slice(0, SHOWN).map((rows) => item(rows, lang))}
  </ol>`;
  const rest = heads.slice(SHOWN);
  if (rest.length === 0) return items;
  const more = button(comparison.more(rest.length), () => {
    const added = rest.map((rows) => item(rows, lang));
    items.append(...added);
    more.remove();
    added[0]?.querySelector<HTMLElement>("a")?.focus();
  });
  return html`<div>${items}${more}</div>`;
}

function item(rows: readonly UndertakingRow[], lang: Language): HTMLElement {
  const {comparison} = wordsOf(lang);
  const [row] = rows;
  if (!row) return html`<li></li>`;
  const shared = rows.flatMap((row) => row.shared);
  return html`<li>
    <p class="gb-undertakings-themes">
      ${row.themes.map(
        (theme) => html`<span class="gb-theme" style=${{"--theme": themeColor(theme)}}>${themeName(theme, lang)}</span>`
      )}
    </p>
    ${
      row.plan !== null && row.plan_sentence_id !== null
        ? quote(comparison.plan, row.plan_report, row.plan_sentence_id, row.plan, shared)
        : null
    }
    ${rows.map((row) =>
      row.review !== null && row.review_sentence_id !== null
        ? quote(
            row.similarity === null
              ? comparison.review
              : `${comparison.review} · ${comparison.fates[row.relation]} · ${comparison.similarity(row.similarity.toFixed(2))}`,
            row.review_report,
            row.review_sentence_id,
            row.review,
            row.shared,
            row.relation === "perhaps"
          )
        : null
    )}
  </li>`;
}

function quote(
  role: string,
  report: string | null,
  id: string,
  text: string,
  shared: readonly string[],
  faint = false
): HTMLElement {
  return html`<blockquote class=${faint ? "gb-faint" : null}>
    <span class="gb-undertakings-role">${role}</span>
    <span lang="zh">${markedText(text, findWordings(text, shared))}</span>
    <a href=${sentenceUrl(id)}>${report ?? ""} ${id.split("/").at(-1)}</a>
  </blockquote>`;
}

/** Where each wording stands in the text, in order. */
function findWordings(text: string, wordings: readonly string[]): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = [];
  for (const wording of wordings)
    for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + wording.length))
      found.push({start: at, end: at + wording.length});
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
