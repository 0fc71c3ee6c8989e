import {html} from "htl";

/** A button. `look` is `plain`, the one `primary` of a group, or a `link` in running text. */
export function button(
  label: string,
  action: () => void,
  {title = null, look = "plain"}: {title?: string | null; look?: "plain" | "primary" | "link"} = {}
): HTMLButtonElement {
  const name = look === "link" ? "gb-link" : look === "primary" ? "gb-button gb-primary" : "gb-button";
  return html`<button type="button" class=${name} title=${title} onclick=${action}>
    ${label}
  </button>` as HTMLButtonElement;
}
