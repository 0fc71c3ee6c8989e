import {html} from "htl";
import {sourceView} from "./source-view.js";
import type {SourceFile, SourceView} from "./source-view.js";
import {pageLanguage, words} from "./words.js";

export interface BesideSource {
  /** Follows the chosen sentence into the source, where that is open. */
  show(sentence: string | null): void;
}

/**
 * The report's raw source beside its text, on demand: pointing at a block in one marks it in the other, a click in the
 * source brings the block's text into view, and a chosen sentence is marked to the character. `sayLine` is told on which
 * line of the source the chosen sentence begins.
 */
export function besideSource(
  root: HTMLElement,
  fetchSource: () => Promise<SourceFile>,
  sayLine: (line: number | null) => void
): BesideSource {
  const language = pageLanguage();
  const {edition} = words(language);
  const control = root.querySelector<HTMLElement>(".gb-source-switch");
  let view: Promise<SourceView> | null = null;
  let open: SourceView | null = null;
  let chosen: string | null = null;

  const follow = () => {
    open?.show(chosen);
    sayLine(open && chosen ? open.lineOf(chosen) : null);
  };
  const show = async () => {
    view ??= fetchSource().then(sourceView);
    try {
      open = await view;
    } catch {
      view = null;
      control?.after(html`<p role="alert" class="gb-note">${edition.noSource}</p>`);
      return;
    }
    root.append(open.element);
    root.classList.add("gb-beside-source");
    follow();
  };
  const hide = () => {
    open?.show(null);
    open?.element.remove();
    open = null;
    root.classList.remove("gb-beside-source");
    follow();
  };

  control?.addEventListener("click", async () => {
    if (open) hide();
    else await show();
    control.setAttribute("aria-expanded", String(open !== null));
    control.textContent = open ? edition.hideSource : edition.showSource;
  });
  for (const event of ["pointerover", "focusin"])
    root.addEventListener(event, ({target}) => {
      const block = (target as Element).closest<HTMLElement>("[data-block]")?.dataset["block"];
      for (const marked of root.querySelectorAll(".gb-pointed")) marked.classList.remove("gb-pointed");
      if (!open || block === undefined) return;
      for (const twin of root.querySelectorAll(`[data-block="${block}"]`)) twin.classList.add("gb-pointed");
    });
  root.addEventListener("click", ({target}) => {
    const piece = (target as Element).closest<HTMLElement>(".gb-raw [data-block]");
    if (!piece) return;
    const twin = root.querySelector(`:not(.gb-raw) > [data-block="${piece.dataset["block"]}"]`);
    twin?.scrollIntoView({block: "center"});
  });

  return {
    show(sentence) {
      chosen = sentence;
      follow();
    }
  };
}
