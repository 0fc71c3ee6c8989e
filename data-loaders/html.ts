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
  const page = parse(html.replace(/<%[\s\S]*?%>/gu, ""));
  const links = measureLinks(page);
  const writer = new Writer();
  const skipped = new Set<Node>();
  for (const {node, leaves} of visit(page, (inner) => skipped.has(inner))) {
    if (defaultTreeAdapter.isTextNode(node)) writer.write(node.value);
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    const name = node.tagName;
    const isBlock = BLOCKS.has(name);
    if (leaves) {
      if (name === "td" || name === "th") writer.write("\t", true);
      if (isBlock) writer.close();
    } else if (SILENT.has(name)) skipped.add(node);
    else if (CHROME.has(name) || isHidden(node) || (isBlock && isMenu(links.get(node)))) {
      writer.setAside(textOf(node));
      skipped.add(node);
    } else if (name === "br") writer.write("\n", true);
    else if (isBlock) writer.open(Number(/^h([1-6])$/u.exec(name)?.[1] ?? 0));
  }
  return writer.finish();
}

/** Every node of a tree in the page's order, elements again when they end; without recursion, however deep it is. */
function* visit(
  root: Node,
  isSkipped: (node: Node) => boolean = () => false
): Generator<{node: Node; leaves: boolean}> {
  const stack: {node: Node; leaves: boolean}[] = [{node: root, leaves: false}];
  while (stack.length > 0) {
    const step = stack.pop()!;
    yield step;
    if (step.leaves || !("childNodes" in step.node) || isSkipped(step.node)) continue;
    stack.push({node: step.node, leaves: true});
    for (const child of step.node.childNodes.toReversed()) stack.push({node: child, leaves: false});
  }
}

class Writer {
  private readonly paragraphs: string[] = [];
  private current: string[] = [];
  private prefix = "";

  /** Adds text, its line breaks and runs of spaces as one space; or, as it is, what the page's elements mean. */
  write(text: string, asIs = false): void {
    this.current.push(asIs ? text : text.replace(/[ \t\n\r\f]+/gu, " "));
  }

  /** Begins a block: a heading of a level, or with 0 any other. */
  open(level: number): void {
    this.close();
    if (level > 0) this.prefix = `${"#".repeat(level)} `;
  }

  close(): void {
    const lines = this.current.join("").split("\n");
    const text = lines
      .map((line) => line.replace(/^ +/u, "").trimEnd())
      .join("\n")
      .replace(/^\n+|\n+$/gu, "");
    if (text.trim() !== "") this.paragraphs.push(this.prefix + text);
    this.current = [];
    this.prefix = "";
  }

  setAside(text: string): void {
    this.close();
    const words = text.replaceAll("--", "- -").replace(/\s+/gu, " ").trim();
    if (words !== "") this.paragraphs.push(`<!-- ${words} -->`);
  }

  finish(): string {
    this.close();
    return this.paragraphs.length === 0 ? "" : `${this.paragraphs.join("\n\n")}\n`;
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function isHidden(element: Element): boolean {
  return attribute(element, "hidden") !== undefined || /display\s*:\s*none/iu.test(attribute(element, "style") ?? "");
}

/** Characters of an element's text, its links, and the characters in them. */
interface Links {
  text: number;
  links: number;
  linked: number;
}

function isMenu(measured: Links | undefined): boolean {
  return measured !== undefined && measured.links >= FEWEST_LINKS && measured.linked >= MENU * measured.text;
}

function measureLinks(root: Node): Map<Node, Links> {
  const measured = new Map<Node, Links>();
  const open: Links[] = [{text: 0, links: 0, linked: 0}];
  let depth = 0;
  for (const {node, leaves} of visit(root)) {
    if (defaultTreeAdapter.isTextNode(node)) {
      const text = node.value.replace(/\s+/gu, "").length;
      open.at(-1)!.text += text;
      if (depth > 0) open.at(-1)!.linked += text;
    }
    if (!("childNodes" in node)) continue;
    const isLink =
      defaultTreeAdapter.isElementNode(node) && node.tagName === "a" && attribute(node, "href") !== undefined;
    if (!leaves) {
      open.push({text: 0, links: isLink ? 1 : 0, linked: 0});
      if (isLink) depth += 1;
      continue;
    }
    if (isLink) depth -= 1;
    const own = open.pop()!;
    measured.set(node, own);
    const above = open.at(-1)!;
    above.text += own.text;
    above.links += own.links;
    above.linked += own.linked;
  }
  return measured;
}

function textOf(root: Node): string {
  const silent = new Set<Node>();
  const words: string[] = [];
  for (const {node, leaves} of visit(root, (inner) => silent.has(inner))) {
    if (defaultTreeAdapter.isTextNode(node)) words.push(node.value);
    else if (!leaves && defaultTreeAdapter.isElementNode(node) && SILENT.has(node.tagName)) silent.add(node);
  }
  return words.join(" ");
}
