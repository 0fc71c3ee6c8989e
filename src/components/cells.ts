import {html} from "htl";
import {button} from "./button.js";
import type {Columns} from "./columns.js";
import {formatHan, formatQuantity, formatValue, hanScale, hasHan, isNumeric} from "./formats.js";
import {quantityUrl, reportUrl, sentencesOf, sentenceUrl} from "./links.js";
import type {Field} from "./result.js";
import type {Language, Words} from "./words.js";

/** Rows that a column's look is decided by. */
const SAMPLE = 200;

/** In em: a column that would be wider has its text in several lines. */
const WIDEST = 28;
/** In em: up to here a column's texts are short, and stay in one line where the page is wide. */
const SHORT = 16;

export interface CellOptions {
  words: Words;
  language: Language;
  /** Shows the sentences of the row of that index. */
  open: (row: number) => void;
}

/** A column as it is drawn. */
export interface DrawnColumn {
  field: Field;
  /** In em: room for its head and for nearly all its values. */
  width: number;
  /** Whether its text is long and wants several lines. */
  long: boolean;
  cell: (row: number) => HTMLTableCellElement;
}

/**
 * How each column of a table is drawn: quantities with their unit, numbers grouped, days as ISO days, Chinese as
 * Chinese, ids of sentences, reports, sections and paragraphs as links, lists of sentences as a button that opens them.
 */
export function drawnColumns(columns: Columns, options: CellOptions): DrawnColumn[] {
  const sample = sampleOf(columns.numRows);
  return columns.fields.map((field, column) => {
    const read = reader(columns, column, sample, options.language);
    const lengths = sample.map((row) => roomFor(columns.at(row, column), field, read(row), options.words));
    const fixed = isNumeric(field) || /^(?:DATE|TIME)/u.test(field.type);
    const wide = lengths.toSorted((a, b) => a - b)[Math.floor((lengths.length - 1) * (fixed ? 1 : 0.95))] ?? 0;
    const room = Math.max(roomOf(field.name) + 4, wide + 2.25);
    return {
      field,
      width: Math.min(room, WIDEST),
      long: room > WIDEST,
      cell(row) {
        const td = cell(columns, row, column, read, options);
        td.classList.toggle("gb-short", room <= SHORT);
        return td;
      }
    };
  });
}

/** Rows from all over a table, at no even distance: what comes round every so often would look the same in each. */
function sampleOf(numRows: number): number[] {
  if (numRows <= SAMPLE) return Array.from({length: numRows}, (_, row) => row);
  return Array.from({length: SAMPLE}, (_, i) => Math.floor((i * 0.618_033_988_749_895 * numRows) % numRows));
}

/** Text of a column's values. */
function reader(
  columns: Columns,
  column: number,
  sample: readonly number[],
  language: Language
): (row: number) => string {
  const field = columns.fields[column]!;
  const plain = (row: number) => formatValue(columns.at(row, column), field);
  if (!isNumeric(field) || isYear(field)) return plain;
  const unit = unitOf(columns.fields, column);
  const scale = language === "zh" ? hanScale(sample.map((row) => columns.at(row, column))) : 1;
  if (unit < 0 && scale === 1) return plain;
  return (row) => {
    const value = columns.at(row, column);
    if (typeof value !== "number" && typeof value !== "bigint") return plain(row);
    const named = unit < 0 ? null : columns.at(row, unit);
    if (typeof named === "string" && named !== "") return formatQuantity(value, named);
    return scale === 1 ? plain(row) : formatHan(value, scale);
  };
}

/** The column of the units of a column of values: `unit` for `value`, `left_unit` or `unit` for `left_value`; or -1. */
function unitOf(fields: readonly Field[], column: number): number {
  const {name} = fields[column]!;
  if (!/(?:^|_)value$/u.test(name)) return -1;
  const at = (wanted: string) => fields.findIndex((field) => field.name === wanted && field.type === "VARCHAR");
  const own = at(name.replace(/value$/u, "unit"));
  return own < 0 ? at("unit") : own;
}

function isYear({name}: Field): boolean {
  return /(?:^|_)year$/u.test(name);
}

function cell(
  columns: Columns,
  row: number,
  column: number,
  read: (row: number) => string,
  {words, open}: CellOptions
): HTMLTableCellElement {
  const field = columns.fields[column]!;
  const value = columns.at(row, column);
  const td = document.createElement("td");
  const clip = document.createElement("span");
  clip.className = "gb-clip";
  td.append(clip);
  td.tabIndex = -1;
  if (value === null || value === undefined) {
    td.className = isNumeric(field) ? "gb-null gb-number" : "gb-null";
    clip.textContent = words.null;
    return td;
  }
  const sentences = Array.isArray(value) ? sentencesOf({[field.name]: value}) : [];
  if (sentences.length > 0) {
    clip.append(untabbed(button(words.sentences(sentences.length), () => open(row), {look: "link"})));
    return td;
  }
  const text = read(row);
  const links = linksOf(value, field);
  if (links) {
    td.className = "gb-id";
    clip.append(...links);
    return td;
  }
  if (isNumeric(field)) td.className = "gb-number";
  else if (/^(?:DATE|TIME)/u.test(field.type)) td.className = "gb-date";
  else if (text.length > (hasHan(text) ? 20 : 40)) td.className = "gb-long";
  if (hasHan(text)) td.lang = "zh";
  clip.textContent = text;
  return td;
}

/** Links of an id, or of a list of ids, to where they stand; null where it is none. */
function linksOf(value: unknown, {name}: Field): (Node | string)[] | null {
  const kind = /(?:^|_)(?<kind>sentence|report|section|paragraph|quantity)_ids?$/u.exec(name)?.groups?.["kind"];
  const ids = [value].flat().filter((id) => typeof id === "string");
  if (kind === undefined || ids.length === 0) return null;
  return ids.flatMap((id, i) => {
    const address = addressOf(kind, id);
    const link = address ? untabbed(html`<a href=${address}>${id}</a>`) : id;
    return i === 0 ? [link] : [", ", link];
  });
}

function addressOf(kind: string, id: string): string | null {
  switch (kind) {
    case "sentence":
      return sentenceUrl(id);
    case "quantity":
      return quantityUrl(id);
    case "report":
      return reportUrl(id);
    default: {
      const [, report_id, place] = /^([^\s/?#]+)\/([sp]\d+)$/u.exec(id) ?? [];
      return report_id === undefined ? null : reportUrl(report_id, place);
    }
  }
}

// The grid has one stop of the Tab key.
function untabbed<E extends HTMLElement>(element: E): E {
  element.tabIndex = -1;
  return element;
}

function roomFor(value: unknown, {name}: Field, text: string, words: Words): number {
  if (value === null || value === undefined) return 2;
  if (Array.isArray(value) && /(?:^|_)sentence_ids$/u.test(name)) return roomOf(words.sentences(100));
  return roomOf(text);
}

/** How wide a text is, in em, about: a Chinese character takes one, a Latin one a little over half. */
function roomOf(text: string): number {
  let room = 0;
  for (const character of text) room += character > "\u2E7F" ? 1 : 0.56;
  return room;
}
