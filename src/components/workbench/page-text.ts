/** Text in a page's JavaScript: a template literal of its own lines, which no text can end, execute or escape from. */
export function writeTemplate(text: string): string {
  return `\`\n${escapeCharacters(text.replaceAll(/\\|`|\$(?=\{)/gu, "\\$&"))}\n\``;
}

/** The text of a template literal that `writeTemplate` wrote, given what stands between its backticks. */
export function readTemplate(source: string): string {
  return source.slice(1, -1).replaceAll(/\\(?:u\{(?<code>[0-9a-f]+)\}|(?<sign>[^]))/gu, (...match) => {
    const {code, sign} = match.at(-1) as {code?: string; sign?: string};
    return code === undefined ? sign! : String.fromCodePoint(parseInt(code, 16));
  });
}

/** JSON that may stand in a page: in its front matter and in its JavaScript, whose fence no text of its looks like. */
export function writeJson(value: string | number | boolean): string {
  return escapeCharacters(JSON.stringify(value), fourDigits).replaceAll("`", fourDigits(0x60));
}

const fourDigits = (code: number) => `\\u${code.toString(16).padStart(4, "0")}`;
const braced = (code: number) => `\\u{${code.toString(16)}}`;

/**
 * Signs that would begin markup in the page's HTML, and characters that files, editors and YAML do not keep, escaped by
 * their UTF-16 code units.
 */
function escapeCharacters(text: string, escape: (code: number) => string = braced): string {
  return text.replaceAll(/<(?=[/!?a-z])|[^\P{C}\n]|[\u2028\u2029]/giu, (character) =>
    Array.from({length: character.length}, (_, i) => escape(character.charCodeAt(i))).join("")
  );
}

/** A line of text as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text.trim().replaceAll(/[!-/:-@[-`{-~]/gu, "\\$&");
}
