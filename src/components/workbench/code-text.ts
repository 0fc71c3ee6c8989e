import {lexemes} from "../lexemes.js";
import {sqlKeywords} from "./sql-keywords.js";

/** SQL with its keywords, strings and numbers coloured, to read: what the editor shows, without the editor. */
export function codeText(sql: string): HTMLElement {
  const code = document.createElement("code");
  let end = 0;
  for (const lexeme of lexemes(sql)) {
    const look =
      lexeme.kind === "word"
        ? sqlKeywords.has(lexeme.text)
          ? "keyword"
          : null
        : lexeme.kind === "sign"
          ? null
          : lexeme.kind;
    if (!look || look === "name") continue;
    if (lexeme.start > end) code.append(plain(sql.slice(end, lexeme.start)));
    const part = document.createElement("span");
    part.className = `gb-${look}`;
    part.textContent = sql.slice(lexeme.start, lexeme.end);
    code.append(part);
    end = lexeme.end;
  }
  code.append(plain(sql.slice(end)));
  return code;
}

function plain(text: string): Text {
  return document.createTextNode(text);
}
