import MarkdownIt from "markdown-it";
import {valuePlaceAt, valueText} from "./value-places.js";
import type {Result} from "../result.js";

/** The newest result of an SQL cell by its name; null where there is none. */
export type ResultOf = (name: string) => Result | null;

/**
 * Markdown as Framework reads it in a page, but without markup of its own: no HTML, no pictures, links to pages and
 * sites alone. Values of results stand in it as `${name[0].column}`. `base` is the address that links are relative to.
 */
export function renderMarkdown(text: string, resultOf: ResultOf, base: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = reader.render(text, {resultOf} satisfies Environment);
  for (const link of template.content.querySelectorAll("a")) settleLink(link, base);
  return template.content;
}

interface Environment {
  resultOf: ResultOf;
}

const reader = new MarkdownIt({html: false, linkify: true}).disable("image");
reader.linkify.set({fuzzyLink: false, fuzzyEmail: false});
reader.validateLink = (address) => /^(?:https?:\/\/|[^:]*$|[./#?][^]*$)/iu.test(address.trim());
reader.inline.ruler.push("value", (state, silent) => {
  const place = valuePlaceAt(state.src, state.pos);
  if (!place || silent) return false;
  const token = state.push("value", "", 0);
  token.meta = place;
  state.pos = place.end;
  return true;
});
reader.renderer.rules["value"] = (tokens, index, _options, {resultOf}: Environment) => {
  const place = tokens[index]!.meta;
  const result = resultOf(place.name);
  const value = valueText(result, place);
  const text = value ?? (result ? `${place.name}[${place.row}].${place.column}?` : "…");
  const escaped = reader.utils.escapeHtml(text);
  return value === undefined && result ? `<span class="gb-no-value">${escaped}</span>` : escaped;
};

// As Framework settles links: pages end in .html, other sites open beside this one.
function settleLink(link: HTMLAnchorElement, base: string): void {
  const written = link.getAttribute("href") ?? "";
  if (/^https?:/iu.test(written)) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    return;
  }
  const address = new URL(written, base);
  if (written.startsWith("#")) return;
  if (!/(?:\/|\.[^/]*)$/u.test(address.pathname)) address.pathname += ".html";
  if (address.origin === new URL(base).origin) link.href = address.href;
  else link.removeAttribute("href");
}
