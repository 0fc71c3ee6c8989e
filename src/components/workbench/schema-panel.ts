import {html} from "htl";
import type {Query} from "../../../data-loaders/queries.js";
import {button} from "../button.js";
import {hasHan} from "../formats.js";
import type {Language, Words} from "../words.js";
import type {KeptTable} from "./notebook-store.js";
import type {SchemaTable, SiteSchema} from "./site-schema.js";

export interface SchemaPanel {
  element: HTMLElement;
  /** Shows the reader's own tables beside the site's. */
  setOwn(tables: readonly KeptTable[]): void;
}

export interface SchemaPanelOptions {
  language: Language;
  words: Words;
  schema: SiteSchema;
  /** Puts a name where the reader writes. */
  insert: (name: string) => void;
  openQuery: (query: Query) => void;
}

/** An entry of the list, and the words it is found by. */
interface Entry {
  element: HTMLElement;
  found: string;
}

/** Tables with their columns, and the named queries: to look up, and to put into a cell. */
export function schemaPanel({language, words, schema, insert, openQuery}: SchemaPanelOptions): SchemaPanel {
  const {workbench} = words;
  const search = html`<input
    type="search"
    class="gb-schema-search"
    placeholder=${workbench.search}
    aria-label=${workbench.search}
  />` as HTMLInputElement;
  const own = html`<div class="gb-own-tables"></div>`;
  const queryList = html`<details class="gb-site-queries">
    <summary>
      <h3>${workbench.namedQueries}</h3>
      <small>${schema.queries.length}</small>
    </summary>
    <ul class="gb-queries"></ul>
  </details>` as HTMLDetailsElement;
  const none = html`<p class="gb-note" role="status" hidden>${workbench.noMatch}</p>`;
  const name = (text: string) => {
    const made = button(text, () => insert(text), {look: "link", title: workbench.insert(text)});
    made.classList.add("gb-code-name");
    return made;
  };
  const tables = schema.tables.map((table) => tableEntry(table));
  const queries = schema.queries.map((query) => queryEntry(query));
  let entries: Entry[] = [...tables, ...queries];
  queryList.querySelector("ul")!.append(...queries.map(({element}) => element));
  let ownEntries: Entry[] = [];
  const filter = () => {
    const wanted = search.value.trim().toLowerCase();
    const all = [...ownEntries, ...entries];
    for (const {element, found} of all) element.hidden = !wanted.split(/\s+/u).every((word) => found.includes(word));
    queryList.hidden = queries.every(({element}) => element.hidden);
    if (wanted !== "") queryList.open = true;
    none.hidden = all.some(({element}) => !element.hidden);
  };
  search.addEventListener("input", filter);
  return {
    element: html`<div class="gb-schema">
      ${search}${own}
      <div>${tables.map(({element}) => element)}</div>
      ${queryList} ${none}
    </div>`,
    setOwn(kept) {
      ownEntries = kept.map(({name: table, fileName, rows, columns}) => ({
        element: html`<details>
          <summary>${html`<code>${table}</code>`} <small>${words.rows(rows)}</small></summary>
          <p>${name(table)} ${fileName}</p>
          <ul>
            ${columns.map((column) => html`<li>${name(column.name)} <small>${column.type}</small></li>`)}
          </ul>
        </details>`,
        found: [table, fileName, ...columns.map((column) => column.name)].join(" ").toLowerCase()
      }));
      own.replaceChildren(...ownEntries.map(({element}) => element));
      filter();
    }
  };

  function tableEntry({name: table, description, rows, columns}: SchemaTable): Entry {
    return {
      element: html`<details>
        <summary>${html`<code>${table}</code>`} <small>${words.rows(rows)}</small></summary>
        <p>${name(table)} ${description}</p>
        <ul>
          ${columns.map(
            ({name: column, type, description: meaning, examples}) =>
              html`<li>
                ${name(column)} <small>${type}</small>
                <p>${meaning}</p>
                ${
                  examples.length > 0
                    ? html`<p class="gb-examples">
                        ${workbench.examples}
                        ${examples.map((example) => html`<span lang=${hasHan(example) ? "zh" : null}>${example}</span>`)}
                      </p>`
                    : null
                }
              </li>`
          )}
        </ul>
      </details>`,
      found: [table, description, ...columns.flatMap((column) => [column.name, column.description])]
        .join(" ")
        .toLowerCase()
    };
  }

  function queryEntry(query: Query): Entry {
    const title = language === "zh" ? query.title_zh : query.title;
    const open = button(title, () => openQuery(query), {look: "link", title: workbench.openQuery(title)});
    return {
      element: html`<li>
        ${open} <small><code>${query.name}</code></small>
      </li>`,
      found: [query.name, query.title, query.title_zh, query.description, query.description_zh].join(" ").toLowerCase()
    };
  }
}
