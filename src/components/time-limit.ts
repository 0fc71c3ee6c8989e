import {html} from "htl";
import type {Words} from "./words.js";

/** Seconds after which a query is stopped: what a reader may choose. */
const LIMITS: readonly number[] = [10, 30, 60, 120, 300];
const USUAL = 30;
const KEY = "gongbao time limit";

const shown = new Set<HTMLSelectElement>();

/** Seconds that this reader gives a query. Links do not change it: it is the reader's own. */
export function timeLimit(): number {
  try {
    const seconds = Number(localStorage.getItem(KEY));
    return LIMITS.includes(seconds) ? seconds : USUAL;
  } catch {
    return Number([...shown][0]?.value ?? USUAL);
  }
}

/** A choice of that limit, the same in all editors of the page. */
export function timeLimitSelect(words: Words): HTMLElement {
  const select = html`<select>
    ${LIMITS.map((seconds) => html`<option value=${String(seconds)}>${words.editor.limitOf(seconds)}</option>`)}
  </select>` as HTMLSelectElement;
  select.value = String(timeLimit());
  select.addEventListener("input", () => {
    for (const other of shown) other.value = select.value;
    try {
      localStorage.setItem(KEY, select.value);
    } catch {
      // A private window keeps it in the page alone.
    }
  });
  shown.add(select);
  return html`<label class="gb-limit">${words.editor.limit} ${select}</label>`;
}
