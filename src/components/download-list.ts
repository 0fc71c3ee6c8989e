import {html} from "htl";
import type {DataFile, Dataset} from "../../data-loaders/dataset.js";
import {pageLanguage, words} from "./words.js";

/** The data as a page knows it: `archive` is the size of all files together, in bytes; null where that file is left out. */
export type PublishedData = Dataset & {archive: number | null};

/** A size as it is read: kB and MB of a thousand and a million bytes. */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Where a file lies, seen from a page at the site's root. */
export function fileLink({name}: Pick<DataFile, "name">): string {
  return `./tables/${name}`;
}

/** Everything in one file, the descriptions for other tools, and a table of the tables with their files. */
export function downloadList({archive, tables}: PublishedData): HTMLElement {
  const {downloads, dictionary} = words(pageLanguage());
  const descriptions: [string, string][] = [
    ["datapackage.json", downloads.dataPackage],
    ["croissant.json", downloads.croissant],
    ["CITATION.cff", downloads.citationFile]
  ];
  const file = ({name, bytes}: DataFile, label: string) =>
    html`<a href=${fileLink({name})} download=${name} aria-label=${name}>${label}</a> <small>${sizeOf(bytes)}</small>`;
  return html`<div class="gb-downloads">
    <ul>
      ${
        archive === null
          ? html`<li>${downloads.noArchive}</li>`
          : html`<li>
              <a href="./tables.zip" download="tables.zip">tables.zip</a> (${sizeOf(archive)}) ${downloads.archive}
            </li>`
      }
      ${descriptions.map(
        ([name, what]) => html`<li><a href=${fileLink({name})} download=${name}>${name}</a> ${what}</li>`
      )}
    </ul>
    <div class="gb-scroll" tabindex="0" role="region" aria-label=${downloads.tables}>
      <table>
        <thead>
          <tr>
            <th scope="col">${downloads.table}</th>
            <th scope="col" class="gb-number">${downloads.rows}</th>
            <th scope="col">Parquet</th>
            <th scope="col">CSV</th>
          </tr>
        </thead>
        <tbody>
          ${tables.map(
            ({name, rows, parquet, csv}) =>
              html`<tr>
                <th scope="row"><a href=${`#${name}`}>${name}</a></th>
                <td class="gb-number">${rows.toLocaleString("en")}</td>
                <td>${file(parquet, "Parquet")}</td>
                <td>${csv ? file(csv, "CSV") : dictionary.tooLarge}</td>
              </tr>`
          )}
        </tbody>
      </table>
    </div>
  </div>`;
}

/** Which data this is: version, day of release, and the hashes by which anyone can tell whether they have the same. */
export function fileHashes({publication, release, tables}: PublishedData): HTMLElement {
  const {downloads} = words(pageLanguage());
  const files = tables.flatMap(({parquet, csv}) => (csv ? [parquet, csv] : [parquet]));
  return html`<div class="gb-hashes">
    <p>
      ${downloads.version} ${release.version}, ${downloads.released}
      ${publication.released}${release.reports_to === null ? null : `, ${downloads.toldTo} ${release.reports_to}`}.
    </p>
    <p>${downloads.allTables}: <code>${release.data}</code></p>
    <details>
      <summary>${downloads.hashes}</summary>
      <div class="gb-scroll" tabindex="0" role="region" aria-label=${downloads.hashes}>
        <table>
          <thead>
            <tr>
              <th scope="col">${downloads.file}</th>
              <th scope="col" class="gb-number">${downloads.size}</th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            ${files.map(
              ({name, bytes, sha256}) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td class="gb-number">${bytes.toLocaleString("en")}</td>
                  <td><code>${sha256}</code></td>
                </tr>`
            )}
          </tbody>
        </table>
      </div>
    </details>
  </div>`;
}
