import {openSearch} from "./search.js";

/** Opens the search: by the button of every page, and by `/` wherever nobody is writing. */
document.addEventListener("click", ({target}) => {
  if (target instanceof Element && target.closest(".gb-search-open")) openSearch();
});
document.addEventListener("keydown", (event) => {
  const {key, ctrlKey, metaKey, altKey, target, defaultPrevented} = event;
  if (key !== "/" || ctrlKey || metaKey || altKey || defaultPrevented || isWriting(target)) return;
  event.preventDefault();
  openSearch();
});

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
