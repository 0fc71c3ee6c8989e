import {html} from "htl";
import {keepInput} from "./keep-input.js";
import {kindChip} from "./kind-chip.js";
import type {Kind} from "./kind-chip.js";
import {themeName} from "./quantity-format.js";
import {pageLanguage, words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `series`. */
export interface SeriesChoice {
  series_id: string;
  series: string;
  series_en: string;
  theme_id: string;
  theme: string | null;
  theme_en: string | null;
  kind: Kind;
  unit: string;
  apart: string[];
  note: string | null;
  figures: number;
}

/** An input whose value is a series_id. */
export type SeriesPicker = HTMLElement & {value: string};

let pickers = 0;

/**
 * One series out of many: grouped by theme, each with its kind, its unit and how many figures it has, narrowed by words of
 * its names, theme and unit. One stop of the Tab key, arrow keys between the series. Those with one figure alone are left
 * out until asked for; the chosen one never is. Of a value that is no series, the one with most figures is chosen.
 */
export function seriesPicker(
  rows: readonly SeriesChoice[],
  {value, lang = pageLanguage()}: {value?: string | null; lang?: Language} = {}
): SeriesPicker {
  const {quantities: words} = wordsOf(lang);
  const name = `gb-series-${++pickers}`;
  const several = rows.filter(({figures}) => figures > 1).length;
  const most = rows.reduce<SeriesChoice | null>(
    (best, row) => (best && best.figures >= row.figures ? best : row),
    null
  );
  let chosen = "";

  const search = html`<input type="search" autocomplete="off" />` as HTMLInputElement;
  const only = html`<input type="checkbox" />` as HTMLInputElement;
  only.checked = several > 1;
  const status = html`<p class="gb-note" role="status"></p>`;
  const options = rows.map((row) => option(row, name, lang));
  const groups = [...new Set(rows.map(({theme_id}) => theme_id))].map((theme_id) => {
    const own = options.filter(({row}) => row.theme_id === theme_id);
    return {
      own,
      element: html`<fieldset>
        <legend>${own[0] ? themeName(own[0].row, lang) : theme_id}</legend>
        ${own.map(({element}) => element)}
      </fieldset>`
    };
  });
  const list = html`<div class="gb-series-list">${groups.map(({element}) => element)}</div>`;
  const root = html`<div class="gb-series-picker">
    <label><span>${words.findSeries}</span>${search}</label>
    <label class="gb-check">${only}<span>${words.severalOnly}</span></label>
    ${status} ${list}
  </div>`;

  const narrow = () => {
    const wanted = search.value.replaceAll("　", " ").toLowerCase().split(" ");
    let shown = 0;
    for (const {element, row, text} of options) {
      const found = wanted.every((word) => text.includes(word));
      element.hidden =
        !(row.series_id === chosen && search.value === "") && !(found && (!only.checked || row.figures > 1));
      if (!element.hidden) shown++;
    }
    for (const {own, element} of groups) element.hidden = own.every((option) => option.element.hidden);
    status.textContent = shown === 0 ? words.noSuchSeries : words.seriesShown(shown, rows.length);
  };
  const choose = (series_id: unknown) => {
    chosen = (rows.find((row) => row.series_id === series_id) ?? most)?.series_id ?? "";
    for (const {radio, row} of options) radio.checked = row.series_id === chosen;
    narrow();
    const {element} = options.find(({row}) => row.series_id === chosen) ?? {};
    if (element) requestAnimationFrame(() => (list.scrollTop = element.offsetTop - list.clientHeight / 2));
  };
  for (const input of [search, only])
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      narrow();
    });
  for (const {radio, row} of options)
    radio.addEventListener("input", (event) => {
      event.stopPropagation();
      chosen = row.series_id;
      root.dispatchEvent(new Event("input", {bubbles: true}));
    });
  choose(value);
  // As in Observable's inputs: setting the value says nothing, whoever sets it does.
  Object.defineProperty(root, "value", {get: () => chosen, set: choose});
  return keepInput(root as SeriesPicker, "series") as SeriesPicker;
}

function option(row: SeriesChoice, name: string, lang: Language) {
  const radio = html`<input type="radio" name=${name} value=${row.series_id} />` as HTMLInputElement;
  const {quantities: words} = wordsOf(lang);
  const element = html`<label class="gb-series-option">
    ${radio}
    <span>
      <span lang="zh">${row.series}</span>
      ${lang === "en" ? html`<span class="gb-series-en">${row.series_en}</span>` : null}
      <small>${kindChip(row.kind, lang)} <span lang="zh">${row.unit}</span> · ${words.figures(row.figures)}</small>
    </span>
  </label>`;
  const text = [
    row.series,
    row.series_en,
    row.series_id,
    row.theme ?? "",
    row.theme_en ?? "",
    row.unit,
    words.kinds[row.kind]
  ]
    .join(" ")
    .toLowerCase();
  return {row, radio, element, text};
}
