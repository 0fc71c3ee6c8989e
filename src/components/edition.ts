import {html} from "htl";
import type {ShippedResult} from "../../data-loaders/queries.js";
import type {ReportThemes} from "../../data-loaders/report-themes.js";
import {besideSource} from "./beside-source.js";
import {codingPanel} from "./coding-panel.js";
import {collationUrl} from "./links.js";
import {markQuantities} from "./quantity-marks.js";
import type {SourceFile} from "./source-view.js";
import {pageLanguage, words} from "./words.js";

/** What a report's page fetches when it is wanted. */
export interface EditionFiles {
  source: () => Promise<SourceFile>;
  /** The report's rows of the query `quantities`. */
  quantities: () => Promise<ShippedResult>;
  /** The codebook and the themes of the report's sentences. */
  themes: () => Promise<ReportThemes>;
}

/**
 * Makes a rendered report citable: a click on a sentence, or j and k, choose it, put it into the address and show how to
 * cite it; c copies the link. The paragraph numbers are links already, and all of it works from the address alone, which
 * may name a quantity too (`#12.3-q1`): its expression is marked in its sentence. The source is shown beside the text when
 * a reader wants it.
 */
export function readEdition(root: HTMLElement, files: EditionFiles): void {
  const sentences = [...root.querySelectorAll<HTMLElement>(".gb-sentence")];
  const bar = citationBar(root, () => choose(null));
  const source = besideSource(root, files.source, (line) => bar.sayLine(line));
  root.append(bar.element);
  markQuantities(root, files.quantities);
  const coding = codingPanel(root, files.themes);

  function choose(sentence: HTMLElement | null, scroll = false, quantity: HTMLElement | null = null): void {
    for (const chosen of root.querySelectorAll(".gb-chosen")) chosen.classList.remove("gb-chosen");
    sentence?.classList.add("gb-chosen");
    quantity?.classList.add("gb-chosen");
    bar.show(sentence);
    source.show(sentence?.id ?? null);
    coding.show(sentence);
    const address = new URL(location.href);
    address.hash = quantity?.id ?? sentence?.id ?? "";
    history.replaceState(null, "", address);
    if (scroll) sentence?.scrollIntoView({block: "center"});
  }

  function follow(): void {
    const place = document.getElementById(anchor());
    const sentence = place?.closest<HTMLElement>(".gb-sentence");
    if (!sentence) return;
    choose(sentence, true, place === sentence ? null : place);
  }

  root.addEventListener("click", (event) => {
    const target = event.target as Element;
    if (getSelection()?.toString()) return;
    const sentence = target.closest<HTMLElement>(".gb-sentence");
    if (sentence && !target.closest("a, button")) choose(sentence, false, target.closest<HTMLElement>(".gb-quantity"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const at = sentences.findIndex((sentence) => sentence.classList.contains("gb-chosen"));
    if (event.key === "Escape" && at >= 0) choose(null);
    else if (event.key === "j" && at < sentences.length - 1) choose(sentences[at < 0 ? inView() : at + 1]!, true);
    else if (event.key === "k" && at > 0) choose(sentences[at - 1]!, true);
    else if (event.key === "c" && at >= 0) bar.copyLink();
    else return;
    event.preventDefault();
  });
  addEventListener("hashchange", follow);
  follow();

  function inView(): number {
    return Math.max(
      0,
      sentences.findIndex((sentence) => sentence.getBoundingClientRect().top >= 80)
    );
  }
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}

function citationBar(root: HTMLElement, close: () => void) {
  const {collation, edition, close: closeLabel} = words(pageLanguage());
  const where = html`<span class="gb-cite-where"></span>`;
  const line = html`<span class="gb-cite-line"></span>`;
  const {digestOf, report: own = ""} = root.dataset;
  const beside = digestOf === undefined ? null : html`<a class="gb-cite-beside">${collation.beside}</a>`;
  const said = html`<span role="status"></span>`;
  let text = "";
  const copy = async (what: string, done: string) => {
    try {
      await navigator.clipboard.writeText(what);
      said.textContent = done;
    } catch {
      said.textContent = what;
    }
  };
  const copyLink = () => void copy(location.href, edition.linkCopied);
  const element = html`<div class="gb-cite gb-actions" role="region" aria-label=${edition.cite} hidden>
    ${where} ${line} ${beside}
    <button type="button" onclick=${copyLink}>${edition.copyLink} <kbd>c</kbd></button>
    <button type="button" onclick=${() => copy(text, edition.citationCopied)}>${edition.copyCitation}</button>
    <button type="button" aria-label=${closeLabel} onclick=${close}>×</button>
    ${said}
  </div>`;
  return {
    element,
    copyLink,
    /** Says on which line of the source the sentence begins, once the source is there. */
    sayLine(number: number | null) {
      line.textContent = number === null ? "" : edition.sourceLine(number);
    },
    show(sentence: HTMLElement | null) {
      element.hidden = sentence === null;
      said.textContent = "";
      if (!sentence) return;
      const [paragraph = "", number = ""] = sentence.id.split(".");
      where.textContent = edition.place(paragraph, number);
      if (beside && digestOf !== undefined)
        (beside as HTMLAnchorElement).href = collationUrl(digestOf, own, `${own}/${sentence.id}`);
      const {report, issuer, date} = root.dataset;
      const source = [issuer, `《${root.querySelector("h1")?.textContent}》`, date].filter(Boolean).join("，");
      const link = new URL(location.href);
      link.hash = sentence.id;
      text = `“${sentence.textContent}” ${source}，第${paragraph}段第${number}句（${report}/${sentence.id}）。${link.href}`;
    }
  };
}

/** The id that the address points at; empty where the address is damaged. */
function anchor(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}
