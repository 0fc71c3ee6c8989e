import {html} from "htl";
import {hasHan} from "./formats.js";

/** English with Chinese terms in it, as nodes: the Chinese says that it is. */
export function mixedText(text: string): (string | HTMLElement)[] {
  const pieces = text.split(/((?:\p{Script=Han}|[「」，、。（）“”…])+)/u).filter((piece) => piece !== "");
  return pieces.map((piece) => (hasHan(piece) ? html`<span lang="zh">${piece}</span>` : piece));
}
