import {html} from "htl";

/** Pixels between a box and what it belongs to, and between a box and the window's edge. */
const GAP = 4;
const EDGE = 8;

/**
 * A box that a button opens beside itself, above all else on the page. Escape, the button or a press elsewhere closes
 * it. `fill` gives its content each time it opens; `closed` is told when it closes. To be put after the button.
 */
export function popoverOf(
  button: HTMLButtonElement,
  label: string,
  fill: () => readonly (Node | string)[],
  closed: () => void = () => {}
): HTMLElement {
  const element = html`<div class="gb-popover" popover="auto" role="dialog" aria-label=${label}></div>`;
  button.popoverTargetElement = element;
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-haspopup", "dialog");
  element.addEventListener("beforetoggle", (event) => {
    if ((event as ToggleEvent).newState === "open") element.replaceChildren(...fill());
  });
  followAnchor(element, button, (open) => {
    button.setAttribute("aria-expanded", String(open));
    if (open) return;
    closed();
    element.replaceChildren();
  });
  return element;
}

/** Shows a text beside an element until Escape or a press elsewhere. It is put after `host`'s children and leaves no trace. */
export function showBeside(host: HTMLElement, anchor: HTMLElement, content: Node): void {
  const element = html`<div class="gb-popover" popover="auto">${content}</div>`;
  host.append(element);
  followAnchor(element, anchor, (open) => {
    if (!open) element.remove();
  });
  element.showPopover();
}

function followAnchor(element: HTMLElement, anchor: HTMLElement, toggled: (open: boolean) => void): void {
  const follow = () => place(element, anchor.getBoundingClientRect());
  const resized = new ResizeObserver(follow);
  element.addEventListener("toggle", (event) => {
    const open = (event as ToggleEvent).newState === "open";
    toggled(open);
    if (open) {
      addEventListener("scroll", follow, {capture: true, passive: true});
      addEventListener("resize", follow);
      resized.observe(element);
      follow();
    } else {
      removeEventListener("scroll", follow, {capture: true});
      removeEventListener("resize", follow);
      resized.disconnect();
    }
  });
}

/** Below the anchor, or above it where there is more room, and always within the window. */
function place(element: HTMLElement, anchor: DOMRect): void {
  const {clientWidth, clientHeight} = document.documentElement;
  const below = clientHeight - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  element.style.maxHeight = `${Math.max(120, below, above)}px`;
  const {width, height} = element.getBoundingClientRect();
  const under = height <= below || below >= above;
  const top = under ? anchor.bottom + GAP : anchor.top - GAP - height;
  element.style.left = `${Math.max(EDGE, Math.min(anchor.left, clientWidth - width - EDGE))}px`;
  element.style.top = `${Math.max(EDGE, Math.min(top, clientHeight - height - EDGE))}px`;
}
