import {html} from "htl";
import {address} from "./address.js";
import {button} from "./button.js";
import {fetchRelease} from "./release-file.js";
import {pageLanguage, words} from "./words.js";

let notice: {element: HTMLElement; list: HTMLElement; heading: HTMLElement; count: number} | null = null;

/** Says at the top of the page that its link brings a query of that title, and leads to it. */
export function noteLinkedEdit(title: string, cell: HTMLElement): void {
  const {edits} = words(pageLanguage());
  notice ??= begin();
  notice.count++;
  notice.heading.textContent = edits.inPage(notice.count);
  notice.list.append(html`<li>${button(title, () => cell.scrollIntoView({block: "start"}), {look: "link"})}</li>`);
}

/** Says at the top of the page that its link was made with other data. Both are beginnings of the data's hash. */
function noteOtherData(linked: string, here: string): void {
  const {edits} = words(pageLanguage());
  place(html`<p class="gb-link-notice" role="status">${edits.otherData(linked, here)}</p>`);
}

let followed = false;

/** Goes to the cell that the link is about, and says where the link was made with other data. */
export function followLink(name: string, cell: HTMLElement): void {
  const {cell: wanted, data} = address.state;
  if (data !== null && !followed) {
    followed = true;
    void fetchRelease().then((release) => {
      if (!release.data.startsWith(data)) noteOtherData(data, release.data.slice(0, data.length));
    });
  }
  if (name !== wanted) return;
  // Cells above may still grow; the reader's own scrolling ends the following.
  const follower = new ResizeObserver(() => cell.scrollIntoView({block: "start"}));
  const end = () => follower.disconnect();
  follower.observe(cell.parentElement ?? cell);
  follower.observe(document.body);
  for (const event of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(event, end, {once: true});
  setTimeout(end, 3000);
}

function begin() {
  const heading = html`<p></p>`;
  const list = html`<ul></ul>`;
  const element = html`<div class="gb-link-notice" role="status">${heading}${list}</div>`;
  place(element);
  return {element, list, heading, count: 0};
}

function place(element: HTMLElement): void {
  const main = document.querySelector("#observablehq-main") ?? document.body;
  const heading = main.querySelector("h1");
  if (heading) heading.after(element);
  else main.prepend(element);
}
