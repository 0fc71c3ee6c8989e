const SVG = "http://www.w3.org/2000/svg";

/** Properties that an element has from its parent unless it says otherwise. */
const INHERITED = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-miterlimit",
  "stroke-opacity",
  "stroke-width",
  "font-family",
  "font-size",
  "font-style",
  "font-variant-numeric",
  "font-weight",
  "letter-spacing",
  "paint-order",
  "text-anchor",
  "white-space"
];

/** Properties of the element alone, with the value that says nothing. */
const OWN: Readonly<Record<string, string>> = {
  opacity: "1",
  "clip-path": "none",
  "dominant-baseline": "auto",
  "mix-blend-mode": "normal",
  "stop-color": "rgb(0, 0, 0)",
  "stop-opacity": "1"
};

/**
 * What an element shows, as one group of SVG that needs no style sheet: its SVG with all styles written into it, its
 * text at its place, its coloured boxes. The origin is the element's upper left corner. What is hidden is left out.
 */
export function flatten(element: Element): SVGGElement {
  const group = document.createElementNS(SVG, "g");
  const {left, top} = element.getBoundingClientRect();
  walk(element, group, left, top);
  return group;
}

function walk(element: Element, group: SVGGElement, left: number, top: number): void {
  const style = getComputedStyle(element);
  if (isHidden(style)) return;
  if (element instanceof SVGSVGElement) {
    const box = element.getBoundingClientRect();
    const copy = inlined(element, null);
    if (!copy) return;
    for (const [name, value] of Object.entries({
      x: box.left - left,
      y: box.top - top,
      width: box.width,
      height: box.height
    }))
      copy.setAttribute(name, String(value));
    copy.setAttribute("overflow", "visible");
    group.append(copy);
    return;
  }
  if (!/^(?:transparent|rgba\(.*, 0\))$/u.test(style.backgroundColor))
    group.append(backdrop(element, style, left, top));
  for (const child of element.childNodes) {
    if (child instanceof Element) walk(child, group, left, top);
    else if (child instanceof Text) group.append(...textLines(child, style, left, top));
  }
}

function isHidden({display, visibility, clipPath}: CSSStyleDeclaration): boolean {
  return display === "none" || visibility !== "visible" || clipPath === "inset(50%)";
}

/** A copy of an SVG element and all in it, styles as attributes; without links, roles, listeners and classes. */
function inlined(element: SVGElement, parent: CSSStyleDeclaration | null): SVGElement | null {
  const style = getComputedStyle(element);
  if (element instanceof SVGStyleElement || (isHidden(style) && !element.closest("defs, clipPath, linearGradient")))
    return null;
  const copy =
    element instanceof SVGAElement ? document.createElementNS(SVG, "g") : (element.cloneNode(false) as SVGElement);
  for (const name of copy.getAttributeNames())
    if (/^(?:class|style|tabindex|role|href|xlink:href|on.*|aria-.*|data-.*)$/u.test(name) && !isPicture(element, name))
      copy.removeAttribute(name);
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== "" && (copy.hasAttribute(name) || !parent || parent.getPropertyValue(name) !== value))
      copy.setAttribute(name, value);
  }
  for (const [name, nothing] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== nothing) copy.setAttribute(name, value);
  }
  for (const child of element.childNodes) {
    if (child instanceof SVGElement) {
      const made = inlined(child, style);
      if (made) copy.append(made);
    } else if (child instanceof Text) copy.append(child.cloneNode());
  }
  return copy;
}

// A picture made on the page is data; any other would be fetched from somewhere.
function isPicture(element: SVGElement, name: string): boolean {
  return name.endsWith("href") && /^(?:#|data:image\/)/u.test(element.getAttribute(name) ?? "");
}

function backdrop(element: Element, style: CSSStyleDeclaration, left: number, top: number): SVGElement {
  const box = element.getBoundingClientRect();
  const rect = document.createElementNS(SVG, "rect");
  const attributes = {
    x: box.left - left,
    y: box.top - top,
    width: box.width,
    height: box.height,
    rx: Number.parseFloat(style.borderTopLeftRadius) || 0,
    fill: style.backgroundColor
  };
  for (const [name, value] of Object.entries(attributes)) rect.setAttribute(name, String(value));
  return rect;
}

/** The lines of a text of the page, each at its place. */
function textLines(node: Text, style: CSSStyleDeclaration, left: number, top: number): SVGElement[] {
  const range = document.createRange();
  const lines: {text: string; box: DOMRect}[] = [];
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const [box] = range.getClientRects();
    const line = lines.at(-1);
    const character = node.data[at]!;
    if (line && (!box || Math.abs(box.top - line.box.top) < 2)) line.text += character;
    else if (box && box.width > 0) lines.push({text: character, box});
  }
  const canvas = document.createElement("canvas").getContext("2d")!;
  canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return lines.flatMap(({text, box}) => {
    if (text.trim() === "") return [];
    const element = document.createElementNS(SVG, "text");
    const {fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent} = canvas.measureText(text);
    const attributes = {
      x: box.left - left,
      y: box.top - top + (box.height - ascent - descent) / 2 + ascent,
      fill: style.color,
      "font-family": style.fontFamily,
      "font-size": style.fontSize,
      "font-weight": style.fontWeight,
      "font-style": style.fontStyle
    };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.textContent = text.replace(/\s+/gu, " ").trimEnd();
    return [element];
  });
}
