import {formatValue, isNumeric} from "./formats.js";
import type {Field} from "./result.js";
import type {Words} from "./words.js";

/** What to call a row: its words and dates, ids and lists left out, codes spelled out; else its first value. */
export function rowLabel(row: object, fields: readonly Field[], words: Words): string {
  const values = row as Record<string, unknown>;
  const codes: Record<string, string> = words.codes;
  const telling = fields.filter(
    (field) => !isNumeric(field) && !/(?:^|_)ids?$/u.test(field.name) && !field.type.endsWith("]")
  );
  const parts = telling.flatMap((field) => {
    const text = formatValue(values[field.name], field);
    return text === "" ? [] : [codes[text] ?? text];
  });
  if (parts.length > 0) return parts.join(" · ");
  const first = fields[0];
  return first ? `${first.name} ${formatValue(values[first.name], first)}` : "";
}
