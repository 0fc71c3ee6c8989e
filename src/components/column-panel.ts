import {html} from "htl";
import {button} from "./button.js";
import type {ColumnSummary} from "./column-summary.js";
import {keyOf, oneOf, readFilter} from "./filters.js";
import type {Filter} from "./filters.js";
import {formatNumber, formatValue, hasHan} from "./formats.js";
import type {Field} from "./result.js";
import type {Words} from "./words.js";

/** What a reader asked of a column, as it can be shown and asked again of another result. */
export interface ColumnFilter {
  /** The chosen values, where the column has few; null is NULL. */
  chosen: readonly unknown[];
  /** What was typed, where it has many. */
  typed: string;
}

/** The test that a column's filter stands for; null where it asks nothing or cannot be read. */
export function keepsOf({chosen, typed}: ColumnFilter, field: Field): Filter["keeps"] | null {
  if (chosen.length > 0) return oneOf(chosen, field);
  return readFilter(typed, field) ?? null;
}

/** A column's filter in words: `count > 5`, `part: review, outlook`. */
export function filterText({chosen, typed}: ColumnFilter, field: Field, words: Words): string {
  const {name} = field;
  return chosen.length > 0
    ? `${name}: ${chosen.map((value) => (value === null ? words.null : formatValue(value, field))).join(", ")}`
    : `${name}: ${typed.trim()}`;
}

export interface ColumnPanelOptions {
  words: Words;
  field: Field;
  /** Sums up the column's values, all rows of the result, filtered or not. */
  summary: () => Promise<ColumnSummary>;
  filter: ColumnFilter;
  /** Told of each change of the filter. */
  changed: (filter: ColumnFilter) => void;
}

/** What a column holds, drawn and in words, and the filter that stands above it. */
export function columnPanel({words, field, summary, filter, changed}: ColumnPanelOptions): Node[] {
  const body = html`<div class="gb-column-body"><p class="gb-note">${words.countingValues}</p></div>`;
  void summary().then(
    (counted) => body.replaceChildren(...content(counted)),
    (error: unknown) => {
      if (!(error instanceof DOMException)) body.replaceChildren(html`<p role="alert">${String(error)}</p>`);
    }
  );
  return [html`<p class="gb-column-name"><strong>${field.name}</strong> <code>${field.type}</code></p>`, body];

  function content(counted: ColumnSummary): Node[] {
    const few = counted.distinct + Math.min(counted.nulls, 1) <= counted.top.length + 1 && counted.distinct > 0;
    const parts: Node[] = [html`<p>${sentence(counted)}</p>`];
    if (counted.numbers && counted.numbers.bars.length > 1) parts.push(histogram(counted.numbers));
    if (!few) parts.push(textFilter());
    if (few || !counted.numbers) parts.push(values(counted, few));
    return parts;
  }

  function sentence({numRows, nulls, distinct, numbers}: ColumnSummary): string {
    const read = (number: number) => measured(number, field);
    return [
      words.columnCounts(numRows, distinct, nulls),
      ...(numbers && numbers.min < numbers.max
        ? [words.columnRange(read(numbers.min), read(numbers.median), read(numbers.max))]
        : [])
    ].join(" ");
  }

  /** The most frequent values, each with its count as a bar; where they are all, to be chosen from. */
  function values({top, nulls, numRows}: ColumnSummary, few: boolean): HTMLElement {
    const listed = [...top, ...(nulls > 0 && few ? [{value: null, count: nulls}] : [])];
    const most = Math.max(1, ...listed.map(({count}) => count));
    const chosen = new Map(filter.chosen.map((value) => [keyOf(value, field.type), value]));
    return html`<ul class="gb-values-list" aria-label=${few ? words.chooseValues : words.frequentValues}>
      ${listed.map(({value, count}) => {
        const text = value === null ? words.null : formatValue(value, field);
        const share = html`<span class="gb-share" style=${{width: `${(100 * count) / most}%`}}></span>`;
        const label = html`<span class="gb-value" lang=${hasHan(text) ? "zh" : null}
          >${text === "" ? words.emptyText : text}</span
        >`;
        const figure = html`<span class="gb-count" title=${words.shareOfRows((100 * count) / numRows)}
          >${formatNumber(count)}</span
        >`;
        if (!few) return html`<li>${share}${label}${figure}</li>`;
        const key = keyOf(value, field.type);
        const box = html`<input type="checkbox" />` as HTMLInputElement;
        box.checked = chosen.has(key);
        box.addEventListener("change", () => {
          if (box.checked) chosen.set(key, value);
          else chosen.delete(key);
          changed({chosen: [...chosen.values()], typed: ""});
        });
        return html`<li><label>${share}${box}${label}${figure}</label></li>`;
      })}
    </ul>`;
  }

  function textFilter(): HTMLElement {
    const compared = readFilter("x", field) === undefined;
    // In a field of type search, the Escape that closes the panel would empty it too, and so end the filter.
    const input = html`<input
      type="text"
      role="searchbox"
      autocomplete="off"
      spellcheck="false"
    />` as HTMLInputElement;
    const problem = html`<span class="gb-filter-problem" role="alert"></span>`;
    input.value = filter.typed;
    input.placeholder = compared ? words.compareExample(/^(?:DATE|TIMESTAMP)/u.test(field.type)) : "";
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const apply = () => {
      clearTimeout(waiting);
      const wrong = readFilter(input.value, field) === undefined;
      input.setAttribute("aria-invalid", String(wrong));
      problem.textContent = wrong ? words.unreadableFilter : "";
      if (!wrong) changed({chosen: [], typed: input.value});
    };
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(apply, 250);
    });
    input.addEventListener("change", apply);
    return html`<label class="gb-filter"
      >${compared ? words.keepWhere : words.keepContaining} ${input}${problem}</label
    >`;
  }

  /** Bars over the column's range. The sentence above says the same in words. */
  function histogram({bars}: NonNullable<ColumnSummary["numbers"]>): HTMLElement {
    const most = Math.max(...bars.map(({count}) => count));
    const first = bars[0]!;
    const last = bars[bars.length - 1]!;
    return html`<div class="gb-histogram" aria-hidden="true">
      <div class="gb-histogram-bars">
        ${bars.map(({from, to, count}) => {
          const title = `${measured(from, field)} – ${measured(to, field)}: ${words.rows(count)}`;
          return html`<span title=${title}><i style=${{height: `${(100 * count) / most}%`}}></i></span>`;
        })}
      </div>
      <div class="gb-histogram-ends">
        <span>${measured(first.from, field)}</span><span>${measured(last.to, field)}</span>
      </div>
    </div>`;
  }
}

/** A number of a summary as the column's values read: days were counted in milliseconds. */
function measured(number: number, field: Field): string {
  if (!/^(?:DATE|TIMESTAMP)/u.test(field.type)) return formatValue(number, field);
  return formatValue(new Date(number), {...field, type: "DATE"});
}

/** What is filtered, each with a button that ends it. */
export function filterChips(filters: readonly {text: string; end: () => void}[], words: Words): HTMLElement[] {
  return filters.map(({text, end}) => {
    const chip = button("", end, {title: words.endFilter(text)});
    chip.classList.add("gb-filter-chip");
    chip.setAttribute("aria-label", words.endFilter(text));
    chip.append(html`<span lang=${hasHan(text) ? "zh" : null}>${text}</span>`, html`<span aria-hidden="true">×</span>`);
    return chip;
  });
}
