import {html} from "htl";
import type {Table, TableName} from "../../data-loaders/tables.js";
import {pageLanguage, words} from "./words.js";

/** A table as the dictionary shows it: what `tables.ts` says of it, its rows and the bytes of its Parquet file. */
export type DescribedTable = Table & {name: TableName; rows: number; bytes: number};

/** The data dictionary: each table with its columns, and its Parquet file to download. */
export function dictionary(tables: readonly DescribedTable[], files: Record<TableName, string>): HTMLElement {
  return html`<div class="gb-dictionary">${tables.map((table) => describe(table, files[table.name]))}</div>`;
}

function describe({name, row, description, rows, bytes, key, columns}: DescribedTable, file: string): HTMLElement {
  const {dictionary} = words(pageLanguage());
  return html`<section id=${name}>
    <h2><code>${name}</code></h2>
    <p>${dictionary.oneRowPer(row)} ${description}</p>
    <p class="gb-note">
      ${dictionary.rowsAndKey(rows, key.join(", "))} ·
      <a href=${file} download=${`${name}.parquet`}>${name}.parquet</a> (${(bytes / 1000).toFixed(0)} kB)
    </p>
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
            ([column, {type, nullable, values, description: meaning}]) =>
              html`<tr>
                <th scope="row"><code>${column}</code></th>
                <td>${type}${nullable ? html`<br /><small>${dictionary.orNull}</small>` : null}</td>
                <td>${meaning}${values ? html`<br /><small>${values.join(", ")}</small>` : null}</td>
              </tr>`
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
