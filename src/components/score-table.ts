import {html} from "htl";

/** A group of rows under heads of its own; a row's first cell is its head. Empty heads name nothing. */
export interface ScoreRows {
  heads: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** A table of measures that can be scrolled sideways, named by its caption, which is shown unless `hidden`. */
export function scoreTable(
  caption: string,
  groups: readonly ScoreRows[],
  {hidden = false}: {hidden?: boolean} = {}
): HTMLElement {
  return html`<div class="gb-scroll" tabindex="0" role="region" aria-label=${caption}>
    <table class="gb-scores">
      ${
        hidden
          ? null
          : html`<caption>
              ${caption}
            </caption>`
      }
      ${groups.map(
        ({heads, rows}) =>
          html`<thead>
              <tr>
                ${heads.map((head) => (head === "" ? html`<td></td>` : html`<th scope="col">${head}</th>`))}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ([name, ...cells]) =>
                  html`<tr>
                    <th scope="row">${name}</th>
                    ${cells.map((cell) => html`<td>${cell}</td>`)}
                  </tr>`
              )}
            </tbody>`
      )}
    </table>
  </div>`;
}
