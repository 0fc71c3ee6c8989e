import type {Part} from "../../data-loaders/tables.js";

/** The parts of a report in the order in which they come, with the colour that stands for each on every page. */
export const parts: readonly Part[] = ["front", "review", "situation", "outlook", "closing", "other"];

/** The colour of a part: a custom property of `house-style.css`, so that it follows the reader's scheme. */
export function partColor(part: Part): string {
  return `var(--gb-${part})`;
}
