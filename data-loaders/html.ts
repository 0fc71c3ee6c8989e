import {defaultTreeAdapter, parse} from "parse5";
import type {DefaultTreeAdapterMap} from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const BLOCKS = new Set(
  "address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody tfoot thead tr ul caption".split(
    " "
  )
);
const SILENT = new Set(
  "head script style template noscript iframe object svg math audio video canvas input textarea".split(" ")
);
const CHROME = new Set("nav footer aside form button select menu".split(" "));
/** A list or division whose text is links to this share or more is a menu. */
const MENU = 0.8;
const FEWEST_LINKS = 3;

/**
 * The visible text of an HTML page, in the page's order: a paragraph a line with blank lines between, headings with
 * their # marks, line breaks kept. What the page has for its readers' way about stands as <!-- comments -->, so that
 * nothing visible is lost.
 */
export function extractHtml(html: string): string {
  const writer = new Writer();
  writer.walk(parse(html.replace(/<%[\s\S]*?%>/gu, "")));
  return writer.finish();
}

class Writer {
  private readonly paragraphs: string[] = [];
  private current = "";
  private prefix = "";

  walk(node: Node): void {
    if (defaultTreeAdapter.isTextNode(node)) {
      this.current += node.value.replace(/[ \t\n\r\f]+/gu, " ");
      return;
    }
    if (defaultTreeAdapter.isElementNode(node)) this.element(node);
    else if ("childNodes" in node) for (const child of node.childNodes) this.walk(child);
  }

  finish(): string {
    this.close();
    return this.paragraphs.length === 0 ? "" : `${this.paragraphs.join("\n\n")}\n`;
  }

  private element(element: Element): void {
    const name = element.tagName;
    if (SILENT.has(name)) return;
    if (name === "br") {
      this.current += "\n";
      return;
    }
    if (CHROME.has(name) || isHidden(element) || (BLOCKS.has(name) && isMenu(element))) return this.aside(element);
    const heading = /^h([1-6])$/u.exec(name);
    if (BLOCKS.has(name)) this.close();
    if (heading) this.prefix = `${"#".repeat(Number(heading[1]))} `;
    for (const child of element.childNodes) this.walk(child);
    if (name === "td" || name === "th") this.current += "\t";
    if (BLOCKS.has(name)) this.close();
  }

  private aside(element: Element): void {
    this.close();
    const text = textOf(element).replaceAll("--", "- -").replace(/\s+/gu, " ").trim();
    if (text !== "") this.paragraphs.push(`<!-- ${text} -->`);
  }

  private close(): void {
    const lines = this.current.split("\n").map((line) => line.replace(/[ \t]+$/u, "").replace(/^ +/u, ""));
    const text = lines.join("\n").replace(/^\n+|\n+$/gu, "");
    if (text.trim() !== "") this.paragraphs.push(this.prefix + text);
    this.current = "";
    this.prefix = "";
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function isHidden(element: Element): boolean {
  return attribute(element, "hidden") !== undefined || /display\s*:\s*none/iu.test(attribute(element, "style") ?? "");
}

function isMenu(element: Element): boolean {
  const {text, links, linked} = measure(element);
  return links >= FEWEST_LINKS && linked >= MENU * text;
}

function measure(node: Node, inLink = false): {text: number; links: number; linked: number} {
  if (defaultTreeAdapter.isTextNode(node)) {
    const text = node.value.replace(/\s+/gu, "").length;
    return {text, links: 0, linked: inLink ? text : 0};
  }
  const isLink =
    defaultTreeAdapter.isElementNode(node) && node.tagName === "a" && attribute(node, "href") !== undefined;
  const total = {text: 0, links: isLink ? 1 : 0, linked: 0};
  for (const child of "childNodes" in node ? node.childNodes : []) {
    const part = measure(child, inLink || isLink);
    total.text += part.text;
    total.links += part.links;
    total.linked += part.linked;
  }
  return total;
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (defaultTreeAdapter.isElementNode(node) && SILENT.has(node.tagName)) return "";
  return "childNodes" in node ? node.childNodes.map(textOf).join(" ") : "";
}
