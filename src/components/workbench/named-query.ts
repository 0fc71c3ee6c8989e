import type {Query} from "../../../data-loaders/queries.js";
import {formatLiteral} from "../formats.js";
import {lexemes} from "../lexemes.js";
import type {Language} from "../words.js";
import {freeName} from "./cell-names.js";
import {sqlCell} from "./notebook.js";
import type {SqlCell} from "./notebook.js";

/** A named query as a cell: its title as a comment, its parameters' defaults written where it reads them. */
export function queryAsCell(
  {name, title, title_zh, parameters, sql}: Query,
  taken: Iterable<string>,
  language: Language
): SqlCell {
  const found = lexemes(sql);
  let text = "";
  let end = 0;
  for (const [i, lexeme] of found.entries()) {
    const [open, argument, close] = found.slice(i + 1, i + 4);
    if (lexeme.text !== "getvariable" || open?.text !== "(" || close?.text !== ")") continue;
    const parameter = parameters.find((parameter) => `'${parameter.name}'` === argument?.text);
    if (!parameter) continue;
    text += sql.slice(end, lexeme.start) + formatLiteral(parameter.value);
    end = close.end;
  }
  text += sql.slice(end);
  return sqlCell(freeName(name, taken), `-- ${language === "zh" ? title_zh : title}\n${text}`);
}
