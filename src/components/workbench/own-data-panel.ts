import {html} from "htl";
import {button} from "../button.js";
import {sizeOf} from "../download-list.js";
import type {Words} from "../words.js";
import {StoreError} from "./notebook-store.js";
import type {OwnData} from "./own-data.js";
import {MOST_BYTES, OwnFileError} from "./own-files.js";

export interface OwnDataPanel {
  element: HTMLElement;
  /** Takes files in, one after another. */
  take(files: Iterable<File>): Promise<void>;
  /** Shows what is there now. */
  show(): void;
}

export interface OwnDataPanelOptions {
  words: Words;
  own: OwnData;
  /** Names that a new table may not have. */
  taken: () => Iterable<string>;
  now: () => number;
  /** Told when tables have come or gone. */
  changed: () => void;
}

/** Where readers bring tables of their own, see what they have brought, and take it away again. */
export function ownDataPanel({words, own, taken, now, changed}: OwnDataPanelOptions): OwnDataPanel {
  const {workbench} = words;
  const chooser = html`<input
    type="file"
    multiple
    hidden
    accept=".csv,.tsv,.json,.jsonl,.ndjson,.parquet,.arrow,.arrows,.feather"
  />` as HTMLInputElement;
  const status = html`<div class="gb-own-status" role="status"></div>`;
  const list = html`<ul class="gb-own-list"></ul>`;
  const say = (text: string, wrong = false) => status.append(html`<p class=${wrong ? "gb-wrong" : null}>${text}</p>`);
  chooser.addEventListener("change", () => {
    void panel.take([...(chooser.files ?? [])]);
    chooser.value = "";
  });
  const panel: OwnDataPanel = {
    element: html`<div class="gb-own">
      <p>${workbench.dropHere} ${workbench.limits(MOST_BYTES / 1024 / 1024)}</p>
      <p class="gb-bar">${button(workbench.chooseFile, () => chooser.click())}${chooser}</p>
      ${status}${list}
    </div>`,
    async take(files) {
      status.replaceChildren();
      for (const file of files) {
        const reading = html`<p>${workbench.reading(file.name)}</p>`;
        status.append(reading);
        try {
          const {name, rows} = await own.add(file, taken(), now());
          say(workbench.added(name, rows));
        } catch (error) {
          say(problemText(file.name, error), true);
        }
        reading.remove();
        panel.show();
        changed();
      }
    },
    show() {
      list.replaceChildren(
        ...own.tables.map(({name, rows, stream}) => {
          const remove = button("✕", () => void own.remove(name).finally(() => (panel.show(), changed())), {
            title: workbench.removeTable(name)
          });
          remove.setAttribute("aria-label", workbench.removeTable(name));
          return html`<li>
            <code>${name}</code>
            <small>${words.rows(rows)}, ${workbench.size(sizeOf(stream.length))}</small> ${remove}
          </li>`;
        })
      );
    }
  };
  return panel;

  function problemText(file: string, error: unknown): string {
    if (error instanceof StoreError) return workbench.notStored[error.reason];
    if (!(error instanceof OwnFileError)) return `${file}: ${error instanceof Error ? error.message : String(error)}`;
    const {reason, message, line} = error;
    const place = line === null ? "" : `, ${workbench.atLine(line)}`;
    return `${file}${place}: ${workbench.fileErrors[reason]}${message ? `: ${message}` : ""}`;
  }
}
