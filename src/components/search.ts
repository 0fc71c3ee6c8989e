import {html} from "htl";
import {FileAttachment} from "observablehq:stdlib";
import {button} from "./button.js";
import {reportUrl} from "./links.js";
import {readSearch} from "./search-index.js";
import type {Found, SearchFile, SearchIndex} from "./search-index.js";
import {pageLanguage, words as wordsOf} from "./words.js";

/** Results shown. */
const MOST = 100;
/** A longer text is shown from a little before the first word sought. */
const LONGEST = 160;
const LEAD = 40;

let dialog: HTMLDialogElement | null = null;
let reading: Promise<SearchIndex> | null = null;

/** Shows the search over the page, ready to write. */
export function openSearch(): void {
  dialog ??= searchDialog();
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input")!.select();
}

/** The sentences, fetched and unpacked once; what failed is tried again next time. */
function readIndex(): Promise<SearchIndex> {
  reading ??= fetchIndex();
  reading.catch(() => (reading = null));
  return reading;
}

async function fetchIndex(): Promise<SearchIndex> {
  const response = await fetch(await FileAttachment("../data/search.json.gzip").url());
  if (!response.ok || !response.body) throw new Error(`the host answered ${response.status}`);
  const unpacked = new Response(response.body.pipeThrough(new DecompressionStream("gzip")));
  return readSearch((await unpacked.json()) as SearchFile);
}

function searchDialog(): HTMLDialogElement {
  const language = pageLanguage();
  const {search: words} = wordsOf(language);
  const input = html`<input
    type="search"
    role="combobox"
    aria-expanded="false"
    aria-controls="gb-search-results"
    aria-autocomplete="list"
    aria-label=${words.title}
    placeholder=${words.placeholder}
    autocomplete="off"
    spellcheck="false"
  />` as HTMLInputElement;
  const status = html`<p class="gb-search-status" role="status">${words.help}</p>`;
  const list = html`<div id="gb-search-results" role="listbox" aria-label=${words.results} hidden></div>`;
  const close = button(words.close, () => element.close());
  const element = html`<dialog class="gb-search" lang=${language} aria-label=${words.title}>
    <div class="gb-search-head">${input}${close}</div>
    ${status}${list}
  </dialog>` as unknown as HTMLDialogElement;
  let chosen = -1;
  let asked = 0;

  const options = () => [...list.children] as HTMLAnchorElement[];
  const choose = (at: number) => {
    const all = options();
    all[chosen]?.setAttribute("aria-selected", "false");
    chosen = Math.max(-1, Math.min(at, all.length - 1));
    const option = all[chosen];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({block: "nearest"});
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const ask = async () => {
    const ask = ++asked;
    const question = input.value;
    if (!reading) status.textContent = words.fetching;
    const index = await readIndex().catch(() => null);
    if (ask !== asked) return;
    const {found, count} = index?.find(question, MOST) ?? {found: [], count: 0};
    list.replaceChildren(...found.map((place, i) => option(place, i, words.heading, language === "zh")));
    list.hidden = found.length === 0;
    list.scrollTop = 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    chosen = -1;
    choose(0);
    status.textContent = !index ? words.failed : question.trim() === "" ? words.help : words.found(count, found.length);
  };

  input.addEventListener("input", () => void ask());
  input.addEventListener("keydown", (event) => {
    const steps: Record<string, number> = {ArrowDown: chosen + 1, ArrowUp: Math.max(0, chosen - 1)};
    const next = steps[event.key];
    if (event.isComposing) return;
    if (next !== undefined) choose(next);
    else if (event.key === "Enter") options()[chosen]?.click();
    else if (event.key === "Escape") element.close();
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", ({target}) => {
    if (target instanceof Element && target.closest("a")) element.close();
  });
  element.addEventListener("click", (event) => {
    if (event.target === element) element.close();
  });
  void readIndex().catch(() => {});
  return element;
}

function option(
  {report, heading, place, text, marks}: Found,
  i: number,
  headingWord: string,
  chinese: boolean
): HTMLElement {
  const isHeading = place.startsWith("s");
  const where = [chinese ? report.label_zh : report.label, isHeading ? headingWord : place].join(" · ");
  return html`<a
    role="option"
    id=${`gb-search-${i}`}
    tabindex="-1"
    aria-selected="false"
    href=${reportUrl(report.report_id, place)}
  >
    <span lang="zh" class=${isHeading ? "gb-search-heading" : null}>${marked(text, marks)}</span>
    <small>${where}${isHeading || heading === "" ? null : html` · <span lang="zh">${heading}</span>`}</small>
  </a>`;
}

function marked(text: string, marks: Found["marks"]): (string | HTMLElement)[] {
  const from = text.length > LONGEST ? Math.max(0, (marks[0]?.start ?? 0) - LEAD) : 0;
  const pieces: (string | HTMLElement)[] = [from > 0 ? "…" : ""];
  let at = from;
  for (const {start, end} of marks) {
    pieces.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
