import {transform} from "esbuild";
import MarkdownIt from "markdown-it";
import {parseFragment} from "parse5";
import type {DefaultTreeAdapterTypes} from "parse5";
import {findNumbers} from "../src/components/prose-numbers.js";

/** Elements whose text is no prose: code, and what the codebook or a report says. */
const QUIET = new Set(["code", "pre", "script", "style", "kbd", "svg", "template"]);
const QUIET_MARK = "data-table";

/** A number in the prose of a page, with the words around it. */
export interface Stray {
  number: string;
  context: string;
}

/**
 * The numbers that are written into a page's prose: in its Markdown outside code, addresses and `${…}`, and in the
 * `html` templates of its `js` blocks outside `${…}`. Digits of any script, and numbers spelled out in English.
 */
export async function writtenNumbers(markdown: string): Promise<Stray[]> {
  const body = markdown.replace(/^---\r?\n.*?\r?\n---\r?\n/su, "");
  const tokens = new MarkdownIt({html: true}).parse(withoutExpressions(body), {});
  const blocks = tokens.filter(({type, info}) => type === "fence" && /^js\b/u.test(info)).map(({content}) => content);
  const templates = (await Promise.all(blocks.map(htmlTemplates))).flat();
  const html = new MarkdownIt({html: true}).renderer.render(
    tokens.filter(({type}) => type !== "fence" && type !== "code_block"),
    {html: true},
    {}
  );
  return [html, ...templates].flatMap(numbersOf);
}

/** The numbers in the text of some HTML, code and quoted data left out. */
export function numbersOf(html: string): Stray[] {
  return textsOf(parseFragment(html)).flatMap((text) =>
    findNumbers(text).map((number) => {
      const at = text.indexOf(number);
      return {number, context: text.slice(Math.max(0, at - 30), at + number.length + 30).trim()};
    })
  );
}

function textsOf(node: DefaultTreeAdapterTypes.Node): string[] {
  if (node.nodeName === "#text") return [(node as DefaultTreeAdapterTypes.TextNode).value.replaceAll(/\s+/gu, " ")];
  const {attrs = []} = node as Partial<DefaultTreeAdapterTypes.Element>;
  if (QUIET.has(node.nodeName) || attrs.some(({name}) => name === QUIET_MARK)) return [];
  return "childNodes" in node ? node.childNodes.flatMap(textsOf) : [];
}

/** Markdown without its `${…}` outside of fences; what nests in braces, quotes and templates goes with it. */
function withoutExpressions(markdown: string): string {
  let text = "";
  let at = 0;
  let fence: string | null = null;
  for (const line of markdown.split(/(?<=\n)/u)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1] ?? null;
    if (fence === null && mark !== null && at <= text.length) fence = mark;
    else if (fence !== null && mark?.startsWith(fence)) fence = null;
    text += fence === null ? line.replaceAll("${", "\u0000") : line;
  }
  let plain = "";
  at = 0;
  for (;;) {
    const open = text.indexOf("\u0000", at);
    if (open < 0) return plain + text.slice(at);
    plain += text.slice(at, open);
    at = endOfExpression(text.replaceAll("\u0000", "{"), open + 1);
  }
}

/** Where an expression of JavaScript ends that begins there, behind its closing brace. */
function endOfExpression(text: string, start: number): number {
  const closers: string[] = ["}"];
  let i = start;
  while (i < text.length && closers.length > 0) {
    const inside = closers.at(-1)!;
    const sign = text[i]!;
    if (sign === "\\") i++;
    else if (sign === inside) closers.pop();
    else if (inside === "}" || inside === "`") {
      if (sign === "{" && (inside === "}" || text[i - 1] === "$")) closers.push("}");
      else if (inside === "}" && (sign === '"' || sign === "'" || sign === "`")) closers.push(sign);
    }
    i++;
  }
  return i;
}

/** The words of the templates tagged `html` in a module, what stands in `${…}` left out. */
async function htmlTemplates(code: string): Promise<string[]> {
  // Without template literals, esbuild writes each tagged one as a call with an array of its words.
  const {code: lowered} = await transform(code, {
    loader: "js",
    target: "es2022",
    supported: {"template-literal": false},
    charset: "utf8"
  });
  const arrays = /__template\(\[((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|void 0|[,\s])*)\]/gu;
  return [...lowered.matchAll(arrays)].map(([, list]) =>
    [...list!.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/gu)]
      .map(([, double, single]) => withoutEscapes(double ?? single ?? ""))
      .join(" ")
  );
}

function withoutEscapes(text: string): string {
  return text
    .replaceAll(/\\x([0-9a-f]{2})/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/\\[ntr]/gu, " ")
    .replaceAll(/\\(.)/gsu, "$1");
}
