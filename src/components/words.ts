import type {Genre, Part} from "../../data-loaders/tables.js";

import * as cell from "./words-cell.js";
import * as collation from "./words-collation.js";
import * as comparison from "./words-comparison.js";
import {en} from "./words-en.js";
import * as data from "./words-data.js";
import * as engine from "./words-engine.js";
import * as findings from "./words-findings.js";
import * as lexical from "./words-lexical.js";
import * as method from "./words-method.js";
import * as quantities from "./words-quantities.js";
import * as results from "./words-results.js";
import * as search from "./words-search.js";
import * as themePages from "./words-theme-pages.js";
import * as themes from "./words-themes.js";
import * as workbench from "./words-workbench.js";
import {zh} from "./words-zh.js";

/** The languages that pages are written in. */
export type Language = "en" | "zh";

/** The words of one language: every other has the same. */
export type Words = typeof en &
  typeof cell.en &
  typeof collation.en &
  typeof comparison.en &
  typeof data.en &
  typeof engine.en &
  typeof findings.en &
  typeof lexical.en &
  typeof method.en &
  typeof quantities.en &
  typeof results.en &
  typeof search.en &
  typeof themePages.en &
  typeof themes.en &
  typeof workbench.en;

const catalogue: Record<Language, Words> = {
  en: {
    ...en,
    ...cell.en,
    ...collation.en,
    ...comparison.en,
    ...data.en,
    ...engine.en,
    ...findings.en,
    ...lexical.en,
    ...method.en,
    ...quantities.en,
    ...results.en,
    ...search.en,
    ...themePages.en,
    ...themes.en,
    ...workbench.en
  },
  zh: {
    ...zh,
    ...cell.zh,
    ...collation.zh,
    ...comparison.zh,
    ...data.zh,
    ...engine.zh,
    ...findings.zh,
    ...lexical.zh,
    ...method.zh,
    ...quantities.zh,
    ...results.zh,
    ...search.zh,
    ...themePages.zh,
    ...themes.zh,
    ...workbench.zh
  }
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
