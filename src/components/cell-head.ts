import {html} from "htl";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import type {HeadingLevel} from "./heading-level.js";
import {workbenchUrl} from "./links.js";
import type {Language, Words} from "./words.js";

export interface CellHead {
  /** Title and description. */
  caption: HTMLElement;
  /** Where the figures come from. */
  source: HTMLElement;
  /** Says whether what is drawn is the reader's own, and whether the text in the editor is. */
  edited(drawn: boolean, draft: boolean): void;
}

export interface CellHeadOptions {
  query: ShippedQuery;
  titleId: string;
  language: Language;
  words: Words;
  level: HeadingLevel;
  source: string | Node | undefined;
}

/** What a chart says of itself: title, description and source, and that they are no longer the published ones. */
export function cellHead({query, titleId, language, words, level, source}: CellHeadOptions): CellHead {
  const [title, description] =
    language === "zh" ? [query.title_zh, query.description_zh] : [query.title, query.description];
  const heading = document.createElement(`h${level}`);
  heading.id = titleId;
  heading.textContent = title;
  const mark = html`<span class="gb-edited" title=${words.editedHelp} hidden>${words.edited}</span>`;
  const name = () =>
    html`<a href=${workbenchUrl(query.name)} title=${words.workbench.openInWorkbench}><code>${query.name}</code></a>`;
  const published = html`<span>${source ?? html`<span>${words.ownTables} ${name()}</span>`}</span>`;
  const own = html`<span hidden>${words.ownEdit} ${name()}</span>`;
  return {
    caption: html`<figcaption>
      <div class="gb-title">${heading}${mark}</div>
      ${description ? html`<p class="gb-description">${description}</p>` : null}
    </figcaption>`,
    source: html`<p class="gb-source">${words.source}${published}${own}</p>`,
    edited(drawn, draft) {
      mark.hidden = !drawn && !draft;
      published.hidden = drawn;
      own.hidden = !drawn;
    }
  };
}
