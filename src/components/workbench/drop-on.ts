/** Lets files be dropped anywhere on an element. */
export function dropOn(element: HTMLElement, take: (files: File[]) => void): void {
  element.addEventListener("dragover", (event) => {
    if (![...(event.dataTransfer?.types ?? [])].includes("Files")) return;
    event.preventDefault();
    element.classList.add("gb-dropping");
  });
  element.addEventListener("dragleave", (event) => {
    if (!element.contains(event.relatedTarget as Node | null)) element.classList.remove("gb-dropping");
  });
  element.addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    element.classList.remove("gb-dropping");
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
}
