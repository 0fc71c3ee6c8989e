import {html} from "htl";
import type {Macro} from "../../data-loaders/macros.js";
import {pageLanguage, words} from "./words.js";

/** The site's SQL functions, each with what it measures, its formula, source and parameters, and its SQL to open. */
export function macroList(macros: readonly Macro[]): HTMLElement {
  const chinese = pageLanguage() === "zh";
  const {macroWords} = words(pageLanguage());
  const named = macros.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return html`<div class="gb-macros">
    ${named.map(
      (macro) =>
        html`<section id=${`macro-${macro.name}`}>
          <h3>
            <code
              >${macro.name}(${macro.parameters.map(({name, value}) => (value === null ? name : `${name} := ${value}`)).join(", ")})</code
            >
          </h3>
          <p>
            <strong>${chinese ? macro.title_zh : macro.title}</strong>
            ${chinese ? null : html`<span lang="zh">${macro.title_zh}</span>`}.
            ${chinese ? macro.description_zh : macro.description}
          </p>
          <p class="gb-formula">${macro.formula}</p>
          <p class="gb-note">${macroWords.source} ${macro.source}</p>
          <ul>
            ${macro.parameters.map(
              ({name, description, description_zh}) =>
                html`<li>
                  <code>${name}</code> ${chinese ? description_zh : description}
                  ${chinese ? null : html`<span lang="zh">${description_zh}</span>`}
                </li>`
            )}
          </ul>
          <details>
            <summary>SQL</summary>
            <pre tabindex="0" aria-label=${`SQL: ${macro.name}`}><code>${macro.sql}</code></pre>
          </details>
        </section>`
    )}
  </div>`;
}
