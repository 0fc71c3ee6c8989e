import {html} from "htl";
import {themeColor} from "./themes.js";

export interface ScreenOptions {
  /** A finding, or several, and the chart that shows it, as cells. */
  finding: HTMLElement | readonly HTMLElement[];
  chart: HTMLElement;
  /** What cannot be concluded from it, in a line. */
  caveat: string | Node;
  /** The page that it leads to, and that page's name. */
  href: string;
  page: string | Node;
  /** Theme whose colour the screen takes. */
  theme?: string;
}

/**
 * A finding of the overview in one screen: said, shown, qualified, and leading to its page. Where none of its
 * findings is said, the screen is not shown.
 */
export function screen(title: string, {finding, chart, caveat, href, page, theme}: ScreenOptions): HTMLElement {
  const section = html`<section class="gb-screen">
    <h2>${title}</h2>
    ${finding} ${chart}
    <p class="gb-screen-foot"><span class="gb-note">${caveat}</span> <a href=${href}>${page}</a></p>
  </section>`;
  if (theme)
    for (const name of ["--theme", "--gb-accent", "--gb-flow"]) section.style.setProperty(name, themeColor(theme));
  return section;
}
