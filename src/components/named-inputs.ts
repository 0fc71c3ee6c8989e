import * as inputs from "@observablehq/inputs";
import type {Widget} from "@observablehq/inputs";
import {inputName, keepInput} from "./keep-input.js";

// All of Observable's inputs, as they are, but that the address of the page keeps their values: under the option `name`,
// or under a name made from the label.
export * from "@observablehq/inputs";

export const checkbox = kept(inputs.checkbox);
export const color = kept(inputs.color);
export const date = kept(inputs.date);
export const datetime = kept(inputs.datetime);
export const number = kept(inputs.number);
export const radio = kept(inputs.radio);
export const select = kept(inputs.select);
export const text = kept(inputs.text);
export const textarea = kept(inputs.textarea);
export const toggle = kept(inputs.toggle);

/** Observable's range input. Its slider, which has no label of its own, is named as its number field is. */
export const range = kept((...args: Parameters<typeof inputs.range>) => {
  const form = inputs.range(...args);
  const name = form.querySelector("label")?.textContent?.trim();
  if (name) form.querySelector('input[type="range"]')?.setAttribute("aria-label", name);
  return form;
});

/** Observable's search input. What is kept is what stands in it; its value is what that finds. */
export function search(...args: Parameters<typeof inputs.search>): ReturnType<typeof inputs.search> {
  const form = inputs.search(...args) as Widget & {query: unknown};
  const field = form.querySelector("input");
  const access = {
    get: () => field?.value,
    set(value: unknown) {
      form.query = value;
    }
  };
  return keepInput(form, inputName(args.at(-1)), access);
}

// The options come last; a list of choices alone has no name.
function kept<A extends unknown[]>(make: (...args: A) => Widget): (...args: A) => Widget {
  return (...args) => keepInput(make(...args), inputName(args.at(-1)));
}
