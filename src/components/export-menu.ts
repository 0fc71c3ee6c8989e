import {html} from "htl";
import {button} from "./button.js";
import type {Columns} from "./columns.js";
import {copyText, saveFile} from "./export-rows.js";
import {Pace} from "./pace.js";
import {popoverOf} from "./popover.js";
import {rowFile, rowFormats} from "./row-files.js";
import type {RowFormat} from "./row-files.js";
import type {Language, Words} from "./words.js";

/** A clipboard takes no more rows than this with any grace. */
const MOST_COPIED = 200_000;

/** A chart that can be saved. */
export interface SavedChart {
  /** The chart with its legends, as it stands on the page. */
  element: HTMLElement;
  title: string;
  source: string;
  language: Language;
}

export interface ExportMenuOptions {
  words: Words;
  /** The rows to export, as the reader sorted and filtered them. */
  view: () => Columns;
  /** The chart to save; null where none is drawn. */
  chart: () => SavedChart | null;
  /** Name of a saved file, without its ending. */
  fileName: () => string;
  /** Says a word to everyone. */
  say: (message: string) => void;
}

type Copied = "tsv" | "markdown";

/** A button that offers what is seen: rows copied, rows as a file, the chart as a picture. */
export function exportMenu(options: ExportMenuOptions): HTMLElement {
  const {words, chart} = options;
  const opener = button(words.export, () => {});
  const menu = popoverOf(opener, words.export, () => [
    group("copy", ["tsv", "markdown"] as const, (kind) => copyRows(options, kind)),
    group("save", rowFormats, (kind) => saveRows(options, kind)),
    ...(chart() ? [group("chart", ["svg", "png"] as const, (kind) => saveChart(options, kind))] : [])
  ]);
  menu.classList.add("gb-export");
  return html`<span class="gb-export-menu">${opener}${menu}</span>`;

  function group<Kind extends keyof Words["exportKinds"]>(
    name: keyof Words["exportGroups"],
    kinds: readonly Kind[],
    act: (kind: Kind) => Promise<void>
  ): HTMLElement {
    return html`<div role="group" aria-label=${words.exportGroups[name]}>
      <p>${words.exportGroups[name]}</p>
      ${kinds.map((kind) => {
        const [label = "", note = ""] = words.exportKinds[kind];
        const item = button(label, () => {
          menu.hidePopover();
          void act(kind);
        });
        item.className = "gb-export-item";
        item.append(" ", html`<small>${note}</small>`);
        return item;
      })}
    </div>`;
  }
}

/** Puts the rows on the clipboard, for a spreadsheet or as a table in Markdown. */
export async function copyRows({words, view, say}: ExportMenuOptions, kind: Copied): Promise<void> {
  const columns = view();
  if (columns.numRows > MOST_COPIED) {
    say(words.tooManyToCopy(MOST_COPIED));
    return;
  }
  try {
    const {tsvParts, markdownParts} = await import("./delimited.js");
    await copyText([...(kind === "tsv" ? tsvParts : markdownParts)(columns)].join(""));
    say(words.copied(columns.numRows));
  } catch {
    say(words.notCopied);
  }
}

async function saveRows({words, view, fileName, say}: ExportMenuOptions, format: RowFormat): Promise<void> {
  const columns = view();
  const file = `${fileName()}.${format}`;
  say(words.making(file));
  try {
    saveFile(file, await rowFile(format, columns, new Pace()));
    say(words.savedRows(file, columns.numRows));
  } catch (error) {
    say(words.notSaved(file, String(error)));
  }
}

async function saveChart({words, chart, fileName, say}: ExportMenuOptions, kind: "svg" | "png"): Promise<void> {
  const file = `${fileName()}.${kind}`;
  say(words.making(file));
  try {
    const {chartImage, toPng} = await import("./chart-image.js");
    const drawn = chart();
    if (!drawn) throw new Error(words.noRows);
    const {element, title, source, language} = drawn;
    const image = chartImage(element, {title, source, lang: language});
    saveFile(file, kind === "svg" ? new Blob([image.svg], {type: "image/svg+xml"}) : await toPng(image));
    say(words.saved(file));
  } catch (error) {
    say(words.notSaved(file, String(error)));
  }
}
