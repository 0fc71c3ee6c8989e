import {html} from "htl";
import {button} from "../button.js";
import type {Language, Words} from "../words.js";
import type {KeptNotebook, NotebookVersion} from "./notebook-store.js";

export interface NotebookShelf {
  element: HTMLDialogElement;
  showNotebooks(kept: readonly KeptNotebook[], open: string | null): void;
  showVersions(versions: readonly NotebookVersion[]): void;
  close(): void;
}

export interface NotebookShelfOptions {
  language: Language;
  words: Words;
  open: (kept: KeptNotebook) => void;
  create: () => void;
  duplicate: (kept: KeptNotebook) => void;
  setDeleted: (kept: KeptNotebook, deleted: boolean) => void;
  purge: () => void;
  restore: (version: NotebookVersion) => void;
  keepVersion: () => void;
}

/** The notebooks that this browser keeps, and the earlier states of the open one, in a dialog. */
export function notebookShelf(options: NotebookShelfOptions): NotebookShelf {
  const {language, words} = options;
  const {workbench} = words;
  const heading = html`<h2></h2>`;
  const body = html`<div></div>`;
  const close = button(words.close, () => element.close());
  const element = html`<dialog class="gb-shelf" aria-label=${workbench.notebooks}>
    <div class="gb-bar">${heading}${close}</div>
    ${body}
  </dialog>` as HTMLDialogElement;
  const time = (at: number) =>
    html`<time datetime=${new Date(at).toISOString()}
      >${new Date(at).toLocaleString(language, {dateStyle: "medium", timeStyle: "short"})}</time
    >`;
  const show = (title: string, ...content: Node[]) => {
    heading.textContent = title;
    element.setAttribute("aria-label", title);
    body.replaceChildren(...content);
    if (!element.open) element.showModal();
  };
  const item = (title: string, mark: string, about: Node[], actions: Node[]) =>
    html`<li>
      <div>
        <strong>${title || workbench.untitled}</strong>${mark ? html` <em>${mark}</em>` : null}
        <p>${about}</p>
      </div>
      <div class="gb-bar">${actions}</div>
    </li>`;
  const named = (made: HTMLButtonElement, title: string) => {
    made.setAttribute("aria-label", `${made.textContent}: ${title || workbench.untitled}`);
    return made;
  };
  return {
    element,
    showNotebooks(kept, open) {
      const items = kept.map((one) => {
        const {notebook, savedAt, deleted} = one;
        const about = [document.createTextNode(`${workbench.cells(notebook.cells.length)}, `), time(savedAt)];
        const actions = deleted
          ? [button(workbench.bringBack, () => options.setDeleted(one, false))]
          : [
              button(workbench.open, () => options.open(one), {look: one.id === open ? "plain" : "primary"}),
              button(workbench.duplicate, () => options.duplicate(one)),
              button(workbench.remove, () => options.setDeleted(one, true))
            ];
        return item(
          notebook.title,
          deleted ? workbench.deletedMark : "",
          about,
          actions.map((made) => named(made, notebook.title))
        );
      });
      show(
        workbench.notebooks,
        html`<p class="gb-bar">
          ${button(workbench.newNotebook, options.create, {look: "primary"})}
          ${kept.some(({deleted}) => deleted) ? button(workbench.purge, options.purge) : null}
        </p>`,
        html`<ul class="gb-shelf-list">
          ${items}
        </ul>`
      );
    },
    showVersions(versions) {
      const items = versions.map((version) =>
        item(
          version.notebook.title,
          "",
          [document.createTextNode(`${workbench.cells(version.notebook.cells.length)}, `), time(version.savedAt)],
          [button(workbench.restore, () => options.restore(version))]
        )
      );
      show(
        workbench.versions,
        html`<p class="gb-bar">${button(workbench.saveVersion, options.keepVersion)}</p>`,
        items.length > 0
          ? html`<ul class="gb-shelf-list">
              ${items}
            </ul>`
          : html`<p class="gb-note">${workbench.noVersions}</p>`
      );
    },
    close: () => element.close()
  };
}
