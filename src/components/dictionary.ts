import {html} from "htl";
import type {PublishedTable} from "../../data-loaders/dataset.js";
import {fileLink, sizeOf} from "./download-list.js";
import {pageLanguage, words} from "./words.js";

/** The data dictionary: each table with its columns, and its files to download. */
export function dictionary(tables: readonly PublishedTable[]): HTMLElement {
  return html`<div class="gb-dictionary">${tables.map(describe)}</div>`;
}

function describe({name, row, description, rows, key, columns, parquet, csv}: PublishedTable): HTMLElement {
  const {dictionary} = words(pageLanguage());
  const files = (csv ? [parquet, csv] : [parquet]).map(
    (file) => html` · <a href=${fileLink(file)} download=${file.name}>${file.name}</a> (${sizeOf(file.bytes)})`
  );
  return html`<section id=${name}>
    <h3><code>${name}</code></h3>
    <p>${dictionary.oneRowPer(row)} ${description}</p>
    <p class="gb-note">${dictionary.rowsAndKey(rows, key.join(", "))}${files}</p>
    <div class="gb-scroll" tabindex="0" role="region" aria-label=${dictionary.columnsOf(name)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${dictionary.column}</th>
            <th scope="col">${dictionary.type}</th>
            <th scope="col">${dictionary.meaning}</th>
          </tr>
        </thead>
        <tbody>
          ${Object.entries(columns).map(
            ([column, {type, nullable, values, references, description: meaning}]) =>
              html`<tr>
                <th scope="row"><code>${column}</code></th>
                <td>${type}${nullable ? html`<br /><small>${dictionary.orNull}</small>` : null}</td>
                <td>
                  ${meaning}${values ? html`<br /><small>${values.join(", ")}</small>` : null}
                  ${
                    references
                      ? html`<br /><small>${dictionary.keyOf} <a href=${`#${references}`}>${references}</a></small>`
                      : null
                  }
                </td>
              </tr>`
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
