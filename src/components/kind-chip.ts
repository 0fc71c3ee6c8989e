import {html} from "htl";
import type {Quantity} from "../../data-loaders/tables.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

export type Kind = NonNullable<Quantity["kind"]>;

/** A quantity's kind in a word, with the shape that stands for it in charts; its meaning when pointed at. */
export function kindChip(kind: Kind, lang: Language): HTMLElement {
  const {kinds, kindMeanings} = words(lang).quantities;
  return html`<span class="gb-kind gb-kind-${kind}" title=${kindMeanings[kind]}>${kinds[kind]}</span>`;
}
