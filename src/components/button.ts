/** A button. `look` is `plain`, the one `primary` of a group, or a `link` in running text. */
export function button(
  label: string,
  action: () => void,
  {title = "", look = "plain"}: {title?: string; look?: "plain" | "primary" | "link"} = {}
): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = {plain: "gb-button", primary: "gb-button gb-primary", link: "gb-link"}[look];
  element.textContent = label;
  if (title) element.title = title;
  element.addEventListener("click", action);
  return element;
}
