import {html} from "htl";
import {button} from "./button.js";
import {formatValue, hasHan, isNumeric} from "./formats.js";
import {quantityUrl, reportUrl, sentencesOf, sentenceUrl} from "./links.js";
import type {Field, Result} from "./result.js";
import type {Words} from "./words.js";

/** Rows drawn at first, and again each time the reader comes to the end. */
const PAGE = 200;

export interface ResultTableOptions {
  words: Words;
  /** Names the table. */
  caption: string;
  /** Shows the sentences of a row that lists them in `sentence_ids`. */
  open: (row: Record<string, unknown>) => void;
}

/**
 * The rows of a result. Sentences and reports are links, numbers and dates are made readable, Chinese says that it is.
 * Rows beyond the first come as the reader scrolls or asks.
 */
export function resultTable({fields, rows}: Result, {words, caption, open}: ResultTableOptions): HTMLElement {
  const body = html`<tbody></tbody>`;
  const status = html`<p class="gb-shown"></p>`;
  const more = button("", () => extend());
  const end = html`<div class="gb-more">${status}${more}</div>`;
  const root = html`<div class="gb-rows" role="region" tabindex="0" aria-label=${caption}>
    <table>
      <thead>
        <tr>
          ${fields.map((field) => html`<th scope="col" class=${isNumeric(field) ? "gb-number" : null}>${field.name}</th>`)}
        </tr>
      </thead>
      ${body}
    </table>
    ${end}
  </div>`;
  let shown = 0;
  const extend = () => {
    const next = rows.slice(shown, shown + PAGE);
    shown += next.length;
    body.append(
      ...next.map(
        (row) =>
          html`<tr>
            ${fields.map((field) => cell(row, field, words, open))}
          </tr>`
      )
    );
    const left = rows.length - shown;
    status.textContent = left > 0 ? words.firstRows(shown, rows.length) : words.rows(rows.length);
    more.textContent = words.moreRows(Math.min(PAGE, left));
    more.hidden = left === 0;
    if (left === 0) observer.disconnect();
  };
  const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && extend(), {
    root,
    rootMargin: "300px"
  });
  extend();
  if (shown < rows.length) observer.observe(end);
  return root;
}

function cell(row: Record<string, unknown>, field: Field, words: Words, open: ResultTableOptions["open"]): HTMLElement {
  const value = row[field.name];
  if (value === null || value === undefined) return html`<td class="gb-null">${words.null}</td>`;
  if (field.name === "sentence_ids" && Array.isArray(value)) {
    const ids = sentencesOf({sentence_ids: value});
    return html`<td>${button(words.sentences(ids.length), () => open(row), {look: "link"})}</td>`;
  }
  const text = formatValue(value, field);
  const address = addressOf(value, field);
  if (address) return html`<td class="gb-id"><a href=${address}>${text}</a></td>`;
  if (isNumeric(field)) return html`<td class="gb-number">${text}</td>`;
  return html`<td class=${lookOf(text, field)} lang=${hasHan(text) ? "zh" : null}>${text}</td>`;
}

/** Dates stay on one line; long text gets room to be read. */
function lookOf(text: string, {type}: Field): string | null {
  if (/^(?:DATE|TIME)/u.test(type)) return "gb-date";
  return text.length > (hasHan(text) ? 20 : 40) ? "gb-long" : null;
}

function addressOf(value: unknown, {name}: Field): string | null {
  if (typeof value !== "string") return null;
  if (/(?:^|_)sentence_id$/u.test(name)) return sentenceUrl(value);
  if (/(?:^|_)quantity_id$/u.test(name)) return quantityUrl(value);
  return /(?:^|_)report_id$/u.test(name) ? reportUrl(value) : null;
}
