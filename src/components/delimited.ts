import {exactValue} from "./formats.js";
import type {Result} from "./result.js";

/** The rows with a head, as a spreadsheet takes them from the clipboard: tabs between, white space in a cell made one. */
export function toTsv(result: Result): string {
  return cells(result)
    .map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/gu, " ")).join("\t"))
    .join("\n");
}

/** The rows with a head as CSV (RFC 4180), with the byte-order mark by which Excel knows UTF-8. */
export function toCsv(result: Result): string {
  const lines = cells(result).map((row) => `${row.map(quote).join(",")}\r\n`);
  return `\uFEFF${lines.join("")}`;
}

function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function cells({fields, rows}: Result): string[][] {
  const head = fields.map(({name}) => name);
  return [head, ...rows.map((row) => fields.map(({name, type}) => exactValue(row[name], type)))];
}
