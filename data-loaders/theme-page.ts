import type {ThemeEntry} from "./contents.js";
import {escapeText} from "./escape-text.js";

/**
 * The page of a theme from the template of such pages: each `{{name}}` of the template gives way to what the codebook
 * says under that name, escaped for HTML; `{{title}}` to both labels as a YAML string. Throws for other names.
 */
export function renderThemePage(template: string, entry: ThemeEntry): string {
  const texts: Record<string, string> = {
    ...Object.fromEntries(Object.entries(entry).map(([name, text]) => [name, escapeText(text)])),
    title: JSON.stringify(`${entry.label_en} ${entry.label_zh}`)
  };
  return template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
    const text = texts[name];
    if (text === undefined)
      throw new Error(`template of the theme pages: {{${name}}} is none of ${Object.keys(texts).join(", ")}`);
    return text;
  });
}
