import type {Columns} from "./columns.js";
import {exactValue, formatValue, isNumeric} from "./formats.js";
import type {Field} from "./result.js";

/** Rows in one part of a text. */
const PART = 512;

/** Rows with a head, as a spreadsheet takes them from the clipboard: tabs between, white space in a cell made one. */
export function* tsvParts(columns: Columns): Generator<string> {
  yield columns.fields.map(({name}) => oneLine(harmless(name, "VARCHAR"))).join("\t");
  yield* parts(columns, (cells) => `\n${cells.map(({text, field}) => oneLine(harmless(text, field.type))).join("\t")}`);
}

/**
 * Rows with a head as CSV (RFC 4180), with the byte-order mark by which Excel knows UTF-8. A text that a spreadsheet
 * would take for a formula gets an apostrophe before it.
 */
export function* csvParts(columns: Columns): Generator<string> {
  yield `\uFEFF${columns.fields.map(({name}) => quote(harmless(name, "VARCHAR"))).join(",")}\r\n`;
  yield* parts(columns, (cells) => `${cells.map(({text, field}) => quote(harmless(text, field.type))).join(",")}\r\n`);
}

/** Rows with a head as a table in Markdown, as they read on the page, numbers to the right. No text becomes markup. */
export function* markdownParts(columns: Columns): Generator<string> {
  const {fields} = columns;
  yield `| ${fields.map(({name}) => escapeMarkdown(name)).join(" | ")} |\n`;
  yield `| ${fields.map((field) => (isNumeric(field) ? "--:" : "---")).join(" | ")} |`;
  const read = (value: unknown, field: Field) => escapeMarkdown(formatValue(value, field));
  yield* parts(columns, (cells) => `\n| ${cells.map(({value, field}) => read(value, field)).join(" | ")} |`);
}

interface Cell {
  value: unknown;
  /** The value in full. */
  text: string;
  field: Field;
}

function* parts(columns: Columns, line: (cells: Cell[]) => string): Generator<string> {
  const {fields, numRows} = columns;
  for (let start = 0; start < numRows; start += PART) {
    let part = "";
    for (let row = start; row < Math.min(start + PART, numRows); row++)
      part += line(
        fields.map((field, column) => {
          const value = columns.at(row, column);
          return {value, text: exactValue(value, field.type), field};
        })
      );
    yield part;
  }
}

/**
 * A text that begins as a formula does, made one that a spreadsheet shows and does not run. Numbers are left alone, in
 * a column of numbers or of texts.
 */
function harmless(text: string, type: string): string {
  if (!/^[=+\-@\t\r]/u.test(text) || isNumeric({name: "", type})) return text;
  return /^[+-]?\d+(?:\.\d+)?%?$/u.test(text) ? text : `'${text}`;
}

function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function oneLine(cell: string): string {
  return cell.replace(/[\t\r\n]+/gu, " ");
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*[\]<>|~&]|(?<!\w)_|_(?!\w)/gu, "\\$&").replace(/\s+/gu, " ");
}
