import {html} from "htl";
import type {ShippedResult} from "../../data-loaders/queries.js";
import {quantityNote} from "./quantity-note.js";
import type {QuantityRow} from "./quantity-table.js";
import {decodeResult} from "./shipped-result.js";
import {pageLanguage, words as wordsOf} from "./words.js";

/** Milliseconds that the pointer rests on a figure before its note comes, and is away from both before it goes. */
const REST = 120;
const LEAVE = 250;

/**
 * Makes the marked quantities of a report tell their row: on hover, on a tap and on focus. All of them are one stop of the
 * Tab key; arrow keys, Home and End go between them, and so do q and Q from anywhere in the page. Tab goes from a figure
 * into its note, Escape closes the note. `fetchRows` is asked once, when the page is at rest or a note is first wanted.
 */
export function markQuantities(root: HTMLElement, fetchRows: () => Promise<ShippedResult>): void {
  const language = pageLanguage();
  const {quantities: words} = wordsOf(language);
  const marks = [...root.querySelectorAll<HTMLElement>(".gb-quantity")];
  if (marks.length === 0) return;
  const note = html`<div class="gb-quantity-note" id="gb-quantity-note" role="group" lang=${language} hidden></div>`;
  root.append(note);
  let shown: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rows: Promise<Map<string, QuantityRow>> | null = null;

  const read = () => {
    rows ??= fetchRows().then(byAnchor);
    rows.catch(() => (rows = null));
    return rows;
  };
  const rove = (to: HTMLElement) => {
    for (const mark of marks) mark.tabIndex = mark === to ? 0 : -1;
  };
  const hide = () => {
    clearTimeout(timer);
    if (!shown) return;
    if (note.contains(document.activeElement)) shown.focus({preventScroll: true});
    shown.removeAttribute("aria-describedby");
    shown.setAttribute("aria-expanded", "false");
    shown = null;
    note.hidden = true;
  };
  const show = async (mark: HTMLElement) => {
    clearTimeout(timer);
    if (shown === mark) return;
    hide();
    shown = mark;
    const row = await read().then(
      (rows) => rows.get(mark.id),
      () => undefined
    );
    if (shown !== mark) return;
    note.replaceChildren(row ? quantityNote(row, language) : html`<p>${words.noNotes}</p>`);
    note.setAttribute("aria-label", words.noteOf(mark.textContent));
    note.hidden = false;
    mark.setAttribute("aria-describedby", note.id);
    mark.setAttribute("aria-expanded", "true");
    place(note, mark, root);
  };
  const later = (milliseconds: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
  const go = (to: HTMLElement | undefined) => {
    if (!to) return;
    rove(to);
    to.focus({preventScroll: true});
    to.scrollIntoView({block: "nearest"});
  };

  for (const mark of marks) {
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-expanded", "false");
  }
  rove(marks[0]!);
  root.addEventListener("pointerover", ({target, pointerType}) => {
    if (pointerType === "touch") return;
    const mark = markOf(target);
    if (mark) later(REST, () => void show(mark));
    else if (note.contains(target as Node)) clearTimeout(timer);
    else if (shown && shown !== document.activeElement && !note.contains(document.activeElement)) later(LEAVE, hide);
    else clearTimeout(timer);
  });
  root.addEventListener("pointerleave", () => {
    if (shown && shown !== document.activeElement && !note.contains(document.activeElement)) later(LEAVE, hide);
  });
  document.addEventListener("pointerdown", ({target}) => {
    if (!markOf(target) && !note.contains(target as Node)) hide();
  });
  root.addEventListener("click", ({target}) => {
    const mark = markOf(target);
    if (mark && !getSelection()?.toString()) void show(mark);
  });
  root.addEventListener("focusin", ({target}) => {
    const mark = markOf(target);
    if (mark) {
      rove(mark);
      void show(mark);
    }
  });
  root.addEventListener("focusout", ({relatedTarget}) => {
    if (shown && !markOf(relatedTarget) && !note.contains(relatedTarget as Node | null) && !note.matches(":hover"))
      hide();
  });
  document.addEventListener("keydown", onKey, {capture: true});
  const idle = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 500));
  idle(() => void read().catch(() => {}));

  function onKey(event: KeyboardEvent): void {
    const {key, target, ctrlKey, metaKey, altKey, shiftKey} = event;
    if (ctrlKey || metaKey || altKey || isField(target)) return;
    const mark = markOf(target);
    const at = mark ? marks.indexOf(mark) : -1;
    if (key === "Escape" && shown) hide();
    else if (key === "q" || key === "Q") go(beside(at, key === "Q" || shiftKey ? -1 : 1));
    else if (mark && (key === "ArrowRight" || key === "ArrowDown")) go(marks[at + 1]);
    else if (mark && (key === "ArrowLeft" || key === "ArrowUp")) go(marks[at - 1]);
    else if (mark && key === "Home") go(marks[0]);
    else if (mark && key === "End") go(marks.at(-1));
    else if (mark && (key === "Enter" || key === " ")) mark.click();
    else if (key === "Tab" && shown) return tab(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Tab goes from a figure into its note's links and from the last of them on; Shift+Tab comes back to the figure. */
  function tab(event: KeyboardEvent): void {
    const links = [...note.querySelectorAll("a")];
    const at = links.findIndex((link) => link === document.activeElement);
    if (shown === document.activeElement && !event.shiftKey && links[0]) links[0].focus();
    else if (at === 0 && event.shiftKey) shown!.focus();
    else {
      if (at === links.length - 1 && at >= 0 && !event.shiftKey) shown!.focus({preventScroll: true});
      return;
    }
    event.preventDefault();
  }

  /** The figure before or after: of the one that has the focus, else of the chosen sentence, else of what is in view. */
  function beside(at: number, step: 1 | -1): HTMLElement | undefined {
    if (at >= 0) return marks[at + step];
    const chosen = root.querySelector(".gb-chosen");
    const after = (mark: HTMLElement) =>
      chosen
        ? chosen.contains(mark) || Boolean(chosen.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING)
        : mark.getBoundingClientRect().top >= 0;
    const next = marks.findIndex(after);
    return step === 1 ? marks[next] : marks[(next < 0 ? marks.length : next) - 1];
  }
}

function markOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".gb-quantity") : null;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}

function byAnchor(result: ShippedResult): Map<string, QuantityRow> {
  const rows = decodeResult({...result}).rows as unknown as QuantityRow[];
  return new Map(rows.map((row) => [row.quantity_id.slice(row.report_id.length + 1).replace("/", "-"), row]));
}

/** Puts the note under the figure's last line, or above its first where there is room, within the root's width. */
function place(note: HTMLElement, mark: HTMLElement, root: HTMLElement): void {
  const lines = [...mark.getClientRects()];
  const [first, last] = [lines[0] ?? mark.getBoundingClientRect(), lines.at(-1) ?? mark.getBoundingClientRect()];
  const frame = root.getBoundingClientRect();
  const {width, height} = note.getBoundingClientRect();
  const foot = root.querySelector(".gb-cite:not([hidden])")?.getBoundingClientRect().top ?? innerHeight;
  const below = foot - last.bottom >= height + 12 || first.top < height + 12;
  const left = Math.max(0, Math.min(last.left - frame.left, frame.width - width));
  note.style.left = `${left}px`;
  note.style.top = `${below ? last.bottom - frame.top + 4 : first.top - frame.top - height - 4}px`;
}
