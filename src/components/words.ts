import type {Genre, Part} from "../../data-loaders/tables.js";

import * as cell from "./words-cell.js";
import * as engine from "./words-engine.js";
import {en} from "./words-en.js";
import * as quantities from "./words-quantities.js";
import * as workbench from "./words-workbench.js";
import * as results from "./words-results.js";
import {zh} from "./words-zh.js";

/** The languages that pages are written in. */
export type Language = "en" | "zh";

/** The words of one language: every other has the same. */
export type Words = typeof en &
  typeof engine.en &
  typeof quantities.en &
  typeof workbench.en &
  typeof cell.en &
  typeof results.en;

const catalogue: Record<Language, Words> = {
  en: {...en, ...engine.en, ...quantities.en, ...workbench.en, ...cell.en, ...results.en},
  zh: {...zh, ...engine.zh, ...quantities.zh, ...workbench.zh, ...cell.zh, ...results.zh}
};

/** Every word that a component shows, in one language. */
export function words(language: Language): Words {
  return catalogue[language];
}

/** What a code of the tables stands for, in the page's language. */
export function word(code: Part | Genre): string {
  return words(pageLanguage()).codes[code];
}

/** The language of the page: the document's `lang`, or, where it has none, Chinese below `zh/` and English elsewhere. */
export function pageLanguage(): Language {
  const {lang} = document.documentElement;
  if (lang) return lang.startsWith("zh") ? "zh" : "en";
  return /\/zh(?:\/|$)/u.test(location.pathname) ? "zh" : "en";
}
